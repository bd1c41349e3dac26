import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { aDocument, aHit } from '#client/features/knowledge/testing/facts.ts';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { openKnowledge } from '#client/features/knowledge/testing/open-knowledge.tsx';
import { knowledge } from '#contract/knowledge.ts';

let server: KnowledgeServer;

beforeEach(() => {
  server = new KnowledgeServer();
});

const open = () => openKnowledge(server);

describe('asking', () => {
  test('finds passages while one types, with the words marked, and leads to where they stand', async () => {
    server.hits = [aHit()];
    const { user, router } = await open();
    await user.type(await screen.findByRole('searchbox', { name: 'Find passages in your documents' }), 'past perfect');
    const found = within(await screen.findByRole('list', { name: 'Passages' }));
    expect(found.getByText('past perfect').tagName).toBe('MARK');
    expect(found.getByText('Unit 9 · Page 41')).toBeTruthy();
    await user.click(found.getByRole('button', { name: 'Why this passage' }));
    expect(found.getByRole('region', { name: 'Why this result' }).textContent).toContain('78%');
    expect(router.state.location.search).toBe('?find=past+perfect');
    const link = found.getByRole('link', { name: aHit().title });
    expect(link.getAttribute('href')).toBe('/knowledge/d-1?p=12&q=past%20perfect');
  });

  test('is answered from the documents, with the sources under the answer', async () => {
    server.hits = [aHit()];
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'What comes first?{Enter}');
    const answer = await screen.findByRole('article', { name: 'Answer' });
    expect(answer.textContent).toContain('It shows what came first');
    expect(answer.textContent).toContain('Written by Llama from 1 passage');
    expect(within(screen.getByRole('list', { name: 'Sources' })).getAllByRole('listitem')).toHaveLength(1);
    expect(server.calls(knowledge.query)[0]?.body).toMatchObject({ query: 'What comes first?' });
  });

  test('says so when the documents hold no answer, and offers the chat', async () => {
    server.answer = { answer: '', found: false };
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'Who won?{Enter}');
    expect(await screen.findByText('Not in your documents')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask in chat' }).getAttribute('href')).toBe('/chat?ask=Who%20won%3F');
  });

  test('says what was still being read when nothing answered, and asks again', async () => {
    server.documents = [aDocument({ status: 'indexing', progress: 0.4 })];
    server.answer = { answer: '', found: false };
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'Who won?{Enter}');
    expect(await screen.findByText(/1 document was still being read when you asked/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    await waitFor(() => expect(server.calls(knowledge.query)).toHaveLength(2));
  });

  test('that fails says why and can be repeated', async () => {
    server.refusals.set(knowledge.query, 403);
    const { user } = await open();
    await user.click(await screen.findByRole('radio', { name: 'Ask' }));
    await user.type(screen.getByRole('searchbox', { name: 'Ask your documents' }), 'Why?{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no answer now');
    server.refusals.clear();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('article', { name: 'Answer' })).toBeTruthy();
  });
});
