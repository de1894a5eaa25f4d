import { Column } from '../column.js';
import type { DeckInLanguages } from '../deck.js';
import { Language } from '../language.js';
import { articleInArabic } from './arabic/article.js';
import { clients } from './article/clients.js';
import { discussion } from './article/discussion.js';
import { focus } from './article/focus.js';
import { horizon } from './article/horizon.js';
import { oneInBoth } from './article/oneInBoth.js';
import { research } from './article/research.js';
import { shared } from './article/shared.js';
import { cardsOf } from './chapter.js';
import { articleInFrench } from './french/article.js';
import { articleInGerman } from './german/article.js';
import { articleInSpanish } from './spanish/article.js';

const sections = [focus, horizon, research, clients, shared];

/** The whole model of the article, 28 cards, and one card from the discussion that followed it. */
export const articleDeck: DeckInLanguages = {
  id: 'article',
  language: Language.EN,
  title: 'Two hats: the whole model',
  description: 'All 28 responsibilities that the article sorts, and one that a reader proposed. For a workshop of 45 minutes.',
  minutes: 45,
  roles: [
    { column: Column.FIRST, name: 'Product Owner', shortName: 'PO', definite: 'the Product Owner' },
    { column: Column.SECOND, name: 'Product Manager', shortName: 'PM', definite: 'the Product Manager' },
  ],
  source: { title: 'Product Owner OR Product Manager?', author: 'Kristin Runyan' },
  oneInBoth,
  dimensions: sections.map(({ dimension }) => dimension),
  cards: [...sections, discussion].flatMap(cardsOf),
  translations: { DE: articleInGerman, FR: articleInFrench, ES: articleInSpanish, AR: articleInArabic },
};
