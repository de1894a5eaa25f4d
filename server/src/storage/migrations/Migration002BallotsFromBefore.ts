/** A round may begin with the ballots of the one before. Ballots that are there were all filled in by hand. */
export const ballotsFromBefore: string[] = [
  "alter table round add column starting text not null default 'EMPTY'",
  'alter table ballot add column changes integer not null default 1',
];
