// @vitest-environment node
import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';
import { aHealth, aProvider } from './testing/facts.ts';

const refused = 'Our vLLM refused the key of this server. Whoever runs it must check the key.';
const resting = { state: 'open', retry_at: '2026-10-14T18:35:00Z', failed: 1 } as const;

test.each([
  ['working', aProvider()],
  ['unasked', aProvider({ health: aHealth({ answered: 0 }) })],
  ['resting', aProvider({ health: aHealth({ ...resting, last_failure: 'Our vLLM took too long. Try again.' }) })],
  ['trial', aProvider({ health: aHealth({ state: 'half_open', last_failure: 'Our vLLM took too long.' }) })],
  ['refused', aProvider({ health: aHealth({ ...resting, last_failure: refused }) })],
  ['refused', aProvider({ health: aHealth({ state: 'half_open', last_failure: refused }) })],
  ['working', aProvider({ health: aHealth({ last_failure: refused }) })],
  ['locked', aProvider({ key_problem: 'The key of Our vLLM cannot be opened.' })],
  ['off', aProvider({ enabled: false, key_problem: 'The key of Our vLLM cannot be opened.' })],
  ['off', aProvider({ enabled: false, health: aHealth({ ...resting, last_failure: refused }) })],
] as const)('a provider is %s', (standing, provider) => expect(standingOf(provider)).toBe(standing));
