import { plural, t } from '@lingui/core/macro';
import { Button } from '../../../design/Button';
import { ScreenTitle } from '../../../design/ScreenTitle';
import type { Ballot } from '../documents';
import styles from '../wait/WaitScreen.module.css';
import { SmallRoom } from '../wait/WhatHolds';

interface NewLensProps {
  round: NonNullable<Ballot['round']>;
  question: string;
  /** How many cards the round is about; null until this phone has them. */
  cards: number | null;
  /** How many are in; null when that is not known yet. */
  people: number | null;
  onUnderstood: () => void;
}

/** Between two rounds: what is asked now, alone on the screen, so that nobody answers the new question with the old one in mind. */
export function NewLens({ round, question, cards, people, onUnderstood }: NewLensProps) {
  return (
    <div className={styles.wait}>
      <p className={styles.count}>{t`Round ${{ round: round.number }}: now the question is`}</p>
      <ScreenTitle className={styles.heading}>{question}</ScreenTitle>
      <p className={styles.lead}>
        {round.startingBallots === 'FROM_BEFORE'
          ? t`Your answers from the round before lie on the cards. Change what you see differently now, then say that you are done.`
          : t`You start with an empty ballot. What you said before stands small on each card.`}
      </p>
      <SmallRoom people={people} />
      <Button size="l" wide busy={cards === null} onClick={onUnderstood}>
        {cards === null ? t`Show the cards` : plural(cards, { one: 'Show the card', other: 'Show the # cards' })}
      </Button>
    </div>
  );
}
