import type { Clock } from '#server/platform/clock.ts';
import type { Caller } from '#server/tenancy/access.ts';
import type { AuditEvent } from '#server/tenancy/audit-log.ts';

/** Who changes something, when, and by which request. */
export interface Actor extends Caller {
  requestId: string | null;
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
export type ActorOf = (call: { principal: { userId: string }; request: { id: string } }) => Actor;

export const createActorOf =
  (clock: Clock): ActorOf =>
  ({ principal, request }) => ({ userId: principal.userId, now: clock(), requestId: request.id });
