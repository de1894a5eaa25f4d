/** The built-in decks in every language: whole, within their limits, and as silent about the key as the English ones. */
import { type DeckInLanguages, deckIn, deckProblems, deckTextOf, Language, languagesOf, deckLimits as limits } from '@two-hats/shared';
import { articleDeck, decks, launchDeck, scrumDeck, shortDeck } from '@two-hats/shared/decks';
import { describe, expect, test } from 'vitest';

const further = Object.values(Language).filter((language) => language !== Language.EN);
const cases = decks.flatMap((deck) => further.map((language) => [deck.id, language, deck] as const));

/** Names that are the same in other languages, and what is quoted. */
const sameEverywhere = new Set([
  'Product Owner',
  'Product Manager',
  'Project Manager',
  'Scrum Master',
  'PO',
  'PM',
  'PjM',
  'SM',
  'Jeff Luzum',
  'John Peltier',
]);
/** Headings that a source has are quoted as they stand; these are words of ours. */
const ownSections = ['Closing paragraph, on what the roles share', 'Responses: Jeff Luzum'];

/** Everything that is read of a deck, by where it stands. */
function textsOf(deck: ReturnType<typeof deckIn>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([
    ['title', deck.title],
    ['description', deck.description],
  ]);
  for (const { column, name, shortName, definite } of deck.roles) {
    for (const [what, text] of Object.entries({ name, shortName, definite })) texts.set(`${column} ${what}`, text);
  }
  if (deck.oneInBoth) {
    texts.set('answer', deck.oneInBoth.says);
    for (const [index, { by, says }] of deck.oneInBoth.responses.entries()) texts.set(`response ${index}`, says).set(`by ${index}`, by);
  }
  for (const { id, title } of deck.dimensions) texts.set(`dimension ${id}`, title);
  for (const { id, text, hint, rationale } of deck.cards) {
    texts.set(`${id} text`, text).set(`${id} hint`, hint);
    if (rationale) texts.set(`${id} rationale`, rationale);
  }
  return texts;
}

test('every built-in deck exists in every language that the product speaks', () => {
  for (const deck of decks) expect(languagesOf(deck)).toEqual(Object.values(Language));
});

describe.each(cases)('%s in %s', (_id, language, deck) => {
  const words = deck.translations[language];
  const translated = deckIn(deck, language);

  test('has words for every card and dimension, and for no other', () => {
    expect(Object.keys(words?.cards ?? {}).sort()).toEqual(deck.cards.map(({ id }) => id).sort());
    expect(Object.keys(words?.dimensions ?? {}).sort()).toEqual(deck.dimensions.map(({ id }) => id).sort());
    expect(words?.roles).toHaveLength(2);
    expect(words?.oneInBoth?.responses.length).toBe(deck.oneInBoth?.responses.length);
  });

  test('leaves nothing in English, and nothing out', () => {
    const english = textsOf(deck);
    const texts = textsOf(translated);
    expect([...texts.keys()]).toEqual([...english.keys()]);
    const left = [...texts].filter(
      ([where, text]) => english.get(where) !== '' && (text.trim() === '' || isLeft(text, english.get(where))),
    );
    expect(left).toEqual([]);
  });

  test('quotes the headings of its source as they stand, and no words of ours', () => {
    const sections = deck.cards.map(({ section }, index) => [section, translated.cards[index]?.section]);
    expect(sections.filter(([english, section]) => (section === english) === ownSections.includes(english ?? ''))).toEqual([]);
  });

  test('keeps within the lengths that screens are made for', () => {
    // A reader's proposal has its key only here: `deckTextOf` drops it.
    expect(deckProblems(deckTextOf(translated))).toEqual([]);
    for (const { rationale, section } of translated.cards) {
      expect(rationale.length).toBeLessThanOrEqual(limits.rationale);
      expect(section.length).toBeLessThanOrEqual(limits.section);
    }
  });

  test('changes no id, no key and no source', () => {
    const facts = ({ id, minutes, source, dimensions, cards }: typeof translated) => ({
      id,
      minutes,
      source,
      dimensions: dimensions.map((dimension) => dimension.id),
      cards: cards.map(({ id: cardId, key, dimension, fromDiscussion }) => [cardId, key, dimension, fromDiscussion]),
    });
    expect(facts(translated)).toEqual(facts(deck));
  });
});

function isLeft(text: string, english: string | undefined): boolean {
  return text === english && !sameEverywhere.has(text);
}

/** Words that would tell a reader of the card where the model puts it. */
const giveaways: Readonly<Record<Exclude<Language, 'EN'>, RegExp>> = {
  DE: /strategi|taktisch|nach (innen|außen)|\bowner|manage|\bPO\b|\bPM\b|\bbeide|artikel|gemeinsam|zusammen/i,
  FR: /stratégi|tactique|l’intérieur|l’extérieur|owner|manager|\bPO\b|\bPM\b|les deux|article|\bcommun|ensemble/i,
  ES: /estrat[eé]gi|táctic|hacia (dentro|fuera)|owner|manager|\bPO\b|\bPM\b|\bambos|los dos|artículo|común|juntos/i,
  AR: /استراتيجي|تكتيكي|إلى الداخل|إلى الخارج|مالك|مدير المنتج|كلاهما|كليهما|المقال|معًا/,
};

test.each(further)('a card of the article in %s does not tell whose it is', (language) => {
  const told = faces(articleDeck, language).filter((face) => giveaways[language as Exclude<Language, 'EN'>].test(face));
  expect(told).toEqual([]);
});

test.each(further)('no card names a role in %s', (language) => {
  for (const deck of [scrumDeck, launchDeck, shortDeck]) {
    const names = deckIn(deck, language).roles.map(({ name }) => name.toLowerCase());
    expect(faces(deck, language).filter((face) => names.some((name) => face.toLowerCase().includes(name)))).toEqual([]);
  }
});

test('sentences have the spaces and quotation marks of their language', () => {
  const wrong: Readonly<Record<Exclude<Language, 'EN'>, RegExp>> = {
    DE: /["«»”]|(?<!„[^“]*)“|\s[?!:;]/,
    FR: /["„“]|(?<![\u202f])[?!;]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»/,
    ES: /["„“]|\s[?!:;]|(?<!¿[^?]*)\?/,
    AR: /["„“?,;]|\s[؟،؛:!]/,
  };
  for (const deck of decks) {
    for (const language of further) {
      const texts = [...textsOf(deckIn(deck, language)).values()];
      expect(texts.filter((text) => wrong[language as Exclude<Language, 'EN'>].test(text))).toEqual([]);
    }
  }
});

describe('a deck in a language', () => {
  const [dimension] = articleDeck.dimensions;
  const own: DeckInLanguages = { ...articleDeck, language: null, translations: {} };

  test('is whole in it, and says so', () => {
    const german = deckIn(articleDeck, 'DE');
    expect(german.language).toBe('DE');
    expect(german.dimensions[0]?.title).not.toBe(dimension?.title);
    expect(german.roles.map(({ column }) => column)).toEqual(['FIRST', 'SECOND']);
  });

  test('stays whole in its own where it does not exist in that one, or none is asked for', () => {
    for (const language of [null, 'EN', 'FR'] as const) expect(deckIn(own, language)).toBe(own);
    expect(deckIn(articleDeck, null)).toBe(articleDeck);
    expect([languagesOf(own), languagesOf({ language: 'AR', translations: {} })]).toEqual([[], ['AR']]);
  });
});

function faces(deck: DeckInLanguages, language: Language): readonly string[] {
  return deckIn(deck, language).cards.flatMap(({ text, hint }) => [text, hint]);
}
