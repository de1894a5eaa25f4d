import { useState } from 'react';
import type { RefusalNotice } from '../../api/refusal';
import { Button } from '../../design/Button';
import { Notice } from '../../design/Notice';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { AgreementFigures } from '../../results/AgreementFigures';
import { counted } from '../../results/figures';
import { AllCards } from './cards/AllCards';
import { CardList } from './cards/CardList';
import { Dimensions } from './cards/Dimensions';
import { Charter } from './charter/Charter';
import styles from './Report.module.css';
import { RoundChoice } from './rounds/RoundChoice';
import { RoundsCompared } from './rounds/RoundsCompared';
import type { WorkshopSummary } from './summaryQuery';
import { TakeAway } from './takeAway/TakeAway';
import { usePaperColours } from './usePaperColours';

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
            <bdi>{summary.title}</bdi>
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
            <bdi>{round.lens}</bdi>
          </p>
          <p className={styles.headline}>{round.headline}</p>
          <AgreementFigures agreement={round.agreement} ballotCount={round.ballotCount} />
        </section>
        <Dimensions round={round} />
        <div className={styles.pair}>
          <CardList
            title="Most contested"
            says="At least a quarter of the ballots is not with the leading column, or the first place is tied."
            none="No card: the room agrees on all of them."
            cardIds={round.contested}
            round={round}
            summary={summary}
            wide
          />
          <CardList
            title="Where the room challenges the article"
            says="A clear majority of the room sees it another way."
            none="Nowhere with a clear majority."
            cardIds={round.roomChallenges}
            round={round}
            summary={summary}
          />
          <CardList
            title="Where the article challenges the room"
            says="The article names one owner; the room has no clear majority."
            none="Nowhere: where the article is definite, so is the room."
            cardIds={round.articleChallenges}
            round={round}
            summary={summary}
          />
        </div>
        {rounds.length > 1 && <RoundsCompared summary={summary} />}
        <Charter summary={summary} />
        <AllCards round={round} summary={summary} />
        <footer className={styles.source}>
          The model behind the deck is from <cite>“{source.title}”</cite> by {source.author}; cards and reasons are in our own words. Made
          with Two Hats.
        </footer>
      </article>
    </Page>
  );
}

function dayOf(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso));
}
