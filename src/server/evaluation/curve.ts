/** Corners of a line from a measured value to a score, 0 to 100; before the first and after the last it is level. */
export type Curve = readonly (readonly [value: number, score: number])[];

/** The score of a value: straight between two corners, so that a small change is a small change. */
export function scoreOn(curve: Curve, value: number): number {
  const [first] = curve;
  const last = curve.at(-1);
  if (!first || !last || Number.isNaN(value)) return 0;
  if (value <= first[0]) return first[1];
  const at = curve.findIndex(([corner]) => value <= corner);
  const to = curve[at];
  const from = curve[at - 1];
  if (!to || !from) return last[1];
  return from[1] + ((value - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
}
