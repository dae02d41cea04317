/** The same double on every machine, as the language defines it. */
const ln2 = Math.LN2;

/** 1 / (1 + e^-x) by the four operations alone: `Math.exp` may differ in its last bit from one machine to the next, and weights must not. */
export function sigmoid(x: number): number {
  const bounded = Math.max(-30, Math.min(30, x));
  return 1 / (1 + exponential(-bounded));
}

function exponential(x: number): number {
  const halvings = Math.round(x / ln2);
  const rest = x - halvings * ln2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 13; n += 1) {
    term = (term * rest) / n;
    sum += term;
  }
  return sum * 2 ** halvings;
}
