import type { AuditEntry } from '#contract/audit-entry.ts';

/** Columns of the audit log as a spreadsheet reads it. */
export const auditColumns = [
  'at',
  'actor',
  'actor_id',
  'action',
  'object_kind',
  'object_id',
  'changes',
  'request_id',
  'id',
];

/** One entry as a row, in the words of the server, so that every language gives the same file. */
export function auditCsvRow({ id, at, actor, action, object, changes, request_id }: AuditEntry) {
  return {
    ...{ at, actor: actor?.username ?? '', actor_id: actor?.user_id ?? '', action },
    ...{ object_kind: object?.kind ?? '', object_id: object?.id ?? '' },
    changes: changes.map(({ field, before, after }) => `${field}: ${before ?? '-'} > ${after ?? '-'}`).join('; '),
    ...{ request_id: request_id ?? '', id },
  };
}
