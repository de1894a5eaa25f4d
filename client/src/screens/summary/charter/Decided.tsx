import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { FromDeck } from '../../../languages/FromDeck';
import { dayInWords } from '../../../results/figures';
import { ChangeButton } from '../editing/ChangeButton';
import { EntryOwner } from '../OwnerName';
import type { CharterEntry, WorkshopSummary } from '../summaryQuery';
import styles from './Charter.module.css';
import { basisWord } from './charterWords';
import { Group } from './Group';

/** What the team decided: the owner, who does it, when to look again, and what to remember. */
export function Decided({ summary }: { summary: WorkshopSummary }) {
  const decided = summary.charter.filter(({ basis }) => basis === 'DECIDED');
  return (
    <Group title={basisWord('DECIDED')} count={decided.length} {...(decided.length === 0 && { says: t`The team has not decided a card.` })}>
      <Decisions entries={decided} summary={summary} />
    </Group>
  );
}

/** What the team left for now, with what it noted about that. */
export function Parked({ summary }: { summary: WorkshopSummary }) {
  const parked = summary.charter.filter(({ basis }) => basis === 'PARKED');
  if (parked.length === 0) return null;
  return (
    <Group title={t`Parked for now`} count={parked.length}>
      <Decisions entries={parked} summary={summary} />
    </Group>
  );
}

interface DecisionsProps {
  entries: readonly CharterEntry[];
  summary: WorkshopSummary;
}

function Decisions({ entries, summary: { cards, roles } }: DecisionsProps) {
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  return (
    <ul className={styles.rows}>
      {entries.map((entry) => {
        const { cardId, person, note, lookAgainOn } = entry;
        return (
          <li key={cardId} className={styles.decision}>
            <span>
              <EntryOwner entry={entry} roles={roles} />
            </span>
            <div>
              <FromDeck className={styles.card}>{texts.get(cardId)}</FromDeck>{' '}
              <ChangeButton cardId={cardId} text={texts.get(cardId)} isDecided />
              <span className={styles.details}>
                {person && <bdi className={styles.person}>{person}</bdi>}
                {lookAgainOn && (
                  <span>
                    <Trans>
                      Look again on <LookAgain on={lookAgainOn} />
                    </Trans>
                  </span>
                )}
                {note && <bdi className={styles.note}>{note}</bdi>}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function LookAgain({ on }: { on: string }) {
  return <time dateTime={on}>{dayInWords(on)}</time>;
}
