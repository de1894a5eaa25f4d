import type { Column } from '@two-hats/shared';
import { useColumnWords } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { useFocusHere } from '../sort/useFocusHere';
import { isSplit } from './comparison';
import type { RevealedLine } from './RevealedCard';
import styles from './RevealedList.module.css';

interface RevealedListProps {
  lines: readonly RevealedLine[];
  /** Whether there is a model to compare with. */
  hasModel: boolean;
  shownId: string | null;
  /** It was asked for, by a button that is gone now. */
  takesFocus: boolean;
  onShow: (cardId: string) => void;
}

/** Every card with its hats: yours, the room's, the model's. */
export function RevealedList({ lines, hasModel, shownId, takesFocus, onShow }: RevealedListProps) {
  const heading = useFocusHere<HTMLHeadingElement>(takesFocus);
  return (
    <section className={hasModel ? undefined : styles.withoutModel} aria-labelledby="all-cards">
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} id="all-cards" className={styles.title}>
          All cards
        </h2>
        <p className={styles.columns} aria-hidden="true">
          <span>You</span>
          <span>Room</span>
          {hasModel && <span>Model</span>}
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
              <span className={styles.text}>{card.text}</span>
              <Mark who="You" column={mine} other="not sorted" />
              <Mark who="Room" column={isSplit(result) ? null : result.winner} other={isSplit(result) ? 'split' : 'nobody'} />
              {hasModel && <Mark who="Model" column={result.key} other="says nothing" />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ who, column, other }: { who: string; column: Column | null; other: string }) {
  const words = useColumnWords();
  return (
    <span className={styles.mark}>
      <span className="spoken">
        , {who}: {column ? words[column] : other}
      </span>
      {column ? <HatMark hat={column} size="1.5rem" /> : <span aria-hidden="true">{other === 'split' ? 'split' : '–'}</span>}
    </span>
  );
}
