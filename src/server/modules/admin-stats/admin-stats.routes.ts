import type { adminStats, MemberStats } from '#contract/admin-stats.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { ProgressQuery, Reader, Stats } from './stats.service.ts';
import { csvPieces } from './stats-csv.ts';

/** Members of one piece of a CSV file. */
const piece = 200;
const memberColumns = [
  'user_id',
  'username',
  'full_name',
  'role',
  'team',
  'level',
  'total_xp',
  'xp',
  'learning_seconds',
  'active_days',
  'conversations',
  'tasks_completed',
  'current_streak',
  'last_active_at',
  'shares',
];

export function adminStatsRoutes(stats: Stats, clock: Clock): Handlers<typeof adminStats> {
  const readerOf = (call: { principal: { userId: string }; request: { id: string } }): Reader => ({
    userId: call.principal.userId,
    now: clock(),
    requestId: call.request.id,
  });
  const csv = (name: string, pieces: AsyncIterable<string>) => new FileAnswer(name, 'text/csv; charset=utf-8', pieces);

  return {
    overview: async (call) => {
      const answer = await stats.overview(readerOf(call), call.query);
      if (call.query.format === 'json') return answer;
      const columns = ['date', 'active_members', 'xp', 'learning_seconds'];
      return csv('organization-days.csv', csvPieces(columns, [answer.by_day]));
    },
    user: async (call) => {
      const answer = await stats.user(readerOf(call), call.params.user_id, call.query);
      if (call.query.format === 'json') return answer;
      return csv('member-days.csv', csvPieces(['date', 'xp', 'learning_seconds'], [answer.by_day]));
    },
    memberProgress: async (call) => {
      const { query } = call;
      if (query.format === 'json') return stats.progress(readerOf(call), query);
      // The first page before the answer begins: whoever may not see it is told so.
      const first = await stats.progress(readerOf(call), { ...query, page: 1, limit: piece });
      return csv('members.csv', csvPieces(memberColumns, allPages(stats, readerOf(call), query, first)));
    },
  };
}

/** Every member that matches, whatever page was asked for. */
async function* allPages(
  stats: Stats,
  reader: Reader,
  query: ProgressQuery,
  first: { items: MemberStats[]; total: number },
) {
  yield first.items.map(rowOf);
  for (let page = 2; (page - 1) * piece < first.total; page++)
    yield (await stats.progress(reader, { ...query, page, limit: piece })).items.map(rowOf);
}

function rowOf({ organizations, teams, affiliations, sharing, weeks, ...figures }: MemberStats) {
  const shares = sharing?.progress ?? '';
  return { ...figures, role: affiliations[0]?.role ?? '', team: teams[0]?.name ?? '', shares };
}
