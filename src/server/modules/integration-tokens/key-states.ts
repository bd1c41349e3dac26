/**
 * How the signing keys of a tenant stand follows from their times alone, so that nothing has to be switched at an instant and every process
 * agrees: `pending` is published and does not sign yet, `active` signs, `retiring` is published for what it signed, `retired` is not,
 * `compromised` counts no more, at once.
 */
export type KeyState = 'pending' | 'active' | 'retiring' | 'retired' | 'compromised';

export interface KeyTimes {
  kid: string;
  activeFrom: Date;
  compromisedAt: Date | null;
}

/** The longest life of a token, in seconds. */
export const longestLife = 3600;
/** How long a verifier may keep a JWKS, in seconds. */
export const jwksMaxAge = 300;
/** A new key is published this long before it signs: twice as long as a JWKS is kept. */
export const publishMs = 2 * jwksMaxAge * 1000;
/** A key is published so much longer than its last token lives. */
const marginMs = 60_000;
/** A key that has signed this long is followed by another one. */
export const renewMs = 90 * 86_400_000;

/** How each key stands at an instant, by `kid`. */
export function statesOf(keys: readonly KeyTimes[], now: Date): Map<string, KeyState> {
  const states = new Map<string, KeyState>();
  // One that was found out before it signed never took over from the one before.
  const line = keys
    .filter(({ activeFrom, compromisedAt }) => compromisedAt === null || compromisedAt > activeFrom)
    .sort((a, b) => a.activeFrom.getTime() - b.activeFrom.getTime() || (a.kid < b.kid ? -1 : 1));
  const signing = line.findLastIndex(({ activeFrom }) => activeFrom <= now);
  for (const [n, { kid }] of line.entries()) {
    if (n > signing) states.set(kid, 'pending');
    else if (n === signing) states.set(kid, 'active');
    else {
      const replacedAt = line[n + 1]?.activeFrom.getTime() ?? 0;
      const gone = now.getTime() > replacedAt + longestLife * 1000 + marginMs;
      states.set(kid, gone ? 'retired' : 'retiring');
    }
  }
  for (const { kid, compromisedAt } of keys) if (compromisedAt !== null) states.set(kid, 'compromised');
  return states;
}

/** Is the key in the JWKS? */
export const isPublished = (state: KeyState | undefined): boolean =>
  state === 'pending' || state === 'active' || state === 'retiring';

/** The key that signs: the active one. Where that one was compromised and the clock of this process is behind, the next. */
export function signingKid(keys: readonly KeyTimes[], now: Date): string | undefined {
  const states = statesOf(keys, now);
  const inState = (wanted: KeyState) =>
    keys
      .filter(({ kid }) => states.get(kid) === wanted)
      .sort((a, b) => a.activeFrom.getTime() - b.activeFrom.getTime());
  return (inState('active')[0] ?? inState('pending')[0])?.kid;
}
