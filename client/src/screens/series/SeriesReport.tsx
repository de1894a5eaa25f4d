import { plural, t } from '@lingui/core/macro';
import { Phase } from '@two-hats/shared';
import type { LiveClient } from '../../api/client';
import { ButtonLink } from '../../design/Button';
import { Page } from '../../design/Page';
import { ScreenTitle } from '../../design/ScreenTitle';
import { usePaperColours } from '../../design/usePaperColours';
import { FiguresTable } from './FiguresTable';
import { LookAgain } from './LookAgain';
import { RunAgain } from './RunAgain';
import styles from './SeriesReport.module.css';
import type { Series } from './seriesQuery';
import { Trend } from './Trend';

export function SeriesReport({ live, series }: { live: LiveClient; series: Series }) {
  usePaperColours();
  const { workshops, workshopId } = series;
  const hasModel = series.source !== null;
  const own = workshops.find((workshop) => workshop.workshopId === workshopId);
  const isClosed = own?.phase === Phase.CLOSED;
  return (
    <Page
      header={
        <ButtonLink variant="quiet" href={`/console/${workshopId}`}>
          {t`To the console`}
        </ButtonLink>
      }
    >
      <div className={styles.report}>
        <header className={styles.top}>
          <ScreenTitle tab={t({ message: 'The series', comment: 'Title of the window: several workshops of one team' })}>
            <bdi>{workshops[0]?.title}</bdi>
          </ScreenTitle>
          <p className={styles.lead}>
            {workshops.length === 1
              ? t`The first workshop of a series. Run it again in some months with the same team, and what has changed stands here side by side.`
              : plural({ workshops: workshops.length }, { other: '# workshops of one team with the same cards, the first one first.' })}
          </p>
        </header>
        <section className={styles.part} aria-labelledby="figures">
          <h2 id="figures">{t({ message: 'Side by side', comment: 'Heading: the figures of several workshops beside each other' })}</h2>
          <Trend workshops={workshops} hasModel={hasModel} />
          <FiguresTable workshops={workshops} workshopId={workshopId} hasModel={hasModel} />
        </section>
        <LookAgain live={live} workshops={workshops} isClosed={isClosed} />
        <RunAgain live={live} isClosed={isClosed} />
      </div>
    </Page>
  );
}
