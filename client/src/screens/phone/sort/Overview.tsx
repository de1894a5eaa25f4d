// All cards at once, each with its column as native radios; everything can be changed here until the round closes.
import { t } from '@lingui/core/macro';
import type { Column } from '@two-hats/shared';
import { Button } from '../../../design/Button';
import { ColumnWord } from '../../../design/columnWords';
import { HatMark } from '../../../design/HatMark';
import { ScreenTitle } from '../../../design/ScreenTitle';
import { ShortcutSwitch } from '../../../design/ShortcutSwitch';
import { FromDeck } from '../../../languages/FromDeck';
import type { Ballot, BallotCard } from '../documents';
import { SaidEarlier, SayWhy } from '../reason/SayWhy';
import type { CardStanding } from '../seat/cardRecord';
import styles from './Overview.module.css';
import { SavedMark } from './SavedMark';

interface OverviewProps {
  cards: readonly BallotCard[];
  dimensions: Ballot['dimensions'];
  columns: readonly Column[];
  standings: ReadonlyMap<string, CardStanding>;
  onChange: (cardId: string, column: Column | null) => void;
  /** Puts a card on the table. */
  onShow: (cardId: string) => void;
  onBack: () => void;
  shortcuts: { readonly on: boolean; readonly turn: (on: boolean) => void };
}

export function Overview({ cards, dimensions, columns, standings, onChange, onShow, onBack, shortcuts }: OverviewProps) {
  const sorted = cards.filter(({ id }) => standings.get(id)?.column).length;
  return (
    <div className={styles.overview}>
      <div>
        <ScreenTitle>{t`All cards`}</ScreenTitle>
        <p className={styles.count}>{t`${sorted} of ${{ all: cards.length }} sorted. You can change every card until the reveal.`}</p>
      </div>
      {dimensions.map((dimension) => (
        <section key={dimension.id} aria-labelledby={`dimension-${dimension.id}`}>
          <h2 id={`dimension-${dimension.id}`} className={styles.dimension}>
            <FromDeck>{dimension.title}</FromDeck>
          </h2>
          {cards
            .filter((card) => card.dimension === dimension.id)
            .map((card) => (
              <CardLine key={card.id} card={card} columns={columns} standing={standings.get(card.id)} onChange={onChange} onShow={onShow} />
            ))}
        </section>
      ))}
      <SaidEarlier />
      <ShortcutSwitch on={shortcuts.on} onTurn={shortcuts.turn}>
        {t`Keyboard shortcuts are on: 1 to ${{ last: columns.length }} and the left and right arrows place a card, J and K move, S skips, U takes back.`}
      </ShortcutSwitch>
      <div className={styles.back}>
        <Button size="l" wide onClick={onBack}>
          {t`Back`}
        </Button>
      </div>
    </div>
  );
}

interface CardLineProps extends Pick<OverviewProps, 'columns' | 'onChange' | 'onShow'> {
  card: BallotCard;
  standing: CardStanding | undefined;
}

function CardLine({ card, columns, standing, onChange, onShow }: CardLineProps) {
  const column = standing?.column ?? null;
  return (
    <fieldset className={styles.line}>
      <legend className={styles.text}>
        <FromDeck>{card.text}</FromDeck>
      </legend>
      <div className={styles.radios}>
        {columns.map((choice) => (
          <label key={choice} className={`${styles.radio} ${styles[choice.toLowerCase()]}`}>
            <input type="radio" name={`card-${card.id}`} checked={column === choice} onChange={() => onChange(card.id, choice)} />
            <HatMark hat={choice} plain />
            <span>
              <ColumnWord column={choice} />
            </span>
          </label>
        ))}
      </div>
      <div className={styles.foot}>
        {column === null && !standing?.refusal ? (
          <span className={styles.unsorted}>{t`Not sorted yet`}</span>
        ) : (
          <SavedMark standing={standing} />
        )}
        <button type="button" className={styles.link} onClick={() => (column === null ? onShow(card.id) : onChange(card.id, null))}>
          {column === null ? t`Show` : t`Take out`}
          <span className="spoken">
            {' '}
            <FromDeck>{card.text}</FromDeck>
          </span>
        </button>
      </div>
      {column && <SayWhy cardId={card.id} card={card.text} column={column} />}
    </fieldset>
  );
}
