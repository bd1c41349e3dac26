import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anchorEssays } from '#content/anchors.ts';
import type { Bands, CalibrationEssay, CalibrationReport, OpenEssay } from '#contract/calibration.ts';
import { anOrganization, ask, everyPage, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import type { JudgeEssay } from './judge-essay.ts';

const levels = ['A1', 'A2', 'B1', 'B2', 'C1'];
const rankOf = (text: string) => levels.indexOf(anchorEssays.find((essay) => essay.text === text)?.level ?? 'A1');
/** An evaluator that knows the level of each text, and is wrong about grammar by as many points as it is told. */
const judge: JudgeEssay & { grammar: number } = {
  ...{ name: 'known', version: '1', grammar: 0 },
  async evaluate(text) {
    if (text.startsWith('Not English')) return null;
    const score = 20 + 15 * rankOf(text);
    const criterion = (name: string, points = score) => ({
      ...{ name, score: points, low: points, high: points, descriptor: '', evidence: [], advice: '' },
    });
    return {
      criteria: [
        ...['Task', 'Coherence', 'Vocabulary', 'Conventions'].map((name) => criterion(name)),
        criterion('Grammar', this.grammar === 0 ? score : (score * 7 + this.grammar) % 100),
      ],
    };
  },
};

let server: TestServer;
let owner: TestUser;
let manager: TestUser;
let at: string;
beforeAll(async () => {
  server = await testServer({ english: { judgeEssay: judge } });
  owner = await server.aUser('ava');
  manager = await server.aUser('ben');
});
afterAll(() => server.close());
beforeEach(async () => {
  Object.assign(judge, { version: '1', grammar: 0 });
  ({ at } = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [manager, 'team_manager', 'A'],
    ],
    { teams: ['A'] },
  ));
});

const same = (band: number): Bands => ({ coherence: band, vocabulary: band, grammar: band, conventions: band });
const essays = (user = owner) => everyPage<CalibrationEssay>(user, `${at}/calibration/essays?limit=9`);
const open = (id: string, user = owner) => ask<OpenEssay>(user, 200, 'GET', `${at}/calibration/essays/${id}`);
const rate = (id: string, bands: Bands, user = owner) =>
  ask<OpenEssay>(user, 201, 'POST', `${at}/calibration/essays/${id}/ratings`, bands);
const report = () => ask<CalibrationReport>(owner, 200, 'GET', `${at}/calibration/report`);
const of = ({ criteria }: CalibrationReport, name: string) => criteria.find(({ criterion }) => criterion === name);
/** Rates so many essays of the catalogue by their levels, with a difference in bands. */
async function rateMany(count: number, user = owner, more = 0) {
  for (const { id, level } of anchorEssays.slice(0, count))
    await rate(
      id,
      same(Math.min(5, 1 + 0.75 * levels.indexOf(level) + more) - ((levels.indexOf(level) * 0.75) % 0.5)),
      user,
    );
}

test('there are at least 25 of our own essays, of five levels, in an order and with names that tell none', async () => {
  const list = await essays(manager);
  expect(list.length).toBeGreaterThanOrEqual(25);
  expect(new Set(anchorEssays.map(({ level }) => level)).size).toBe(5);
  expect(list.map(({ title }) => title)).toEqual(anchorEssays.map(({ title }) => title));
  expect(JSON.stringify(await open(list[0]?.id ?? ''))).not.toMatch(/"(?:A1|A2|B1|B2|C1)"/);
});

test('nobody sees the bands of the evaluator or of others before the own are in, and then they cannot be changed', async () => {
  const [{ id } = { id: '' }] = anchorEssays;
  await rate(id, same(2), manager);
  expect((await open(id)).verdict).toBeNull();
  const rated = await rate(id, same(3));
  expect(rated.verdict).toMatchObject({ mine: same(3), others: [{ rater: 'ben', bands: same(2) }] });
  expect(rated.verdict?.evaluator?.grammar).toBe(Math.round(2 + 1.5 * rankOf(rated.text)) / 2);
  // Saying the same again changes nothing.
  expect(await rate(id, same(3))).toEqual(rated);
  expect(await refusal(owner, 'POST', `${at}/calibration/essays/${id}/ratings`, same(4))).toBe('conflict');
  for (const band of [5.5, -0.5, 2.25])
    expect(await refusal(owner, 'POST', `${at}/calibration/essays/${id}/ratings`, same(band))).toBe('validation_error');
});

test('an organization brings its own essays and takes them away with their ratings; the catalogue’s stay', async () => {
  const text = `Not English: ${'lorem ipsum dolor sit amet '.repeat(5)}`;
  const added = await ask<CalibrationEssay>(owner, 201, 'POST', `${at}/calibration/essays`, { title: 'Ours', text });
  expect(added).toMatchObject({ source: 'organization', raters: 0 });
  expect((await rate(added.id, same(1))).verdict).toMatchObject({ evaluator: null });
  expect(await report()).toMatchObject({ essays: 1, coverage: 0 });
  expect(await refusal(manager, 'DELETE', `${at}/calibration/essays/${added.id}`)).toBe('forbidden');
  await ask(owner, 204, 'DELETE', `${at}/calibration/essays/${added.id}`);
  expect(await report()).toMatchObject({ essays: 0, ratings: 0, evaluator: null });
  expect(await refusal(owner, 'DELETE', `${at}/calibration/essays/${anchorEssays[0]?.id}`)).toBe('conflict');
});

test('nothing is said of nine essays; of ten each criterion has its figures with their intervals', async () => {
  await rateMany(9);
  expect((await report()).criteria.map(({ with_evaluator }) => with_evaluator)).toEqual([null, null, null, null]);
  await rateMany(10);
  const grammar = of(await report(), 'grammar')?.with_evaluator;
  expect(grammar).toMatchObject({ essays: 10, pairs: 10, before: null, worse: false });
  expect(grammar?.qwk && grammar.qwk.low <= grammar.qwk.value && grammar.qwk.value <= grammar.qwk.high).toBe(true);
  expect(grammar?.qwk?.value).toBeGreaterThan(0.8);
  expect(of(await report(), 'grammar')?.between_raters).toBeNull();
  expect(grammar?.by_length.reduce((sum, { essays: n }) => sum + n, 0)).toBe(10);
});

test('two raters are compared with each other, each way round', async () => {
  await rateMany(12);
  await rateMany(12, manager, 0.5);
  const between = of(await report(), 'coherence')?.between_raters;
  expect(between).toMatchObject({ essays: 12, pairs: 24, adjacent: { value: 1 } });
  expect(between?.exact.value).toBeLessThan(0.2);
});

test('a version that agrees less than the one before is named, with the criterion', async () => {
  await rateMany(15);
  expect((await report()).criteria.filter(({ with_evaluator }) => with_evaluator?.worse)).toEqual([]);
  Object.assign(judge, { version: '2', grammar: 40 });
  const after = await report();
  expect(
    after.criteria.filter(({ with_evaluator }) => with_evaluator?.worse).map(({ criterion }) => criterion),
  ).toEqual(['grammar']);
  expect(of(after, 'grammar')?.with_evaluator?.before?.version).toBe('1');
  expect(of(after, 'coherence')?.with_evaluator).toMatchObject({ worse: false, before: { version: '1' } });
});
