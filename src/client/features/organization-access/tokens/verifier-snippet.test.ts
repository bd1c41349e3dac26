import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verifier, verifierSnippet } from './verifier-snippet.ts';

test('the verifier is that of the guide, whose code is run against the server', () => {
  expect(readFileSync('src/docs/integration-tokens.md', 'utf8')).toContain(verifier);
});

test('what it is made for stands in it as code, whatever it holds', () => {
  const made = { xentree: 'https://xentree.example.org', tenantId: 'o-"1', origin: 'https://school.example.org' };
  expect(verifierSnippet(made)).toContain('  tenantId: "o-\\"1",\n');
});
