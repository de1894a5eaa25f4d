import { plural, t } from '@lingui/core/macro';
import { headlineOf } from '@two-hats/shared';
import type { ReactNode } from 'react';
import { useColumnWords } from '../../design/columnWords';
import { RehearsalMark } from '../../design/RehearsalMark';
import { ScreenTitle } from '../../design/ScreenTitle';
import { dayOf } from '../../results/dayOf';
import { headlineWords } from '../../results/headlineWords';
import { GridTable } from '../../results/heatGrid/GridTable';
import { gridFitting, HeatGrid } from '../../results/heatGrid/HeatGrid';
import { largestText } from '../../results/picture/fitting';
import { MapTable } from '../../results/roleMap/MapTable';
import { mapTextIn, RoleMap } from '../../results/roleMap/RoleMap';
import { changeWords } from '../../results/slope/changeWords';
import { Slope, slopeHeight } from '../../results/slope/Slope';
import { SlopeTable } from '../../results/slope/SlopeTable';
import { inTableOrder, slopeOf } from '../../results/slope/slope';
import { questionOf } from '../lensWords';
import { Fitted } from './Fitted';
import { NamedPicture } from './NamedPicture';
import styles from './Picture.module.css';
import { changesIn, type PicturedRound, type PictureKind, type Pictures, roundIn } from './pictures';
import { Says } from './Says';

interface DrawnProps {
  pictures: Pictures;
  kind: PictureKind;
  /** As in the address. */
  rounds: string | undefined;
  /** The picture may have changed since. */
  lost: boolean;
}

/** The picture that an address names, or why there is none (yet). */
export function Drawn({ pictures, kind, rounds, lost }: DrawnProps) {
  if (kind === 'slope') {
    const changes = changesIn(pictures, rounds);
    if (!changes || slopeOf(changes.cards).lines.length === 0) {
      return (
        <Says
          title={t`Nothing to compare yet`}
        >{t`The picture appears here by itself once two rounds about the same cards are revealed.`}</Says>
      );
    }
    return <SlopePicture pictures={pictures} changes={changes} lost={lost} />;
  }
  const round = roundIn(pictures, rounds);
  if (!round)
    return <Says title={t`Nothing is revealed yet`}>{t`The picture appears here by itself when the facilitator reveals the round.`}</Says>;
  const Kind = kind === 'role-map' ? MapPicture : GridPicture;
  return <Kind pictures={pictures} round={round} lost={lost} />;
}

interface RoundPictureProps {
  pictures: Pictures;
  round: PicturedRound;
  lost: boolean;
}

function MapPicture({ pictures, round, lost }: RoundPictureProps) {
  const { dimensions, cards, source } = pictures;
  const { results } = round;
  const words = useColumnWords();
  const facts = { dimensions, cards, results, order: results.map(({ cardId }) => cardId), hasModel: source !== null };
  const columns = results[0]?.columns.map(({ column }) => column) ?? [];
  return (
    <Framed {...aboutRound(pictures, round)} pictures={pictures} lost={lost} table={<MapTable facts={facts} spoken />}>
      <NamedPicture names={namesOf(facts.order, cards)} textIn={(room) => mapTextIn(facts, columns, words, room)}>
        <RoleMap facts={facts} columns={columns} filling />
      </NamedPicture>
    </Framed>
  );
}

function GridPicture({ pictures, round, lost }: RoundPictureProps) {
  const words = useColumnWords();
  const facts = { cards: pictures.cards, results: round.results, hasModel: pictures.source !== null };
  return (
    <Framed {...aboutRound(pictures, round)} pictures={pictures} lost={lost} table={<GridTable {...facts} spoken />}>
      <Fitted look={(room) => gridFitting(facts, words, room)}>{({ blocks }) => <HeatGrid {...facts} blocks={blocks} />}</Fitted>
    </Framed>
  );
}

function SlopePicture({ pictures, changes, lost }: { pictures: Pictures; changes: Pictures['changes'][number]; lost: boolean }) {
  const { cards, rounds, source } = pictures;
  const hasModel = source !== null;
  const headOf = (wanted: number) => {
    const round = rounds.find(({ number }) => number === wanted);
    return round ? `${wanted}. ${questionOf(round)}` : String(wanted);
  };
  const heads = [headOf(changes.from), headOf(changes.to)] as const;
  const facts = { cards: changes.cards, hasModel };
  const named = inTableOrder(changes.cards).filter(({ differs }) => differs);
  const names = namesOf(
    named.map(({ cardId }) => cardId),
    cards,
  );
  return (
    <Framed
      question={t({ message: 'What changed', comment: 'Above a picture of two rounds' })}
      people={rounds.find(({ number }) => number === changes.to)?.ballotCount ?? 0}
      says={changeWords(changes, hasModel)}
      pictures={pictures}
      lost={lost}
      table={<SlopeTable changes={changes} heads={heads} cards={cards} hasModel={hasModel} spoken />}
    >
      <NamedPicture
        names={names}
        textIn={({ width, height }) => largestText((em) => width >= 26 * em && slopeHeight(facts, { width, em }) <= height)}
      >
        <Slope {...facts} heads={heads} />
      </NamedPicture>
    </Framed>
  );
}

interface FramedProps {
  pictures: Pictures;
  question: string;
  people: number;
  /** What came out, in a sentence or two. */
  says: string;
  lost: boolean;
  /** The same for who cannot see it. */
  table: ReactNode;
  children: ReactNode;
}

/** The picture fills what its title leaves of the frame. */
function Framed({ pictures: { title, rehearsal, openedAt }, question, people, says, lost, table, children }: FramedProps) {
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <ScreenTitle className={styles.title} tab={`${question} ${title}`}>
          <bdi>{question}</bdi> {rehearsal && <RehearsalMark />}
        </ScreenTitle>
        <p className={styles.about}>
          <bdi>{title}</bdi> <span aria-hidden="true">·</span> <time dateTime={openedAt}>{dayOf(openedAt)}</time>{' '}
          <span aria-hidden="true">·</span> {plural(people, { one: '# person', other: '# people' })}
        </p>
        {lost && (
          <p className={styles.lost} role="status">
            {t`Reconnecting…`}
          </p>
        )}
        <p className={styles.sentence}>{says}</p>
      </header>
      {children}
      {table}
    </main>
  );
}

function aboutRound({ source }: Pictures, round: PicturedRound) {
  return {
    question: questionOf(round),
    people: round.ballotCount,
    says: headlineWords(headlineOf(round.results, round.ballotCount), source !== null),
  };
}

/** The texts of cards in the order in which a picture numbers them. */
function namesOf(order: readonly string[], cards: Pictures['cards']): readonly string[] {
  const texts = new Map(cards.map(({ id, text }) => [id, text]));
  return order.map((cardId) => texts.get(cardId) ?? cardId);
}
