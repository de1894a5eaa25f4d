export * from './deckProblem.js';
export * from './deckProblems.js';
export * from './deckText.js';
export * from './ownDeck.js';
export * from './readDeckText.js';
