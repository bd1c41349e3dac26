import type { Principal } from '#server/http/handler.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { askerOf, type Caller } from '#server/tenancy/access.ts';
import type { AuditEvent } from '#server/tenancy/audit-log.ts';

/** Who changes something, when, and by which request. */
export interface Actor extends Caller {
  requestId: string | null;
}

/** Refuses an API key what reaches beyond its organization. Error: `forbidden`. */
export function refuseKey({ keyOrganization }: Actor, act: string): void {
  if (keyOrganization === null) return;
  throw new AppError('forbidden', `An API key is for one organization: it cannot ${act}. Sign in to do this.`);
}

/** An entry of the audit log about what this person did. */
export function audited(
  actor: Actor,
  username: string,
  tenantId: string,
  event: Pick<AuditEvent, 'action' | 'object'> & Partial<Pick<AuditEvent, 'changes'>>,
): AuditEvent {
  return {
    tenantId,
    actor: { userId: actor.userId, username },
    changes: [],
    ...event,
    requestId: actor.requestId,
    at: actor.now,
  };
}

/** Who acts in a request. */
export type ActorOf = (call: { principal: Pick<Principal, 'userId' | 'apiKey'>; request: { id: string } }) => Actor;

export const createActorOf =
  (clock: Clock): ActorOf =>
  ({ principal, request }) => ({ ...askerOf(principal), now: clock(), requestId: request.id });
