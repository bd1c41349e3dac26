import { csvOf } from '#client/ui/csv.ts';
import type { AuditEntry } from '#contract/organizations.ts';

const headers = ['at', 'actor', 'actor_id', 'action', 'object_kind', 'object_id', 'changes', 'request_id', 'id'];

/** Entries as a spreadsheet reads them, in the words of the server, so that every language gives the same file. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  return csvOf([
    headers,
    ...entries.map(({ id, at, actor, action, object, changes, request_id }) => [
      at,
      actor?.username ?? '',
      actor?.user_id ?? '',
      action,
      object?.kind ?? '',
      object?.id ?? '',
      changes.map(({ field, before, after }) => `${field}: ${before ?? '-'} > ${after ?? '-'}`).join('; '),
      request_id ?? '',
      id,
    ]),
  ]);
}
