import type { Connector } from '#contract/connector-shapes.ts';
import type { ApiUser } from '../../../../../e2e/api.ts';
import type { VendorServer } from './vendor-server.ts';

/** Services that are connected by a form. */
export const formKinds = ['xentree', 'xee', 'xenioo', 'we360'] as const;
type FormKind = (typeof formKinds)[number];

/** What a test of a connection answers. */
export interface Tested {
  ok: boolean;
  connector: Connector;
}

export const connectByForm = (person: ApiUser, vendor: VendorServer, kind: FormKind): Promise<Connector> =>
  person.call('POST', `/api/integrations/${kind}/connect`, vendor.bodies()[kind]);
