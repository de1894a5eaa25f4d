/** The questions a round can be about, in the words of the product; a facilitator can also ask an own one. */
export const lensPresets = ['Who should do it?', 'Who does it today?', 'While we build version 1', 'After release'] as const;
