// What is said about the links of each kind: whole sentences, since a noun put into one has another form in each language.
import { plural, t } from '@lingui/core/macro';
import type { LinkKind } from './links';

interface LinkWords {
  readonly make: string;
  readonly copy: string;
  readonly endAll: string;
  readonly endAllQuestion: string;
  /** What ending them does, to whom. */
  readonly endingDoes: string;
  readonly ended: (count: number) => string;
}

export function linkWords(kind: LinkKind): LinkWords {
  switch (kind) {
    case 'CO_FACILITATOR':
      return {
        make: t`Make a co-facilitator link`,
        copy: t`Copy the co-facilitator link`,
        endAll: t`End all co-facilitator links…`,
        endAllQuestion: t`End all co-facilitator links?`,
        endingDoes: t`Every console that was opened with one closes at once, and the links open nothing any more. Your own console stays.`,
        ended: (count) =>
          plural(count, {
            0: 'There were no co-facilitator links.',
            one: '# co-facilitator link ended ✓',
            other: '# co-facilitator links ended ✓',
          }),
      };
    case 'PROJECTOR':
      return {
        make: t`Make a projector link`,
        copy: t`Copy the projector link`,
        endAll: t`End all projector links…`,
        endAllQuestion: t`End all projector links?`,
        endingDoes: t`Every projector page closes at once, also the one beside this console. Open the projector window again to show the workshop.`,
        ended: (count) =>
          plural(count, { 0: 'There were no projector links.', one: '# projector link ended ✓', other: '# projector links ended ✓' }),
      };
    case 'PICTURES':
      return {
        make: t`Make a picture link`,
        copy: t`Copy the picture link`,
        endAll: t`End all picture links…`,
        endAllQuestion: t`End all picture links?`,
        endingDoes: t`Every picture that is open in a slide or on a page goes away at once, and the links open nothing any more. The summary and its links stay.`,
        ended: (count) =>
          plural(count, { 0: 'There were no picture links.', one: '# picture link ended ✓', other: '# picture links ended ✓' }),
      };
    case 'SUMMARY':
      return {
        make: t`Make a summary link`,
        copy: t`Copy the summary link`,
        endAll: t`End all summary links…`,
        endAllQuestion: t`End all summary links?`,
        endingDoes: t`The links open nothing any more. What somebody has loaded, printed or downloaded already stays with them.`,
        ended: (count) =>
          plural(count, { 0: 'There were no summary links.', one: '# summary link ended ✓', other: '# summary links ended ✓' }),
      };
  }
}
