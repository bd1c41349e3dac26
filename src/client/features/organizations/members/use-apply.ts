import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keyOf } from '#client/session/queries.ts';
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
  finished: boolean;
}

/** Carries a change out, one member after the other, so that it can be stopped between two and each refusal has its name. */
export function useApply(orgId: string) {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );

  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: membersKey(orgId) }),
      queries.invalidateQueries({ queryKey: teamsKey(orgId) }),
      queries.invalidateQueries({ queryKey: organizationQuery(orgId).queryKey }),
      queries.invalidateQueries({ queryKey: keyOf(organizations.list) }),
    ]);

  /** Resolves with those that were refused. */
  const apply = async (change: PlannedChange, members: readonly Member[]): Promise<Failure[]> => {
    stopped.current = false;
    const failures: Failure[] = [];
    let done = 0;
    const show = (finished: boolean) => setProgress({ done, of: members.length, failures: [...failures], finished });
    show(false);
    for (const member of members) {
      if (stopped.current) break;
      try {
        await carryOut(orgId, change, member);
      } catch (error) {
        failures.push({ member, error });
      }
      done += 1;
      show(false);
    }
    show(true);
    void refresh();
    return failures;
  };

  return {
    progress,
    apply,
    stop: () => {
      stopped.current = true;
    },
  };
}
