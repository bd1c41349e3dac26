import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPdf, drawn } from '#server/parse/testing/a-pdf.ts';
import { expect } from '../fixtures.ts';
import { register } from '../people.ts';
import { withOwnTutor as test } from '../tutor.ts';

const plants = {
  name: 'plants.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(
    '# Plants\n\nPhotosynthesis turns sunlight into sugar.\n\n## Pigments\n\nChlorophyll absorbs mainly red and blue light.\n\n## Roots\n\nRoots take up water and hold the soil.\n',
  ),
};

test('a document is brought, found by a mistyped word, opened at its passage, and found by the search over everything', async ({
  page,
}) => {
  await register(page);
  await page.goto('/knowledge');
  await page.getByLabel('Choose files').first().setInputFiles(plants);
  await expect(
    page.getByRole('list', { name: 'Documents' }).getByRole('link', { name: 'Plants', exact: true }),
  ).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find passages in your documents' }).fill('chlorophil');
  const passage = page.getByRole('list', { name: 'Passages' }).getByRole('listitem').first();
  await expect(passage.locator('mark')).toHaveText(['Chlorophyll']);
  await passage.getByRole('link', { name: 'Plants', exact: true }).click();
  await expect(page).toHaveURL(/\/knowledge\/[^/]+\?p=1&q=chlorophil/);
  await expect(page.getByRole('main').locator('mark', { hasText: 'Chlorophyll' }).first()).toBeInViewport();

  await page.goto('/search?q=chlorophyll');
  await page.getByRole('list', { name: 'Results' }).getByRole('link', { name: 'Plants', exact: true }).click();
  await expect(page).toHaveURL(/\/knowledge\/[^/]+\?p=1/);
});

test('a file that cannot be read says why, and the others are read all the same', async ({ page }) => {
  await register(page);
  await page.goto('/knowledge');
  const broken = { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnothing') };
  await page.getByLabel('Choose files').first().setInputFiles([broken, plants]);
  const documents = page.getByRole('list', { name: 'Documents' });
  await expect(documents.getByRole('listitem').filter({ hasText: 'broken' })).toContainText(
    /damaged|cannot be read|broken/i,
  );
  await expect(documents.getByRole('link', { name: 'Plants', exact: true })).toBeVisible();
});

test('what takes long to be read is cancelled, and what was brought after it is read', async ({ page }) => {
  await register(page);
  await page.goto('/knowledge');
  const sentence = (n: number) =>
    `Sentence ${n} of a long report says that station ${n * 7} counted ${n % 97} birds.\n\n`;
  const text = Array.from({ length: 60_000 }, (_, n) => sentence(n)).join('');
  const report = { name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  const documents = page.getByRole('list', { name: 'Documents' });
  await page.getByLabel('Choose files').first().setInputFiles(report);
  await page.getByRole('button', { name: 'Cancel reading “report”' }).click();
  await expect(page.getByText('Cancelled. “report” is not kept.')).toBeVisible();
  await expect(documents.getByRole('listitem').filter({ hasText: 'report' })).toHaveCount(0);
  await page.getByLabel('Choose files').first().setInputFiles(plants);
  await expect(documents.getByRole('link', { name: 'Plants', exact: true })).toBeVisible();
  await page.reload();
  await expect(documents.getByRole('listitem')).toHaveCount(1);
});

test('an answer in chat is told what the documents of the learner say about the question', async ({ page, wire }) => {
  await register(page);
  await page.goto('/knowledge');
  await page.getByLabel('Choose files').first().setInputFiles(plants);
  await expect(
    page.getByRole('list', { name: 'Documents' }).getByRole('link', { name: 'Plants', exact: true }),
  ).toBeVisible();

  wire.script({ answer: ['Mainly red ', 'and blue light [2].'] });
  await page.goto('/chat');
  await page.getByRole('button', { name: 'Use my knowledge' }).click();
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Which light does chlorophyll absorb?');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('article', { name: /^Answer by/ });
  await expect(answer).toContainText('and blue light');
  expect(JSON.stringify(wire.asked.at(-1))).toContain('Chlorophyll absorbs mainly red and blue light.');
});

test('a document is attached to a question, and the number in its answer opens the passage', async ({ page, wire }) => {
  await register(page);
  await page.goto('/knowledge');
  await page.getByLabel('Choose files').first().setInputFiles(plants);
  await expect(
    page.getByRole('list', { name: 'Documents' }).getByRole('link', { name: 'Plants', exact: true }),
  ).toBeVisible();

  wire.script({ answer: ['Mainly red ', 'and blue light [2].'] });
  await page.goto('/chat');
  await page.getByRole('button', { name: 'Attach documents' }).click();
  const dialog = page.getByRole('dialog', { name: 'Attach to your message' });
  await dialog.getByRole('checkbox', { name: 'Plants' }).check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Take off “Plants”' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Which light does it absorb?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Attached documents' })).toContainText('Plants');

  await page.getByRole('button', { name: 'Source 2: Plants' }).first().click();
  const source = page.getByRole('dialog', { name: 'Source 2' });
  await expect(source).toContainText('Chlorophyll absorbs mainly red and blue light.');
  await source.getByRole('link', { name: 'Open the document' }).click();
  await expect(page).toHaveURL(/\/knowledge\/[^/]+\?p=1/);
  // The chat, which shows the same words, stays until the page of the document has come.
  await expect(page.getByRole('log')).toHaveCount(0);
  await expect(page.getByText('Chlorophyll absorbs mainly red and blue light.')).toBeInViewport();
});

/** A document gets its title once it is read, which a busy machine takes its time for. */
const read = { timeout: 30_000 };

test('a folder is brought with all that can be read in it, and what cannot is left out with a word', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-'));
  await mkdir(join(folder, 'deeper'));
  await writeFile(join(folder, 'plants.md'), plants.buffer);
  await writeFile(join(folder, 'deeper', 'seas.txt'), 'The moon pulls the sea.');
  await writeFile(join(folder, 'deeper', 'tool.exe'), 'MZ');
  await register(page);
  await page.goto('/knowledge');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add a folder' }).first().click();
  await (await chooser).setFiles(folder);
  // It stands for six seconds: looked for before anything that takes long.
  await expect(page.getByText('1 file of another kind was left out.')).toBeVisible();
  const documents = page.getByRole('list', { name: 'Documents' });
  await expect(documents.getByRole('link', { name: 'Plants', exact: true })).toBeVisible(read);
  await expect(documents.getByRole('link', { name: /seas/i })).toBeVisible(read);
  await expect(documents.getByText(/tool/)).toHaveCount(0);
  await rm(folder, { recursive: true });
});

test('a passage of a PDF opens on its own page, and the file comes back byte for byte', async ({ page }) => {
  const bytes = Buffer.from(
    aPdf([drawn(['Photosynthesis turns sunlight into sugar.']), drawn(['Glaciers carve valleys out of the rock.'])], {
      title: 'Earth',
    }),
  );
  await register(page);
  await page.goto('/knowledge');
  const file = { name: 'earth.pdf', mimeType: 'application/pdf', buffer: bytes };
  await page.getByLabel('Choose files').first().setInputFiles(file);
  const documents = page.getByRole('list', { name: 'Documents' });
  await expect(documents.getByRole('link', { name: 'Earth', exact: true })).toBeVisible(read);
  await page.getByRole('searchbox', { name: 'Find passages in your documents' }).fill('glaciers');
  const passage = page.getByRole('list', { name: 'Passages' }).getByRole('listitem').first();
  await expect(passage).toContainText('Page 2');
  await passage.getByRole('link', { name: 'Earth', exact: true }).click();
  const shown = page.getByRole('main').locator('mark', { hasText: 'Glaciers' }).first();
  await expect(shown).toBeInViewport();
  const row = page.getByLabel(/^Passage \d+ of \d+, page 2$/);
  await expect(row).toContainText('Glaciers carve valleys');
  await expect(row).not.toContainText('Photosynthesis');
  await expect(row).toContainText('Page 2');

  await page.goto('/knowledge');
  await documents.getByRole('button', { name: 'Actions for “Earth”' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('earth.pdf');
  const sha = (data: Buffer) => createHash('sha256').update(data).digest('hex');
  expect(sha(await readFile(await saved.path()))).toBe(sha(bytes));
});
