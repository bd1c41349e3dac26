/** What the verifier is made for: the address of this server, the organization, and the own origin. */
export interface VerifierFor {
  xentree: string;
  tenantId: string;
  origin: string;
}

/** The verifier of the guide (`src/docs/integration-tokens.md`), to be pasted into the other site's server. */
export const verifier = `import { createRemoteJWKSet, jwtVerify } from 'jose';

export function createVerifier({ xentree, tenantId, origin }) {
  const jwks = new URL(\`\${xentree}/api/integration/jwks?tenantId=\${encodeURIComponent(tenantId)}\`);
  // Kept for five minutes; a new key is published ten minutes before it signs.
  const keys = createRemoteJWKSet(jwks, { cacheMaxAge: 300_000, cooldownDuration: 30_000 });

  return async function verify(token, scope) {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      typ: 'xt-integration+jwt',
      issuer: \`\${xentree}/api/integration/t/\${tenantId}\`,
      audience: origin,
      requiredClaims: ['sub', 'tid', 'jti', 'iat', 'nbf', 'exp'],
      maxTokenAge: '1 hour',
      clockTolerance: 30,
    });
    if (payload.aud !== origin || payload.tid !== tenantId) throw new Error('The token is for somebody else.');
    if (!payload.scopes.includes(scope)) throw new Error(\`The token does not permit \${scope}.\`);
    return payload;
  };
}
`;

/** The verifier with what it is made for. */
export function verifierSnippet(made: VerifierFor): string {
  const values = Object.entries(made).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  return `${verifier}\nexport const verify = createVerifier({\n${values.join('')}});\n`;
}
