import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ProfilePatch } from '#contract/auth.ts';
import type { PassportReport } from '#contract/passport.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { updateSettings } from '../account.repository.ts';
import { readCheckedLine } from '../archive/checked-line.ts';
import { type Manifest, settingNames } from '../archive/manifest.ts';
import { passportTables } from '../archive/tables.ts';
import { hasRows } from '../export/rows.repository.ts';
import { dropReceived, type Received, receiveDocuments, showDocuments } from './import-documents.ts';
import { importRows, removeCircles } from './import-rows.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { readManifest, readSmall } from './read-manifest.ts';
import { readRows } from './read-rows.ts';
import { Report } from './report.ts';

export interface ImportDeps {
  db: Db;
  clock: Clock;
  /** Documents wait for the index. */
  onQueued(): void;
  forgetUsers(): void;
}

/** Bytes: all that profile.json can be. */
const longestProfile = 64 * 1024 * 1024;
const { language, timezone, day_starts_at, full_name } = ProfilePatch.shape;
const Settings = z.object({ language, timezone, day_starts_at, full_name });

/**
 * Brings an archive into an account that is empty. First the bytes of documents, which nobody sees; then everything at once, in one
 * transaction: whoever is interrupted has imported nothing. Errors: `validation_error` for what is no passport, `conflict` where the
 * account holds something.
 */
export function createImport({ db, clock, onQueued, forgetUsers }: ImportDeps) {
  async function refuseFilled(tx: Db, userId: string): Promise<void> {
    for (const of of passportTables)
      if (await hasRows(tx, of, userId))
        throw new AppError(
          'conflict',
          'This account is not empty. Import into one that has no conversations, notes, documents or points yet.',
        );
  }

  async function takeOver(archive: Archive, manifest: Manifest, userId: string): Promise<PassportReport> {
    const report = new Report();
    const now = clock();
    const about = { userId, report, now };
    const rows = (of: (typeof passportTables)[number]) =>
      readRows(
        archive,
        of,
        manifest.files.find(({ path }) => path === `${of.name}.jsonl`),
        report,
      );
    const settings = await readSettings(archive, report);
    const documents = passportTables.filter(({ name }) => name === 'documents');
    const received: Received[] = [];
    for (const of of documents) received.push(...(await receiveDocuments(db, archive, rows(of), about)));
    try {
      await db.transaction(async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`passport ${userId}`}, 0))`);
        await refuseFilled(tx, userId);
        for (const of of passportTables) if (of.name !== 'documents') await importRows(tx, of, rows(of), about);
        await removeUnreachable(tx, userId, report);
        await showDocuments(tx, received, about);
        if (settings) await updateSettings(tx, userId, settings);
      });
    } catch (error) {
      await dropReceived(db, userId, received);
      throw error;
    }
    tellTheRest(archive, manifest, report);
    return report.result();
  }

  return async (userId: string, path: string): Promise<PassportReport> => {
    const archive = await openArchive(path);
    try {
      const manifest = await readManifest(archive);
      await refuseFilled(db, userId);
      const report = await takeOver(archive, manifest, userId);
      forgetUsers();
      onQueued();
      return report;
    } finally {
      archive.close();
    }
  };
}

async function readSettings(archive: Archive, report: Report) {
  const bytes = await readSmall(archive, 'profile.json', longestProfile);
  const told = bytes && readCheckedLine(bytes.toString('utf8').trim());
  const parsed = told && Settings.safeParse(pick(told['settings']));
  if (!parsed?.success) {
    report.failed('profile.json', 'Missing or damaged: the settings of this account stay as they are.');
    return null;
  }
  report.imported('profile.json');
  const { day_starts_at: dayStartsAt, full_name: fullName, ...rest } = parsed.data;
  return {
    ...(rest.language !== undefined && { language: rest.language }),
    ...(rest.timezone !== undefined && { timezone: rest.timezone }),
    ...(dayStartsAt !== undefined && { dayStartsAt }),
    ...(fullName !== undefined && { fullName: fullName || null }),
  };
}

function pick(settings: unknown): Record<string, unknown> {
  const all = Object(settings) as Record<string, unknown>;
  return Object.fromEntries(settingNames.flatMap((name) => (Object.hasOwn(all, name) ? [[name, all[name]]] : [])));
}

async function removeUnreachable(tx: Db, userId: string, report: Report): Promise<void> {
  for (const id of await removeCircles(tx, userId)) {
    report.notImported('messages.jsonl');
    report.failed('messages.jsonl', 'The messages above it form a circle.', id);
  }
}

/** What is in the archive and was not looked at. */
function tellTheRest(archive: Archive, manifest: Manifest, report: Report): void {
  const known = new Set(['manifest.json', 'profile.json', ...passportTables.map(({ name }) => `${name}.jsonl`)]);
  const listed = new Set(manifest.files.map(({ path }) => path));
  for (const name of archive.names) {
    if (known.has(name) || (listed.has(name) && name.startsWith('documents/'))) continue;
    if (name === 'index.html') report.skipped(name, 'Not needed: it shows the archive where there is no server.');
    else report.skipped(name, 'It does not belong to a passport of this version.');
  }
}
