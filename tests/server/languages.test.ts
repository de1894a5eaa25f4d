/** One room in several languages: every view in the one that was asked for, one frame for each language, and whole decks only. */
import { deckIn, type Language } from '@two-hats/shared';
import { shortDeck } from '@two-hats/shared/decks';
import { beforeEach, expect, test } from 'vitest';
import { ballotFields, consoleFields, type StageView, seriesFields, stageFields, summaryFields } from '../support/documents.js';
import { attemptKey, type Person, Workshop } from '../support/workshop.js';
import { useServer } from './useServer.js';

const server = useServer();
const { api } = server;

const [firstId = ''] = shortDeck.cards.map(({ id }) => id);
const textIn = (language: Language, cardId = firstId) => deckIn(shortDeck, language).cards.find(({ id }) => id === cardId)?.text;
const textOf = (cards: readonly { readonly id: string; readonly text: string }[], cardId = firstId) =>
  cards.find(({ id }) => id === cardId)?.text;

let workshop: Workshop;
let people: Person[];
beforeEach(async () => {
  workshop = await Workshop.open(api);
  people = await workshop.joinAll('Ada', 'Ben', 'Chi');
});

const watchIn = `subscription ($language: Language) { stage(language: $language) { ${stageFields} } }`;

async function framesIn(language: Language, secret: string) {
  return (await server.socket(secret)).subscribe<StageView>(watchIn, { variables: { language } });
}

test('three languages in one room get three frames of one revision; those who share one share its bytes', async () => {
  const languages = ['DE', 'FR', 'AR'] as const;
  const rooms = await Promise.all(languages.map((language, index) => framesIn(language, people[index]?.secret ?? '')));
  const wall = await framesIn('DE', workshop.projector);
  await Promise.all([wall, ...rooms].map((frames) => frames.next()));

  await workshop.step('startSorting');
  for (const person of people) await person.place({ [firstId]: 'FIRST' });
  const { revision } = await workshop.step('reveal');
  const revealed = await Promise.all([...rooms, wall].map((frames) => frames.until(({ phase }) => phase === 'REVEALED')));
  expect(revealed.map((stage) => stage.revision)).toEqual(Array(4).fill(revision));
  expect(revealed.map(({ language, cards }) => [language, textOf(cards)])).toEqual(
    [...languages, 'DE' as const].map((language) => [language, textIn(language)]),
  );
  const rationales = revealed.map(({ reveal }) => reveal?.explanations.find(({ cardId }) => cardId === firstId)?.rationale);
  expect(new Set(rationales).size).toBe(3);
  expect(wall.bytes.at(-1)).toBe(rooms[0]?.bytes.at(-1));
  // What differs is the deck's texts alone.
  const { language: _, deckTitle: __, roles: ___, cards, dimensions: ____, reveal, ...same } = revealed[0] as StageView;
  expect(revealed[2]).toMatchObject(same);
  expect(revealed[2]?.cards.map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
  expect(revealed[2]?.reveal?.results).toEqual(reveal?.results);
});

test('every view comes in the language that is asked for, and in the deck’s own when none is', async () => {
  const ask = async <View>(field: string, fields: string, secret: string | null, language: Language | null): Promise<View> => {
    const query = `query ($language: Language) { it: ${field}${field.includes('(') ? '' : '(language: $language)'} { ${fields} } }`;
    return (await api.call<{ it: View }>(query, { language }, secret)).it;
  };
  type Cards = { readonly language: Language; readonly cards: readonly { readonly id: string; readonly text: string }[] };
  const ada = people[0]?.secret ?? '';
  await workshop.step('startSorting');
  for (const person of people) await person.place({ [firstId]: 'FIRST' });
  await workshop.step('reveal');
  await workshop.decide(firstId, 'FIRST', { note: 'As typed', lookAgainOn: '2027-02-01' });

  for (const language of ['ES', null] as const) {
    const told = { language: language ?? 'EN', text: textIn(language ?? 'EN') };
    const name = deckIn(shortDeck, language).roles[0]?.name;
    const seen = ({ language: said, cards }: Cards) => ({ language: said, text: textOf(cards) });
    expect(seen(await ask<Cards>('stage', stageFields, ada, language))).toEqual(told);
    expect(seen((await ask<{ stage: Cards }>('console', consoleFields, workshop.facilitator, language)).stage)).toEqual(told);
    expect(seen(await ask<Cards>('ballot', ballotFields, ada, language))).toEqual(told);
    const [round] = await ask<{ cards: { cardId: string; text: string }[] }[]>('ownRounds', 'cards { cardId text }', ada, language);
    expect(round?.cards.find(({ cardId }) => cardId === firstId)?.text).toBe(told.text);
    const summary = await ask<Cards & { title: string; charter: { note: string }[] }>(
      'summary',
      summaryFields,
      workshop.summaryReader,
      language,
    );
    expect(seen(summary)).toEqual(told);
    expect([summary.title, summary.charter.find(({ note }) => note)?.note]).toEqual(['Who does what', 'As typed']);
    const series = await ask<{ language: Language; workshops: { toLookAgain: { text: string }[] }[] }>(
      'series',
      seriesFields,
      workshop.facilitator,
      language,
    );
    expect({ language: series.language, text: series.workshops[0]?.toLookAgain[0]?.text }).toEqual(told);
    const invited = `invitation(code: "${workshop.joinCode}", language: $language)`;
    expect(await ask(invited, 'language roles { name }', null, language)).toMatchObject({ language: told.language, roles: [{ name }, {}] });
    const { join } = await api.call<{ join: { ballot: Cards } }>(
      `mutation ($input: JoinInput!, $language: Language) { join(input: $input, language: $language) { ballot { ${ballotFields} } } }`,
      { input: { code: workshop.joinCode, attempt: attemptKey(), name: 'Dan' }, language },
    );
    expect(seen(join.ballot)).toEqual(told);
    const decks = await ask<{ id: string; language: Language; languages: Language[]; title: string }[]>(
      'decks',
      'id language languages title',
      null,
      language,
    );
    expect(decks.find(({ id }) => id === 'short')).toEqual({
      id: 'short',
      language: told.language,
      languages: ['EN', 'DE', 'FR', 'ES', 'AR'],
      title: deckIn(shortDeck, language).title,
    });
  }
});

test('the next workshop of a series has the deck in the same languages', async () => {
  await workshop.step('startSorting');
  await workshop.step('reveal');
  await workshop.step('closeWorkshop');
  const next = await workshop.openNext();
  const { stage } = await api.call<{ stage: StageView }>(`{ stage(language: AR) { ${stageFields} } }`, {}, next.projector);
  expect([stage.language, textOf(stage.cards)]).toEqual(['AR', textIn('AR')]);
});

test('a deck of one’s own stays in the language it is written in, whoever asks', async () => {
  const deck = {
    language: 'DE',
    title: 'Wer kocht was?',
    roles: [{ name: 'Küche' }, { name: 'Service' }],
    dimensions: [{ title: 'Essen', cards: [{ text: 'Schneidet Zwiebeln' }] }],
  };
  const kitchen = await Workshop.open(api, { deck });
  const { stage } = await api.call<{ stage: StageView }>(`{ stage(language: FR) { ${stageFields} } }`, {}, kitchen.projector);
  expect([stage.language, stage.deckTitle, stage.cards[0]?.text]).toEqual(['DE', 'Wer kocht was?', 'Schneidet Zwiebeln']);
  const { language: _, ...unsaid } = deck;
  expect((await (await Workshop.open(api, { deck: unsaid })).stage()).language).toBeNull();
});

test('a language that the product does not speak is refused with a code', async () => {
  const { errors } = await api.ask(`{ stage(language: IT) { title } }`, {}, workshop.projector);
  expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
