import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { progressChanged } from '#client/session/progress-changes.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import type { Task } from '#contract/catalogue.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import { xel } from '#contract/xel.ts';
import { bodyOf, isPassing } from '../attempt/send.ts';
import { placementQuery, standingChanged } from '../english-queries.ts';
import { dropKey, forgetRun, keyOfRun, responsesOf } from './placement-run.ts';

/** Sends the test. Until the server has it, its answers stay in this browser. */
export function usePlace(tasks: readonly Task[], onResult: (result: Result<typeof xel.place>) => void) {
  const { id: userId } = useUser();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const place = async () => {
    setBusy(true);
    setError(null);
    const responses = Object.entries(responsesOf(userId, tasks)).map(([id, response]) => [id, bodyOf(response)]);
    try {
      const result = await session.api.call(
        xel.place,
        { body: { responses: Object.fromEntries(responses) } },
        { idempotencyKey: keyOfRun(userId), timeoutMs: 90_000 },
      );
      forgetRun(userId, tasks);
      standingChanged(queries);
      progressChanged(queries);
      void queries.invalidateQueries({ queryKey: placementQuery().queryKey });
      onResult(result);
    } catch (failure) {
      if (!isPassing(failure)) dropKey(userId);
      setError(failure);
      setBusy(false);
    }
  };
  return { busy, error, place };
}
