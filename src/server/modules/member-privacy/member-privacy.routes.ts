import type { memberPrivacy } from '#contract/member-privacy.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Caller } from '#server/tenancy/access.ts';
import type { MemberSharing } from './sharing.service.ts';

type Handled = Handlers<typeof memberPrivacy>;

/** `progress` and `work` come from whoever keeps what they show. */
export function memberPrivacyRoutes(
  sharing: MemberSharing,
  callerOf: (call: { principal: { userId: string }; request: { id: string } }) => Caller,
  shown: Pick<Handled, 'progress' | 'work'>,
): Handled {
  return {
    sharing: (call) => sharing.get(callerOf(call), call.params.org_id),
    setSharing: (call) => sharing.set(callerOf(call), call.params.org_id, call.body),
    receipts: (call) => sharing.receipts(callerOf(call), call.params.org_id, call.query),
    ...shown,
  };
}
