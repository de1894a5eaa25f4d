import { t } from '@lingui/core/macro';
import { Phase } from '@two-hats/shared';
import { ScrollingTable } from '../../design/ScrollingTable';
import { date } from '../../languages/formats';
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

/** One line per workshop: the table behind the chart. */
export function FiguresTable({ workshops, workshopId, hasModel }: FiguresTableProps) {
  const heads = [
    t({ message: 'People', comment: 'Head of a column: how many took part' }),
    t({ message: 'Cards', comment: 'Head of a column: how many cards were sorted' }),
    t({ message: 'Agreed', context: 'outcome of a card' }),
    t({ message: 'Leaning', context: 'outcome of a card' }),
    t({ message: 'Split', context: 'outcome of a card' }),
    ...(hasModel ? [t({ message: 'With the model', comment: 'The share of placements that are as the model has them' })] : []),
    t({ message: 'Alpha', comment: 'Krippendorff’s alpha, a measure of agreement' }),
    t({ message: 'Gaps', comment: 'Head of a column: on how many cards today differs from what should be' }),
    t({ message: 'Decided', comment: 'Head of a column: how many cards the team has decided' }),
    t({ message: 'Due', comment: 'Head of a column: how many decisions are due to be looked at again' }),
  ];
  return (
    <ScrollingTable caption={t`The figures of each workshop`}>
      <thead>
        <tr>
          <th scope="col">{t`Workshop`}</th>
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
          {date(new Date(openedAt), { dateStyle: 'medium' })}
          {phase !== Phase.CLOSED && ` · ${t`not closed yet`}`}
        </span>
      </th>
      <Figure value={headline?.ballotCount ?? participantCount} />
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
          <span className="spoken">{t`not known`}</span>
        </>
      )}
    </td>
  );
}
