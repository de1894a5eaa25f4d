// What the product does for people who do not see, hear, touch or read it as others do: WCAG 2.2, criterion by criterion.
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import styles from './Accessibility.module.css';
import { type Criterion, criteria, type Verdict } from './criteria';

const verdicts: Readonly<Record<Verdict, string>> = { MET: 'Met', PARTLY: 'Met in part', NOT_APPLICABLE: 'Not applicable' };

export default function Accessibility() {
  const count = (verdict: Verdict) => criteria.filter((criterion) => criterion.verdict === verdict).length;
  return (
    <Page>
      {/* A report is in one language, as what it reports on is. */}
      <article className={styles.report} lang="en" dir="ltr">
        <header className={styles.top}>
          <ScreenTitle>Accessibility</ScreenTitle>
          <p className={styles.lead}>
            How far Two Hats meets WCAG 2.2 at the levels A and AA: {count('MET')} criteria are met, {count('PARTLY')} in part, and{' '}
            {count('NOT_APPLICABLE')} are about things that it does not have.
          </p>
          <p>
            The verdicts are the makers’ own; nobody else has audited them. Where a test is named, it fails when the criterion is broken in
            the way that it looks for. What screen readers say is tested by an ear that listens to what the page tells them. Of real ones,
            Orca 43 with Chromium was listened to on a participant’s screen, in English, from joining to the end; NVDA, JAWS, VoiceOver and
            TalkBack were not.
          </p>
        </header>
        {(['1', '2', '3', '4'] as const).map((principle) => (
          <section key={principle} className={styles.principle} aria-labelledby={`principle-${principle}`}>
            <h2 id={`principle-${principle}`}>
              {principle}. {principles[principle]}
            </h2>
            {criteria
              .filter(({ id }) => id.startsWith(`${principle}.`))
              .map((criterion) => (
                <Row key={criterion.id} criterion={criterion} />
              ))}
          </section>
        ))}
      </article>
    </Page>
  );
}

const principles = { 1: 'Perceivable', 2: 'Operable', 3: 'Understandable', 4: 'Robust' } as const;

function Row({ criterion: { id, name, level, verdict, says, shownBy } }: { criterion: Criterion }) {
  return (
    <div className={styles.criterion}>
      <h3 className={styles.name}>
        {id} {name} <span className={styles.level}>({level})</span>
      </h3>
      <p className={verdict === 'PARTLY' ? `${styles.verdict} ${styles.gap}` : styles.verdict}>{verdicts[verdict]}</p>
      <p className={styles.says}>{says}</p>
      {verdict !== 'NOT_APPLICABLE' && (
        <p className={styles.shown}>
          {shownBy.length === 0 ? 'Looked at by hand.' : 'Shown by '}
          {shownBy.map((path, index) => (
            <span key={path}>
              {index > 0 && ', '}
              <code>{path}</code>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
