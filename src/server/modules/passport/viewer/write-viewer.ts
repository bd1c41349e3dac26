import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { liveTopics } from '#content/live/topics.ts';
import { documentPath } from '../archive/document-path.ts';
import type { ManifestFile } from '../archive/manifest.ts';
import { readLines } from '../archive/read-lines.ts';
import { passportTables } from '../archive/tables.ts';
import { writeFile } from '../export/write-files.ts';
import { english, persian } from './viewer-words.ts';

/** What is in an archive, as one page that needs no server and no network: the rows are data in it, which nothing runs. */
export async function writeViewer(folder: string, settings: Record<string, unknown>): Promise<ManifestFile> {
  const style = await asset('viewer.css');
  const scripts = await Promise.all(['elements.js', 'english-view.js', 'live-view.js', 'viewer.js'].map(asset));
  const script = joined(scripts);
  const isPersian = /^fa\b/.test(String(settings['language']));
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return writeFile(folder, 'index.html', async (write) => {
    await write(
      `<!doctype html>
<html ${isPersian ? 'lang="fa" dir="rtl"' : 'lang="en" dir="ltr"'}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Learner passport</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This page needs JavaScript to show what the files beside it hold. They can be read without it, too.</p></noscript>
<div id="page"></div>
`,
    );
    await write(dataBlock('settings', `${inert(settings)}\n`));
    await write(dataBlock('words', `${inert(isPersian ? persian : english)}\n`));
    for (const { name, shown } of passportTables) {
      if (!shown) continue;
      await write(`<script type="application/json" data-rows="${name}">\n`);
      const file = createReadStream(join(folder, `${name}.jsonl`));
      for await (const { text } of readLines(file))
        await write(`${inert(shownOf(name, shown, JSON.parse(text ?? '')))}\n`);
      await write('</script>\n');
    }
    await write(`<script type="module">${script}</script>\n</body>\n</html>\n`);
  });
}

function shownOf(name: string, shown: readonly string[], row: Record<string, unknown>): Record<string, unknown> {
  const part = Object.fromEntries(shown.map((column) => [column, row[column] ?? null]));
  return { ...part, ...besides[name]?.(row) };
}

const topicTitles = new Map(liveTopics.map(({ id, title }) => [id, title]));

/** What the viewer cannot know from the rows themselves. */
const besides: Readonly<Record<string, (row: Record<string, unknown>) => Record<string, unknown>>> = {
  documents: (row) => ({ path: documentPath(String(row['id']), String(row['file_name'])) }),
  live_transcripts: ({ topic }) => ({ topic: topicTitles.get(String(topic)) ?? topic }),
};

const dataBlock = (name: string, text: string) =>
  `<script type="application/json" data-rows="${name}">\n${text}</script>\n`;

/** JSON that cannot end the element it stands in, whatever it holds. */
const inert = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Files that import from each other as one script, which has to stand in the page itself. */
const joined = (files: string[]) =>
  files.map((text) => text.replaceAll(/^import [^;]+;\n/gm, '').replaceAll(/^export /gm, '')).join('\n');

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const asset = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
