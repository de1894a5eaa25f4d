// What changed between two rounds, in sentences that can be read aloud.
import { counted } from '../../../results/figures';
import type { Changes } from '../summaryQuery';

/** @param hasModel whether there is a model to move towards */
export function changeWords(changes: Changes, hasModel: boolean): string {
  const { kind, cards, differing, from, agreedBefore, agreedAfter } = changes;
  const some = `${differing} of ${counted(cards.length, 'card')}`;
  switch (kind) {
    case 'TODAY_TO_SHOULD':
      return joined([
        differing === 0
          ? 'No card is in other hands today than it should be.'
          : `${some} ${differing === 1 ? 'is in other hands today than it should be' : 'are in other hands today than they should be'}.`,
        neitherToday(changes),
        bothWords(changes, 'today', 'should carry'),
      ]);
    case 'RELEASE':
      return joined([
        differing === 0
          ? 'No card changes hands after the release.'
          : `${some} ${differing === 1 ? 'changes' : 'change'} hands after the release.`,
        bothWords(changes, 'until then', 'afterwards'),
      ]);
    case 'AGAIN':
      return joined([
        differing === 0
          ? `No card has another leading column than in round ${from}.`
          : `${some} ${differing === 1 ? 'has' : 'have'} another leading column than in round ${from}.`,
        `The room agrees on ${agreedAfter}, and agreed on ${agreedBefore} before.`,
        roomWords(changes),
        hasModel && modelWords(changes),
      ]);
  }
}

function neitherToday({ neitherBefore }: Changes): string | false {
  if (neitherBefore === 0) return false;
  return `${counted(neitherBefore, 'card')} ${neitherBefore === 1 ? 'is' : 'are'} done by neither role today.`;
}

function bothWords({ bothBefore, bothAfter }: Changes, before: string, after: string): string | false {
  if (bothBefore === 0 && bothAfter === 0) return false;
  return `Both roles together carry ${counted(bothBefore, 'card')} ${before}, and ${after} ${bothAfter}.`;
}

function roomWords({ fewestMoved, towardsRoom, awayFromRoom }: Changes): string | false {
  if (fewestMoved === 0) return false;
  const moved = `${counted(fewestMoved, 'placement')} ${fewestMoved === 1 ? 'lies' : 'lie'} elsewhere, at the least`;
  if (towardsRoom === 0 && awayFromRoom === 0) return `${moved}.`;
  return `${moved}: towards what led before on ${counted(towardsRoom, 'card')}, away from it on ${awayFromRoom}.`;
}

function modelWords({ towardsModel, awayFromModel }: Changes): string | false {
  if (towardsModel === 0 && awayFromModel === 0) return false;
  return `${counted(towardsModel, 'card')} moved towards the model, ${awayFromModel} away from it.`;
}

function joined(sentences: readonly (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
