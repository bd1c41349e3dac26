import type { AiProvider } from '#contract/ai-provider-shapes.ts';

/** How a provider stands, as one word for an administrator. */
export type Standing = 'working' | 'unasked' | 'resting' | 'trial' | 'refused' | 'locked' | 'off';

/** The sentences with which the server says that a key was not accepted; the contract gives no code for it. */
const keyRefused = / refused the key of this server\.| does not permit this with the key of this server\./;

/** What matters most comes first: one that is switched off is off, whatever else is wrong with it. */
export function standingOf({ enabled, key_problem, health }: AiProvider): Standing {
  if (!enabled) return 'off';
  if (key_problem !== undefined) return 'locked';
  if (health.state !== 'closed' && keyRefused.test(health.last_failure ?? '')) return 'refused';
  if (health.state === 'open') return 'resting';
  if (health.state === 'half_open') return 'trial';
  return health.answered > 0 ? 'working' : 'unasked';
}
