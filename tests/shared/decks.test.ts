import { type Card, Column, columnsToOffer } from '@two-hats/shared';
import { articleDeck, deckById, decks, launchDeck, scrumDeck, shortDeck } from '@two-hats/shared/decks';
import { describe, expect, it, test } from 'vitest';

/** Words that would tell a reader of the card where the article puts it. */
const giveaways =
  /\b(strateg\w*|tactic\w*|inwards?|outwards?|owners?|owns|ownership|managers?|manages|management|po|pm|both|article|shared?|together)\b/i;

const articleCards = articleDeck.cards.filter((card) => !card.fromDiscussion);

/** How many cards have each owner. */
function ownersOf(cards: readonly Card[]): Record<Column, number> {
  const owners = { FIRST: 0, SECOND: 0, BOTH: 0, NEITHER: 0 };
  for (const { key } of cards) if (key) owners[key] += 1;
  return owners;
}

function ownersByDimension(cards: readonly Card[]): Record<string, Record<Column, number>> {
  return Object.fromEntries(articleDeck.dimensions.map(({ id }) => [id, ownersOf(cards.filter((card) => card.dimension === id))]));
}

describe("the article's deck", () => {
  it('gives every dimension the owners that the article gives it', () => {
    expect(ownersByDimension(articleCards)).toEqual({
      focus: { FIRST: 3, SECOND: 4, BOTH: 0, NEITHER: 0 },
      horizon: { FIRST: 3, SECOND: 4, BOTH: 0, NEITHER: 0 },
      research: { FIRST: 4, SECOND: 2, BOTH: 0, NEITHER: 0 },
      clients: { FIRST: 2, SECOND: 2, BOTH: 0, NEITHER: 0 },
      purpose: { FIRST: 0, SECOND: 0, BOTH: 4, NEITHER: 0 },
    });
  });

  it('has 28 cards of the article: 12 for each role and 4 for both', () => {
    expect(articleCards).toHaveLength(28);
    expect(ownersOf(articleCards)).toEqual({ FIRST: 12, SECOND: 12, BOTH: 4, NEITHER: 0 });
  });

  it('has one card from the discussion, for the Product Manager, marked as such', () => {
    const proposals = articleDeck.cards.filter((card) => card.fromDiscussion);
    expect(proposals.map(({ id, key }) => ({ id, key }))).toEqual([{ id: 'mines-data', key: Column.SECOND }]);
  });

  it('cites every section by the heading that the article gives it', () => {
    const sections = articleDeck.dimensions.map(({ id }) => [
      ...new Set(articleCards.filter(({ dimension }) => dimension === id).map(({ section }) => section)),
    ]);
    expect(sections).toEqual([
      ['Inward vs. Outward'],
      ['Tactical (and Technical) vs. Strategic'],
      ['Research'],
      ['Levels of Client Engagement'],
      ['Closing paragraph, on what the roles share'],
    ]);
  });

  it('names its two roles', () => {
    expect(articleDeck.roles.map(({ column, name, shortName, definite }) => [column, name, shortName, definite])).toEqual([
      ['FIRST', 'Product Owner', 'PO', 'the Product Owner'],
      ['SECOND', 'Product Manager', 'PM', 'the Product Manager'],
    ]);
  });

  it('names its source', () => {
    expect(articleDeck.source).toEqual({ title: 'Product Owner OR Product Manager?', author: 'Kristin Runyan' });
  });
});

describe('the short deck', () => {
  it("has twelve of the article's cards, unchanged and in the same order", () => {
    expect(shortDeck.cards).toHaveLength(12);
    expect(articleCards.filter((card) => shortDeck.cards.includes(card))).toEqual(shortDeck.cards);
  });

  it('is balanced over owners and over dimensions', () => {
    expect(ownersOf(shortDeck.cards)).toEqual({ FIRST: 5, SECOND: 5, BOTH: 2, NEITHER: 0 });
    for (const { FIRST, SECOND, BOTH } of Object.values(ownersByDimension(shortDeck.cards))) {
      expect([2, 3]).toContain(FIRST + SECOND + BOTH);
      expect(Math.abs(FIRST - SECOND)).toBeLessThanOrEqual(1);
    }
  });
});

describe('the Scrum deck', () => {
  it('gives every card the owner that the Scrum Guide gives it', () => {
    expect(ownersOf(scrumDeck.cards)).toEqual({ FIRST: 9, SECOND: 10, BOTH: 2, NEITHER: 3 });
    const cardsFor = (key: Column) => scrumDeck.cards.filter((card) => card.key === key).map(({ id }) => id);
    expect(cardsFor(Column.BOTH)).toEqual(['crafts-sprint-goal', 'presents-results']);
    expect(cardsFor(Column.NEITHER)).toEqual(['sizes-items', 'adapts-daily-plan', 'holds-to-definition-of-done']);
  });

  it('cites headings of the guide, and each accountability where the guide describes it', () => {
    const headings = ['Product Owner', 'Scrum Master', 'Developers', 'The Sprint', 'Sprint Planning', 'Sprint Review', 'Product Backlog'];
    expect(new Set(scrumDeck.cards.map(({ section }) => section))).toEqual(new Set(headings));
    const misplaced = scrumDeck.cards.filter(
      ({ section, key }) => (section === 'Product Owner' && key !== 'FIRST') || (section === 'Scrum Master' && key !== 'SECOND'),
    );
    expect(misplaced).toEqual([]);
  });

  it('names its roles and its source', () => {
    expect(scrumDeck.roles.map(({ name, shortName }) => [name, shortName])).toEqual([
      ['Product Owner', 'PO'],
      ['Scrum Master', 'SM'],
    ]);
    expect(scrumDeck.source).toEqual({ title: 'The Scrum Guide (2020)', author: 'Ken Schwaber and Jeff Sutherland' });
  });
});

describe('the deck on product and project', () => {
  it('has no model: neither a source nor a key nor a reason', () => {
    expect(launchDeck.source).toBeNull();
    expect(launchDeck.cards.filter(({ key, rationale, section }) => key !== null || rationale !== '' || section !== '')).toEqual([]);
    expect(launchDeck.cards).toHaveLength(20);
  });
});

test('the article’s deck is the first that is offered', () =>
  expect(decks.map(({ id }) => id)).toEqual(['article', 'short', 'scrum', 'launch']));

describe.each(decks.map((deck) => [deck.id, deck] as const))('every card of the deck "%s"', (_id, deck) => {
  it('has an id and a text of its own', () => {
    expect(new Set(deck.cards.map(({ id }) => id)).size).toBe(deck.cards.length);
    expect(new Set(deck.cards.map(({ text }) => text.toLowerCase())).size).toBe(deck.cards.length);
  });

  it('belongs to a dimension of the deck, and no dimension is without cards', () => {
    expect(new Set(deck.cards.map(({ dimension }) => dimension))).toEqual(new Set(deck.dimensions.map(({ id }) => id)));
  });

  it.each(deck.cards.map((card) => [card.id, card] as const))('%s is short, parallel and gives nothing away', (_cardId, card) => {
    expect(card.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(card.text.length).toBeLessThanOrEqual(90);
    expect(card.text, 'begins with a verb in the third person').toMatch(/^[A-Z][a-z]+s /);
    expect(card.text, 'has no full stop').not.toMatch(/[.!?]$/);
    expect(card.text).not.toMatch(giveaways);
    expect(card.hint, 'is one sentence').toMatch(/^[A-Z][^.!?]*[.?]$/);
    expect(card.hint).not.toMatch(/\b(owners?|managers?|masters?|po|pm|sm|strateg\w*|tactic\w*|inward|outward)\b/i);
    if (deck.source) {
      expect(card.key).not.toBeNull();
      expect(card.rationale.length).toBeGreaterThan(40);
      expect(card.section).not.toBe('');
    }
  });
});

describe('deckById', () => {
  it('finds a deck by its id and nothing else', () => {
    expect(deckById('short')).toBe(shortDeck);
    expect(deckById('no such deck')).toBeUndefined();
  });
});

test('a deck whose key gives cards to neither role has its columns offered; one that knows of both at most makes people decide', () => {
  const offered = Object.fromEntries(decks.map(({ id, cards }) => [id, columnsToOffer(cards.map(({ key }) => key))]));
  expect(offered).toEqual({ article: [], short: [], scrum: ['BOTH', 'NEITHER'], launch: [] });
  expect(columnsToOffer(['FIRST', null, 'NEITHER'])).toEqual(['NEITHER']);
});
