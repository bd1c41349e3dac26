import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { createMailSender, type MailSender } from './mail.ts';

interface Received {
  to: string[];
  source: string;
}

let server: SMTPServer | undefined;
let sender: MailSender | undefined;
afterEach(async () => {
  sender?.close();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** A real mail server; gives where it listens and what it took. */
async function listen(options: ConstructorParameters<typeof SMTPServer>[0] = {}) {
  const received: Received[] = [];
  server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(pieces).toString() });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
  return { received, port: (server.server.address() as AddressInfo).port };
}

test('a mail arrives as it was written, in any script', async () => {
  const { received, port } = await listen();
  sender = createMailSender(`smtp://127.0.0.1:${port}`, 'Dashboard <no-reply@example.org>');
  await sender.send({ to: 'sam@example.org', subject: 'دعوت', text: 'سلام\nhttps://example.org/join/abc' });
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(['sam@example.org']);
  expect(received[0]?.source).toContain('From: Dashboard <no-reply@example.org>');
  expect(received[0]?.source).toMatch(/content-transfer-encoding: quoted-printable/i);
  const written = /\r\n\r\n([\s\S]*)$/.exec(received[0]?.source ?? '')?.[1]?.replaceAll('=\r\n', '') ?? '';
  expect(decodeURIComponent(written.replaceAll('=', '%')).trim()).toBe('سلام\r\nhttps://example.org/join/abc');
});

test('nothing in a subject or an address adds a header or a recipient', async () => {
  const { received, port } = await listen();
  sender = createMailSender(`smtp://127.0.0.1:${port}`, 'no-reply@example.org');
  await sender.send({ to: 'sam@example.org', subject: 'Join\r\nBcc: all@example.org', text: 'x' });
  await sender.send({ to: 'a@example.org, b@example.org', subject: 'x', text: 'x' }).catch(() => {});
  expect(received[0]?.source).not.toMatch(/^bcc:/im);
  for (const { to } of received) expect(to.length).toBe(1);
});

test('the name and password of the address are used', async () => {
  const seen: unknown[] = [];
  const { port } = await listen({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      seen.push([username, password]);
      done(null, { user: username });
    },
  });
  sender = createMailSender(`smtp://user:p%40ss@127.0.0.1:${port}`, 'no-reply@example.org');
  await sender.send({ to: 'sam@example.org', subject: 'x', text: 'x' });
  expect(seen).toEqual([['user', 'p@ss']]);
});

test('a mail that is not taken is an error', async () => {
  const { port } = await listen({ onRcptTo: (_address, _session, done) => done(new Error('no such person')) });
  sender = createMailSender(`smtp://127.0.0.1:${port}`, 'no-reply@example.org');
  await expect(sender.send({ to: 'sam@example.org', subject: 'x', text: 'x' })).rejects.toThrow('no such person');
});
