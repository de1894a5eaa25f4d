interface LensPreset {
  readonly lens: string;
  /** What asking it is good for. */
  readonly says: string;
}

/** The question that a room begins with unless the facilitator asks another one. */
export const firstLens = 'Who should do it?';

/** The questions a round can be about, in the words of the product; a facilitator can also ask an own one. */
export const lensPresets: readonly LensPreset[] = [
  { lens: firstLens, says: 'As the team wants it to be.' },
  { lens: 'Who does it today?', says: 'As it is: the distance to the wish is the work ahead.' },
  { lens: 'While we build version 1', says: 'A reader of the article holds that one person may do both until the first release.' },
  { lens: 'After release', says: 'When there is a market to look after, and the two may part ways.' },
];
