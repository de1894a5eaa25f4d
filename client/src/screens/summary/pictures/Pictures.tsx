// The rounds as pictures: on screens, for who asks. Two sheets of paper have no room for them, and each can be printed as a file.
import { t } from '@lingui/core/macro';
import { More } from '../../../design/More';
import { GridTable } from '../../../results/heatGrid/GridTable';
import { HeatGrid } from '../../../results/heatGrid/HeatGrid';
import { Picture } from '../../../results/picture/Picture';
import { MapTable } from '../../../results/roleMap/MapTable';
import { mapSays } from '../../../results/roleMap/mapSays';
import { RoleMap } from '../../../results/roleMap/RoleMap';
import { questionOf } from '../../lensWords';
import type { Round, WorkshopSummary } from '../summaryQuery';
import styles from './Pictures.module.css';

export function Pictures({ summary }: { summary: WorkshopSummary }) {
  const { rounds } = summary;
  return (
    <div className={styles.pictures}>
      <More title={t`The role map`} lazy>
        {rounds.map((round) => (
          <RoundMap key={round.number} round={round} summary={summary} />
        ))}
      </More>
      <More title={t`The heat grid`} lazy>
        {rounds.map((round) => (
          <RoundGrid key={round.number} round={round} summary={summary} />
        ))}
      </More>
    </div>
  );
}

interface RoundPictureProps {
  round: Round;
  summary: WorkshopSummary;
}

function RoundMap({ round, summary }: RoundPictureProps) {
  const { cards, source } = summary;
  const dimensions = round.dimensions.map(({ id, title }) => ({ id, title }));
  const facts = { dimensions, cards, results: round.results, order: round.results.map(({ cardId }) => cardId), hasModel: source !== null };
  return (
    <div className={styles.round}>
      <RoundName round={round} summary={summary} />
      <Picture
        name={mapName(round, summary)}
        kind={kindIn(t({ message: 'role map', comment: 'In the name of a file' }), round, summary)}
        file={fileOf(round, summary)}
        says={mapSays(columnsOf(round), facts.hasModel)}
        table={<MapTable facts={facts} />}
        names={facts.order.map((cardId) => cards.find(({ id }) => id === cardId)?.text ?? cardId)}
      >
        <RoleMap facts={facts} columns={columnsOf(round)} />
      </Picture>
    </div>
  );
}

function RoundGrid({ round, summary }: RoundPictureProps) {
  const facts = { cards: summary.cards, results: round.results, hasModel: summary.source !== null };
  return (
    <div className={styles.round}>
      <RoundName round={round} summary={summary} />
      <Picture
        name={gridName(round, summary)}
        kind={kindIn(t({ message: 'heat grid', comment: 'In the name of a file' }), round, summary)}
        file={fileOf(round, summary)}
        table={<GridTable {...facts} />}
      >
        <HeatGrid {...facts} />
      </Picture>
    </div>
  );
}

function RoundName({ round, summary }: RoundPictureProps) {
  if (summary.rounds.length === 1) return null;
  return (
    <h3>
      {round.number}. <bdi>{questionOf(round)}</bdi>
    </h3>
  );
}

function mapName({ number }: Round, { rounds }: WorkshopSummary): string {
  return rounds.length === 1 ? t`the role map` : t`the role map of round ${number}`;
}

function gridName({ number }: Round, { rounds }: WorkshopSummary): string {
  return rounds.length === 1 ? t`the heat grid` : t`the heat grid of round ${number}`;
}

function kindIn(kind: string, { number }: Round, { rounds }: WorkshopSummary): string {
  return rounds.length === 1 ? kind : `${kind} ${number}`;
}

function columnsOf({ results }: Round) {
  return results[0]?.columns.map(({ column }) => column) ?? [];
}

function fileOf(round: Round, { title, openedAt, source }: WorkshopSummary) {
  return { title, openedAt, question: questionOf(round), people: round.ballotCount, source };
}
