import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
});
afterEach(closeChat);

const file = (text: string) => new File([text], 'conversations.json', { type: 'application/json' });

async function importing() {
  const { user, box } = await openChat(server, '/chat');
  await user.type(box, '/import{Enter}');
  return { user, picker: await screen.findByLabelText<HTMLInputElement>('File with conversations') };
}

test('an import tells what became of each conversation, with the way to it, and the list has them', async () => {
  const { user, picker } = await importing();
  await user.upload(picker, file('[{"title":"Tides"},{"title":"Moons"}]'));
  expect(await screen.findByText('2 imported, 0 here already, 0 not readable')).toBeTruthy();
  const outcomes = screen.getByRole('region', { name: 'What became of each conversation' });
  expect(within(outcomes).getByRole('link', { name: 'Moons' }).getAttribute('href')).toBe('/chat/i-1');
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('link', { name: /Tides/ })).toBeTruthy();
});

test('a file that is none, and one that the server refuses, say why', async () => {
  const { user, picker } = await importing();
  await user.upload(picker, file('not json'));
  expect((await screen.findByRole('alert')).textContent).toContain('This is no JSON file');
  expect(server.calls(conversations.import)).toEqual([]);
  server.refusals.set(conversations.import, { status: 400, error: 'validation_error', message: 'Nothing in it.' });
  await user.upload(picker, file('[{}]'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Nothing was imported: Nothing in it.'));
});

test('what is printed is the whole branch that was shown last, and nothing of the others', async () => {
  const attachments = [{ document_id: 'd-1', title: 'Averages.pdf' }];
  const many = Array.from({ length: 120 }, (_, n) =>
    stored({
      ...{ id: `q-${n}`, content: `Question ${n}?`, parent_message_id: n === 0 ? null : `q-${n - 1}` },
      ...(n === 0 && { attachments }),
    }),
  );
  const other = stored({ id: 'other', content: 'In another branch', parent_message_id: 'q-5' });
  server.add('c-1', 'An average', [other, ...many.toReversed()]);
  server.leaves.set('c-1', 'q-119');
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { user } = await openChat(server, '/chat/c-1');
  const [menu] = await screen.findAllByRole('button', { name: 'Actions for “An average”' });
  await user.click(menu as HTMLElement);
  await user.click(await screen.findByRole('menuitem', { name: 'Print or save as PDF' }));
  const page = await screen.findByRole('dialog', { name: 'Print or save as PDF' });
  await within(page).findByText('Question 0?');
  expect(within(page).getAllByText(/^Question \d+\?$/)).toHaveLength(120);
  expect(within(page).queryByText('In another branch')).toBeNull();
  const [first] = within(page).getAllByRole('list', { name: 'Attached documents' });
  expect(first?.textContent).toBe('Averages.pdf');
  await user.click(within(page).getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});
