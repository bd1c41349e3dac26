import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type RosterImport, rosters } from '#contract/rosters.ts';
import { invitationsKey } from '../invitations/invitation-queries.ts';
import { membersKey } from '../members/member-queries.ts';
import { organizationQuery } from '../organization-queries.ts';
import { teamsKey } from '../team-queries.ts';

/** While it goes on it is looked at so often. Milliseconds. */
const lookEvery = 1_000;

const importQuery = (orgId: string, id: string) =>
  queryOf(session.api, rosters.get, { params: { org_id: orgId, import_id: id } });

export const isRunning = ({ status }: Pick<RosterImport, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/** Follows an import until it has ended; what it changed is then asked for anew. */
export function useImport(orgId: string, id: string | null) {
  const queries = useQueryClient();
  const following = useQuery({
    ...importQuery(orgId, id ?? ''),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? lookEvery : false),
  });
  const { data } = following;
  const changed = data && !data.dry_run && !isRunning(data) ? data.status : null;
  useEffect(() => {
    if (changed === null) return;
    for (const queryKey of [
      ...[membersKey(orgId), teamsKey(orgId), invitationsKey(orgId), organizationQuery(orgId).queryKey],
    ])
      void queries.invalidateQueries({ queryKey });
  }, [changed, orgId, queries]);
  return following;
}

interface Start {
  csv: string;
  map: string;
  dryRun: boolean;
}

export function useStartImport(orgId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ csv, map, dryRun }: Start) =>
      session.api.call(rosters.import, {
        params: { org_id: orgId },
        query: { map, ...(dryRun && { dry_run: 'true' }) },
        body: csv,
      }),
    onSuccess: (started) => queries.setQueryData(importQuery(orgId, started.id).queryKey, started),
  });
}

export function useUndoImport(orgId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => session.api.call(rosters.undo, { params: { org_id: orgId, import_id: id } }),
    onSuccess: (undone) => queries.setQueryData(importQuery(orgId, undone.id).queryKey, undone),
  });
}
