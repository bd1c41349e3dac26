import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newId } from '#client/session/new-id.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { SessionPlanRequest } from '#contract/connector-calendar.ts';
import { connectorData } from '#contract/connector-data.ts';
import type { Connector, ConnectorKind } from '#contract/connector-shapes.ts';
import { connectors } from '#contract/connectors.ts';
import { conversations } from '#contract/conversations.ts';
import { organizations } from '#contract/organizations.ts';

/** Fields of a form, as they were filled in. */
export type Filled = Readonly<Record<string, string | boolean>>;

/** All connections that the person sees; looked at again now and then, because tokens are renewed meanwhile. */
export function useConnectors() {
  return useQuery({
    queryKey: [...keyOf(connectors.list), 'all'],
    retry: false,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => {
      const found: Connector[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: '200', ...(cursor && { cursor }) };
        const page = await session.api.call(connectors.list, { query }, { signal });
        found.push(...page.items);
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      return found;
    },
  });
}

export const useCatalog = () => useQuery(queryOf(session.api, connectors.catalog));

export const useUses = (id: string) =>
  useQuery({ ...queryOf(session.api, connectors.uses, { params: { connector_id: id } }), staleTime: 0 });

/** The organizations that the person may connect something for. */
export function useAdministered() {
  return useQuery({
    ...queryOf(session.api, organizations.list, { query: { limit: '200' } }),
    select: ({ items }) => items.filter(({ role }) => role === 'owner' || role === 'admin'),
  });
}

function useListChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keyOf(connectors.list) }),
      // A bot is a provider of answers, too.
      queries.invalidateQueries({ queryKey: keyOf(conversations.providers) }),
    ]);
}

export interface ConnectWish {
  kind: Exclude<ConnectorKind, 'google-calendar'>;
  organizationId: string | null;
  filled: Filled;
}

const forWhom = (organizationId: string | null) => (organizationId === null ? {} : { organization_id: organizationId });

export function useConnect() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: ({ kind, organizationId, filled }: ConnectWish) =>
      session.api.call(
        connectors.connect,
        { params: { kind }, query: forWhom(organizationId), body: filled as never },
        { idempotencyKey: newId() },
      ),
    onSuccess: changed,
  });
}

/** Where the browser goes to sign in. */
export function useStartFlow() {
  return useMutation({
    mutationFn: ({ kind, organizationId }: { kind: 'google-calendar' | 'xee'; organizationId: string | null }) => {
      const input = { query: forWhom(organizationId) };
      return kind === 'xee'
        ? session.api.call(connectors.xeeAuth, input)
        : session.api.call(connectors.googleCalendarAuth, input);
    },
  });
}

const params = (id: string) => ({ params: { connector_id: id } });

export function useRefresh() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: (id: string) => session.api.call(connectors.refresh, params(id)),
    // It may have failed for good: then its state is another one, too.
    onSettled: changed,
  });
}

export function useTest() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: (id: string) => session.api.call(connectors.test, params(id)),
    onSettled: changed,
  });
}

export function useDisconnect() {
  const changed = useListChanged();
  return useMutation({
    mutationFn: (id: string) => session.api.call(connectors.remove, params(id)),
    onSuccess: changed,
  });
}

/** When the person usually drives; asked only where Xee is connected. */
export const useDriveTimes = (enabled: boolean) =>
  useQuery({ ...queryOf(session.api, connectorData.driveTimes), enabled, retry: false });

export function usePlanSessions() {
  return useMutation({
    mutationFn: (body: SessionPlanRequest) => session.api.call(connectors.planSessions, { body }),
  });
}
