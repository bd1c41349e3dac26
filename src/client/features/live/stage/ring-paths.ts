const rings = 11;
const steps = 72;

/** Numbers from 0 to 1, the same each time. */
function* chances(seed: number): Generator<number, never, void> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Outlines of growth rings around 0, the innermost first: round, and none like another. */
export const ringPaths: readonly string[] = (() => {
  const chance = chances(7);
  return Array.from({ length: rings }, (_, ring) => {
    const radius = 34 + ring * 8.4 + chance.next().value * 3;
    const turned = chance.next().value * 6;
    const uneven = 1.2 + ring * 0.42;
    const points = Array.from({ length: steps }, (_, step) => {
      const angle = (step / steps) * Math.PI * 2;
      const far = radius + uneven * (Math.sin(angle * 3 + turned) + 0.6 * Math.sin(angle * 5 - turned * 2));
      return `${(far * Math.cos(angle)).toFixed(1)} ${(far * Math.sin(angle)).toFixed(1)}`;
    });
    return `M${points.join('L')}Z`;
  });
})();
