import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type MemberChange, type MemberChangeRequest, memberChanges } from '#contract/member-changes.ts';
import { organizations } from '#contract/organizations.ts';
import { membersKey } from '../members/member-queries.ts';
import { organizationQuery } from '../organization-queries.ts';
import { teamsKey } from '../team-queries.ts';

/** While it goes on it is looked at so often. Milliseconds. */
const lookEvery = 1_000;

const changeQuery = (orgId: string, id: string) =>
  queryOf(session.api, memberChanges.get, { params: { org_id: orgId, change_id: id } });

export const isRunning = ({ status }: Pick<MemberChange, 'status'>): boolean =>
  status === 'queued' || status === 'running';

const latestKey = (orgId: string) => [...keyOf(memberChanges.list), orgId];

/** The change that was begun last; none where there is none, or the server knows no such changes. */
export const latestChange = (orgId: string) =>
  queryOptions({
    queryKey: latestKey(orgId),
    queryFn: ({ signal }) =>
      session.api.call(memberChanges.list, { params: { org_id: orgId }, query: { limit: '1' } }, { signal }),
    select: ({ items }) => items[0],
    retry: false,
  });

/** Follows a change until it has ended; what it changed is then asked for anew. */
export function useChange(orgId: string, id: string) {
  const queries = useQueryClient();
  const following = useQuery({
    ...changeQuery(orgId, id),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? lookEvery : false),
  });
  const { data } = following;
  const ended = data && !isRunning(data) ? data.status : null;
  useEffect(() => {
    if (ended === null) return;
    for (const queryKey of [
      ...[membersKey(orgId), teamsKey(orgId), organizationQuery(orgId).queryKey],
      ...[keyOf(organizations.list), latestKey(orgId)],
    ])
      void queries.invalidateQueries({ queryKey });
  }, [ended, orgId, queries]);
  return following;
}

export function useStartChange(orgId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: MemberChangeRequest) =>
      session.api.call(memberChanges.start, { params: { org_id: orgId }, body }),
    onSuccess: (started) => queries.setQueryData(changeQuery(orgId, started.id).queryKey, started),
  });
}

export function useUndoChange(orgId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => session.api.call(memberChanges.undo, { params: { org_id: orgId, change_id: id } }),
    onSuccess: (undone) => queries.setQueryData(changeQuery(orgId, undone.id).queryKey, undone),
  });
}
