import type { adminStats, MemberStats } from '#contract/admin-stats.ts';
import { csvPieces } from '#server/http/csv.ts';
import { FileAnswer } from '#server/http/file-answer.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import type { Clock } from '#server/platform/clock.ts';
import { askerOf } from '#server/tenancy/access.ts';
import { memberColumns, memberRow } from './member-csv.ts';
import type { Stats } from './stats.service.ts';
import type { Reader } from './stats-cohort.ts';
import type { Period } from './stats-period.ts';

export function adminStatsRoutes(stats: Stats, clock: Clock): Handlers<typeof adminStats> {
  const readerOf = (call: { principal: Principal; request: { id: string } }): Reader => ({
    ...askerOf(call.principal),
    now: clock(),
    requestId: call.request.id,
  });
  const csv = (name: string, pieces: AsyncIterable<string>) => new FileAnswer(name, 'text/csv; charset=utf-8', pieces);

  return {
    overview: async (call) => {
      const answer = await stats.overview(readerOf(call), call.query);
      if (call.query.format === 'json') return answer;
      const columns = ['date', 'active_members', 'xp', 'learning_seconds', 'suppressed'];
      const { by_day: days, suppressed = false } = answer;
      // What is kept back is empty: a zero would be a figure.
      const rows = days.map(({ date, ...figures }) => ({
        ...{ date, ...(!suppressed && figures), suppressed: String(suppressed) },
      }));
      return csv('organization-days.csv', csvPieces(columns, [rows]));
    },
    user: async (call) => {
      const answer = await stats.user(readerOf(call), call.params.user_id, call.query);
      if (call.query.format === 'json') return answer;
      return csv('member-days.csv', csvPieces(['date', 'xp', 'learning_seconds'], [answer.by_day]));
    },
    memberProgress: async (call) => {
      const { query } = call;
      if (query.format === 'json') return stats.progress(readerOf(call), query);
      // Read before the answer begins: whoever may not see it is told so.
      const { period, pieces } = await stats.directory(readerOf(call), query);
      return csv('members.csv', csvPieces(memberColumns, rowsOf(pieces, period)));
    },
  };
}

async function* rowsOf(pieces: AsyncIterable<MemberStats[]>, period: Period) {
  for await (const members of pieces) yield members.map((member) => memberRow(member, period));
}
