import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newId } from '#client/session/new-id.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { ConnectorImport, ConnectorImportRequest } from '#contract/connector-import-shapes.ts';
import { connectorImports } from '#contract/connector-imports.ts';

const lookEvery = 2_000;

export const isUnderWay = ({ status }: Pick<ConnectorImport, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/** The newest by this connection; null where there was none. */
export const useLatestImport = (connectorId: string) =>
  useQuery({
    ...queryOf(session.api, connectorImports.list, {
      params: { connector_id: connectorId },
      query: { limit: '1' },
    }),
    staleTime: 0,
    select: ({ items }) => items[0] ?? null,
  });

/** How far it is, looked at again until it ends. */
export const useImport = (connectorId: string, id: string | null) =>
  useQuery({
    ...queryOf(session.api, connectorImports.get, {
      params: { connector_id: connectorId, import_id: id ?? '' },
    }),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? lookEvery : false),
  });

export function useBringOver(connectorId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ConnectorImportRequest) =>
      session.api.call(
        connectorImports.start,
        { params: { connector_id: connectorId }, body },
        { idempotencyKey: newId() },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(connectorImports.list) }),
  });
}
