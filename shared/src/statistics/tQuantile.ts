/**
 * Student's t quantile: the value that is exceeded, on either side together, with probability `1 - confidence`.
 *
 * For whole degrees of freedom the distribution is a finite series in the angle `atan(t / √degrees)`; the angle is found by halving.
 *
 * Source: M. Abramowitz, I. A. Stegun, "Handbook of mathematical functions" (1964), 26.7.3 and 26.7.4.
 *
 * @param degrees of freedom, a whole number from 1
 * @param confidence share of the distribution between minus and plus the quantile, above 0 and below 1; 95 % unless told
 */
export function tQuantile(degrees: number, confidence = 0.95): number {
  let [low, high] = [0, Math.PI / 2];
  for (let angle = high / 2; low < angle && angle < high; angle = (low + high) / 2) {
    if (between(angle, degrees) < confidence) low = angle;
    else high = angle;
  }
  return Math.sqrt(degrees) * Math.tan(low);
}

/** Share of the distribution between minus and plus `√degrees · tan(angle)`. */
function between(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  const square = Math.cos(angle) ** 2;
  let term = isOdd ? Math.cos(angle) : 1;
  let series = 0;
  for (let factor = isOdd ? 1 : 0; factor <= degrees - 2; factor += 2) {
    series += term;
    term *= (square * (factor + 1)) / (factor + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
}
