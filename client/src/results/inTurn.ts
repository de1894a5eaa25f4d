import { t } from '@lingui/core/macro';

/** Facts that are no sentence, one after the other, e.g. "Product Owner 60 %; Product Manager 40 %". */
export function inTurn(facts: readonly string[]): string {
  if (facts.length === 0) return '';
  return facts.reduce((before, next) => t({ message: `${before}; ${next}`, comment: 'Two facts, one after the other; there may be more' }));
}
