/** Published worked examples of the agreement statistics, each with where it was published. A missing rating is null. */
const none = null;

/** Twelve units by four raters, from Krippendorff (2013), as the R packages krippendorffsalpha and icr carry them in their tests. */
const twelveUnits = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];

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
  {
    source: 'krippendorffsalpha, method "customary", and icr: four coders, twelve units, missing values',
    ratingsByRater: twelveUnits,
    alpha: 0.743421,
  },
];

export const alphaIntervalVectors = [
  {
    source: 'krippendorffsalpha 2.0, method "analytical"; J. Hughes, arXiv:2210.13265',
    ratingsByRater: twelveUnits,
    estimate: 0.755981,
    low: 0.22771,
    high: 0.950564,
  },
];

/**
 * Fleiss' worked example: ten units, fourteen raters each. Where nobody leaves a unit out, alpha is kappa but for the ratings that chance draws
 * with: 1 - (1 - kappa) (n - 1) / n, of n = 140 ratings.
 */
export const fleissExample = {
  source: "Wikipedia, Fleiss' kappa, worked example; statsmodels' test_inter_rater.py has the same table",
  counts: [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ],
  kappa: 0.209931,
};

/** Two-sided 95 %, from the table of Student's t in the NIST/SEMATECH handbook, 1.3.6.7.2. */
export const tQuantileVectors = [
  { degrees: 1, quantile: 12.706 },
  { degrees: 2, quantile: 4.303 },
  { degrees: 5, quantile: 2.571 },
  { degrees: 11, quantile: 2.201 },
  { degrees: 28, quantile: 2.048 },
  { degrees: 100, quantile: 1.984 },
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
