import { filled, leftOutOfPeek, Phase, peekRefusal, Refusal, tallyWithout } from '@two-hats/shared';
import { type Changed, changeAsFacilitator } from './asFacilitator.js';
import type { Environment, Randomness } from './environment.js';

/**
 * Takes a new peek at the open round for its facilitators: the tally as it is now, without a few ballots drawn by lot.
 * @throws Refusal `WRONG_PHASE` while no round is open, `TOO_FEW_BALLOTS`, `TOO_FEW_CHANGES` since the peek or the reveal before
 */
export function peek(environment: Environment, credential: string | null): Promise<Changed> {
  return changeAsFacilitator(environment, credential, 'console', async ({ id, phase, rounds }, writing, revision) => {
    const round = rounds.at(-1);
    if (!round || phase !== Phase.SORTING) throw new Refusal('WRONG_PHASE');
    const marks = await writing.ballotMarks(id, round.number);
    const refusal = peekRefusal([round.peek, round.published], { marks, departed: round.departed });
    if (refusal) throw new Refusal(refusal);

    const ballots = filled(marks);
    const leftOut = drawn(ballots, leftOutOfPeek(ballots.length), environment.random);
    const placements = [];
    // One after the other: a transaction is one conversation.
    for (const { participantId } of leftOut) placements.push(...(await writing.placements(participantId)));
    await writing.keepSnapshot(id, round.number, 'peek', {
      takenAt: environment.now(),
      revision,
      departed: round.departed,
      ballots: ballots.length - leftOut.length,
      tally: tallyWithout(round.tally, placements),
      resampled: null,
      byHat: null,
      camps: null,
      stands: false,
    });
  });
}

/** Some of the items, each set of them equally likely. */
function drawn<Item>(items: readonly Item[], count: number, random: Randomness): Item[] {
  const left = [...items];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
}
