// What changed between two rounds, in sentences that can be read aloud.
import { plural, t } from '@lingui/core/macro';
import type { Changes } from './fragment';

/** @param hasModel whether there is a model to move towards */
export function changeWords(changes: Changes, hasModel: boolean): string {
  return sentences(changes, hasModel)
    .filter((sentence) => sentence !== false)
    .join(' ');
}

function sentences(changes: Changes, hasModel: boolean): readonly (string | false)[] {
  switch (changes.kind) {
    case 'TODAY_TO_SHOULD':
      return [differsToday(changes), neitherToday(changes), bothToday(changes)];
    case 'RELEASE':
      return [differsAfterRelease(changes), bothUntilRelease(changes)];
    case 'AGAIN':
      return [differsFromBefore(changes), agrees(changes), roomWords(changes), hasModel && modelWords(changes)];
  }
}

function differsToday({ differing, cards }: Changes): string {
  if (differing === 0) return t`No card is in other hands today than it should be.`;
  const all = cards.length;
  return plural(differing, {
    one: `# card of ${all} is in other hands today than it should be.`,
    other: `# cards of ${all} are in other hands today than they should be.`,
  });
}

function differsAfterRelease({ differing, cards }: Changes): string {
  if (differing === 0) return t`No card changes hands after the release.`;
  const all = cards.length;
  return plural(differing, {
    one: `# card of ${all} changes hands after the release.`,
    other: `# cards of ${all} change hands after the release.`,
  });
}

function differsFromBefore({ differing, cards, from }: Changes): string {
  if (differing === 0) return t`No card has another leading column than in round ${from}.`;
  const all = cards.length;
  return plural(differing, {
    one: `# card of ${all} has another leading column than in round ${from}.`,
    other: `# cards of ${all} have another leading column than in round ${from}.`,
  });
}

function neitherToday({ neitherBefore }: Changes): string | false {
  if (neitherBefore === 0) return false;
  return plural(neitherBefore, { one: '# card is done by neither role today.', other: '# cards are done by neither role today.' });
}

function bothToday({ bothBefore, bothAfter }: Changes): string | false {
  if (bothBefore === 0 && bothAfter === 0) return false;
  return plural(bothBefore, {
    one: `Both roles together carry # card today, and should carry ${bothAfter}.`,
    other: `Both roles together carry # cards today, and should carry ${bothAfter}.`,
  });
}

function bothUntilRelease({ bothBefore, bothAfter }: Changes): string | false {
  if (bothBefore === 0 && bothAfter === 0) return false;
  return plural(bothBefore, {
    one: `Both roles together carry # card until then, and afterwards ${bothAfter}.`,
    other: `Both roles together carry # cards until then, and afterwards ${bothAfter}.`,
  });
}

function agrees({ agreedBefore, agreedAfter }: Changes): string {
  return t({ message: `The room agrees on ${agreedAfter}, and agreed on ${agreedBefore} before.`, comment: 'Numbers of cards' });
}

function roomWords({ fewestMoved, towardsRoom, awayFromRoom }: Changes): string | false {
  if (fewestMoved === 0) return false;
  const moved = plural(fewestMoved, {
    one: '# placement lies elsewhere, at the least.',
    other: '# placements lie elsewhere, at the least.',
  });
  if (towardsRoom === 0 && awayFromRoom === 0) return moved;
  const whither = plural(towardsRoom, {
    one: `On # card they moved towards what led before, on ${awayFromRoom} away from it.`,
    other: `On # cards they moved towards what led before, on ${awayFromRoom} away from it.`,
  });
  return `${moved} ${whither}`;
}

function modelWords({ towardsModel, awayFromModel }: Changes): string | false {
  if (towardsModel === 0 && awayFromModel === 0) return false;
  return plural(towardsModel, {
    one: `# card moved towards the model, ${awayFromModel} away from it.`,
    other: `# cards moved towards the model, ${awayFromModel} away from it.`,
  });
}
