import { useState } from 'react';
import type { RefusalNotice } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Notice } from '../../design/Notice';
import { Page } from '../../design/Page';
import { RehearsalMark } from '../../design/RehearsalMark';
import { ScreenTitle } from '../../design/ScreenTitle';
import { usePaperColours } from '../../design/usePaperColours';
import { AgreementFigures } from '../../results/AgreementFigures';
import { counted } from '../../results/figures';
import { headlineWords } from '../../results/headlineWords';
import { questionOf } from '../lensWords';
import { AllCards } from './cards/AllCards';
import { CardList } from './cards/CardList';
import { Dimensions } from './cards/Dimensions';
import { Charter } from './charter/Charter';
import styles from './Report.module.css';
import { RoundChoice } from './rounds/RoundChoice';
import { RoundsCompared } from './rounds/RoundsCompared';
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
}

export function Report({ summary, link, refusal, loading, onLoad }: ReportProps) {
  const { rounds, source } = summary;
  usePaperColours();
  const [chosen, setChosen] = useState<number | null>(null);
  const round = rounds.find(({ number }) => number === chosen) ?? rounds.at(-1);
  if (!round) return null;
  return (
    <Page>
      <article className={styles.report}>
        <header className={styles.top}>
          <p className={styles.meta}>
            Summary <span aria-hidden="true">·</span> <time dateTime={summary.openedAt}>{dayOf(summary.openedAt)}</time>{' '}
            <span aria-hidden="true">·</span> {counted(summary.participantCount, 'person', 'people')} <span aria-hidden="true">·</span>{' '}
            {summary.deckTitle}
          </p>
          <ScreenTitle className={styles.title} tab={`Summary: ${summary.title}`}>
            <bdi>{summary.title}</bdi> {summary.rehearsal && <RehearsalMark />}
          </ScreenTitle>
          <TakeAway summary={summary} link={link} />
        </header>
        {summary.phase !== 'CLOSED' && (
          <div className={styles.screenOnly}>
            <Notice
              tone={refusal ? 'warn' : 'info'}
              actions={
                <Button variant="quiet" busy={loading} onClick={onLoad}>
                  Look again
                </Button>
              }
            >
              {refusal ? refusal.message : 'The workshop is still open: decisions may be added.'}
            </Notice>
          </div>
        )}
        <section className={styles.part} aria-label="Headline">
          {rounds.length > 1 && <RoundChoice rounds={rounds} chosen={round.number} onChoose={setChosen} />}
          <p className={rounds.length > 1 ? `${styles.lens} ${styles.paperOnly}` : styles.lens}>
            {rounds.length > 1 && `Round ${round.number}: `}
            <bdi>{questionOf(round)}</bdi>
          </p>
          <p className={styles.headline}>{headlineWords(round.headline, source !== null)}</p>
          <AgreementFigures agreement={round.agreement} intervals={round.intervals} ballotCount={round.ballotCount} />
        </section>
        <Charter summary={summary} />
        <Dimensions round={round} hasModel={source !== null} />
        <div className={styles.pair}>
          <CardList
            title="Most contested"
            says="Leaning or split: fewer than three quarters of the ballots are in one column."
            none="No card: the room agrees on all of them."
            cardIds={round.contested}
            round={round}
            summary={summary}
            wide
          />
          {source && (
            <>
              <CardList
                title="Where the room challenges the article"
                says="The room agrees, and sees it another way."
                none="Nowhere: where the room agrees, it is with the article."
                cardIds={round.roomChallenges}
                round={round}
                summary={summary}
              />
              <CardList
                title="Where the article challenges the room"
                says="The article names one role; the room does not agree on any."
                none="Nowhere: where the article is definite, the room agrees."
                cardIds={round.articleChallenges}
                round={round}
                summary={summary}
              />
            </>
          )}
        </div>
        {summary.changes.length > 0 && <WhatChanged summary={summary} />}
        {rounds.length > 1 && <RoundsCompared summary={summary} />}
        <AllCards round={round} summary={summary} />
        <footer className={styles.source}>
          {source && (
            <>
              The model behind the deck is from <cite>“{source.title}”</cite> by {source.author}; cards and reasons are in our own words.{' '}
            </>
          )}
          Made with Two Hats.
        </footer>
      </article>
    </Page>
  );
}

function dayOf(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));
}
