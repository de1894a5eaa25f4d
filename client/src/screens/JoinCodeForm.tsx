import { t } from '@lingui/core/macro';
import { normalizeJoinCode } from '@two-hats/shared';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../design/Button';
import { TextField } from '../design/TextField';
import styles from './JoinCodeForm.module.css';

interface JoinCodeFormProps {
  /** The code that was tried, to mend it. */
  tried?: string;
  /** Why it did not work. */
  error?: string | null;
}

/** One field for the six characters; leads to the phone's screen. */
export function JoinCodeForm({ tried = '', error = null }: JoinCodeFormProps) {
  const [code, setCode] = useState(tried);
  const [problem, setProblem] = useState(error);
  const [, go] = useLocation();
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const meant = normalizeJoinCode(code);
        if (meant) go(`/j/${meant}`);
        else setProblem(whatIsWrong(code));
      }}
    >
      <TextField
        code
        label={t`Join code`}
        hint={t`Six letters and digits, from the big screen.`}
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          setProblem(null);
        }}
        error={problem}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" size="l" wide>
        {t({ message: 'Join', comment: 'Button: join a workshop' })}
      </Button>
    </form>
  );
}

function whatIsWrong(code: string): string {
  if (code.trim() === '') return t`Enter the six characters that the projector shows.`;
  if (/[aeiou01l]/i.test(code)) return t`Codes have no vowels and no 0, 1 or L. Check the six characters on the projector.`;
  return t`A code has six letters and digits. Check it on the projector.`;
}
