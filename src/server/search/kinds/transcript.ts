import { sql } from 'drizzle-orm';
import { liveTopics } from '#content/live/topics.ts';
import type { SourceText } from '../index-source.ts';
import type { SearchKind } from './kind.ts';

interface Turn {
  tenantId: string;
  transcriptId: string;
  /** Its number in the transcript, from 0. */
  turn: number;
  text: string;
  startedAt: Date;
}

/** A turn of a talk as a text to be found. */
export function turnText({ tenantId, transcriptId, turn, text, startedAt: createdAt }: Turn): SourceText {
  const source = { tenantId, readerId: tenantId, type: 'transcript' as const, createdAt, groupId: transcriptId };
  return { source: { ...source, sourceId: `${transcriptId}.${turn}` }, text };
}

/** Of a turn by the id of its source; before all turns where there is none. */
function numberOf(sourceId: string): { transcriptId: string; turn: number } {
  const dot = sourceId.lastIndexOf('.');
  return dot < 0
    ? { transcriptId: '', turn: -1 }
    : { transcriptId: sourceId.slice(0, dot), turn: Number(sourceId.slice(dot + 1)) };
}

/** A talk without a topic. */
export const openTalk = 'An open talk';

/** Of a transcript `t`: the title of its topic. */
const title = sql`case t.topic ${sql.join(
  liveTopics.map(({ id, title }) => sql`when ${id} then ${title}`),
  sql` `,
)} else coalesce(t.topic, ${openTalk}) end`;

/** What both said in talks of Xentree Live, turn by turn; nobody finds what is still being said. */
export const transcriptKind: SearchKind = {
  type: 'transcript',
  sources: sql`live_turns u where not u.open and trim(u.text) <> ''`,
  title: sql`(select ${title} from live_transcripts t where t.tenant_id = p.tenant_id and t.id = p.group_id)`,
  titled: (readers, pattern) =>
    sql`select t.id from live_transcripts t where t.tenant_id = any(${readers}) and ${title} ilike ${pattern}`,
  placeOf: ({ groupId, sourceId }) => ({ transcript_id: groupId, position: numberOf(sourceId).turn }),
  again: {
    async texts(tx, { tenantId, id }, limit) {
      const after = numberOf(id);
      const { rows } = await tx.execute<Omit<Turn, 'startedAt'> & { startedAt: string } & Record<string, unknown>>(sql`
        select u.tenant_id as "tenantId", u.transcript_id as "transcriptId", u.turn, u.text, u.started_at as "startedAt"
        from live_turns u
        where (u.tenant_id, u.transcript_id, u.turn) > (${tenantId}, ${after.transcriptId}, ${after.turn}::integer)
          and not u.open and trim(u.text) <> ''
        order by u.tenant_id, u.transcript_id, u.turn limit ${limit} for share`);
      return rows.map((row) => turnText({ ...row, startedAt: new Date(row.startedAt) }));
    },
  },
};
