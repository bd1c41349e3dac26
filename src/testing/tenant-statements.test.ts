import { expect, test } from 'vitest';
import { unbound } from './tenant-statements.ts';

const sound = [
  'select "id" from "conversations" where "conversations"."tenant_id" = $1',
  'select "id" from "notes" inner join "messages" on ("messages"."tenant_id" = "notes"."tenant_id" and "messages"."id" = "notes"."message_id") where "notes"."id" = $1',
  'update "conversations" set "title" = $1 where ("conversations"."tenant_id" = $2 and "conversations"."id" = $3)',
  'delete from xp_events e where e.tenant_id = $1 and e.id = $2',
  'select sum(xp) from (select xp from xp_events where tenant_id = $1 union all select 1 from learning_time where tenant_id = $2) as both',
];

test.each(sound)('says whose rows it means: %s', (statement) => {
  expect(unbound(statement)).toEqual([]);
});

test.each(sound)('is found out once a condition on the tenant is dropped: %s', (statement) => {
  const dropped = statement.replace(/(?:"?\w+"?\.)?"?tenant_id"? = (?:\$\d+|"?\w+"?\."?tenant_id"?)/, 'true');
  expect(unbound(dropped)).not.toEqual([]);
});

test('what is inserted names its tenant', () => {
  expect(unbound('insert into "notes" ("tenant_id", "id") values ($1, $2) returning "id"')).toEqual([]);
  expect(unbound('insert into "notes" ("id") values ($1)')).toEqual(['notes']);
});
