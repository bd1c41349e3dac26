import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { integrationTokens } from '#contract/integration-tokens.ts';
import { organizations } from '#contract/organizations.ts';
import { claims, mina, riverside, tokenOf } from '../testing/facts.ts';
import { AccessServer } from '../testing/server.ts';
import { TokensView } from './tokens-view.tsx';

let server: AccessServer;
const token = tokenOf(claims);
const expiresAt = '2026-10-14T18:32:00Z';
const granted = {
  integrationToken: token,
  jti: claims.jti,
  tenantId: riverside.id,
  mode: claims.mode,
  origin: claims.aud,
  scopes: claims.scopes,
  expiresAt,
};
const valid = { valid: true, revoked: false, claims, kid: 'k-1', expiresAt };

beforeEach(() => {
  server = new AccessServer();
  const key = { kty: 'RSA' as const, n: 'abc', e: 'AQAB', use: 'sig' as const, alg: 'RS256' as const };
  server.give(integrationTokens.jwks, { keys: ['k-0', 'k-1', 'k-2'].map((kid) => ({ ...key, kid })) });
  server.give(integrationTokens.fingerprint, {
    ...{
      tenantId: riverside.id,
      kid: 'k-1',
      algorithm: 'SHA-256',
      fingerprint: '9f86',
      notBefore: '2026-10-01T00:00:00Z',
    },
    next: { kid: 'k-2', fingerprint: 'abcd', notBefore: '2026-10-14T18:40:00Z' },
    retiring: [{ kid: 'k-0', fingerprint: 'c0de', notBefore: '2026-07-01T00:00:00Z' }],
  });
  server.give(integrationTokens.revocations, { items: [], next_cursor: null });
  server.give(integrationTokens.verify, valid);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function check(text: string) {
  await userEvent.click(await screen.findByLabelText('Check a token'));
  await userEvent.paste(text);
  await press('Check');
}

test('a token is issued as chosen, shown once with what it says, and its status stays in sight', async () => {
  server.give(integrationTokens.grant, granted);
  await show(server, <TokensView organization={riverside} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Issue a token' }));
  await press('Issue the token');
  expect(screen.getByText(/^Enter an exact https origin/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Origin of the site'), 'https://school.example.org');
  await userEvent.click(screen.getByRole('checkbox', { name: 'profile:read' }));
  await press('Issue the token');
  const dialog = await screen.findByRole('dialog', { name: 'Your integration token' });
  expect(within(dialog).getByDisplayValue(token)).toBeTruthy();
  expect(within(dialog).getByRole('region', { name: 'Header' }).textContent).toContain('RS256');
  expect(within(dialog).getByRole('region', { name: 'Claims' }).textContent).toContain('https://school.example.org');
  expect(server.bodies(integrationTokens.grant)).toEqual([
    {
      mode: 'embed',
      origin: 'https://school.example.org',
      scopes: ['profile:read'],
      ttlSeconds: 120,
      tenantId: riverside.id,
    },
  ]);
  await press('I have stored it');
  expect(screen.queryByDisplayValue(token)).toBeNull();
  expect(await screen.findByText('Valid')).toBeTruthy();
});

test('a token that is pasted is judged by the server, and why it does not hold is said', async () => {
  server.give(integrationTokens.verify, { valid: false, revoked: false, reason: 'bad_signature' });
  await show(server, <TokensView organization={riverside} />);
  await check('no token');
  expect(screen.getByText(/^This is no token/)).toBeTruthy();
  await userEvent.clear(screen.getByLabelText('Check a token'));
  await check(token);
  expect(await screen.findByText('Its signature is wrong: it was changed or forged.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Revoke…' })).toBeNull();
});

test('revoking sends the reason, and the status follows', async () => {
  server.give(integrationTokens.revoke, {
    ...{ revoked: true, jti: claims.jti, tenantId: riverside.id, revokedAt: expiresAt },
  });
  await show(server, <TokensView organization={riverside} />);
  await check(token);
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke…' }));
  await press('Revoke the token');
  expect(screen.getByText('Say why, in at most 200 characters.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Reason'), 'The site was retired.');
  server.give(integrationTokens.verify, { valid: false, revoked: true, reason: 'revoked', claims });
  await press('Revoke the token');
  expect(await screen.findByText('It was revoked.')).toBeTruthy();
  expect(server.bodies(integrationTokens.revoke)).toEqual([
    { integrationToken: token, reason: 'The site was retired.' },
  ]);
});

test('rotating asks for the same again, and shows the new token', async () => {
  const next = tokenOf({ ...claims, jti: 'j-2' });
  const rotated = { ...granted, integrationToken: next, jti: 'j-2', previousJti: 'j-1', previousRevoked: true };
  server.give(integrationTokens.rotate, rotated);
  await show(server, <TokensView organization={riverside} />);
  await check(token);
  await userEvent.click(await screen.findByRole('button', { name: 'Rotate' }));
  expect(await screen.findByDisplayValue(next)).toBeTruthy();
  expect(server.bodies(integrationTokens.rotate)).toEqual([
    {
      ...{ integrationToken: token, mode: 'embed', origin: claims.aud, scopes: ['profile:read'] },
      ...{ ttlSeconds: 120, tenantId: riverside.id, revokePrevious: true },
    },
  ]);
});

test('nobody rotates a token that acts for somebody else', async () => {
  server.give(integrationTokens.verify, { ...valid, claims: { ...claims, sub: 'u-omid' } });
  await show(server, <TokensView organization={riverside} />);
  await check(token);
  expect(await screen.findByRole('button', { name: 'Revoke…' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rotate' })).toBeNull();
});

test('each signing key has its state, and marking one says what it ends', async () => {
  server.give(integrationTokens.rotateKey, {
    ...{ tenantId: riverside.id, kid: 'k-3', activeFrom: expiresAt, previousKid: 'k-1' },
  });
  await show(server, <TokensView organization={riverside} />);
  const row = async (kid: string) => (await screen.findByText(kid)).closest('li')?.textContent;
  expect(await row('k-0')).toMatch(/Retiring.*c0de/);
  expect(await row('k-1')).toMatch(/Signs.*9f86/);
  expect(await row('k-2')).toMatch(/Waiting.*abcd/);
  await press('Mark k-1 as compromised');
  expect(screen.getByText('Every token that this key signed is revoked.')).toBeTruthy();
  expect(screen.getByText(/^Another key signs at once/)).toBeTruthy();
  await press('Mark it and revoke its tokens');
  await waitFor(() =>
    expect(server.bodies(integrationTokens.rotateKey)).toEqual([{ tenantId: riverside.id, compromisedKid: 'k-1' }]),
  );
});

test('an organization without tokens has no key yet, which is no error', async () => {
  const refusal = { status: 404, error: 'not_found', message: 'There are no keys.' };
  server.refuse(integrationTokens.jwks, refusal);
  server.refuse(integrationTokens.fingerprint, refusal);
  await show(server, <TokensView organization={riverside} />);
  expect(await screen.findByText(/^No key yet/)).toBeTruthy();
});

test('a revoked token that is still shown stands out', async () => {
  const when = { revokedAt: '2026-10-14T10:00:00Z', expiresAt };
  const who = { tenantId: riverside.id, revokedBy: mina.id, reason: 'The site was retired.' };
  const items = [
    { jti: 'j-1', ...who, ...when, origin: claims.aud, usesAfterRevocation: 4 },
    { jti: 'j-2', ...who, ...when, origin: claims.aud, usesAfterRevocation: 0 },
  ];
  server.give(integrationTokens.revocations, { items, next_cursor: null });
  await show(server, <TokensView organization={riverside} />);
  const table = await screen.findByRole('table', { name: 'Revocations' });
  expect(within(table).getByRole('row', { name: /j-1.*4 uses/ })).toBeTruthy();
  expect(within(table).getByRole('row', { name: /j-2.*None/ })).toBeTruthy();

  server.give(integrationTokens.revocations, { items: [], next_cursor: null });
  await userEvent.type(screen.getByLabelText('Find'), 'retired');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only those used after revocation' }));
  expect(await screen.findByText('No revocation is like this.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Find').value).toBe('retired');
});

test('revocations tell when a token was issued and would have ended, and are narrowed by key and person', async () => {
  const when = {
    issuedAt: '2026-10-14T09:00:00Z',
    revokedAt: '2026-10-14T10:00:00Z',
    expiresAt: '2026-10-14T11:00:00Z',
  };
  const item = { jti: 'j-1', tenantId: riverside.id, revokedBy: mina.id, reason: 'Retired.', kid: 'k-gone', ...when };
  server.give(integrationTokens.revocations, { items: [item], next_cursor: null });
  const ines = { user_id: 'u-ines', username: 'ines', email: null, full_name: 'Ines', avatar_url: null };
  const place = { role: 'admin' as const, team_id: null, team_name: null };
  const since = { joined_at: '2026-01-10T09:00:00Z', last_active_at: null };
  server.give(organizations.members, { items: [{ ...ines, ...place, ...since }], next_cursor: null });
  await show(server, <TokensView organization={riverside} />);
  const table = await screen.findByRole('table', { name: 'Revocations' });
  for (const name of ['Issued', 'Would have ended']) within(table).getByRole('columnheader', { name });
  expect(table.querySelectorAll('time')).toHaveLength(2);
  await userEvent.selectOptions(screen.getByLabelText('Signing key'), 'k-gone');
  await userEvent.type(screen.getByLabelText('Who did it'), 'in');
  await userEvent.click(await screen.findByRole('button', { name: 'Ines' }));
  const asked = () =>
    server.asked.filter(({ path }) => path.endsWith('/integration-token-revocations')).at(-1)?.query ?? '';
  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(asked()))).toEqual({
      ...{ tenantId: riverside.id, kid: 'k-gone', revokedBy: 'u-ines' },
    }),
  );
});

test('plain members neither see revocations nor rotate keys', async () => {
  await show(server, <TokensView organization={{ ...riverside, role: 'member' }} />);
  await screen.findByText('k-1');
  expect(screen.queryByRole('button', { name: 'Make a new key' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Revocations' })).toBeNull();
});

test('the verifier is made for the token at hand', async () => {
  await show(server, <TokensView organization={riverside} />);
  await check(token);
  await waitFor(() =>
    expect((screen.getByLabelText('Verifier') as HTMLTextAreaElement).value).toContain(
      'xentree: "https://xentree.example.org"',
    ),
  );
});
