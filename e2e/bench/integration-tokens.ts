import { generateKeyPairSync, verify } from 'node:crypto';
import { judgeToken } from '#server/modules/integration-tokens/judge-token.ts';
import { type Claims, readToken, writeToken } from '#server/modules/integration-tokens/token-text.ts';
import { type Figure, median } from './figure.ts';

const rounds = 5;
const roundMs = 1_000;
/** Different tokens, so that nothing is gained by remembering one. */
const tokenCount = 64;

/** How often a second work can be done, one after the other, in this process alone. */
function rate(work: (n: number) => void): number {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < roundMs) {
    for (let n = 0; n < 20; n += 1) work(count + n);
    count += 20;
  }
  return count / ((performance.now() - start) / 1000);
}

/** Reading, checking and judging an integration token (RSA-3072) on one core, against its bare signature check. */
export async function measureIntegrationTokens(): Promise<Figure[]> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const now = new Date();
  const from = Math.floor(now.getTime() / 1000);
  const tokens = await Promise.all(
    Array.from({ length: tokenCount }, (_, n) => {
      const claims: Claims = {
        ...{ iss: 'https://xentree.example.org/api/integration/t/school', aud: 'https://school.example.org' },
        ...{ sub: 'mina', tid: 'school', scopes: ['profile:read', 'quota:read'], mode: 'embed' },
        ...{ iat: from, nbf: from, exp: from + 600, jti: n.toString(16).padStart(32, '0'), act: 'mina' },
      };
      return writeToken(claims, 'k-2026-11-0a1b2c3d', privateKey);
    }),
  );
  const judged = (n: number) => {
    const token = readToken(tokens[n % tokenCount] ?? '');
    const reason = token ? judgeToken(token, 'school', { state: 'active', publicKey }, now) : 'malformed';
    if (reason !== null) throw new Error(`A good token was refused: ${reason}.`);
  };
  const read = tokens.map((token) => readToken(token));
  const bare = (n: number) => {
    const token = read[n % tokenCount];
    if (!token || !verify('sha256', token.signed, publicKey, token.signature)) throw new Error('A signature is wrong.');
  };
  rate(judged);
  const [rates, floors]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    rates.push(rate(judged));
    floors.push(rate(bare));
  }
  return [
    {
      ...{ name: 'integration tokens verified on one core', value: median(rates), floor: median(floors) },
      ...{ budget: 1_500, allows: 'least', unit: 'tokens/s' },
    },
  ];
}
