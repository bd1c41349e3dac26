import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import type { PassportContents, PassportReport } from '#contract/passport.ts';
import { checkedLine } from '#server/modules/passport/archive/checked-line.ts';
import { anApiUser } from '../api.ts';
import { startServer } from '../start-server.ts';

const notes = 6_000;

/** An archive with so many notes that storing them takes a while. */
function bigArchive(): Blob {
  const at = '2026-10-14T08:00:00.000Z';
  const rows = Array.from({ length: notes }, (_, n) =>
    checkedLine({
      id: `note-${`${n}`.padStart(5, '0')}`,
      title: `Note ${n}`,
      content: `Words of note ${n}: go, went, gone, and how they are used in the past.`,
      conversation_id: null,
      message_id: null,
      created_at: at,
      updated_at: at,
    }),
  );
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = {
    format: 'xentree-passport',
    version: 1,
    exported_at: at,
    files: [{ path: 'notes.jsonl', bytes: bytes.length, sha256, rows: notes }],
  };
  const packed = zipSync({ 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)), 'notes.jsonl': bytes });
  return new Blob([packed as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

test('a server that is killed in the middle of an import has imported nothing, and the next try imports all', async () => {
  test.setTimeout(180_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-crash-'));
  const spools = join(dataDir, 'spools');
  await mkdir(spools);
  const env = { TMPDIR: spools };
  const archive = bigArchive();
  let server = await startServer({ dataDir, env });
  const user = await anApiUser(server.url);
  const contents = () => user.at(server.url).call<PassportContents>('GET', '/api/passport/contents');
  const send = async () => {
    const body = new FormData();
    body.set('file', archive, 'passport.zip');
    return (await user.at(server.url).upload(body, '/api/passport/import')) as PassportReport;
  };
  /** How much of what is sent has been received. */
  const received = async () => {
    const [folder] = await readdir(spools);
    const file = folder && (await stat(join(spools, folder, 'file')).catch(() => null));
    return file ? file.size : 0;
  };

  const first = send().catch((error: unknown) => error);
  await expect.poll(received, { intervals: [20] }).toBe(archive.size);
  // The one connection of the embedded database is the import's while it stores: whoever asks now has to wait for it,
  // while others are answered that need no database.
  const waits = async () => {
    const others = async () => {
      for (let count = 0; count < 8; count += 1) await fetch(`${server.url}/api/openapi.json`);
      return 'late';
    };
    return Promise.race([
      contents().then(
        () => 'answered',
        // It waited until the server would not any more.
        () => 'late',
      ),
      others(),
    ]);
  };
  await expect.poll(waits, { intervals: [1], timeout: 30_000 }).toBe('late');
  await server.kill();
  expect(await first).toBeInstanceOf(Error);

  server = await startServer({ dataDir, env });
  expect(await contents()).toMatchObject({ empty: true, counts: { notes: 0 } });
  const report = await send();
  expect(report.counts).toMatchObject({ imported: notes });
  expect(await contents()).toMatchObject({ empty: false, counts: { notes } });
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});
