/** Published worked examples of the agreement statistics, each with where it was published. A missing rating is null. */
const none = null;

export const krippendorffAlphaVectors = [
  {
    source: 'fast-krippendorff, sample.py: three coders, fifteen units, missing values',
    ratingsByRater: [
      [none, none, none, none, none, 3, 4, 1, 2, 1, 1, 3, 3, none, 3],
      [1, none, 2, 1, 3, 3, 4, 3, none, none, none, none, none, none, none],
      [none, none, 2, 1, 3, 4, 4, none, 2, 1, 1, 3, 3, none, 4],
    ],
    alpha: 0.691358,
  },
];

export const cohenKappaVectors = [
  {
    source: "Wikipedia, Cohen's kappa, simple example",
    table: [
      [20, 5],
      [10, 15],
    ],
    observed: 0.7,
    expected: 0.5,
    kappa: 0.4,
    tolerance: 1e-6,
  },
  {
    source: 'PMC7222679, the kappa paradox: high agreement, kappa near zero',
    table: [
      [130, 56],
      [9, 5],
    ],
    observed: 0.675,
    kappa: 0.022,
    tolerance: 0.001,
  },
];

/** All from the R package binom and statsmodels' results_proportion.py, at 95 %. */
export const wilsonIntervalVectors = [
  { successes: 18, n: 20, low: 0.698966, high: 0.972134 },
  { successes: 4, n: 20, low: 0.080658, high: 0.416017 },
  { successes: 0, n: 30, low: 0, high: 0.113513 },
  { successes: 30, n: 30, low: 0.886487, high: 1 },
];

/** Binary entropy, checked by hand. */
export const normalizedEntropyVectors = [
  { counts: [5, 5], entropy: 1 },
  { counts: [4, 1], entropy: 0.721928 },
  { counts: [3, 2], entropy: 0.970951 },
  { counts: [44, 5], entropy: 0.475432 },
  { counts: [7, 0], entropy: 0 },
];

export const shareVectors = [
  { source: 'OptimalSort help, results matrix of a closed card sort', count: 44, n: 49, percent: 89.8, tolerance: 0.05 },
];
