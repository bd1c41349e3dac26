import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Domain } from '#contract/domains.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import type { LookUpTxt } from '#server/platform/dns-txt.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { type AuditEvent, appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { domainName, judge, recordName, recordValue } from './domain-rules.ts';
import * as repository from './domains.repository.ts';

/** Domains of one organization. */
const most = 20;

/** E-mail domains that an organization proves to be its own. */
export interface Domains {
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Domain[]; next_cursor: string | null }>;
  /** `validation_error` for what is no domain, `conflict` beyond twenty. */
  add(actor: Actor, orgId: string, written: string, id: string): Promise<Domain>;
  check(actor: Actor, orgId: string, id: string): Promise<Domain>;
  remove(actor: Actor, orgId: string, id: string): Promise<void>;
}

export function createDomains({ db, lookUpTxt }: { db: Db; lookUpTxt: LookUpTxt }): Domains {
  return {
    async list(actor, orgId, query) {
      await requireWholeOrganization(db, actor, orgId, 'organization:update');
      const after = decodeCursor(query.cursor, z.string());
      const rows = await repository.listDomains(db, orgId, after, query.limit + 1);
      return pageFrom(rows, query.limit, ({ domain }) => domain, domainView);
    },

    add: (actor, orgId, written, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireWholeOrganization(tx, actor, orgId, 'domains:write');
        const domain = domainName(written);
        if (domain === undefined) throw noDomain();
        const known = await repository.listDomains(tx, orgId, undefined, most);
        const same = known.find((row) => row.domain === domain);
        if (same) return domainView(same);
        if (known.length >= most)
          throw new AppError('conflict', `An organization has at most ${most} domains. Remove one first.`);
        const row: repository.DomainRow = {
          ...{ tenantId: orgId, id, domain, token: randomBytes(18).toString('base64url'), status: 'pending' },
          ...{ problem: null, createdAt: actor.now, checkedAt: null, verifiedAt: null },
        };
        await repository.insertDomain(tx, row);
        const event = {
          action: 'domain_added',
          object: { kind: 'domain', id },
          changes: changesBetween({}, { domain }),
        };
        await appendAudit(tx, audited(actor, access.username, orgId, event));
        return domainView(row);
      }),

    async check(actor, orgId, id) {
      await requireWholeOrganization(db, actor, orgId, 'domains:write');
      const asked = await repository.findDomain(db, orgId, id);
      if (!asked) throw notFound('domain');
      // Nothing is held while the DNS is asked.
      const texts = await lookUpTxt(recordName(asked.domain));
      const found = judge(texts, asked.token);
      return db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const { username } = await requireWholeOrganization(tx, actor, orgId, 'domains:write');
        await repository.lockDomain(tx, asked.domain);
        const row = await repository.findDomain(tx, orgId, id);
        if (!row) throw notFound('domain');
        const former = found === 'proved' ? await repository.verifiedRow(tx, row.domain, orgId) : undefined;
        // The same answer judges whoever proved it before: a record that is gone holds a domain no more.
        const lost = former && outcome(former, judge(texts, former.token), actor.now);
        const taken = lost?.status === 'verified';
        const events: AuditEvent[] = [];
        if (former && lost && !taken) {
          await repository.updateDomain(tx, former.tenantId, former.id, lost);
          // By nobody there: who has it now is no business of theirs.
          const object = { kind: 'domain', id: former.id };
          const changes = statusChange(former, lost.status);
          const unasked = { tenantId: former.tenantId, actor: null, requestId: null, at: actor.now };
          events.push({ ...unasked, action: 'domain_lost', object, changes });
        }
        const change = outcome(row, taken ? 'taken' : found, actor.now);
        await repository.updateDomain(tx, orgId, id, change);
        if (change.status !== row.status) {
          const event = {
            ...{ action: 'domain_checked', object: { kind: 'domain', id } },
            changes: statusChange(row, change.status),
          };
          events.push(audited(actor, username, orgId, event));
        }
        await appendAudit(tx, ...events);
        return domainView({ ...row, ...change });
      });
    },

    remove: (actor, orgId, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const { username } = await requireWholeOrganization(tx, actor, orgId, 'domains:write');
        const row = await repository.deleteDomain(tx, orgId, id);
        if (!row) throw notFound('domain');
        const changes = changesBetween({ domain: row.domain, status: row.status }, {});
        const event = { action: 'domain_removed', object: { kind: 'domain', id }, changes };
        await appendAudit(tx, audited(actor, username, orgId, event));
      }),
  };
}

const statusChange = ({ domain, status }: repository.DomainRow, after: Domain['status']) =>
  changesBetween({ domain, status }, { domain, status: after });

/** What a check makes of a domain. A DNS without an answer changes nothing but the note of it. */
function outcome(row: repository.DomainRow, found: ReturnType<typeof judge> | 'taken', now: Date) {
  if (found === 'proved')
    return { status: 'verified' as const, problem: null, checkedAt: now, verifiedAt: row.verifiedAt ?? now };
  if (found === 'no_answer') return { status: row.status, problem: found, checkedAt: now, verifiedAt: row.verifiedAt };
  return { status: 'failed' as const, problem: found, checkedAt: now, verifiedAt: null };
}

function noDomain(): AppError {
  const message = 'This is no domain. Give what stands behind the @, for example harbour.example.';
  return new AppError('validation_error', message, { issues: [{ path: 'body.domain', message }] });
}

function domainView(row: repository.DomainRow): Domain {
  return {
    id: row.id,
    domain: row.domain,
    status: row.status,
    problem: row.problem,
    record_name: recordName(row.domain),
    record_value: recordValue(row.token),
    created_at: row.createdAt.toISOString(),
    checked_at: row.checkedAt?.toISOString() ?? null,
    verified_at: row.verifiedAt?.toISOString() ?? null,
  };
}
