// A new round: what it asks, about which cards, from which ballots, with which columns. Each has a good default; the sentence beside the
// button says what will happen.
import { plural, t } from '@lingui/core/macro';
import { Column, columnsToOffer, Lens, StartingBallots } from '@two-hats/shared';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { LiveClient } from '../../../api/client';
import type { RefusalNotice } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { Dialog, DialogEnd } from '../../../design/Dialog';
import { Notice } from '../../../design/Notice';
import { Pill, Pills } from '../../../design/Pill';
import { type ChosenLens, LensChoice } from '../../LensChoice';
import { questionOf } from '../../lensWords';
import type { ConsoleFrame, NewRound } from '../documents';
import { CardTicks } from './CardTicks';
import styles from './NewRoundDialog.module.css';
import { CardChoice, cardsByChoice, offersNeitherUnder, roundInWords } from './newRound';

interface NewRoundDialogProps {
  open: boolean;
  live: LiveClient;
  frame: ConsoleFrame;
  onClose: () => void;
  /** @returns why it was refused, or null */
  onStart: (round: NewRound) => Promise<RefusalNotice | null>;
}

export function NewRoundDialog({ open, ...rest }: NewRoundDialogProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={t`New round, new question`}>
      <NewRoundForm {...rest} />
    </Dialog>
  );
}

function NewRoundForm({ live, frame, onClose, onStart }: Omit<NewRoundDialogProps, 'open'>) {
  const { round, columns } = frame.stage;
  const last = round?.lens ?? null;
  const before = round?.number ?? 0;
  const [chosen, setChosen] = useState<ChosenLens>({ lens: last === Lens.SHOULD ? Lens.TODAY : Lens.SHOULD, question: '' });
  const [choice, setChoice] = useState<CardChoice>(CardChoice.ALL);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [ballots, setBallots] = useState<StartingBallots>(StartingBallots.EMPTY);
  // Until somebody says otherwise it is as before, with what the key of the deck needs; and asked who does it today, a room must be able to say that nobody does.
  const [wantsBoth, setWantsBoth] = useState<boolean | null>(null);
  const [wantsNeither, setWantsNeither] = useState<boolean | null>(null);
  const [refusal, setRefusal] = useState<RefusalNotice | null>(null);
  const [busy, setBusy] = useState(false);

  const needed = columnsToOffer(frame.stage.reveal?.results.map(({ key }) => key) ?? []);
  const offersBoth = wantsBoth ?? (columns.includes(Column.BOTH) || needed.includes(Column.BOTH));
  const offersNeither = wantsNeither ?? (offersNeitherUnder(chosen.lens, columns) || needed.includes(Column.NEITHER));
  const byChoice = cardsByChoice(frame);
  const cardIds = choice === CardChoice.TICKED ? byChoice.ALL.filter((cardId) => ticked.has(cardId)) : byChoice[choice];
  const areAll = cardIds.length === byChoice.ALL.length;

  function choose(next: CardChoice) {
    // Ticking begins with what was chosen.
    if (next === CardChoice.TICKED && choice !== CardChoice.TICKED) setTicked(new Set(cardIds));
    setChoice(next);
  }

  async function submitted(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(
      await onStart({
        lens: chosen.lens,
        question: chosen.lens === Lens.OWN ? chosen.question : null,
        cardIds: areAll ? null : [...cardIds],
        ballots,
        offersBoth,
        offersNeither,
      }),
    );
    setBusy(false);
  }

  const aboutLens = refusal?.code.startsWith('LENS_') ? refusal.message : null;
  return (
    <form className={styles.form} onSubmit={submitted}>
      <LensChoice chosen={chosen} onChange={setChosen} last={last} error={aboutLens} />
      <fieldset>
        <legend className={styles.legend}>{t({ message: 'Cards', comment: 'Heading: which cards the round is about' })}</legend>
        <OneOf
          chosen={choice}
          onChoose={choose}
          options={[
            [CardChoice.ALL, plural({ cards: byChoice.ALL.length }, { one: 'The one', other: 'All #' })],
            [
              CardChoice.NOT_AGREED,
              t`Not agreed in round ${{ round: before }}: ${{ cards: byChoice.NOT_AGREED.length }}`,
              byChoice.NOT_AGREED.length === 0,
            ],
            [CardChoice.OPEN, t`Undecided or to look at again: ${{ cards: byChoice.OPEN.length }}`, byChoice.OPEN.length === 0],
            [CardChoice.TICKED, t({ message: 'Choose…', comment: 'The cards of the round are ticked one by one' })],
          ]}
        />
        {choice === CardChoice.TICKED && <CardTicks live={live} ticked={ticked} onTick={setTicked} />}
      </fieldset>
      <fieldset>
        <legend className={styles.legend}>{t({ message: 'Ballots', comment: 'Heading: from which ballots the round begins' })}</legend>
        <OneOf
          chosen={ballots}
          onChoose={setBallots}
          options={[
            [StartingBallots.EMPTY, t({ message: 'Empty', comment: 'Ballots: everybody begins anew' })],
            [
              StartingBallots.FROM_BEFORE,
              t({ message: `As in round ${{ round: before }}`, comment: 'Ballots: with the answers of an earlier round' }),
            ],
          ]}
        />
        {ballots === StartingBallots.FROM_BEFORE && (
          <p className={styles.says}>
            {t`Everybody finds their answers and says “done” again. Results are new when at least three people change something; otherwise those of round ${{ round: before }} stand.`}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend className={styles.legend}>
          {t({ message: 'On offer beside the two roles', comment: 'Heading: which columns there are' })}
        </legend>
        <Pills>
          <Pill type="checkbox" checked={offersBoth} onChange={(event) => setWantsBoth(event.target.checked)}>
            {t({ message: 'Both', comment: 'Column: both roles do it' })}
          </Pill>
          <Pill type="checkbox" checked={offersNeither} onChange={(event) => setWantsNeither(event.target.checked)}>
            {t`Neither: somebody else, or nobody`}
          </Pill>
        </Pills>
        {needed.length > 0 && (
          <p className={styles.says}>
            {needed.includes(Column.BOTH) ? t`The key of this deck uses “Both” and “Neither”.` : t`The key of this deck uses “Neither”.`}
          </p>
        )}
      </fieldset>
      <DialogEnd>
        {refusal && !aboutLens && <Notice tone="bad">{refusal.message}</Notice>}
        <p className={styles.consequence} aria-live="polite">
          {cardIds.length === 0 ? (
            t`Tick at least one card.`
          ) : (
            <bdi>
              {roundInWords({
                question: questionOf({ lens: chosen.lens, question: chosen.question || t`Your question` }),
                cards: cardIds.length,
                areAll,
                ballots,
                before,
                beside: [...(offersBoth ? [Column.BOTH] : []), ...(offersNeither ? [Column.NEITHER] : [])],
              })}
            </bdi>
          )}
        </p>
        <div className={styles.actions}>
          <Button variant="secondary" onClick={onClose}>
            {t({ message: 'Not now', comment: 'Button: closes a dialog; no round is started' })}
          </Button>
          <Button type="submit" busy={busy} disabled={cardIds.length === 0}>
            {t`Start the round`}
          </Button>
        </div>
      </DialogEnd>
    </form>
  );
}

interface OneOfProps<Value extends string> {
  chosen: Value;
  onChoose: (value: Value) => void;
  /** Value, words, and whether it cannot be chosen. */
  options: readonly (readonly [value: Value, words: ReactNode, disabled?: boolean])[];
}

function OneOf<Value extends string>({ chosen, onChoose, options }: OneOfProps<Value>) {
  const group = useId();
  return (
    <Pills>
      {options.map(([value, words, disabled]) => (
        <Pill key={value} type="radio" name={group} checked={value === chosen} disabled={disabled} onChange={() => onChoose(value)}>
          {words}
        </Pill>
      ))}
    </Pills>
  );
}
