import type { SchemaWords } from './schemaWords.js';

/**
 * The first tables: a workshop with its translations, rounds, people, placements, tallies, decisions and capabilities. What many hands change at once is
 * kept in one tree where the database can: a row is then in one place and not in two, which halves the pages that a commit writes. A
 * placement refers to its ballot, by the beginning of its own key: the largest table needs no further index to be deleted from, which
 * would make a placement half as dear again.
 */
export const firstTables = ({ ownId, inOneTree }: SchemaWords): string[] => [
  `create table workshop (
      id text not null primary key,
      title text not null,
      join_code text null,
      phase text not null,
      step integer not null,
      revision integer not null,
      stage_revision integer not null,
      access_revision integer not null,
      locked boolean not null,
      named boolean not null,
      series_id text not null,
      series_number integer not null,
      rehearsal_opened_at bigint null,
      offered json not null,
      deck json not null,
      participant_count integer not null,
      walk_order text not null,
      talk_queue json null,
      current_card_id text null,
      agenda json not null,
      station_id text not null,
      station_ends_at bigint null,
      deadline bigint null,
      opened_at bigint not null,
      closed_at bigint null,
      question json not null,
      closing_answers integer not null,
      shared_summary text null,
      wall_seen_at bigint null,
      changed_at bigint not null,
      deleted_at bigint null
    )`,
  'create unique index workshop_join_code_unique on workshop (join_code)',
  'create index workshop_series_id_index on workshop (series_id)',
  'create index workshop_rehearsal_opened_at_index on workshop (rehearsal_opened_at)',
  'create index workshop_deadline_index on workshop (deadline)',
  'create index workshop_wall_seen_at_index on workshop (wall_seen_at)',
  'create index workshop_changed_at_index on workshop (changed_at)',
  'create index workshop_deleted_at_index on workshop (deleted_at)',
  `create table translation (
      workshop_id text not null references workshop (id) on delete cascade,
      language text not null,
      words json not null,
      primary key (workshop_id, language)
    )`,
  `create table round (
      id ${ownId},
      workshop_id text not null references workshop (id) on delete cascade,
      number integer not null,
      lens text not null,
      question text null,
      offered json not null,
      card_ids json null,
      starting text not null,
      ballots integer not null,
      done integer not null,
      departed integer not null,
      peek json null,
      published json null,
      reasons_told_at integer null
    )`,
  'create unique index round_workshop_id_number_unique on round (workshop_id, number)',
  `create table participant (
      id ${ownId},
      workshop_id text not null references workshop (id) on delete cascade,
      name text null,
      name_folded text null,
      hat text null,
      opening_answer text null,
      closing_answer text null,
      joined_at bigint not null,
      attempt_hash text not null
    )`,
  'create unique index participant_attempt_hash_unique on participant (attempt_hash)',
  'create index participant_workshop_id_id_index on participant (workshop_id, id)',
  `create table ballot (
      participant_id integer not null references participant (id) on delete cascade,
      round_id integer not null references round (id) on delete cascade,
      placed integer not null,
      done boolean not null,
      changed_at integer not null,
      changes integer not null,
      reasoned_at integer not null default 0,
      primary key (participant_id, round_id)
    ) ${inOneTree}`,
  'create index ballot_round_id_index on ballot (round_id)',
  `create table placement (
      participant_id integer not null,
      round_id integer not null,
      card_id text not null,
      placed_in text null,
      change bigint not null,
      primary key (participant_id, round_id, card_id),
      foreign key (participant_id, round_id) references ballot (participant_id, round_id) on delete cascade
    ) ${inOneTree}`,
  `create table reason (
      participant_id integer not null,
      round_id integer not null,
      card_id text not null,
      argues_for text not null,
      text text null,
      change bigint not null,
      rank bigint not null,
      primary key (participant_id, round_id, card_id),
      foreign key (participant_id, round_id) references ballot (participant_id, round_id) on delete cascade
    ) ${inOneTree}`,
  `create table published_reason (
      round_id integer not null,
      card_id text not null,
      argues_for text not null,
      rank bigint not null,
      participant_id integer not null,
      text text not null,
      hidden boolean not null,
      on_wall boolean not null,
      primary key (round_id, card_id, argues_for, rank, participant_id),
      foreign key (participant_id, round_id) references ballot (participant_id, round_id) on delete cascade
    ) ${inOneTree}`,
  'create index published_reason_participant_id_round_id_index on published_reason (participant_id, round_id)',
  `create table tally (
      round_id integer not null references round (id) on delete cascade,
      card_id text not null,
      first_count integer not null,
      second_count integer not null,
      both_count integer not null,
      neither_count integer not null,
      primary key (round_id, card_id)
    ) ${inOneTree}`,
  `create table decision (
      workshop_id text not null references workshop (id) on delete cascade,
      card_id text not null,
      kind text not null,
      owner text null,
      elsewhere text not null,
      person text not null,
      note text not null,
      look_again_on text null,
      version integer not null,
      primary key (workshop_id, card_id)
    )`,
  `create table capability (
      hash text not null primary key,
      workshop_id text not null references workshop (id) on delete cascade,
      kind text not null,
      participant_id integer null,
      issued_at bigint not null,
      revoked_at bigint null
    )`,
  'create index capability_workshop_id_index on capability (workshop_id)',
  'create index capability_participant_id_index on capability (participant_id)',
];
