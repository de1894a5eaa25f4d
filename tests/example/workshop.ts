// A program against the API of Two Hats, with stock libraries: opens a workshop, follows it live as its wall does, has two people join and
// sort, reveals, and prints how it came out. Run it beside a server: npx -y pnpm example http://localhost:4000
//
// To begin one of your own, take this file, and have the types of its documents made from the server's schema:
//   npm install gql.tada graphql graphql-ws ws tsx typescript
//   npx gql.tada generate output        with this among the compilerOptions in tsconfig.json:
//     "plugins": [{ "name": "gql.tada/ts-plugin", "schema": "http://localhost:4000/graphql", "tadaOutputLocation": "graphql-env.d.ts" }]

import { randomBytes } from 'node:crypto';
import { initGraphQLTada, type ResultOf, type TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
// In the repository they are made once, for the client too.
import type { introspection } from '../../client/src/graphql-env.d.ts';

const server = process.argv[2] ?? 'http://localhost:4000';
const graphql = initGraphQLTada<{ introspection: introspection }>();

const Open = graphql(`
  mutation Open($input: OpenWorkshopInput!) {
    openWorkshop(input: $input) { joinCode facilitatorSecret projectorSecret }
  }
`);
const Join = graphql(`
  mutation Join($input: JoinInput!) {
    join(input: $input) { secret ballot { cards { id } } }
  }
`);
const StartSorting = graphql(`
  mutation StartSorting($atStep: Int!) {
    startSorting(atStep: $atStep) { step }
  }
`);
const Place = graphql(`
  mutation Place($placements: [PlacementInput!]!) {
    placeCards(round: 1, placements: $placements) { results { cardId saved refusal { code } } }
  }
`);
const Reveal = graphql(`
  mutation Reveal($atStep: Int!) {
    reveal(atStep: $atStep) { step }
  }
`);
const FollowStage = graphql(`
  subscription FollowStage {
    stage {
      revision
      phase
      participantCount
      startedCount
      roles { column shortName }
      cards { id text }
      reveal { results { cardId outcome columns { column count } } }
    }
  }
`);

const { openWorkshop: workshop } = await ask(Open, { input: { title: 'From a program', deckId: 'short', named: true } });
console.log(`Opened; people join with ${workshop.joinCode}`);
const people: ResultOf<typeof Join>['join'][] = [];
// A step names the step count that it was decided on, so that two facilitators cannot take it twice.
let step = 0;

// Each frame is the whole of what the room sees; what to do next can be read from it alone.
for await (const { revision, phase, participantCount, startedCount, ...stage } of framesOf(workshop.projectorSecret)) {
  console.log(`Frame ${revision}: ${phase}, ${participantCount} in the room, ${startedCount} have begun`);
  if (phase === 'LOBBY' && participantCount === 0) {
    for (const name of ['Ada', 'Ben']) {
      // The attempt is a key of the device's own: joining twice with the same one is joining once.
      const attempt = randomBytes(32).toString('base64url');
      people.push((await ask(Join, { input: { code: workshop.joinCode, attempt, name } })).join);
    }
  }
  if (phase === 'LOBBY' && participantCount === 2) {
    step = (await ask(StartSorting, { atStep: step }, workshop.facilitatorSecret)).startSorting.step;
  }
  if (phase === 'SORTING' && startedCount === 0) {
    for (const [index, { secret, ballot }] of people.entries()) {
      // Ben sees every other card another way. Placing twice with the same change number is placing once.
      const placements = ballot.cards.map(({ id }, card) => ({
        cardId: id,
        column: (card * index) % 2 === 0 ? ('FIRST' as const) : ('SECOND' as const),
        change: 1,
      }));
      const { placeCards } = await ask(Place, { placements }, secret);
      for (const { cardId, saved, refusal } of placeCards.results) if (!saved) throw new Error(`${cardId}: ${refusal?.code}`);
    }
  }
  if (phase === 'SORTING' && startedCount === 2) {
    step = (await ask(Reveal, { atStep: step }, workshop.facilitatorSecret)).reveal.step;
  }
  if (stage.reveal) {
    for (const { cardId, columns, outcome } of stage.reveal.results) {
      const tally = stage.roles.map(({ column, shortName }) => `${shortName} ${columns.find((held) => held.column === column)?.count}`);
      console.log(`${tally.join('  ')}  ${outcome?.padEnd(7)}  ${stage.cards.find(({ id }) => id === cardId)?.text}`);
    }
    break;
  }
}

/** Sends a query or mutation as whoever has this secret. Where the server refuses, its code says why, and stays the same over releases. */
async function ask<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Variables, secret?: string): Promise<Data> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret ? { authorization: `Bearer ${secret}` } : {}) },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions?.code}: ${errors[0].message}`);
  return data;
}

/** What the room sees, frame by frame, through short outages too, until whoever asks has seen enough. */
async function* framesOf(secret: string) {
  const socket = createClient({
    url: `${server.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { capability: secret },
  });
  try {
    for await (const { data, errors } of socket.iterate<ResultOf<typeof FollowStage>>({ query: print(FollowStage) })) {
      if (errors) throw new Error(errors[0]?.message);
      if (data) yield data.stage;
    }
  } finally {
    await socket.dispose();
  }
}
