import type { connectorData } from '#contract/connector-data.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ConnectorData } from './connector-data.service.ts';

export function connectorDataRoutes(data: ConnectorData): Handlers<typeof connectorData> {
  return {
    trackedTime: ({ principal, query }) => data.trackedTime(principal.userId, query.start_date, query.end_date),
    driveTimes: ({ principal }) => data.driveTimes(principal.userId),
  };
}
