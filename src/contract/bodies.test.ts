import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyEndpoint } from './index.ts';

/**
 * What can be set from outside: nothing that a body does not name, and of what decides who may do what or who somebody is only
 * what stands here.
 */

interface Field {
  /** `organizations.changeRole role`, with dots for what lies deeper. */
  name: string;
  schema: z.core.$ZodObject;
}

/** Every object of a body with its place in it. */
function objectsOf(schema: z.core.$ZodType, place: string): Field[] {
  if (schema instanceof z.core.$ZodObject) {
    const parts = Object.entries(schema._zod.def.shape).flatMap(([key, part]) => objectsOf(part, `${place}.${key}`));
    return [{ name: place, schema }, ...parts];
  }
  const { def } = schema._zod as unknown as { def: Record<string, unknown> };
  const inner = [def['innerType'], def['element'], def['in'], def['out'], def['valueType'], def['getter']];
  const options = (def['options'] ?? []) as z.core.$ZodType[];
  return [...inner, ...options].flatMap((part) => {
    const type = typeof part === 'function' ? (part as () => unknown)() : part;
    return type instanceof z.core.$ZodType ? objectsOf(type, place) : [];
  });
}

const bodies = [...everyEndpoint()].flatMap(({ operation, body }) =>
  body ? objectsOf(body as z.core.$ZodType, operation) : [],
);

describe('a body', () => {
  test('takes nothing along that it does not name, but for files of other services, which are read piece by piece', () => {
    const open = bodies.filter(({ schema }) => {
      const { catchall } = schema._zod.def;
      return catchall !== undefined && !(catchall instanceof z.core.$ZodNever);
    });
    expect(new Set(open.map(({ name }) => name))).toEqual(new Set(['conversations.import']));
  });

  test('names what decides who somebody is, or who may do what, only where that is its purpose', () => {
    const decisive =
      /^(id|role|roles|scopes?|tenant_?id|owner(_id)?|user_?id|org(anization)?_id|verified|status|xp|amount|created_at|updated_at|expires_at|plan|quota_seconds|visibility|team_id|public_profile)$/i;
    const named = bodies.flatMap(({ name, schema }) =>
      Object.keys(schema._zod.def.shape)
        .filter((key) => decisive.test(key))
        .map((key) => `${name}.${key}`),
    );
    expect([...new Set(named)].sort()).toMatchInlineSnapshot(`
      [
        "aiProviders.create.id",
        "apiKeys.create.expires_at",
        "apiKeys.create.organization_id",
        "apiKeys.create.scopes",
        "assignments.create.team_id",
        "auth.updateMe.public_profile",
        "conversations.chat.conversation_history.role",
        "conversations.create.id",
        "conversations.createNote.id",
        "conversations.fork.id",
        "conversations.updateNote.updated_at",
        "english.changeMistake.status",
        "holidays.declare.team_id",
        "holidays.preview.team_id",
        "integrationTokens.grant.scopes",
        "integrationTokens.grant.tenantId",
        "integrationTokens.revoke.tenantId",
        "integrationTokens.rotate.scopes",
        "integrationTokens.rotate.tenantId",
        "integrationTokens.rotateKey.tenantId",
        "integrationTokens.verify.tenantId",
        "knowledge.search.organization_id",
        "knowledge.updateDocument.organization_id",
        "knowledge.updateDocument.visibility",
        "knowledge.upload.organization_id",
        "knowledge.upload.visibility",
        "live.saveTranscript.transcripts.id",
        "live.saveTranscript.transcripts.role",
        "live.setOrganizationPlan.plan",
        "live.setOrganizationPlan.quota_seconds",
        "live.setPlan.plan",
        "live.setPlan.quota_seconds",
        "memberChanges.start.action.role",
        "memberChanges.start.action.team_id",
        "memberships.createJoinCode.expires_at",
        "memberships.createJoinCode.role",
        "memberships.createJoinCode.team_id",
        "memberships.invite.role",
        "memberships.invite.team_id",
        "memberships.previewChange.changes.role",
        "memberships.previewChange.changes.team_id",
        "organizations.addMember.expires_at",
        "organizations.addMember.role",
        "organizations.addMember.team_id",
        "organizations.addMember.user_id",
        "organizations.changeRole.expires_at",
        "organizations.changeRole.role",
        "organizations.replaceMember.expires_at",
        "organizations.replaceMember.organization_id",
        "organizations.replaceMember.role",
        "organizations.replaceMember.team_id",
      ]
    `);
  });
});
