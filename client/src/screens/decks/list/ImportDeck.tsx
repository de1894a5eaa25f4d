import { plural, t } from '@lingui/core/macro';
import { type DeckText, languageTags } from '@two-hats/shared';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { readDeckFile } from '../../../decks/deckFile';
import type { FileProblem } from '../../../decks/fileProblem';
import { problemWithPart } from '../../../decks/problemWords';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { deckLanguage } from '../../../languages/deckLanguage';
import styles from './ImportDeck.module.css';

/** So many problems are listed; who has more mends these first. */
const listed = 12;

/** Takes a deck in from a file, by choosing, dropping or pasting: all of it, or nothing with the reasons why. */
export function ImportDeck({ onDeck }: { onDeck: (deck: DeckText) => void }) {
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);

  function read(text: string) {
    const { deck, problems: found } = readDeckFile(text);
    setProblems(found ?? []);
    if (deck) onDeck(deck);
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const { files } = event.target;
    const file = files?.[0];
    if (file) read(await file.text());
    // The same file again is a choice too: it may have been mended meanwhile.
    event.target.value = '';
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void file.text().then(read);
    else read(event.dataTransfer.getData('text/plain'));
  }

  return (
    <section
      className={over ? `${styles.import} ${styles.over}` : styles.import}
      aria-labelledby="import"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="import">{t`Import a deck`}</h2>
      <p className={styles.soft}>{t`A JSON or CSV file, as they are exported here. Choose it, or drop it on this box.`}</p>
      <label className={styles.file}>
        <span>{t`File`}</span>
        <input type="file" accept=".json,.csv,application/json,text/csv" onChange={(event) => void choose(event)} />
      </label>
      <details>
        <summary className={styles.summary}>{t`Paste it instead`}</summary>
        <label className={styles.paste}>
          <span>{t`The text of the file`}</span>
          <textarea rows={8} value={pasted} spellCheck={false} onChange={(event) => setPasted(event.target.value)} />
        </label>
        <Button variant="secondary" onClick={() => read(pasted)}>
          {t`Import what is pasted`}
        </Button>
      </details>
      <details>
        <summary className={styles.summary}>{t`How to write one in a spreadsheet`}</summary>
        <p>{t`Save this as CSV. A row without a dimension belongs to that of the row above; the key may be left out.`}</p>
        <pre className={styles.example} dir="ltr">
          {example()}
        </pre>
      </details>
      {problems.length > 0 && (
        <Notice tone="bad">
          <strong>
            {plural(problems.length, {
              one: 'Nothing was imported. # thing to mend:',
              other: 'Nothing was imported. # things to mend:',
            })}
          </strong>
          <ul className={styles.problems}>
            {problems.slice(0, listed).map((problem) => (
              <li key={`${problem.code} ${problem.line} ${problem.column} ${problem.path.join('/')}`}>{inWords(problem)}</li>
            ))}
            {problems.length > listed && <li>{plural(problems.length - listed, { one: 'And # more.', other: 'And # more.' })}</li>}
          </ul>
        </Notice>
      )}
    </section>
  );
}

/** The words before the table and over it are the same in every language. */
function example(): string {
  const rows = [
    ['title', t`Who does what at the counter?`],
    ['language', languageTags[deckLanguage()]],
    [
      'first role',
      t({ message: 'Barista', comment: 'Example of a role' }),
      t({ message: 'B', comment: 'Short for Barista' }),
      t({ message: 'the barista', comment: 'Example of a role, as in a sentence' }),
    ],
    [
      'second role',
      t({ message: 'Host', comment: 'Example of a role, in a café' }),
      t({ message: 'H', comment: 'Short for Host' }),
      t({ message: 'the host', comment: 'Example of a role, as in a sentence' }),
    ],
    [],
    ['dimension', 'text', 'hint'],
    [
      t({ message: 'Guests', comment: 'Example of a dimension of a deck' }),
      t({ message: 'Greets people at the door', comment: 'Example of a card' }),
      '',
    ],
    [
      '',
      t({ message: 'Takes a complaint', comment: 'Example of a card' }),
      t({ message: 'Think of a cold coffee.', comment: 'Example of a hint' }),
    ],
    [
      t({ message: 'Machine', comment: 'Example of a dimension of a deck' }),
      t({ message: 'Cleans the grinder', comment: 'Example of a card' }),
      '',
    ],
  ];
  return stringify(rows).trimEnd();
}

/** E.g. “Line 7, column B · Dimension 1, card 2: Text. This is too long …” */
function inWords(problem: FileProblem): string {
  const { line, column } = problem;
  const what = problemWithPart(problem);
  if (!line) return what;
  return `${column ? t`Line ${line}, column ${column}` : t`Line ${line}`} · ${what}`;
}
