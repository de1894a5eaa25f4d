/** Whole decks with whatever people may write: quotes, separators, formulas, line breaks that are cleaned away, scripts, emoji. */
import { type CardText, Column, type DeckText, Language, deckLimits as limits } from '@two-hats/shared';
import fc, { type Arbitrary } from 'fast-check';

const pieces = ['a', 'é', '語', 'ب', '👩‍🍳', ' ', '"', "'", ',', ';', '\t', '=', '+', '-', '@', '|', '#', '\\', '<b>', '1'];

/** One clean line, as it is kept: nothing that cleaning would change. */
function line(limit: number, least = 0): Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces), { minLength: least, maxLength: Math.min(Math.floor(limit / 3), 12) })
    .map((parts) => parts.join('').replace(/\s+/g, ' ').trim().normalize('NFC'))
    .filter((text) => least === 0 || text !== '');
}

const cardText = (number: number): Arbitrary<CardText> =>
  fc
    .record({
      id: fc.constant(`c${number}`),
      text: line(limits.text, 1).map((text) => `${text} ${number}`),
      hint: line(limits.hint),
      key: fc.option(fc.constantFrom(...Object.values(Column))),
      rationale: line(limits.rationale),
      section: line(limits.section),
    })
    .map((card) => (card.key === null ? { ...card, rationale: '', section: '' } : card));

/** Cards have ids, and a source stands only where there is a key. */
export const deckTexts: Arbitrary<DeckText> = fc
  .record({
    language: fc.option(fc.constantFrom(...Object.values(Language))),
    title: line(limits.title, 1),
    description: line(limits.description),
    names: fc.tuple(line(20, 1), line(20, 1)),
    definite: line(limits.definite, 1),
    source: fc.record({ title: line(limits.sourceTitle, 1), author: line(limits.author) }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    titles: fc.array(line(20, 1), { minLength: 4, maxLength: 4 }),
  })
  .chain(({ language, title, description, names, definite, source, sizes, titles }) =>
    fc
      .tuple(...sizes.map((size, index) => fc.tuple(...Array.from({ length: size }, (_, place) => cardText(10 * index + place)))))
      .map((groups): DeckText => {
        const dimensions = groups.map((cards, index) => ({ title: `${titles[index]} ${index}`, cards }));
        const hasKey = dimensions.some(({ cards }) => cards.some(({ key }) => key !== null));
        return {
          language,
          title,
          description,
          roles: names.map((name, index) => ({ name: `${name} ${index}`, shortName: `R${index}`, definite })),
          source: hasKey ? source : null,
          dimensions,
        };
      }),
  );
