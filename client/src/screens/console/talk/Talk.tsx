import { t } from '@lingui/core/macro';
import type { LiveClient } from '../../../api/client';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { isolated } from '../../../languages/formats';
import { campsSentence } from '../../../results/campWords';
import type { RevealFrame } from '../../../results/fragments';
import { walkPosition } from '../../../results/walk';
import { AcceptAgreed } from '../charter/AcceptAgreed';
import type { ConsoleFrame } from '../documents';
import type { Commands } from '../frame/useCommands';
import { ClosingQuestion } from '../question/ClosingQuestion';
import { takenIn } from './arrangedQueue';
import { CardTalk } from './CardTalk';
import { OrderChoice } from './OrderChoice';
import { Overview } from './Overview';
import { Reasons } from './Reasons';
import { RoomPictures } from './RoomPictures';
import styles from './Talk.module.css';
import { TalkQueue } from './TalkQueue';

interface TalkProps {
  live: LiveClient;
  frame: ConsoleFrame;
  reveal: RevealFrame;
  commands: Commands;
}

/** The room's result: what to talk about, what is agreed and all cards, or the one card that the room talks about. */
export function Talk({ live, frame: { stage, charter, columnsToDecideFor, openedAt, reasons, camps }, reveal, commands }: TalkProps) {
  const { decisions, proposals, texts, agreedBefore, busy, show, changeOrder, arrangeTalk } = commands;
  const order = <OrderChoice order={reveal.walkOrder} onOrder={changeOrder} />;
  const card = stage.cards.find(({ id }) => id === reveal.currentCardId);
  const entry = charter?.find(({ cardId }) => cardId === card?.id);
  const queue = reveal.talk.map(({ cardId }) => cardId);
  // It comes with the end: not while the room walks from card to card.
  const atEnd = !card || card.id === queue.at(-1) || !walkPosition(reveal).next;
  const question = <ClosingQuestion stage={stage} busy={busy} onAsk={commands.askQuestion} onTell={commands.tellAnswers} />;
  return (
    <>
      {reveal.stands && (
        <Notice>
          {t`These are the results of the last reveal. Fewer than three people changed something since, and new totals would tell what they changed.`}
        </Notice>
      )}
      {stage.question.closing === 'ASKED' && question}
      {card ? (
        <CardTalk
          card={card}
          stage={stage}
          reveal={reveal}
          owners={columnsToDecideFor}
          proposed={entry?.basis === 'PROPOSED' ? entry.owner : null}
          before={agreedBefore.get(card.id) ?? null}
          decisions={decisions}
          order={order}
          reasons={
            stage.round &&
            reasons && (
              <Reasons
                key={`${stage.round.number} ${card.id}`}
                live={live}
                round={stage.round.number}
                cardId={card.id}
                columns={reasons}
                wall={reveal.wallReasons}
              />
            )
          }
          onShow={show}
        />
      ) : (
        <Overview
          stage={stage}
          reveal={reveal}
          order={order}
          onShow={show}
          toolFor={({ id, text }) =>
            queue.includes(id) ? (
              <span className={styles.inTalk}>{t({ message: 'in the talk', comment: 'Beside a card that the room will talk about' })}</span>
            ) : (
              <Button
                variant="quiet"
                busy={busy}
                aria-label={t`Talk about it too: ${{ card: isolated(text) }}`}
                className={styles.tool}
                onClick={() => arrangeTalk(takenIn(queue, id))}
              >
                {t({ message: 'Talk about it', comment: 'Button: puts a card into what the room talks about' })}
              </Button>
            )
          }
        >
          {camps && <p>{campsSentence(camps, (cardId) => texts.get(cardId) ?? '')}</p>}
          <TalkQueue cards={stage.cards} reveal={reveal} busy={busy} onShow={show} onArrange={arrangeTalk} />
          {charter && <AcceptAgreed charter={charter} texts={texts} toTalkAbout={queue} proposals={proposals} />}
          <RoomPictures stage={stage} reveal={reveal} openedAt={openedAt} />
        </Overview>
      )}
      {stage.question.closing !== 'ASKED' && atEnd && question}
    </>
  );
}
