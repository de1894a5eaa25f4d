// Who takes part in the demo, and what they think.

import { type Card, Column, Hat } from '@two-hats/shared';
import { articleDeck } from '@two-hats/shared/decks';
import { pick, type Random } from './random.js';

/** A simulated participant's person: how they introduce themselves, and how they lean. */
export interface Person {
  readonly name: string;
  readonly hat: Hat;
  /** Per dimension: the probability of sorting a card as the article does, before what the room thinks of that card. */
  readonly followsArticle: ReadonlyMap<string, number>;
  /** Where a card goes that the article gives to both when there is no column for both. */
  readonly favourite: Column;
}

/**
 * How a whole room leans on single cards, -1 to 1, added to each person's probability. Without it, opinions would be noise around
 * the same share on every card; with it, some cards are clear, some split the room, and on a few the room contradicts the article.
 */
export type RoomMood = ReadonlyMap<string, number>;

const names = [
  ...['Amira', 'Björn', 'Chen Wei', 'Dana', 'Emeka', 'Fatima', 'Giulia', 'Hiro', 'Inés', 'João', 'Katya', 'Liam', 'Mei', 'Noor', 'Oskar'],
  ...['Priya', 'Quentin', 'Rosa', 'Samir', 'Tomasz', 'Uma', 'Viktor', 'Wanjiru', 'Ximena', 'Yusuf', 'Zoë'],
];

const keys: ReadonlyMap<string, Card> = new Map(articleDeck.cards.map((card) => [card.id, card]));

/** As many people as asked for, each with another name. */
export function peopleOf(count: number, random: Random): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? 'Someone';
    const trust = 0.5 + 0.4 * random();
    const hat = pick([Hat.FIRST, Hat.SECOND, Hat.BOTH, Hat.NEITHER, Hat.NEITHER, Hat.NEITHER], random);
    return {
      name: index < names.length ? name : `${name} ${Math.floor(index / names.length) + 1}`,
      hat,
      followsArticle: new Map(articleDeck.dimensions.map(({ id }) => [id, trust + 0.4 * (random() - 0.5)])),
      favourite: hat === Hat.FIRST || hat === Hat.SECOND ? Column[hat] : pick([Column.FIRST, Column.SECOND], random),
    };
  });
}

/** What this room makes of each card: clear for most, split on some, against the article on a few. */
export function roomMoodOf(random: Random): RoomMood {
  return new Map(
    articleDeck.cards.map(({ id }) => {
      const kind = random();
      return [id, kind < 0.6 ? 0.3 * random() : kind < 0.88 ? -0.1 - 0.3 * random() : -0.6];
    }),
  );
}

/** Where this person puts this card; null when they skip it. Another call may give another answer: people change their minds. */
export function opinionOf(person: Person, cardId: string, mood: RoomMood, offered: readonly Column[], random: Random): Column | null {
  if (random() < 0.03) return null;
  const card = keys.get(cardId);
  if (!card?.key) return person.favourite;
  const follows = random() < (person.followsArticle.get(card.dimension) ?? 0.5) + (mood.get(cardId) ?? 0);
  if (follows && offered.includes(card.key)) return card.key;
  if (card.key === Column.BOTH) return random() < 0.75 ? person.favourite : pick([Column.FIRST, Column.SECOND], random);
  const others = offered.filter((column) => column !== card.key);
  // Those who do not follow the article mostly name the other role, seldom both.
  return random() < 0.8 ? (others[0] ?? card.key) : (others.at(-1) ?? card.key);
}
