import type { DeckText } from '@two-hats/shared';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { readDeckFile } from '../../../decks/deckFile';
import type { FileProblem } from '../../../decks/fileProblem';
import { partInWords, problemInWords } from '../../../decks/problemWords';
import { Button } from '../../../design/Button';
import { Notice } from '../../../design/Notice';
import { counted } from '../../../results/figures';
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
      <h2 id="import">Import a deck</h2>
      <p className={styles.soft}>A JSON or CSV file, as they are exported here. Choose it, or drop it on this box.</p>
      <label className={styles.file}>
        <span>File</span>
        <input type="file" accept=".json,.csv,application/json,text/csv" onChange={(event) => void choose(event)} />
      </label>
      <details>
        <summary className={styles.summary}>Paste it instead</summary>
        <label className={styles.paste}>
          <span>The text of the file</span>
          <textarea rows={8} value={pasted} spellCheck={false} onChange={(event) => setPasted(event.target.value)} />
        </label>
        <Button variant="secondary" onClick={() => read(pasted)}>
          Import what is pasted
        </Button>
      </details>
      <details>
        <summary className={styles.summary}>How to write one in a spreadsheet</summary>
        <p>Save this as CSV. A row without a dimension belongs to that of the row above; the key may be left out.</p>
        <pre className={styles.example}>{example}</pre>
      </details>
      {problems.length > 0 && (
        <Notice tone="bad">
          <strong>Nothing was imported. {counted(problems.length, 'thing')} to mend:</strong>
          <ul className={styles.problems}>
            {problems.slice(0, listed).map((problem) => (
              <li key={`${problem.code} ${problem.line} ${problem.column} ${problem.path.join('/')}`}>{inWords(problem)}</li>
            ))}
            {problems.length > listed && <li>And {problems.length - listed} more.</li>}
          </ul>
        </Notice>
      )}
    </section>
  );
}

const example = `title,Who does what at the counter?
first role,Barista,B,the barista
second role,Host,H,the host

dimension,text,hint
Guests,Greets people at the door,
,Takes a complaint,Think of a cold coffee.
Machine,Cleans the grinder,`;

/** E.g. “Line 7, column B: Dimension 1, card 2: text. This is too long …” */
function inWords(problem: FileProblem): string {
  const place = [problem.line && `Line ${problem.line}`, problem.column && `column ${problem.column}`].filter(Boolean).join(', ');
  return [place, [partInWords(problem.path), problemInWords(problem)].filter(Boolean).join('. ')].filter(Boolean).join(' · ');
}
