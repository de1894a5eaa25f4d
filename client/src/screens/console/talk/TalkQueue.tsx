import { plural, t } from '@lingui/core/macro';
import type { TalkItem } from '@two-hats/shared';
import { Button } from '../../../design/Button';
import { FromDeck } from '../../../languages/FromDeck';
import { isolated } from '../../../languages/formats';
import type { RevealFrame, StageFrame } from '../../../results/fragments';
import { talkReasonWord } from '../../../results/talkWords';
import { leftOut, moved } from './arrangedQueue';
import { DecidedFor } from './DecidedFor';
import styles from './TalkQueue.module.css';

interface TalkQueueProps {
  cards: StageFrame['cards'];
  reveal: RevealFrame;
  /** Whether another change of the queue is on its way. */
  busy: boolean;
  onShow: (cardId: string) => void;
  /** The queue from now on; null for the proposed one. */
  onArrange: (cardIds: readonly string[] | null) => void;
}

/** What is worth the room's time, in order, each with why. The facilitator follows it, arranges it or leaves it. */
export function TalkQueue({ cards, reveal: { talk, talkArranged, decisions }, busy, onShow, onArrange }: TalkQueueProps) {
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  const decided = new Map(decisions.map((decision) => [decision.cardId, decision]));
  const ids = talk.map(({ cardId }) => cardId);
  return (
    <section className={styles.queue} aria-labelledby="talk-title">
      <div className={styles.head}>
        <h2 id="talk-title">
          {talk.length === 0
            ? t`Nothing left to talk about`
            : plural({ cards: talk.length }, { one: '# card to talk about', other: '# cards to talk about' })}
        </h2>
        {talkArranged && (
          <Button variant="quiet" busy={busy} onClick={() => onArrange(null)}>
            {t`Back to the proposed order`}
          </Button>
        )}
      </div>
      {talk.length === 0 && (
        <p className={styles.none}>{t`The room agrees on every card that it is about. Take one from the list below if you like.`}</p>
      )}
      <ol className={styles.cards}>
        {talk.map((item, index) => {
          const decision = decided.get(item.cardId);
          const text = texts.get(item.cardId) ?? item.cardId;
          return (
            <li key={item.cardId} className={styles.card}>
              <button type="button" className={styles.show} onClick={() => onShow(item.cardId)}>
                <span className={styles.rank} aria-hidden="true">
                  {index + 1}
                </span>
                <FromDeck className={styles.text}>{text}</FromDeck>
                <Why item={item} />
                {decision && (
                  <span className={styles.owner}>
                    <DecidedFor decision={decision} />
                  </span>
                )}
              </button>
              <span className={styles.tools}>
                <Tool
                  label={t`Earlier: ${{ what: isolated(text) }}`}
                  sign="↑"
                  disabled={index === 0}
                  onPress={() => onArrange(moved(ids, index, -1))}
                />
                <Tool
                  label={t`Later: ${{ what: isolated(text) }}`}
                  sign="↓"
                  disabled={index === ids.length - 1}
                  onPress={() => onArrange(moved(ids, index, 1))}
                />
                <Tool
                  label={t`Leave out: ${{ card: isolated(text) }}`}
                  sign="×"
                  disabled={false}
                  onPress={() => onArrange(leftOut(ids, item.cardId))}
                />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Why({ item: { reason } }: { item: TalkItem }) {
  return <span className={`${styles.why} ${styles[reason.toLowerCase()] ?? ''}`}>{talkReasonWord(reason)}</span>;
}

interface ToolProps {
  label: string;
  sign: string;
  disabled: boolean;
  onPress: () => void;
}

function Tool({ label, sign, disabled, onPress }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
