// What the explorer opens with: a workshop, step by step. `{{name}}` stands for what an answer before called so, see `remembered.ts`.

export interface Example {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

const asFacilitator = JSON.stringify({ Authorization: 'Bearer {{facilitatorSecret}}' }, null, 2);
const asParticipant = JSON.stringify({ Authorization: 'Bearer {{participantSecret}}' }, null, 2);

export const examples: readonly Example[] = [
  {
    query: `# Run the tabs from left to right. What an answer
# calls joinCode stands for {{joinCode}} in the
# variables and headers of the tabs that follow.
mutation OpenWorkshop {
  openWorkshop(input: { title: "A first look", deckId: "short" }) {
    workshopId
    joinCode
    facilitatorSecret
    projectorSecret
  }
}
`,
  },
  {
    query: `# A live view: each change is a whole frame, over
# a WebSocket. The header says who asks.
# To see it move, duplicate this tab of your
# browser, and run the next ones there.
subscription FollowStage {
  stage {
    revision
    phase
    participantCount
    startedCount
    arrivals
  }
}
`,
    headers: asFacilitator,
  },
  {
    query: `# Whoever has the join code may take a seat.
# The attempt is a key of the device's own:
# joining twice with the same one is joining once.
mutation Join($code: String!, $attempt: String!) {
  join(input: { code: $code, attempt: $attempt, name: "Ada" }) {
    participantSecret: secret
    ballot {
      cards {
        cardId: id
        text
      }
    }
  }
}
`,
    variables: JSON.stringify({ code: '{{joinCode}}', attempt: '{{random}}' }, null, 2),
  },
  {
    query: `# A step names the step count it was decided on,
# so that two facilitators cannot step twice.
mutation StartSorting {
  startSorting(atStep: 0) {
    phase
    step
    revision
  }
}
`,
    headers: asFacilitator,
  },
  {
    query: `# A placement is a state: this card is in that
# column by my change number 1. Placing twice is
# placing once.
mutation PlaceCard($cardId: ID!) {
  placeCards(round: 1, placements: [{ cardId: $cardId, column: FIRST, change: 1 }]) {
    results {
      cardId
      column
      saved
      refusal {
        code
      }
    }
  }
}
`,
    variables: JSON.stringify({ cardId: '{{cardId}}' }, null, 2),
    headers: asParticipant,
  },
  {
    query: `# Programs that cannot hold a socket are told by
# webhooks: when a round is revealed, the workshop
# is closed, or decisions are due. How a receiver
# checks them: server/src/webhooks/WEBHOOKS.md
mutation AddWebhook {
  addWebhook(url: "https://hooks.example.com/two-hats") {
    webhookSecret: secret
    webhook {
      id
      url
    }
  }
}
`,
    headers: asFacilitator,
  },
];
