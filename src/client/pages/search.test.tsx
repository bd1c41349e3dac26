import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aHit } from '#client/features/search/testing/facts.ts';
import { SearchServer } from '#client/features/search/testing/search-server.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { organizations } from '#contract/organizations.ts';
import { searchGaps } from '#contract/search-gaps.ts';
import SearchPage from './search.tsx';

let server: SearchServer;

beforeEach(() => {
  server = new SearchServer();
  server.hits = [
    aHit(),
    aHit({
      ...{ id: 'h-2', type: 'document', title: 'English grammar', snippet: 'Unit 9.', highlights: [] },
      why: { terms: [], keyword: 0, semantic: 0.7, recency: 0.2 },
      shared_by: { organization_id: 'o-1', name: 'Harbour School' },
      source: { document_id: 'd-1', position: 12, page: 41 },
    }),
  ];
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

async function open(path = '/search') {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter(
    [
      { path: '/search', element: <SearchPage /> },
      { path: '*', element: <p>Elsewhere</p> },
    ],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { router, user: userEvent.setup() };
}

const box = () => screen.findByRole<HTMLInputElement>('searchbox');
const results = async () => within(await screen.findByRole('list', { name: 'Results' }));
const queries = () => server.calls(conversations.search).map(({ query }) => query.get('q'));

describe('results', () => {
  test('come while one types, with the words marked, and the address says the query', async () => {
    const { router, user } = await open();
    await user.type(await box(), 'past perfect');
    const list = await results();
    expect(list.getByText('past perfect').tagName).toBe('MARK');
    expect(list.getByText(/Has “past” and “perfect”/)).toBeTruthy();
    expect(list.getByText(/Same meaning, none of the words · shared by Harbour School/)).toBeTruthy();
    expect(router.state.location.search).toBe('?q=past+perfect');
    expect(queries()).toEqual(['past perfect']);
    expect(await screen.findByText(/^16 results in \d+ ms$/)).toBeTruthy();
  });

  test('stay on show until new ones come', async () => {
    const { user } = await open('/search?q=past');
    await results();
    let answer = (_: unknown) => {};
    server.hold = new Promise((resolve) => {
      answer = resolve;
    });
    await user.type(await box(), ' tense');
    await waitFor(() => expect(queries()).toEqual(['past', 'past tense']));
    const list = screen.getByRole('list', { name: 'Results' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(list.getAttribute('aria-busy')).toBe('true');
    answer(null);
    await waitFor(() => expect(list.getAttribute('aria-busy')).toBeNull());
  });

  test('lead to the exact place', async () => {
    await open('/search?q=past');
    const links = (await results()).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/chat/c-1?message=m-7',
      '/knowledge/d-1?p=12&q=past',
    ]);
  });

  test('say on demand why they are there and who can find them', async () => {
    const { user } = await open('/search?q=past');
    const [mine, shared] = (await results()).getAllByRole('button', { name: /Why\?/ });
    await user.click(mine as HTMLElement);
    const why = screen.getByRole('region', { name: 'Why this result' });
    expect(why.textContent).toMatch(/“past” and “perfect”: 100% of the best match.*78% alike.*Nobody else can find it/);
    await user.click(mine as HTMLElement);
    await user.click(shared as HTMLElement);
    expect(screen.getByRole('region', { name: 'Why this result' }).textContent).toContain(
      'Harbour School shares it with its members',
    );
  });

  test('with words that are nowhere on show say so, and not that only the meaning is the same', async () => {
    server.hits = [aHit({ highlights: [], why: { terms: [], keyword: 1, semantic: 0, recency: 0.5 } })];
    const { user } = await open('/search?q=past');
    const list = await results();
    expect(list.getByText('Has words of the query')).toBeTruthy();
    expect(list.queryByText(/none of the words/i)).toBeNull();
    await user.click(list.getByRole('button', { name: /Why\?/ }));
    const why = screen.getByRole('region', { name: 'Why this result' });
    expect(why.textContent).toContain('100% of the best match');
    expect(why.textContent).not.toContain('None of the words');
  });

  test('are gone through with the arrow keys, and Enter opens', async () => {
    const { router, user } = await open('/search?q=past');
    const [first, second] = (await results()).getAllByRole('link');
    await user.click(await box());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(first);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(await box());
    first?.focus();
    await user.keyboard('/');
    expect(document.activeElement).toBe(await box());
    await user.keyboard('{Enter}');
    expect(router.state.location).toMatchObject({ pathname: '/chat/c-1', search: '?message=m-7' });
  });

  test('more of them come on demand', async () => {
    server.hits = Array.from({ length: 25 }, (_, at) => aHit({ id: `h-${at}`, title: `Result ${at}` }));
    const { user } = await open('/search?q=past');
    await user.click(await screen.findByRole('button', { name: 'Show more results' }));
    expect(await screen.findByRole('link', { name: 'Result 24' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more results' })).toBeNull();
  });

  test('that come again with a later page are shown once', async () => {
    const hits = Array.from({ length: 25 }, (_, at) => aHit({ id: `h-${at}`, title: `Result ${at}` }));
    server.hits = hits;
    const { user } = await open('/search?q=past');
    const more = await screen.findByRole('button', { name: 'Show more results' });
    // Written since: all others stand one place further down.
    server.hits = [aHit({ id: 'h-new', title: 'New' }), ...hits];
    await user.click(more);
    await waitFor(async () => expect((await results()).getByText('Result 24')).toBeTruthy());
    expect((await results()).getAllByRole('listitem')).toHaveLength(25);
  });

  test('that fail offer to try again', async () => {
    server.refusals.set(conversations.search, 403);
    const { user } = await open('/search?q=past');
    expect(await screen.findByText('The search did not work')).toBeTruthy();
    server.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await results()).getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('the query', () => {
  test('is narrowed to a kind by its chip, which counts them, and back', async () => {
    const { user } = await open('/search?q=past');
    await user.click(await screen.findByRole('button', { name: 'Knowledge 6' }));
    expect((await box()).value).toBe('past type:document');
    await waitFor(() => expect(queries()).toHaveLength(2));
    expect(server.calls(conversations.search)[1]?.query.get('types')).toBe('document');
    expect(queries()[1]).toBe('past');
    await user.click(await screen.findByRole('button', { name: 'All 16' }));
    expect((await box()).value).toBe('past');
  });

  test('gets its operators from the filters, where one can read and change them', async () => {
    const { user } = await open('/search?q=past');
    await user.click(await screen.findByRole('radio', { name: /Harbour School/ }));
    expect((await box()).value).toBe('past from:"Harbour School"');
    await user.click(await screen.findByRole('radio', { name: /^Past week/ }));
    expect((await box()).value).toMatch(/^past from:"Harbour School" after:\d{4}-\d\d-\d\d$/);
    await user.click(screen.getByRole('radio', { name: 'Everyone' }));
    expect((await box()).value).toMatch(/^past after:/);
  });

  test('is mended by “did you mean”, and hints say what could not be followed', async () => {
    server.meant = 'past perfect';
    server.hints = ['“before:soon” has no date.'];
    const { user } = await open('/search?q=past%20perfct%20before:soon');
    expect(await screen.findByText('“before:soon” has no date.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'past perfect' }));
    expect((await box()).value).toBe('past perfect');
    await user.clear(await box());
    await user.type(await box(), 'past perfct type:note');
    await user.click(await screen.findByRole('button', { name: 'past perfect type:note' }));
    expect((await box()).value).toBe('past perfect type:note');
  });

  test('follows the address when somebody comes here again', async () => {
    const { router } = await open('/search?q=past');
    await results();
    await router.navigate('/search?q=future');
    await waitFor(async () => expect((await box()).value).toBe('future'));
  });
});

describe('before anything is typed', () => {
  test('examples explain the operators, and can be tried', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /type:note/ }));
    expect((await box()).value).toBe('phrasal verbs type:note');
    expect(document.activeElement).toBe(await box());
  });

  test('recent searches are there, of this person alone, until they are cleared', async () => {
    localStorage.setItem('xt.draft.search.somebody', '["theirs"]');
    const { user } = await open('/search?q=past');
    await user.click((await results()).getAllByRole('link')[0] as HTMLElement);
    cleanup();
    await open();
    expect(await screen.findByRole('button', { name: 'past' })).toBeTruthy();
    expect(screen.queryByText('theirs')).toBeNull();
    await user.click(screen.getAllByRole('button', { name: 'Clear' }).at(-1) as HTMLElement);
    expect(screen.queryByRole('button', { name: 'past' })).toBeNull();
  });
});

describe('nothing found', () => {
  test('offers to tell the school, once', async () => {
    server.hits = [];
    const { user } = await open('/search?q=reported%20speech');
    expect(await screen.findByText('Nothing has “reported speech” in it')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Tell your school what is missing' }));
    expect(await screen.findByText(/sees what several people miss, never who/)).toBeTruthy();
    expect(server.calls(searchGaps.feedback)[0]?.body).toEqual({ query: 'reported speech' });
  });

  test('offers nothing to somebody without a school', async () => {
    server.hits = [];
    server.inSchool = false;
    await open('/search?q=reported%20speech');
    await screen.findByText('Nothing has “reported speech” in it');
    await waitFor(() => expect(server.calls(organizations.list)).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'Tell your school what is missing' })).toBeNull();
  });

  test('offers nothing where the server has no ear for it', async () => {
    server.hits = [];
    server.answers = null;
    await open('/search?q=reported%20speech');
    await screen.findByText('Nothing has “reported speech” in it');
    await waitFor(() => expect(server.calls(searchGaps.answers)).toHaveLength(1));
    expect(screen.queryByRole('button', { name: 'Tell your school what is missing' })).toBeNull();
  });
});

test('an article about what was missed is told, opened, and taken as seen', async () => {
  const answer = { id: 'a-1', query: 'reported speech', document_id: 'd-9', title: 'Reported speech' };
  server.answers = [{ ...answer, organization_name: 'Harbour School', answered_at: '2026-10-14T10:00:00.000Z' }];
  const { user } = await open();
  expect(await screen.findByText('Harbour School wrote an article about “reported speech”')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe('/knowledge/d-9');
  await user.click(screen.getByRole('button', { name: 'Take the article about “reported speech” as seen' }));
  await waitFor(() => expect(server.answers).toEqual([]));
  expect(screen.queryByText(/wrote an article/)).toBeNull();
});
