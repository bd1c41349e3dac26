import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IntegrationGrant } from '#contract/integration-shapes.ts';
import { aSchool } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { partsOf } from './testing/forge.ts';

/** Any order of grants, revocations, rotations, compromised keys and passing time, held against what should be valid then. */

let server: TestServer;
let owner: TestUser;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser();
});
afterAll(() => server.close());

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('grant' as const), ttl: fc.integer({ min: 30, max: 120 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('revoke' as const), which: fc.nat(7) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('rotate' as const), which: fc.nat(7), revoke: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('compromise' as const), which: fc.nat(7) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 40 }) }) },
);

interface Known {
  grant: IntegrationGrant;
  kid: string;
  ended: boolean;
  child: Known | null;
}

test('a token is valid exactly while nothing has ended it', async () => {
  let round = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
    const time = server.clock.now;
    round += 1;
    const tenantId = await aSchool(server, `Model-${round}`, [owner, 'owner']);
    const known: Known[] = [];
    const post = (path: string, body: object) => owner.call('POST', `/api/integration/${path}`, body);
    const wish = { mode: 'api', origin: 'https://school.example.org', scopes: ['profile:read'], tenantId };
    const remember = (grant: IntegrationGrant): Known => {
      const made = { grant, kid: String(partsOf(grant.integrationToken)[0]['kid']), ended: false, child: null };
      known.push(made);
      return made;
    };
    const leeway = 30_000;
    const over = ({ grant }: Known) => Date.parse(grant.expiresAt) <= server.clock.now.getTime();

    for (const one of steps) {
      const chosen = 'which' in one ? known[one.which % Math.max(1, known.length)] : undefined;
      if (one.kind === 'wait') server.clock.now = new Date(server.clock.now.getTime() + one.seconds * 1000);
      if (one.kind === 'grant') remember((await post('grant', { ...wish, ttlSeconds: one.ttl })).json());
      if (one.kind === 'revoke' && chosen) {
        const named = { integrationToken: chosen.grant.integrationToken, reason: 'A step.' };
        expect((await post('revoke', named)).statusCode).toBe(200);
        chosen.ended = true;
      }
      if (one.kind === 'rotate' && chosen) {
        const answer = await post('rotate', {
          ...{ ...wish, ttlSeconds: 60, revokePrevious: one.revoke },
          integrationToken: chosen.grant.integrationToken,
        });
        const may = chosen.child === null && !chosen.ended && !over(chosen);
        expect(answer.statusCode).toBe(may ? 200 : 409);
        if (may) {
          chosen.child = remember(answer.json());
          if (one.revoke) chosen.ended = true;
        } else for (let next = chosen.child; next; next = next.child) next.ended = true;
      }
      if (one.kind === 'compromise' && chosen) {
        const answer = await post('keys/rotate', { tenantId, compromisedKid: chosen.kid });
        // A key is given up once.
        expect([201, 404]).toContain(answer.statusCode);
        for (const token of known) if (token.kid === chosen.kid) token.ended = true;
      }
      for (const token of known) {
        const verdict = await post('verify', { token: token.grant.integrationToken, tenantId });
        const late = Date.parse(token.grant.expiresAt) + leeway <= server.clock.now.getTime();
        expect([one.kind, verdict.json().valid]).toEqual([one.kind, !token.ended && !late]);
      }
    }
    server.clock.now = time;
  });
  await fc.assert(property, { numRuns: 12 });
}, 120_000);
