// At the end: one's own view over all rounds, card by card, beside the room's.
import { t } from '@lingui/core/macro';
import { type Column, Lens } from '@two-hats/shared';
import type { Live } from '../../../api/live';
import { ColumnWord } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { ScrollingTable } from '../../../design/ScrollingTable';
import { FromDeck } from '../../../languages/FromDeck';
import { lensWords } from '../../lensWords';
import styles from './OwnRounds.module.css';
import { type OwnRound, useOwnRounds } from './useOwnRounds';

export default function OwnRounds({ live }: { live: Live }) {
  const rounds = useOwnRounds(live);
  // After a single round the list of all cards tells as much.
  if (!rounds || rounds.length < 2) return null;
  return (
    <div className={styles.rounds}>
      <h2 className={styles.title}>{t`Your view, round by round`}</h2>
      <ScrollingTable caption={t`Where you put each card, round by round, beside the room`}>
        <thead>
          <tr>
            <td />
            {rounds.map((round) => (
              <th key={round.number} scope="colgroup" colSpan={2} className={styles.round}>
                {round.number} · {nameOf(round)}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" className={styles.text}>
              {t`Card`}
            </th>
            {rounds.flatMap(({ number }) => [
              <th key={`${number} you`} scope="col" className={styles.whose}>
                {t`You`}
              </th>,
              <th key={`${number} room`} scope="col" className={styles.whose}>
                {t`Room`}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {cardsOf(rounds).map(({ cardId, text }) => (
            <tr key={cardId}>
              <th scope="row" className={styles.text}>
                <FromDeck>{text}</FromDeck>
              </th>
              {rounds.flatMap(({ number, cards }) => {
                const card = cards.find((candidate) => candidate.cardId === cardId);
                return [
                  <Mark key={`${number} you`} column={card?.mine} other={t`not sorted`} />,
                  <Mark key={`${number} room`} column={card?.room} other={t`split`} />,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </div>
  );
}

/** @param column undefined where the round was not about the card */
function Mark({ column, other }: { column: Column | null | undefined; other: string }) {
  return (
    <td className={styles.mark}>
      <span className="spoken">{column ? <ColumnWord column={column} /> : column === null ? other : t`not asked`}</span>
      {column ? <HatMark hat={column} size="1.4rem" /> : <span aria-hidden="true">{column === null ? '–' : ''}</span>}
    </td>
  );
}

function nameOf({ lens }: OwnRound): string {
  return lens === Lens.OWN ? t`Own question` : lensWords[lens].name;
}

/** The cards of all rounds, each once, as they come up. */
function cardsOf(rounds: readonly OwnRound[]): OwnRound['cards'] {
  return [...new Map(rounds.flatMap(({ cards }) => cards).map((card) => [card.cardId, card])).values()];
}
