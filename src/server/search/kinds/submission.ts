import { type SQL, sql } from 'drizzle-orm';
import type { TaskType } from '#contract/catalogue.ts';
import type { SourceText } from '../index-source.ts';
import type { SearchKind } from './kind.ts';

interface Submission {
  tenantId: string;
  id: string;
  title: string;
  type: string;
  /** A text, a list of them, or either by item. */
  response: unknown;
  at: Date;
}

/** Answered in words of one's own; of the others the answers are marks and letters in a text of the course. */
const written: ReadonlySet<string> = new Set<TaskType>([
  'transform',
  'dictation',
  'short_answer',
  'write_sentence',
  'write_message',
  'write_essay',
  'summarise',
  'rewrite',
  'read_aloud',
  'repeat_after',
  'topic_talk',
  'role_turn',
]);

/** What a learner wrote or said for a task, as a text to be found; empty where the task was answered by marks. */
export function submissionText({ tenantId, id, title, type, response, at: createdAt }: Submission): SourceText {
  const source = {
    ...{ tenantId, readerId: tenantId, type: 'submission' as const, sourceId: id, groupId: id, createdAt, title },
  };
  return { source, text: written.has(type) ? textsIn(response).join('\n\n') : '' };
}

/** The texts of a response, in the order of its items. */
function textsIn(response: unknown): string[] {
  if (typeof response === 'string') return [response];
  return response !== null && typeof response === 'object' ? Object.values(response).flatMap(textsIn) : [];
}

const isWritten = (row: SQL): SQL =>
  sql`${row}.type in (${sql.join(
    [...written].map((type) => sql`${type}`),
    sql`, `,
  )}) and jsonb_path_exists(${row}.response, '$.** ? (@ like_regex "[^[:space:]]")')`;

/** Writing and speaking in Xentree English. */
export const submissionKind: SearchKind = {
  type: 'submission',
  sources: sql`xel_submissions s where ${isWritten(sql`s`)}`,
  title: sql`(select s.title from xel_submissions s where s.tenant_id = p.tenant_id and s.id = p.source_id)`,
  titled: (readers, pattern) =>
    sql`select id from xel_submissions where tenant_id = any(${readers}) and title ilike ${pattern}`,
  placeOf: ({ sourceId }) => ({ submission_id: sourceId }),
  again: {
    async texts(tx, { tenantId, id }, limit) {
      const { rows } = await tx.execute<Omit<Submission, 'at'> & { at: string } & Record<string, unknown>>(sql`
        select s.tenant_id as "tenantId", s.id, s.title, s.type, s.response, s.at
        from xel_submissions s where (s.tenant_id, s.id) > (${tenantId}, ${id}) and ${isWritten(sql`s`)}
        order by s.tenant_id, s.id limit ${limit} for share`);
      return rows.map((row) => submissionText({ ...row, at: new Date(row.at) }));
    },
  },
};
