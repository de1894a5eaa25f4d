import { Phase } from '@two-hats/shared';
import { ScrollingTable } from '../../design/ScrollingTable';
import { coefficient, noFigure, percent } from '../../results/figures';
import { dueDecisions, today } from './dueDecisions';
import styles from './SeriesReport.module.css';
import type { SeriesWorkshop } from './seriesQuery';

interface FiguresTableProps {
  workshops: readonly SeriesWorkshop[];
  /** The one that this page was opened from. */
  workshopId: string;
  hasModel: boolean;
}

const opened = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** One line per workshop: the table behind the chart. */
export function FiguresTable({ workshops, workshopId, hasModel }: FiguresTableProps) {
  const heads = [
    'People',
    'Cards',
    'Agreed',
    'Leaning',
    'Split',
    ...(hasModel ? ['With the model'] : []),
    'Alpha',
    'Gaps',
    'Decided',
    'Due',
  ];
  return (
    <ScrollingTable caption="The figures of each workshop">
      <thead>
        <tr>
          <th scope="col">Workshop</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {workshops.map((workshop) => (
          <Line key={workshop.workshopId} workshop={workshop} isHere={workshop.workshopId === workshopId} hasModel={hasModel} />
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function Line({ workshop, isHere, hasModel }: { workshop: SeriesWorkshop; isHere: boolean; hasModel: boolean }) {
  const { title, openedAt, phase, participantCount, headline, alpha, gaps, decided } = workshop;
  return (
    <tr aria-current={isHere ? 'true' : undefined}>
      <th scope="row" className={styles.workshop}>
        <bdi>{title}</bdi>
        <span className={styles.soft}>
          {opened.format(new Date(openedAt))}
          {phase !== Phase.CLOSED && ' · not closed yet'}
        </span>
      </th>
      <td>{headline?.ballotCount ?? participantCount}</td>
      <Figure value={headline?.cards} />
      <Figure value={headline?.agreed} />
      <Figure value={headline?.leaning} />
      <Figure value={headline?.split} />
      {hasModel && <Figure value={headline?.matchShare != null ? percent(headline.matchShare) : null} />}
      <Figure value={alpha === null ? null : coefficient(alpha)} />
      <Figure value={gaps} />
      <td>{decided}</td>
      <td>{dueDecisions([workshop], today()).length}</td>
    </tr>
  );
}

function Figure({ value }: { value: number | string | null | undefined }) {
  return (
    <td>
      {value ?? (
        <>
          <span aria-hidden="true">{noFigure}</span>
          <span className="spoken">not known</span>
        </>
      )}
    </td>
  );
}
