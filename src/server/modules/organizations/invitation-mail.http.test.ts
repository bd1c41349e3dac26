import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Invitation } from '#contract/memberships.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import { createMailSender } from '#server/platform/mail.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { createCodes } from './codes.ts';
import { createInvitationMailer } from './invitation-mailer.ts';
import { anOrganization, ask, everyPage } from './testing/an-organization.ts';

const publicUrl = 'https://learn.example.org';
const key = { id: 'k1', key: Buffer.alloc(32, 7) };
const mails: { to: string; text: string }[] = [];
/** Refuses mails to these, as long as it says so. */
const refused = new Set<string>();
let smtp: SMTPServer;
let smtpUrl: string;
let server: TestServer;
let admin: TestUser;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? new Error('not now') : null),
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const text = Buffer.concat(pieces).toString().replaceAll('=\r\n', '');
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  server = await testServer({ config: { smtpUrl, publicUrl }, masterKeys: [key] });
  admin = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** What sends, in another process of the same installation. */
const mailer = () =>
  createInvitationMailer({
    ...{ db: server.database.db, clock: () => server.clock.now, publicUrl },
    log: { warn: () => {} },
    codes: createCodes(createKeyring([key])),
    sender: createMailSender(smtpUrl, 'no-reply@learn.example.org'),
  });

async function invite(at: string, emails: string[]): Promise<Invitation[]> {
  return (await ask<{ items: Invitation[] }>(admin, 201, 'POST', `${at}/invitations`, { emails })).items;
}
const listed = (at: string) => everyPage<Invitation>(admin, `${at}/invitations?limit=200`);

test('each address gets one mail with its own link, and the answer has the link, too', async () => {
  const { at } = await anOrganization(server, [[admin, 'owner']], { name: 'Harbour' });
  const emails = Array.from({ length: 25 }, (_, n) => `pupil-${n}@example.org`);
  const made = await invite(at, emails);
  const other = mailer();
  await Promise.all([
    other.kick(),
    expect.poll(async () => (await listed(at)).every(({ mail }) => mail === 'sent'), { timeout: 20_000 }).toBe(true),
  ]);
  await other.close();
  for (const { email, link } of made) {
    const sent = mails.filter(({ to }) => to === email);
    expect(sent).toHaveLength(1);
    expect(link).toMatch(/^https:\/\/learn\.example\.org\/join\/[\w-]{22}$/);
    expect(sent[0]?.text).toContain(link ?? 'none');
    expect(sent[0]?.text).toContain('Subject: Invitation to Harbour');
  }
});

test('a mail that is not taken is sent later, and given up after five tries', async () => {
  const { at, id } = await anOrganization(server, [[admin, 'owner']]);
  refused.add('slow@example.org').add('never@example.org');
  await invite(at, ['slow@example.org', 'never@example.org']);
  const other = mailer();
  for (let attempt = 0; attempt < 6; attempt++) {
    await other.kick();
    if (attempt === 2) refused.delete('slow@example.org');
    server.clock.now = new Date(server.clock.now.getTime() + 3_600_000);
  }
  await other.close();
  const rows = await server.database.db.select().from(invitations).where(eq(invitations.tenantId, id));
  expect(Object.fromEntries(rows.map(({ email, mail }) => [email, mail]))).toEqual({
    'slow@example.org': 'sent',
    'never@example.org': 'failed',
  });
  expect(mails.filter(({ to }) => to === 'slow@example.org')).toHaveLength(1);
  expect(mails.filter(({ to }) => to === 'never@example.org')).toHaveLength(0);
});
