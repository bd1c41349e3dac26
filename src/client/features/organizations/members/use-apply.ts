import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { useUser } from '#client/session/use-session.ts';
import { type Member, organizations } from '#contract/organizations.ts';
import { organizationQuery } from '../organization-queries.ts';
import { teamsKey } from '../team-queries.ts';
import { membersKey } from './member-queries.ts';
import { carryOut, type PlannedChange } from './planned-change.ts';

export interface Failure {
  member: Member;
  error: unknown;
}

export interface Progress {
  done: number;
  of: number;
  failures: Failure[];
  /** Those that were not begun yet; when it was stopped, they stay so. */
  left: readonly Member[];
  /** The server takes no more at the moment; it goes on by itself. */
  waiting: boolean;
  finished: boolean;
}

/** Where the server does not say how long it wants to be left alone. Seconds. */
const usualWait = 10;

/** Carries a change out, one member after the other, so that it can be stopped between two and each refusal has its name. */
export function useApply(orgId: string) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const { id: ownId } = useUser();
  const stopped = useRef(new AbortController());
  useEffect(() => () => stopped.current.abort(), []);

  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: membersKey(orgId) }),
      queries.invalidateQueries({ queryKey: teamsKey(orgId) }),
      queries.invalidateQueries({ queryKey: organizationQuery(orgId).queryKey }),
      queries.invalidateQueries({ queryKey: keyOf(organizations.list) }),
    ]);

  const apply = async (change: PlannedChange, members: readonly Member[]): Promise<Progress> => {
    stopped.current = new AbortController();
    const { signal } = stopped.current;
    // Oneself last: whoever may do less from then on could do the rest no more.
    const queue = members.toSorted((a, b) => Number(a.user_id === ownId) - Number(b.user_id === ownId));
    const failures: Failure[] = [];
    let done = 0;
    const show = (more: { waiting?: boolean; finished?: boolean } = {}): Progress => {
      const left = queue.slice(done);
      const now = { done, of: queue.length, failures: [...failures], left, waiting: false, finished: false, ...more };
      setProgress(now);
      return now;
    };
    show();
    while (done < queue.length && !signal.aborted) {
      const member = queue[done] as Member;
      try {
        await carryOut(orgId, change, member);
      } catch (error) {
        if (error instanceof ApiError && error.status === 429) {
          show({ waiting: true });
          await wait(error.retryAfter ?? usualWait, signal);
          show();
          continue;
        }
        failures.push({ member, error });
      }
      done += 1;
      show();
    }
    void refresh();
    return show({ finished: true });
  };

  return {
    progress,
    apply,
    stop: () => stopped.current.abort(),
  };
}

/** Resolves after so many seconds, or at once when it is stopped. */
function wait(seconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, seconds * 1_000);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
