// How every figure of the summary is made. It belongs to no workshop: anyone may read it.
import { t } from '@lingui/core/macro';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { usePaperColours } from '../../design/usePaperColours';
import { entries, type FigureEntry } from './entries';
import styles from './Figures.module.css';

export default function Figures() {
  usePaperColours();
  const all = entries();
  return (
    <Page>
      <article className={styles.figures}>
        <header className={styles.top}>
          <ScreenTitle>{t`How the figures are made`}</ScreenTitle>
          <p className={styles.lead}>
            {t`Everything is counted from a round as it was at its reveal. What cannot be computed is said to be so; it never reads 0 or 1 instead.`}
          </p>
        </header>
        <nav aria-label={t`Figures`} className={styles.contents}>
          <ul>
            {all.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        {all.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </article>
    </Page>
  );
}

function Entry({ entry: { id, name, says, formula, letters, undefinedWhen, changes, source } }: { entry: FigureEntry }) {
  return (
    <section id={id} className={styles.entry} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.name}>
        {name}
      </h2>
      <p>{says}</p>
      <div className={styles.formula}>{formula}</div>
      {letters && <p className={styles.fine}>{letters}</p>}
      <dl className={styles.facts}>
        <dt>{t({ message: 'Undefined when', comment: 'Followed by when a figure cannot be computed: “nobody sorted the card.”' })}</dt>
        <dd>{undefinedWhen}</dd>
        <dt>{t`What would change it`}</dt>
        <dd>{changes}</dd>
        {source && (
          <>
            <dt>{t`Source`}</dt>
            <dd>{source}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
