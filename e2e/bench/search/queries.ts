/** Searches as people type them, in the words of the filled collection: common, rare, several, mistyped, a phrase, a part. */
export function* searches(count: number, seed = 42): Generator<string> {
  // A plain linear congruential generator: the same searches in every run of one seed.
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const word = (power: number) => `word${Math.max(1, Math.floor(30_000 ** (power + (1 - power) * random())))}`;
  const shapes: (() => string)[] = [
    () => word(0.5),
    () => `${word(0.3)} ${word(0.5)}`,
    () => `${word(0)} ${word(0.4)} ${word(0.6)}`,
    () => `what is ${word(0.2)} and how does ${word(0.4)} change ${word(0.5)} ${word(0.7)}`,
    () => `${word(0.5).replace('word', 'wrod')} ${word(0.5)}`,
    () => `"${word(0)} ${word(0)}"`,
    () => `word${Math.floor(1 + 20 * random())}`,
    () => `${word(0.4)} type:document after:2026-01`,
  ];
  for (let at = 0; at < count; at += 1) yield shapes[at % shapes.length]?.() ?? '';
}
