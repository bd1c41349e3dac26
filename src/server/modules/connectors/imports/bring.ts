import { eq } from 'drizzle-orm';
import type { ImportedItem } from '#contract/connector-import-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import type { Clock } from '#server/platform/clock.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import type { XentreeData } from '../data/xentree.ts';
import { ConnectorTrouble } from '../trouble.ts';
import { type Bringing, type ListedWhat, Refused } from './bringing.ts';
import type { ImportRow } from './imports.repository.ts';
import type { BringingPorts, Outcome, Points } from './ports.ts';
import { type ListedRow, listedRow, pointsOf, pointsOfDay, titleOf, transcriptId, transcriptOf } from './read-rows.ts';

interface Deps {
  db: Db;
  clock: Clock;
  data: XentreeData;
  ports: BringingPorts;
}

const unreadable = 'It is not as a Xentree server writes it.';
const gone = 'The other server does not give it.';

/** What is read of another Xentree server, and what is made of it here. */
export function createBringing({ db, clock, data, ports }: Deps): Bringing {
  /** An item that cannot be had is one item; a server that cannot be asked is more than that. */
  async function attempt(title: string, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConnectorTrouble)) throw error;
      if (error.trouble !== 'bug' && error.trouble !== 'scope') throw error;
      return { title, outcome: 'failed', reason: error.trouble === 'bug' ? unreadable : gone };
    }
  }

  const bringConversation = (job: ImportRow, row: ConnectorRow, listed: ListedRow): Promise<Outcome> =>
    attempt(titleOf(listed), async () => {
      const found = await data.conversation(row, listed);
      if (!found) return { title: titleOf(listed), outcome: 'failed', reason: gone };
      return ports.conversation(job.tenantId, found, job.dryRun);
    });

  const bringTranscript = (job: ImportRow, row: ConnectorRow, listed: ListedRow): Promise<Outcome> =>
    attempt(titleOf(listed), async () => {
      const title = titleOf(listed);
      const id = transcriptId(row.host, listed.id);
      if (await ports.transcriptThere(job.tenantId, id)) return { title, outcome: 'there' };
      const found = await data.transcript(row, listed.id);
      if (!found) return { title, outcome: 'failed', reason: gone };
      const transcript = transcriptOf(found);
      if (!transcript) return { title, outcome: 'failed', reason: unreadable };
      if (!job.dryRun) await ports.saveTranscript(job.tenantId, id, transcript);
      return { title, outcome: 'new' };
    });

  const families = {
    conversations: { list: data.conversations, bring: bringConversation },
    transcripts: { list: data.transcripts, bring: bringTranscript },
  };

  /** The entries of the ledger; where there is none, the sums of its days. */
  async function readPoints(job: ImportRow, row: ConnectorRow): Promise<{ points: Points[]; failed: number }> {
    const now = clock();
    const ledger = await data.ledger(row);
    if (ledger) return sorted(ledger.map((item) => pointsOf(item, now)));
    const pulse = await data.pulse(row);
    if (!pulse) throw new Refused('This server does not give points.');
    const [user] = await db.select().from(users).where(eq(users.id, job.tenantId));
    const { timezone, dayStartsAt } = user ?? { timezone: 'UTC', dayStartsAt: '00:00' };
    const today = localTimeOf(now, timezone, dayStartsAt).localDate;
    return sorted(pulse.map((item) => pointsOfDay(item, today, timezone)));
  }

  /** Errors: Refused where it leads back to where it comes from. */
  async function account(job: ImportRow, row: ConnectorRow): Promise<{ id: string }> {
    const found = (await data.account(row)) ?? { id: row.account ?? '' };
    if (found.id === job.tenantId) throw new Refused('This connection leads to this very account.');
    return found;
  }

  return {
    begin: async (job, row) => void (await account(job, row)),

    async page(job, row, what) {
      const page = await families[familyOf(what)].list(row, job.place.cursor);
      if (page) return page;
      throw new Refused(
        what === 'conversations'
          ? 'This server does not give conversations.'
          : 'This server does not give transcripts.',
      );
    },

    async item(job, row, what, item) {
      const listed = listedRow(item);
      if (!listed) return { title: '', outcome: 'failed', reason: unreadable };
      return families[familyOf(what)].bring(job, row, listed);
    },

    async points(job, row) {
      const { id: user } = await account(job, row);
      const { points, failed } = await readPoints(job, row);
      const { outcomes, before, after } = await ports.points(
        job.tenantId,
        { host: row.host, user },
        points,
        job.dryRun,
      );
      const items = points.map(({ reason }, at): ImportedItem => {
        return { kind: 'progress', title: reason, outcome: outcomes[at] ?? 'there' };
      });
      const broken = { kind: 'progress', title: '', outcome: 'failed', reason: unreadable } as const;
      return { items: [...items, ...Array.from({ length: failed }, () => broken)], before, after };
    },
  };
}

/** Nothing else is asked for of such a connection. */
const familyOf = (what: ListedWhat) => (what === 'transcripts' ? 'transcripts' : 'conversations');

function sorted(rows: readonly (Points | null | string)[]): { points: Points[]; failed: number } {
  const points = rows.filter((row): row is Points => row !== null && typeof row === 'object');
  return { points, failed: rows.filter((row) => row === null).length };
}
