/** Agreement statistics, from counts alone but for the bootstrap, which needs ballots. Every case in which a figure is undefined gives null, never 0 or 1 in its stead. */
export * from './alphaInterval.js';
export * from './bootstrap.js';
export * from './cohenKappa.js';
export { krippendorffAlphaNominal } from './krippendorffAlpha.js';
export * from './medoids.js';
export * from './normalizedEntropy.js';
export * from './share.js';
export * from './tQuantile.js';
export * from './wholePercents.js';
export * from './wilsonInterval.js';
