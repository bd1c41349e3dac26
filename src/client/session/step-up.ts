import { abortable } from '#tokens/abortable.ts';
import { ApiError } from './api-error.ts';

/** Waits for the person to prove the password where the server asks for it, once for all requests that wait. */
export interface StepUp {
  /** How often it was proven: a request that was sent before the last time is repeated without asking again. */
  readonly proofs: number;
  /** Is somebody asked now? */
  readonly waiting: boolean;
  /** True once it is proven, false when the person would rather not. Rejects with the reason of `signal`, and of `end`. */
  ask(signal: AbortSignal | undefined): Promise<boolean>;
  /** The answer of the person, for all who wait. */
  settle(proven: boolean): void;
  /** Nobody can answer any more: who waits fails with this. */
  end(reason: unknown): void;
}

/** `changed` is called when asking begins and when it is over. */
export function createStepUp(changed: () => void): StepUp {
  let proofs = 0;
  let question: PromiseWithResolvers<boolean> | null = null;
  let waiters = 0;

  function close(): PromiseWithResolvers<boolean> | null {
    const closed = question;
    question = null;
    if (closed) changed();
    return closed;
  }

  return {
    get proofs() {
      return proofs;
    },
    get waiting() {
      return question !== null;
    },
    async ask(signal) {
      const isFirst = question === null;
      question ??= Promise.withResolvers<boolean>();
      const asked = question;
      waiters = isFirst ? 1 : waiters + 1;
      if (isFirst) changed();
      try {
        return await (signal ? abortable(asked.promise, signal) : asked.promise);
      } finally {
        // Whoever wanted it has given up: there is nothing left to ask for.
        if (question === asked && --waiters === 0) close();
      }
    },
    settle(proven) {
      if (proven) proofs += 1;
      close()?.resolve(proven);
    },
    end(reason) {
      close()?.reject(reason);
    },
  };
}

/** Does the server want the password again before it does this? Codes are of the contract (security §3.4, `stepUp`). */
export function wantsStepUp(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403 && error.code === 'step_up_required';
}
