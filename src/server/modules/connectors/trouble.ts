import type { NextStep } from '#contract/connector-shapes.ts';
import type { ErrorCode } from '#contract/kernel/errors.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Standing } from '#tokens/dialects/dialect.ts';

/** Why a connection does not work. `locked`: this server cannot open its secrets; `operator`: what its operator registered is refused. */
export type Trouble = Exclude<Standing, 'ok' | 'expired'> | 'locked' | 'operator';

/** A wrong client is mended by whoever has registered it. */
export const troubleOf = (trouble: Trouble, { ofOperator }: { ofOperator: boolean }): Trouble =>
  trouble === 'config' && ofOperator ? 'operator' : trouble;

/** A token could not be had, or the service did not do what it was asked for. */
export class ConnectorTrouble extends Error {
  override readonly name = 'ConnectorTrouble';
  readonly trouble: Trouble;
  /** Milliseconds after which it may be tried again. */
  readonly retryAfterMs: number | undefined;
  /** The HTTP status that the service answered, where it did. */
  readonly status: number | undefined;

  constructor(trouble: Trouble, retryAfterMs?: number, status?: number) {
    super(`The connection does not work: ${trouble}.`);
    this.trouble = trouble;
    this.retryAfterMs = retryAfterMs;
    this.status = status;
  }
}

/** What a person is told, and what mends it. */
const told: Record<Trouble, { say: (name: string) => string; next: NextStep; code: ErrorCode }> = {
  transient: {
    say: (name) => `${name} did not answer. It is tried again by itself.`,
    next: 'wait',
    code: 'provider_unavailable',
  },
  throttled: {
    say: (name) => `${name} was asked too often. It is tried again by itself.`,
    next: 'wait',
    code: 'provider_unavailable',
  },
  reauth: {
    say: (name) => `${name} does not accept this connection any more. Sign in again.`,
    next: 'sign_in_again',
    code: 'connector_refused',
  },
  config: {
    say: (name) => `${name} does not know this address or these keys. Check them and connect it again.`,
    next: 'change_settings',
    code: 'connector_refused',
  },
  operator: {
    say: (name) => `${name} refuses what the operator of this server has set up. Tell the operator.`,
    next: 'ask_operator',
    code: 'connector_refused',
  },
  plan: {
    say: (name) => `The plan of this account does not let ${name} be connected. Another plan there does.`,
    next: 'upgrade_plan',
    code: 'connector_refused',
  },
  scope: {
    say: (name) => `The account grants too little at ${name}. Connect it again and allow all that it asks for.`,
    next: 'grant_more',
    code: 'connector_refused',
  },
  bug: {
    say: (name) => `${name} answered something that is not understood. It is tried again by itself.`,
    next: 'wait',
    code: 'connector_refused',
  },
  locked: {
    say: (name) => `What was stored for ${name} cannot be opened on this server. Sign in again.`,
    next: 'sign_in_again',
    code: 'connector_refused',
  },
};

export const sentenceOf = (trouble: Trouble, name: string): string => told[trouble].say(name);

export const nextStepOf = (trouble: Trouble): NextStep => told[trouble].next;

/** As an answer to a request. */
export function asAppError(trouble: Trouble, name: string): AppError {
  return new AppError(told[trouble].code, sentenceOf(trouble, name));
}

/** A service refused the client of this server's operator. */
export class OperatorRefused extends AppError {}

/** Why a service refused to be connected. */
export function refusedToConnect(trouble: Trouble, name: string): AppError {
  if (trouble === 'operator') return new OperatorRefused(told.operator.code, sentenceOf(trouble, name));
  if (trouble === 'reauth')
    return new AppError('connector_refused', `${name} does not accept these credentials. Check them and try again.`);
  if (trouble === 'transient') return new AppError('provider_unavailable', `${name} did not answer. Try again later.`);
  if (trouble === 'throttled')
    return new AppError('provider_unavailable', `${name} was asked too often. Try again later.`);
  if (trouble === 'bug')
    return new AppError('connector_refused', `${name} answered something that is not understood. Check the address.`);
  return asAppError(trouble, name);
}
