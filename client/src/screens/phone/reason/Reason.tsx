import { plural, t } from '@lingui/core/macro';
import { type Column, graphemesOf, textLimits } from '@two-hats/shared';
import { type FormEvent, useId, useState } from 'react';
import { refusalInWords } from '../../../api/refusal';
import { Button } from '../../../design/Button';
import { ColumnName } from '../../../design/ColumnName';
import { Dialog } from '../../../design/Dialog';
import { focusAtFirst } from '../../../design/focusAtFirst';
import { FromDeck } from '../../../languages/FromDeck';
import styles from './Reason.module.css';
import { useReason, useReasonBox } from './useReasonBox';

interface ReasonProps {
  cardId: string;
  card: string;
  column: Column;
  brief?: boolean;
}

/** Why a card lies where it does: a quiet button beside the card, and one sentence behind it. */
export default function Reason({ cardId, card, column, brief = false }: ReasonProps) {
  const box = useReasonBox();
  const standing = useReason(box, cardId, column);
  const [open, setOpen] = useState(false);
  const said = standing?.text ?? '';
  return (
    <div className={brief ? styles.brief : styles.reason}>
      <button type="button" className={styles.say} onClick={() => setOpen(true)}>
        {said && !brief && (
          <>
            <bdi className={styles.said}>{said}</bdi>{' '}
          </>
        )}
        <span className={styles.words}>{said ? t`Change why` : t`Say why`}</span>
        {!said && !brief && ` ${t`(optional)`}`}
        <span className="spoken">
          : <FromDeck>{card}</FromDeck>
        </span>
      </button>
      {standing?.state === 'waiting' && !brief && <span className={styles.state}>{t`Kept here, waiting for the network`}</span>}
      {standing?.refusal && <span className={styles.state}>{refusalInWords(standing.refusal)}</span>}
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Why?`}>
        <Editor
          card={card}
          column={column}
          said={said}
          onKeep={(text) => {
            if (text !== said) box.say(cardId, column, text === '' ? null : text);
            setOpen(false);
          }}
        />
      </Dialog>
    </div>
  );
}

interface EditorProps {
  card: string;
  column: Column;
  said: string;
  /** An empty text takes it back. */
  onKeep: (text: string) => void;
}

function Editor({ card, column, said, onKeep }: EditorProps) {
  const [text, setText] = useState(said);
  const id = useId();
  const left = textLimits.reason - graphemesOf(text.trim()).length;

  function keep(event: FormEvent) {
    event.preventDefault();
    if (left >= 0) onKeep(text.trim());
  }

  return (
    <form className={styles.editor} onSubmit={keep}>
      <label htmlFor={id} className={styles.about}>
        <FromDeck>{card}</FromDeck> <ColumnName column={column} pill />
      </label>
      <textarea
        id={id}
        // Whoever asked to write wants to write.
        ref={focusAtFirst}
        className={styles.text}
        rows={3}
        dir="auto"
        value={text}
        enterKeyHint="done"
        aria-describedby={`${id}-left ${id}-rules`}
        aria-invalid={left < 0 || undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // One sentence has no second line: the key keeps it, unless it chooses among characters.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(event);
        }}
      />
      <p id={`${id}-left`} className={left < 0 ? styles.tooLong : styles.left} role={left < 0 ? 'alert' : undefined}>
        {left < 0
          ? plural(-left, { one: '# character too many', other: '# characters too many' })
          : plural(left, { one: '# character left', other: '# characters left' })}
      </p>
      <p id={`${id}-rules`} className={styles.rules}>
        {t`Nobody sees it before the reveal, and then it has no name. You can take it back at any time.`}
      </p>
      <div className={styles.actions}>
        {said && (
          <Button variant="secondary" onClick={() => onKeep('')}>
            {t`Take it back`}
          </Button>
        )}
        <Button type="submit" aria-disabled={left < 0 || undefined}>
          {t`Keep it`}
        </Button>
      </div>
    </form>
  );
}
