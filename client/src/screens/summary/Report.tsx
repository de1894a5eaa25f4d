import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { RefusalNotice } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Notice } from '../../design/Notice';
import { Page } from '../../design/Page';
import { RehearsalMark } from '../../design/RehearsalMark';
import { ScreenTitle } from '../../design/ScreenTitle';
import { usePaperColours } from '../../design/usePaperColours';
import { FromDeck } from '../../languages/FromDeck';
import { isolated, list } from '../../languages/formats';
import { dayOf } from '../../results/dayOf';
import { CardTable } from './cards/CardTable';
import { Charter } from './charter/Charter';
import { Figures } from './figures/Figures';
import { Pictures } from './pictures/Pictures';
import { Question } from './question/Question';
import styles from './Report.module.css';
import { Reasons } from './reasons/Reasons';
import type { SaidReason } from './reasons/saidReasons';
import { WhatChanged } from './rounds/WhatChanged';
import type { WorkshopSummary } from './summaryQuery';
import { TakeAway } from './takeAway/TakeAway';

interface ReportProps {
  summary: WorkshopSummary;
  /** The link to this summary, with its secret. */
  link: string;
  /** Why looking again failed. */
  refusal: RefusalNotice | null;
  loading: boolean;
  onLoad: () => void;
  /** Reads what people said why. */
  onReasons: () => Promise<readonly SaidReason[]>;
}

/** What the team acts on first, then every card, then the figures: the same order on screens and on two sheets of paper. */
export function Report({ summary, link, refusal, loading, onLoad, onReasons }: ReportProps) {
  const { source } = summary;
  usePaperColours();
  return (
    <Page>
      <article className={styles.report}>
        <header className={styles.top}>
          <p className={styles.meta}>
            {t({ message: 'Summary', comment: 'What kind of page this is' })} <span aria-hidden="true">·</span>{' '}
            <time dateTime={summary.openedAt}>{dayOf(summary.openedAt)}</time> <span aria-hidden="true">·</span>{' '}
            {plural(summary.participantCount, { one: '# person', other: '# people' })} <span aria-hidden="true">·</span>{' '}
            <FromDeck>{summary.deckTitle}</FromDeck>
            <span className={styles.paperOnly}> · {shortNames(summary.roles)}</span>
          </p>
          <ScreenTitle className={styles.title} tab={t`Summary: ${{ title: isolated(summary.title) }}`}>
            <bdi>{summary.title}</bdi> {summary.rehearsal && <RehearsalMark />}
          </ScreenTitle>
          <TakeAway summary={summary} link={link} onReasons={onReasons} />
        </header>
        {summary.phase !== 'CLOSED' && (
          <div className={styles.screenOnly}>
            <Notice
              tone={refusal ? 'warn' : 'info'}
              actions={
                <Button variant="quiet" busy={loading} onClick={onLoad}>
                  {t({ message: 'Look again', context: 'reload' })}
                </Button>
              }
            >
              {refusal ? refusal.message : t`The workshop is still open: decisions may be added.`}
            </Notice>
          </div>
        )}
        <Charter summary={summary} />
        <CardTable summary={summary} />
        <div className={styles.screenOnly}>
          <Pictures summary={summary} />
        </div>
        <Reasons summary={summary} onLoad={onReasons} />
        {summary.changes.length > 0 && (
          <div className={styles.screenOnly}>
            <WhatChanged summary={summary} />
          </div>
        )}
        <Question summary={summary} />
        <Figures summary={summary} />
        <footer className={styles.source}>
          {source && (
            <>
              <ModelSource title={source.title} author={source.author} />{' '}
            </>
          )}
          {t`Made with Two Hats.`}
        </footer>
      </article>
    </Page>
  );
}

function ModelSource({ title, author }: NonNullable<WorkshopSummary['source']>) {
  if (!author) {
    return (
      <Trans>
        The model behind the deck is from <cite>“{title}”</cite>; the cards tell it in their own words.
      </Trans>
    );
  }
  return (
    <Trans>
      The model behind the deck is from <cite>“{title}”</cite> by <bdi>{author}</bdi>; the cards tell it in their own words.
    </Trans>
  );
}

function shortNames(roles: WorkshopSummary['roles']): string {
  const named = roles.map(({ shortName, name }) =>
    t({
      message: `${{ short: isolated(shortName) }}: ${{ name: isolated(name) }}`,
      comment: 'What the short name of a role stands for',
    }),
  );
  return list(named, 'unit');
}
