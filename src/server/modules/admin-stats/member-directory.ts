import type { MemberStats } from '#contract/admin-stats.ts';
import type { Db } from '#server/db/database.ts';
import { storable } from '#server/platform/storable-text.ts';
import { writeListReceipts } from '#server/tenancy/access-receipts.ts';
import { memberView, rungsOf, type Standing } from './member-figures-view.ts';
import * as repository from './stats.repository.ts';
import { cohortOf, eachIn, note, type Reader } from './stats-cohort.ts';
import { type Period, periodOf } from './stats-period.ts';

/** Level, points and streak of learners as they are now, from whoever keeps them. */
export type StandingsOf = (userIds: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;

export interface DirectoryQuery {
  start_date: string;
  end_date: string;
  org_id: string;
  team_id?: string | undefined;
  sort: repository.MemberSort;
  order: 'asc' | 'desc';
  q?: string | undefined;
}

export interface ProgressQuery extends DirectoryQuery {
  page: number;
  limit: number;
}

/** Members of one piece of all of them. */
const piece = 200;

/** The members of a cohort with their figures. Whoever is shown has a receipt, and nobody else. */
export function createDirectory({ db, standings }: { db: Db; standings: StandingsOf }) {
  async function asked(reader: Reader, query: DirectoryQuery) {
    const period = periodOf(query.start_date, query.end_date);
    const { access, asked: whose } = await cohortOf(db, reader, query.org_id, query.team_id);
    const q = query.q === undefined ? undefined : storable(query.q).trim();
    return { access, period, cohort: { ...whose, ...eachIn(period) }, q };
  }
  type Asked = Awaited<ReturnType<typeof asked>>;

  /** Figures, with what writes that they were looked at, in the transaction that read them. */
  async function look(reader: Reader, { access, cohort, period }: Asked, wanted: repository.Wanted) {
    return db.transaction(async (tx) => {
      const found = await repository.listFigures(tx, cohort, period, wanted);
      const seen = new Map(found.rows.map((row) => [row.userId, rungsOf(row)]));
      await writeListReceipts(tx, { access, at: reader.now, seen });
      await note(tx, reader, access, { action: 'progress_read', userId: null });
      return { ...found, name: await repository.organizationName(tx, cohort.organizationId) };
    });
  }

  /** Everybody's ids by the streak. It is worked out by rules and not by the database, of those who show it: it is done once. */
  async function byStreak({ cohort, q }: Asked, order: 'asc' | 'desc') {
    const people = await repository.listPeople(db, cohort, q);
    const known = await standings(people.filter(({ progress }) => progress !== 'private').map(({ userId }) => userId));
    const streak = (id: string) => known.get(id)?.current_streak ?? 0;
    const sign = order === 'asc' ? 1 : -1;
    const ids = people.map(({ userId }) => userId);
    ids.sort((a, b) => sign * (streak(a) - streak(b)) || sign * (a < b ? -1 : 1));
    return { ids, known };
  }

  /** Rows in the order of ids; who left since is left out. */
  function inOrder(ids: readonly string[], rows: readonly repository.MemberFigures[]): repository.MemberFigures[] {
    const byId = new Map(rows.map((row) => [row.userId, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async function views(
    rows: readonly repository.MemberFigures[],
    { cohort }: Asked,
    name: string,
    known: ReadonlyMap<string, Standing> | undefined,
  ): Promise<MemberStats[]> {
    const now = known ?? (await standings(rows.map(({ userId }) => userId)));
    const organization = { id: cohort.organizationId, name };
    return rows.map((row) => memberView(row, organization, now.get(row.userId), cohort.sums));
  }

  return {
    async page(reader: Reader, query: ProgressQuery) {
      const what = await asked(reader, query);
      const { sort, order, page, limit } = query;
      const offset = (page - 1) * limit;
      if (sort !== 'current_streak') {
        const wanted = { q: what.q, sort, order, page: { limit, offset } };
        const { rows, total, name } = await look(reader, what, wanted);
        return { items: await views(rows, what, name, undefined), total, page, limit };
      }
      const { ids, known } = await byStreak(what, order);
      const here = ids.slice(offset, offset + limit);
      const { rows, name } = await look(reader, what, { sort: 'name', order, userIds: here });
      return { items: await views(inOrder(here, rows), what, name, known), total: ids.length, page, limit };
    },

    /** Everybody who matches, whatever page was asked for: read at once, given piece by piece. */
    async all(
      reader: Reader,
      query: DirectoryQuery,
    ): Promise<{ period: Period; pieces: AsyncGenerator<MemberStats[]> }> {
      const what = await asked(reader, query);
      const { sort, order } = query;
      const streaks = sort === 'current_streak' ? await byStreak(what, order) : undefined;
      const found = await look(reader, what, { q: what.q, sort: sort === 'current_streak' ? 'name' : sort, order });
      const rows = streaks ? inOrder(streaks.ids, found.rows) : found.rows;
      async function* pieces() {
        for (let at = 0; at < rows.length; at += piece)
          yield await views(rows.slice(at, at + piece), what, found.name, streaks?.known);
      }
      return { period: what.period, pieces: pieces() };
    },
  };
}
