import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { ColumnWord } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { FromDeck } from '../../../languages/FromDeck';
import { useHeading } from '../../../spoken/useHeading';
import { isSplit } from './comparison';
import type { RevealedLine } from './RevealedCard';
import styles from './RevealedList.module.css';

interface RevealedListProps {
  lines: readonly RevealedLine[];
  /** Whether there is a model to compare with. */
  hasModel: boolean;
  shownId: string | null;
  /** It was asked for. */
  wasOpened: boolean;
  onShow: (cardId: string) => void;
}

/** Every card with its hats: yours, the room's, the model's. */
export function RevealedList({ lines, hasModel, shownId, wasOpened, onShow }: RevealedListProps) {
  const heading = useHeading<HTMLHeadingElement>(wasOpened ? 'all cards' : null);
  return (
    <section className={hasModel ? undefined : styles.withoutModel} aria-labelledby="all-cards">
      <div className={styles.head}>
        <h2 ref={heading} id="all-cards" className={styles.title}>
          {t`All cards`}
        </h2>
        <p className={styles.columns} aria-hidden="true">
          <span>{t`You`}</span>
          <span>{t`Room`}</span>
          {hasModel && <span>{t`Model`}</span>}
        </p>
      </div>
      <ul>
        {lines.map(({ card, mine, result }) => (
          <li key={card.id}>
            <button
              type="button"
              className={styles.line}
              aria-current={card.id === shownId ? 'true' : undefined}
              onClick={() => {
                onShow(card.id);
                window.scrollTo({ top: 0, behavior: 'smooth' });
              }}
            >
              <FromDeck className={styles.text}>{card.text}</FromDeck>
              <Mark who={t`You`} column={mine} other={t`not sorted`} />
              <Mark
                who={t`Room`}
                column={isSplit(result) ? null : result.winner}
                other={isSplit(result) ? t`split` : t`nobody`}
                tells={isSplit(result)}
              />
              {hasModel && <Mark who={t`Model`} column={result.key} other={t`says nothing`} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MarkProps {
  who: string;
  column: Column | null;
  /** What is said where there is no column, */
  other: string;
  /** and whether it is shown as well. */
  tells?: boolean;
}

function Mark({ who, column, other, tells = false }: MarkProps) {
  return (
    <span className={styles.mark}>
      <span className="spoken">
        , {who}: {column ? <ColumnWord column={column} /> : other}
      </span>
      {column ? <HatMark hat={column} size="1.5rem" /> : <span aria-hidden="true">{tells ? other : '–'}</span>}
    </span>
  );
}
