import type { ProviderError } from './provider-error.ts';

/** What goes wrong with a provider, as far as a person can act on it. */
export type FailureKind =
  | 'key_refused'
  | 'not_permitted'
  | 'no_credit'
  | 'model_missing'
  | 'too_long'
  | 'refused'
  | 'rate_limited'
  | 'trouble'
  | 'slow'
  | 'unreachable'
  | 'address_refused'
  | 'silent'
  | 'unreadable'
  | 'empty'
  | 'filtered'
  | 'broken_off'
  | 'stopped';

/** What a sentence may name. It never repeats what the provider wrote: that may quote a key. */
export interface Facts {
  name: string;
  model: string;
  status?: number;
  /** Of the pause that the provider asked for, or of its silence. */
  seconds?: number;
}

interface Failure {
  outcome: ProviderError['outcome'];
  /** Only this request was refused; the provider itself is well and does not rest. */
  aboutRequest?: true;
  say(facts: Facts): string;
}

const another = 'Try again, or ask another provider.';
const count = (seconds: number) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;

/** One row for each: how the attempt is recorded, and the sentence for a person. */
export const failureTable: Record<FailureKind, Failure> = {
  key_refused: {
    outcome: 'unauthorized',
    say: ({ name }) => `${name} refused the key of this server. Whoever runs it must check the key.`,
  },
  not_permitted: {
    outcome: 'unauthorized',
    say: ({ name }) =>
      `${name} does not permit this with the key of this server. Whoever runs it must check what the key may do.`,
  },
  no_credit: {
    outcome: 'unauthorized',
    say: ({ name }) => `The account of this server at ${name} has no credit left. Whoever runs it must top it up.`,
  },
  model_missing: {
    outcome: 'unavailable',
    aboutRequest: true,
    say: ({ name, model }) => `${name} does not offer the model “${model}” to this server. Choose another model.`,
  },
  too_long: {
    outcome: 'unavailable',
    aboutRequest: true,
    say: ({ name }) => `This conversation is too long for ${name}. Start a new one, or ask another provider.`,
  },
  refused: {
    outcome: 'unavailable',
    aboutRequest: true,
    say: ({ name, status }) =>
      `${name} refused this request (status ${status}). Shorten the conversation or choose another model.`,
  },
  rate_limited: {
    outcome: 'rate_limited',
    say: ({ name, seconds }) =>
      seconds === undefined
        ? `${name} is asked too often at the moment. Wait a little, or ask another provider.`
        : `${name} is asked too often at the moment. Try again in ${count(seconds)}, or ask another provider.`,
  },
  trouble: {
    outcome: 'unavailable',
    say: ({ name, status }) =>
      `${name} has a problem at the moment (status ${status}). Try again soon, or ask another provider.`,
  },
  slow: { outcome: 'timeout', say: ({ name }) => `${name} took too long. ${another}` },
  unreachable: {
    outcome: 'unavailable',
    say: ({ name }) => `${name} cannot be reached. Check the network, or ask another provider.`,
  },
  address_refused: {
    outcome: 'unavailable',
    say: ({ name }) =>
      `This server may not connect to the address of ${name}. Whoever runs it can allow the address in SAFE_FETCH_ALLOW.`,
  },
  silent: {
    outcome: 'timeout',
    say: ({ name, seconds = 1 }) => `${name} did not answer within ${count(seconds)}. ${another}`,
  },
  unreadable: {
    outcome: 'invalid_answer',
    say: ({ name }) => `${name} sent an answer that cannot be read. ${another}`,
  },
  empty: { outcome: 'invalid_answer', say: ({ name }) => `${name} finished without an answer. ${another}` },
  filtered: {
    outcome: 'invalid_answer',
    aboutRequest: true,
    say: ({ name }) => `${name} declined to answer this message. Ask in another way, or ask another provider.`,
  },
  broken_off: {
    outcome: 'interrupted',
    say: ({ name }) => `The answer of ${name} broke off. What has arrived is kept; ask again for a whole answer.`,
  },
  stopped: { outcome: 'stopped', say: () => 'The answer was stopped.' },
};
