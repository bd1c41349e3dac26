import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { openKnowledge } from '#client/features/knowledge/testing/open-knowledge.tsx';
import type { Organization } from '#contract/organizations.ts';
import { searchGaps } from '#contract/search-gaps.ts';

const at = '2026-10-14T10:00:00.000Z';
const school = (role: Organization['role']): Organization => ({
  ...{ id: 'o-1', name: 'Harbour School', slug: 'harbour', description: null, role },
  ...{ member_count: 48, roster_visible: false, created_at: at, updated_at: at },
});

let server: KnowledgeServer;

beforeEach(() => {
  server = new KnowledgeServer();
  server.schools = [school('admin')];
  const gap = { id: 'g-1', sample: 'reported speech', askers: 5, searches: 9 };
  server.gaps = [{ ...gap, last_asked_at: at, article: null }];
});

const open = (path: string) => openKnowledge(server, path);

test('an administrator sees what was missed, by how many, and never by whom', async () => {
  const { user } = await open('/knowledge');
  await user.click(await screen.findByRole('link', { name: 'Not found' }));
  const row = await screen.findByText('reported speech');
  expect(row.closest('li')?.textContent).toMatch(/5 members · 9 searches/);
  expect(screen.getByText(/2 more searches were made by fewer than three people/)).toBeTruthy();
});

test('the article about it is written, shown as it will read, and published', async () => {
  const { user } = await open('/knowledge/missing');
  await user.click(await screen.findByRole('button', { name: 'Write the article' }));
  await user.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(screen.getByText('Write the article.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Text, in Markdown' }), 'Say **what** was said.');
  await user.click(screen.getByRole('radio', { name: 'Preview' }));
  expect((await screen.findByText('what')).tagName).toBe('STRONG');
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('“reported speech” is published for Harbour School.')).toBeTruthy();
  expect(server.calls(searchGaps.writeArticle)[0]?.body).toEqual({
    title: 'reported speech',
    content: 'Say **what** was said.',
  });
  expect(await screen.findByText('Nothing is missing')).toBeTruthy();
});

test('what was begun is there again when the dialog was closed', async () => {
  const { user } = await open('/knowledge/missing');
  await user.click(await screen.findByRole('button', { name: 'Write the article' }));
  await user.type(await screen.findByRole('textbox', { name: 'Text, in Markdown' }), 'Half a thought');
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Write the article' }));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text, in Markdown' });
  expect(box.value).toBe('Half a thought');
});

test.each([
  ['a plain member', [school('member')]],
  ['somebody on a server without organizations', null],
])('%s has no such tab, and is led to the documents', async (_, schools) => {
  server.schools = schools;
  const { router } = await open('/knowledge/missing');
  await waitFor(() => expect(router.state.location.pathname).toBe('/knowledge'));
  expect(await screen.findByText('Bring your first document')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Not found' })).toBeNull();
});
