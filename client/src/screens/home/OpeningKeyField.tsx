import { t } from '@lingui/core/macro';
import { TextField } from '../../design/TextField';

interface OpeningKeyFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  autoFocus?: boolean;
}

/** The key that an operator may ask for before somebody opens a workshop. */
export function OpeningKeyField({ value, onChange, error, autoFocus }: OpeningKeyFieldProps) {
  return (
    <TextField
      label={t`Opening key`}
      hint={t`Whoever runs this server has it.`}
      type="password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
      autoComplete="off"
      autoFocus={autoFocus}
    />
  );
}
