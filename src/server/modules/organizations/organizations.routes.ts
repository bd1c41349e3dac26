import type { organizations } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { ActorOf } from './actor.ts';
import { exportAuditTrail, readAuditTrail } from './audit-trail.service.ts';
import type { Members } from './members.service.ts';
import type { Organizations } from './organizations.service.ts';

export function organizationsRoutes(deps: {
  db: Db;
  organizations: Organizations;
  members: Members;
  actorOf: ActorOf;
}): Handlers<typeof organizations> {
  const { db, organizations: service, members, actorOf } = deps;
  return {
    list: (call) => service.list(actorOf(call), call.query),
    create: (call) => service.create(actorOf(call), call.body, call.newId()),
    get: (call) => service.get(actorOf(call), call.params.org_id),
    update: (call) => service.update(actorOf(call), call.params.org_id, call.body),
    remove: (call) => service.remove(actorOf(call), call.params.org_id),
    members: (call) => members.list(actorOf(call), call.params.org_id, call.query),
    addMember: (call) => members.add(actorOf(call), call.params.org_id, call.body),
    changeRole: (call) => members.changeRole(actorOf(call), call.params.org_id, call.params.target_user_id, call.body),
    replaceMember: (call) => members.replace(actorOf(call), call.params.org_id, call.params.target_user_id, call.body),
    removeMember: (call) => members.remove(actorOf(call), call.params.org_id, call.params.target_user_id),
    auditLog: async (call) => {
      const [actor, { org_id: orgId }] = [actorOf(call), call.params];
      if (call.query.format === 'json') return readAuditTrail(db, actor, orgId, call.query);
      const pieces = await exportAuditTrail(db, actor, orgId, call.query);
      return new FileAnswer('audit-log.csv', 'text/csv; charset=utf-8', pieces);
    },
  };
}
