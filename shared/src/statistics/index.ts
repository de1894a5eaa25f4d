/** Agreement statistics, from counts alone. Every case in which a figure is undefined gives null, never 0 or 1 in its stead. */
export * from './cohenKappa.js';
export * from './krippendorffAlpha.js';
export * from './normalizedEntropy.js';
export * from './share.js';
export * from './wholePercents.js';
export * from './wilsonInterval.js';
