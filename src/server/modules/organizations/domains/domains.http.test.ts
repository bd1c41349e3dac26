import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { Domain } from '#contract/domains.ts';
import { createTxtLookup } from '#server/platform/dns-txt.ts';
import { type DnsServer, dnsServer } from '#testing/dns-server.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage, refusal } from '../testing/an-organization.ts';

/** With a DNS and a mail server of its own, over the network. */
let dns: DnsServer;
let smtp: SMTPServer;
let server: TestServer;
let owner: TestUser;
let admin: TestUser;
let at: string;
/** What was sent, and whoever waits for the next one. */
const mails: { to: string; text: string }[] = [];
let onMail = () => {};

beforeAll(async () => {
  dns = await dnsServer();
  smtp = new SMTPServer({
    ...{ authOptional: true, hideSTARTTLS: true },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const text = Buffer.concat(pieces).toString().replaceAll('=\r\n', '');
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
        done();
        onMail();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  const smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  server = await testServer({
    config: { smtpUrl, publicUrl: 'https://learn.example.org' },
    lookUpTxt: createTxtLookup([dns.address]),
  });
  owner = await server.aUser();
  admin = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await dns.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});
beforeEach(async () => {
  mails.length = 0;
  dns.texts.clear();
  ({ at } = await anOrganization(server, [
    [owner, 'owner'],
    [admin, 'admin'],
  ]));
});

const add = (domain: string, place = at) => ask<Domain>(owner, 201, 'POST', `${place}/domains`, { domain });
const check = ({ id }: Domain, place = at) => ask<Domain>(owner, 200, 'POST', `${place}/domains/${id}/check`);
const publish = ({ record_name, record_value }: Domain) => dns.texts.set(record_name, ['v=spf1 -all', record_value]);
const askToJoin = (user: TestUser) =>
  ask<{ sends_mail: boolean }>(user, 202, 'POST', '/api/invitations/by-email-domain');
async function proved(domain: string): Promise<Domain> {
  const added = await add(domain);
  publish(added);
  return check(added);
}

test('a domain is proved by its TXT record alone, and each state says what was found', async () => {
  const added = await add(' School-1.Example. ');
  expect(added).toMatchObject({ domain: 'school-1.example', status: 'pending', problem: null, checked_at: null });
  expect(added.record_name).toBe('_xentree-challenge.school-1.example');
  expect(await check(added)).toMatchObject({ status: 'failed', problem: 'no_record' });
  dns.texts.set(added.record_name, ['xentree-verification=something-else']);
  expect(await check(added)).toMatchObject({ status: 'failed', problem: 'wrong_record', verified_at: null });
  publish(added);
  const done = await check(added);
  expect(done).toMatchObject({ status: 'verified', problem: null });
  expect(done.verified_at).not.toBeNull();
  dns.texts.delete(added.record_name);
  expect(await check(added)).toMatchObject({ status: 'failed', problem: 'no_record', verified_at: null });
  expect(await add('school-1.example')).toMatchObject({ id: added.id });
  const list = await everyPage<Domain>(admin, `${at}/domains?limit=1`);
  expect(list.map(({ domain }) => domain)).toEqual(['school-1.example']);
});

test('a DNS without an answer takes nothing away', async () => {
  const done = await proved('silent.example');
  dns.silent.add(done.record_name);
  expect(await check(done)).toMatchObject({ status: 'verified', problem: 'no_answer' });
}, 60_000);

test('a domain belongs to one organization: the first that proved it, while its record is there', async () => {
  const first = await proved('shared.example');
  const other = await anOrganization(server, [[owner, 'owner']]);
  const second = await add('shared.example', other.at);
  dns.texts.set(second.record_name, [first.record_value, second.record_value]);
  expect(await check(second, other.at)).toMatchObject({ status: 'failed', problem: 'taken' });
  expect(await check(first)).toMatchObject({ status: 'verified' });
  publish(second);
  expect(await check(second, other.at)).toMatchObject({ status: 'verified', problem: null });
  const list = await everyPage<Domain>(admin, `${at}/domains?limit=5`);
  expect(list).toMatchObject([{ status: 'failed', problem: 'wrong_record', verified_at: null }]);
  const [lost] = (await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${at}/audit-log?limit=5`)).items;
  expect(lost).toMatchObject({
    ...{ actor: null, action: 'domain_lost', object: { kind: 'domain', id: first.id } },
    changes: [{ field: 'status', before: 'verified', after: 'failed' }],
  });
  const [won] = (await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${other.at}/audit-log?limit=5`)).items;
  expect(won).toMatchObject({ action: 'domain_checked', actor: { user_id: owner.id } });
});

test('only owners add, check and remove, each with an entry of the audit log; what is no domain is refused', async () => {
  const done = await proved('logged.example');
  for (const [method, url, body] of [
    ['POST', `${at}/domains`, { domain: 'other.example' }],
    ['POST', `${at}/domains/${done.id}/check`, undefined],
    ['DELETE', `${at}/domains/${done.id}`, undefined],
  ] as const)
    expect(await refusal(admin, method, url, body)).toBe('forbidden');
  for (const domain of ['localhost', '127.0.0.1', 'https://a.example'])
    expect(await refusal(owner, 'POST', `${at}/domains`, { domain })).toBe('validation_error');
  await ask(owner, 204, 'DELETE', `${at}/domains/${done.id}`);
  const { items } = await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${at}/audit-log`);
  expect(items.map(({ action }) => action)).toEqual(['domain_removed', 'domain_checked', 'domain_added']);
});

test('whoever has an address in a proved domain gets the code there, and joins with it as a plain member', async () => {
  await proved('example.org');
  const learner = await server.aUser('omid');
  const came = new Promise<void>((resolve) => {
    onMail = resolve;
  });
  expect(await askToJoin(learner)).toEqual({ sends_mail: true });
  // Asking again at once sends nothing more.
  expect(await askToJoin(learner)).toEqual({ sends_mail: true });
  await came;
  expect(mails.map(({ to }) => to)).toEqual(['omid@example.org']);
  // Asking made nobody a member.
  expect(await refusal(learner, 'GET', at)).toBe('not_found');
  const code = /\/join\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
  expect(await ask(learner, 200, 'POST', `/api/invitations/${code}/accept`)).toMatchObject({ role: 'member' });
  // Whoever is removed is not let in by this again.
  await ask(owner, 204, 'DELETE', `${at}/members/${learner.id}`);
  await askToJoin(learner);
  const open = await everyPage<{ status: string }>(owner, `${at}/invitations?limit=50`);
  expect(open.map(({ status }) => status)).toEqual(['accepted']);
});

test('a domain that is not proved, or proved no more, opens nothing, and the answer is the same', async () => {
  const stranger = await server.aUser();
  const added = await add('elsewhere.example');
  expect(await askToJoin(stranger)).toEqual({ sends_mail: true });
  publish(added);
  await check(added);
  expect(await askToJoin(stranger)).toEqual({ sends_mail: true });
  expect(await everyPage(owner, `${at}/invitations?limit=50`)).toEqual([]);
});
