import type { Endpoint, Placed } from '#contract/kernel/endpoint.ts';
import { expected, expectedOfLearner, placeOf, type Target } from './expected.ts';
import { askedOfLearner, nobodys } from './learner-rows.ts';
import { type Fixture, type Principal, principals, type Relation, rowsOf } from './matrix.ts';
import type { World } from './world.ts';

/** What is sent to an endpoint. */
export interface Asked {
  url: string;
  body?: unknown;
  type?: string;
}

/** One question of a principal. */
export interface Cell {
  principal: string;
  facts: Principal;
  relation: Relation;
  asked: Asked;
  /** The status that the rules give it; `there` is whatever what is not there is not answered with. */
  wanted: number | 'there';
  /** The same about what is not there: a refusal must be the answer to this, byte for byte. */
  missing?: Asked;
}

/** What another organization can have in the place of one's own. */
const things = [
  ...(['team', 'member', 'invitation', 'joinCode', 'import', 'change', 'domain', 'holiday', 'assignment'] as const),
  ...(['submission', 'essay', 'gap', 'token', 'jti'] as const),
];

/** The cells of an endpoint about an organization. */
export function cellsOf(world: World, endpoint: Placed<Endpoint>): Cell[] {
  const { home, other, ofCreators, people } = world;
  const rowOf = (at: Fixture) => {
    const row = rowsOf(at)[endpoint.operation];
    if (!row) throw new Error(`${endpoint.operation} is not in the matrix`);
    return row;
  };
  const row = rowOf(home.A);
  const asks = (at: Fixture) => JSON.stringify(rowOf(at));
  const names = (thing: keyof Fixture) => asks(home.A) !== asks({ ...home.A, [thing]: 'marked' });
  const named = things.filter(names);
  return Object.entries(principals).flatMap(([principal, facts]) => {
    const { role, team } = placeOf(facts);
    const cell = (relation: Relation, target: Target, at: Fixture, missing?: Fixture): Cell => ({
      ...{ principal, facts, relation, asked: rowOf(at), wanted: expected(facts, endpoint, row, target) },
      ...(missing && { missing: rowOf(missing) }),
    });
    const near = (of: 'A' | 'B') => (!role ? 'other organization' : of === team ? 'same team' : 'same organization');
    const cells = [cell(near('A'), 'A', home.A)];
    if (asks(home.A) !== asks(home.B)) cells.push(cell(near('B'), 'B', home.B));
    if (!role) return cells;
    const elsewhere = facts.shows === 'API key' ? [other, ofCreators] : [other];
    if (names('org'))
      for (const at of elsewhere) cells.push(cell('other organization', 'another organization', at, nowhere(at)));
    if (names('member')) {
      const self = people[facts.of ?? principal]?.id ?? '';
      cells.push(cell('own', 'self', { ...home.A, member: self }));
    }
    if (row.least === 'anybody' || facts.bad) return cells;
    const ofAnother = (thing: keyof Fixture, target: Target, at: Fixture) =>
      cell('other organization', target, { ...home.A, [thing]: at[thing] }, { ...home.A, [thing]: 'missing' });
    for (const thing of named) cells.push(ofAnother(thing, 'thing of another', other));
    if (names('into'))
      cells.push(...elsewhere.map((at) => ofAnother('into', 'moved to another', { ...at, into: at.org })));
    return cells;
  });
}

/** An organization that is not there, with what is in one that is. */
const nowhere = (at: Fixture): Fixture => ({
  ...at,
  org: 'missing',
  into: 'missing',
  token: 'missing',
  jti: 'missing',
});

/** The cells of an endpoint about what belongs to a learner, who is the principal `member`. */
export function cellsOfLearner({ belongings }: World, endpoint: Placed<Endpoint>): Cell[] {
  const [asked, missing] = [belongings, nobodys(belongings)].map((of) => askedOfLearner(of)[endpoint.operation]);
  if (!asked || !missing) throw new Error(`${endpoint.operation} is not in the matrix`);
  return Object.entries(principals).map(([principal, facts]): Cell => {
    const { role, team } = placeOf(facts);
    const own = principal === 'member' || facts.of === 'member';
    const near = team === 'A' ? 'same team' : role ? 'same organization' : 'other organization';
    const wanted = expectedOfLearner(facts, endpoint, own);
    const relation = own ? 'own' : near;
    return { principal, facts, relation, asked, wanted, ...((wanted === 404 || wanted === 'there') && { missing }) };
  });
}
