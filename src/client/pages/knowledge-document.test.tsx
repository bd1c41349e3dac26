import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aDocument, aHit, aPassage } from '#client/features/knowledge/testing/facts.ts';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { openKnowledge } from '#client/features/knowledge/testing/open-knowledge.tsx';
import { knowledge } from '#contract/knowledge.ts';

let server: KnowledgeServer;

beforeEach(() => {
  server = new KnowledgeServer();
  server.passages = Array.from({ length: 90 }, (_, position) => aPassage(position));
  server.documents = [aDocument({ chunks: 90 })];
});
afterEach(() => void vi.restoreAllMocks());

async function open(path: string) {
  vi.spyOn(window, 'scrollTo').mockImplementation(((to: ScrollToOptions) => {
    document.documentElement.scrollTop = to.top ?? 0;
    queueMicrotask(() => window.dispatchEvent(new Event('scroll')));
  }) as typeof window.scrollTo);
  // A page without a layout would draw every row: each is as high as this.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(90 * 200);
  return openKnowledge(server, path);
}

const passage = (number: number) => screen.findByRole('article', { name: new RegExp(`^Passage ${number} of 90`) });

test('a document is read from its beginning, with pages and headings as they change', async () => {
  await open('/knowledge/d-1');
  expect((await passage(1)).textContent).toContain('Passage number 0.');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(aDocument().title);
  expect(screen.getByRole('heading', { level: 2, name: 'Unit 1' })).toBeTruthy();
  expect(within(await passage(2)).queryByText('Page 1')).toBeNull();
  expect(within(await passage(3)).getByText('Page 2')).toBeTruthy();
});

test('only what is near the view is asked for and drawn', async () => {
  await open('/knowledge/d-1');
  await passage(1);
  expect(server.calls(knowledge.passages)).toHaveLength(1);
  expect(screen.queryByRole('article', { name: /^Passage 90 / })).toBeNull();
});

test('the passage of a link is loaded, marked and focused, wherever it stands', async () => {
  await open('/knowledge/d-1?p=80&q=number');
  const asked = await passage(81);
  expect(asked.getAttribute('aria-current')).toBe('location');
  await waitFor(() => expect(document.activeElement).toBe(asked));
  expect(within(asked).getByText('number').tagName).toBe('MARK');
});

test('a search within the document goes from passage to passage and around', async () => {
  server.hits = [
    aHit({ chunk_id: 'p-5', position: 5, text: 'Passage number 5.', highlights: [[0, 7]] }),
    aHit({ chunk_id: 'p-2', position: 2, text: 'Passage number 2.', highlights: [[0, 7]] }),
  ];
  const { router, user } = await open('/knowledge/d-1');
  await user.keyboard('/');
  await waitFor(async () => {
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Find in this document' }));
  });
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'passage');
  expect(await screen.findByText('2 passages')).toBeTruthy();
  expect(server.calls(knowledge.search)[0]?.body).toMatchObject({ query: 'passage', document_ids: ['d-1'] });
  await user.keyboard('{Enter}');
  expect(await screen.findByText('1 of 2')).toBeTruthy();
  expect(router.state.location.search).toBe('?p=2&q=passage');
  await user.click(screen.getByRole('button', { name: 'Previous passage' }));
  expect(await screen.findByText('2 of 2')).toBeTruthy();
  expect(within(await passage(6)).getByText('Passage').tagName).toBe('MARK');
});

test('a link to a passage can be copied', async () => {
  const { user } = await open('/knowledge/d-1');
  await user.click(within(await passage(3)).getByRole('button', { name: 'Copy a link to this passage' }));
  expect(await screen.findByText('The link is copied.')).toBeTruthy();
  expect(await navigator.clipboard.readText()).toMatch(/\/knowledge\/d-1\?p=2$/);
});

test('a double click on a word of the text explains it, beside the word', async () => {
  await open('/knowledge/d-1');
  await screen.findByRole('button', { name: 'Look up words' });
  const text = within(await passage(1)).getByText('Passage number 0.');
  document.getSelection()?.setBaseAndExtent(text.firstChild ?? text, 8, text.firstChild ?? text, 14);
  fireEvent.dblClick(text);
  expect(await screen.findByRole('dialog', { name: 'Meaning of “number”' })).toBeTruthy();
});

test('a document that is being read shows how far, and then its text', async () => {
  server.documents = [aDocument({ chunks: 0, status: 'indexing', progress: 0.25 })];
  await open('/knowledge/d-1');
  expect(await screen.findByText('Being read: 25%')).toBeTruthy();
  server.change('d-1', { status: 'ready', chunks: 90 });
  expect(await passage(1)).toBeTruthy();
});

test('one that could not be read says why and is read again', async () => {
  server.documents = [aDocument({ status: 'failed', error: 'It is protected by a password.', chunks: 90 })];
  const { user } = await open('/knowledge/d-1');
  expect(await screen.findByText('It is protected by a password.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read it again' }));
  expect(await screen.findByText('Waiting to be read')).toBeTruthy();
});

test('one that does not exist says so and leads back', async () => {
  await open('/knowledge/none');
  expect((await screen.findAllByText('There is no such document')).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'All documents' }).getAttribute('href')).toBe('/knowledge');
});

test('deleting it leads to the list, and Undo back', async () => {
  const { router, user } = await open('/knowledge/d-1');
  await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(router.state.location.pathname).toBe('/knowledge');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(router.state.location.pathname).toBe('/knowledge/d-1');
});
