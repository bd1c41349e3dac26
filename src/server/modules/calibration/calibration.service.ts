import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { AnchorEssay } from '#content/anchors.ts';
import type { Bands, CalibrationEssay, CalibrationReport, OpenEssay } from '#contract/calibration.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, type Caller, requireOrganization, requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import * as repository from './calibration.repository.ts';
import { bandsOf, type JudgeEssay } from './judge-essay.ts';
import { fewest } from './statistics/agreement.ts';
import { criteriaOf, type RatedEssay } from './statistics/report.ts';

/** Who rates, when, and by which request. */
export interface Rater extends Caller {
  requestId: string | null;
}

const mostEssays = 200;
const Place = z.tuple([z.int().min(0)]);

interface Essay {
  id: string;
  source: CalibrationEssay['source'];
  title: string;
  text: string;
  words: number;
}

/** Anchor essays of an organization, what people and the evaluator give them, and how far they agree. */
export interface Calibration {
  essays(
    rater: Rater,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: CalibrationEssay[]; next_cursor: string | null }>;
  add(rater: Rater, orgId: string, essay: { title: string; text: string }, id: string): Promise<CalibrationEssay>;
  open(rater: Rater, orgId: string, essayId: string): Promise<OpenEssay>;
  remove(rater: Rater, orgId: string, essayId: string): Promise<void>;
  rate(rater: Rater, orgId: string, essayId: string, bands: Bands): Promise<OpenEssay>;
  report(rater: Rater, orgId: string): Promise<CalibrationReport>;
}

interface Deps {
  db: Db;
  judge: JudgeEssay;
  /** Those that come with the catalogue. */
  anchors: readonly AnchorEssay[];
}

export function createCalibration({ db, judge, anchors }: Deps): Calibration {
  const ours = anchors.map(
    ({ id, title, text }): Essay => ({ id, source: 'catalogue', title, text, words: wordsIn(text) }),
  );
  const theirs = ({ id, title, text, words }: repository.EssayRow): Essay => ({
    ...{ id, source: 'organization' as const, title, text, words },
  });

  async function all(orgId: string): Promise<Essay[]> {
    return [...ours, ...(await repository.listEssays(db, orgId)).map(theirs)];
  }

  async function find(tx: Db, orgId: string, id: string): Promise<Essay> {
    const own = ours.find((essay) => essay.id === id);
    const row = own ? undefined : await repository.findEssay(tx, orgId, id);
    const essay = own ?? (row && theirs(row));
    if (!essay) throw notFound('essay');
    return essay;
  }

  const audited = (tx: Db, rater: Rater, { organizationId, username }: Access, action: string, essay: Essay) =>
    appendAudit(tx, {
      ...{ tenantId: organizationId, actor: { userId: rater.userId, username }, action },
      object: { kind: 'calibration_essay', id: essay.id },
      changes: changesBetween({}, { name: essay.title }),
      ...{ requestId: rater.requestId, at: rater.now },
    });

  /** What the present version gives an essay, judged once. */
  async function verdictOn(orgId: string, essay: Essay, now: Date): Promise<repository.VerdictRow> {
    const { name, version } = judge;
    const known = await repository.listVerdicts(db, orgId, essay.id);
    const same = known.find((row) => row.evaluator === name && row.version === version);
    if (same) return same;
    const said = await judge.evaluate(essay.text);
    const row = {
      ...{ tenantId: orgId, essayId: essay.id, evaluator: name, version, at: now },
      bands: said && bandsOf(said),
    };
    await repository.insertVerdict(db, row);
    return row;
  }

  function summary(essay: Essay, ratings: readonly repository.RatingRow[], rater: Rater): CalibrationEssay {
    const of = ratings.filter(({ essayId }) => essayId === essay.id);
    const { id, source, title, words } = essay;
    return {
      ...{ id, source, title, words, raters: of.length },
      rated: of.some(({ raterId }) => raterId === rater.userId),
    };
  }

  async function view(rater: Rater, orgId: string, essay: Essay): Promise<OpenEssay> {
    const ratings = await repository.listRatings(db, orgId, essay.id);
    const mine = ratings.find(({ raterId }) => raterId === rater.userId);
    const others = ratings.filter(({ raterId }) => raterId !== rater.userId);
    return {
      ...summary(essay, ratings, rater),
      text: essay.text,
      verdict: mine
        ? {
            mine: mine.bands,
            evaluator: (await verdictOn(orgId, essay, rater.now)).bands,
            others: others.map(({ rater: name, bands }) => ({ rater: name, bands })),
          }
        : null,
    };
  }

  return {
    async essays(rater, orgId, query) {
      await requireOrganization(db, rater, orgId, 'calibration:rate');
      const from = decodeCursor(query.cursor, Place)?.[0] ?? 0;
      const essays = (await all(orgId)).map((essay, place) => ({ essay, place })).slice(from);
      const ratings = await repository.listRatings(db, orgId);
      return pageFrom(
        essays.slice(0, query.limit + 1),
        query.limit,
        ({ place }) => [place + 1],
        ({ essay }) => summary(essay, ratings, rater),
      );
    },

    add: (rater, orgId, input, id) =>
      db.transaction(async (tx) => {
        const access = await requireWholeOrganization(tx, rater, orgId, 'calibration:write');
        await repository.lockEssays(tx, orgId);
        const known = await repository.findEssay(tx, orgId, id);
        if (known) return summary(theirs(known), await repository.listRatings(tx, orgId, id), rater);
        if ((await repository.countEssays(tx, orgId)) >= mostEssays)
          throw new AppError('conflict', `There are ${mostEssays} essays already. Remove one that is not needed.`);
        const text = storable(input.text);
        const row = { tenantId: orgId, id, title: storable(input.title), text, words: wordsIn(text) };
        await repository.insertEssay(tx, { ...row, createdAt: rater.now });
        const essay = theirs({ ...row, createdAt: rater.now });
        await audited(tx, rater, access, 'calibration_essay_added', essay);
        return summary(essay, [], rater);
      }),

    async open(rater, orgId, essayId) {
      await requireOrganization(db, rater, orgId, 'calibration:rate');
      return view(rater, orgId, await find(db, orgId, essayId));
    },

    remove: (rater, orgId, essayId) =>
      db.transaction(async (tx) => {
        const access = await requireWholeOrganization(tx, rater, orgId, 'calibration:write');
        const essay = await find(tx, orgId, essayId);
        if (essay.source === 'catalogue')
          throw new AppError('conflict', 'This essay comes with the catalogue and cannot be removed.');
        await repository.deleteEssay(tx, orgId, essayId);
        await audited(tx, rater, access, 'calibration_essay_removed', essay);
      }),

    async rate(rater, orgId, essayId, bands) {
      const access = await requireOrganization(db, rater, orgId, 'calibration:rate');
      const essay = await find(db, orgId, essayId);
      // First: where the evaluator cannot be asked, nothing is rated yet.
      await verdictOn(orgId, essay, rater.now);
      await db.transaction(async (tx) => {
        const row = { tenantId: orgId, essayId, raterId: rater.userId, rater: access.username, bands, at: rater.now };
        if (await repository.insertRating(tx, row)) return audited(tx, rater, access, 'calibration_essay_rated', essay);
        const known = await repository.listRatings(tx, orgId, essayId);
        const mine = known.find(({ raterId }) => raterId === rater.userId);
        if (!isDeepStrictEqual(mine?.bands, bands))
          throw new AppError('conflict', 'You have rated this essay, and have seen the bands of the evaluator since.');
      });
      return view(rater, orgId, essay);
    },

    async report(rater, orgId) {
      await requireOrganization(db, rater, orgId, 'calibration:rate');
      const ratings = await repository.listRatings(db, orgId);
      const rated = (await all(orgId)).filter(({ id }) => ratings.some(({ essayId }) => essayId === id));
      for (const essay of rated) await verdictOn(orgId, essay, rater.now);
      const verdicts = (await repository.listVerdicts(db, orgId)).filter(({ evaluator }) => evaluator === judge.name);
      const before = verdicts.findLast(({ version }) => version !== judge.version)?.version ?? null;
      const essays = rated.map(({ id, words }): RatedEssay & { id: string } => ({
        ...{ id, words },
        ratings: ratings.filter(({ essayId }) => essayId === id).map(({ bands }) => bands),
        verdicts: new Map(
          verdicts.filter(({ essayId }) => essayId === id).map(({ version, bands }) => [version, bands]),
        ),
      }));
      const scored = essays.filter((essay) => essay.verdicts.get(judge.version));
      return {
        evaluator: rated.length > 0 ? { name: judge.name, version: judge.version } : null,
        essays: rated.length,
        ratings: ratings.length,
        raters: new Set(ratings.map(({ raterId }) => raterId)).size,
        minimum: fewest.essays,
        coverage: rated.length === 0 ? 0 : scored.length / rated.length,
        criteria: criteriaOf(essays, judge.version, before),
      };
    },
  };
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
