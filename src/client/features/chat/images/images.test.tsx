import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { images } from '#contract/images.ts';
import { isAnswering } from '../live/run-answer.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.providers = server.providers.map((one) => ({
    ...one,
    models: one.models.map((model) => ({ ...model, takes_images: true })),
  }));
  const picture = { image_id: 'i-0', alt: 'A menu', width: 40, height: 30 };
  server.add('c-1', 'Food', [
    stored({ id: 'a-1', role: 'assistant', content: 'Soup.', parent_message_id: 'q-1' }),
    stored({ id: 'q-1', parent_message_id: null, images: [picture] }),
  ]);
  vi.stubGlobal('createImageBitmap', async () => ({ width: 40, height: 30, close: () => undefined }));
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined }));
});
afterEach(async () => {
  await closeChat();
  vi.unstubAllGlobals();
});

const aFile = (name: string) => new File(['bytes'], name, { type: 'image/png' });

async function choose(files: File[]) {
  const { user, box } = await openChat(server, '/chat/c-1');
  await screen.findByRole('button', { name: 'Attach images' });
  const input = document.querySelector<HTMLInputElement>('input[data-images]') as HTMLInputElement;
  await user.upload(input, files);
  return { user, box };
}

test('images are uploaded, described, and go with the question', async () => {
  const { user, box } = await choose([aFile('one.png'), aFile('two.png')]);
  await user.type(await screen.findByRole('textbox', { name: 'Describe image 2' }), 'A sign');
  await user.click(screen.getByRole('button', { name: 'Remove image 1' }));
  await user.type(box, 'What is it?{Enter}');
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  const { images: sent } = server.calls(conversations.chat)[0] as { images?: { alt: string }[] };
  expect(sent).toMatchObject([{ alt: 'A sign' }]);
  expect(screen.queryByRole('textbox', { name: /Describe image/ })).toBeNull();
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(isAnswering('c-1')).toBe(false));
});

test('a question that waits shows its images, and so does paper', async () => {
  server.refusals.set(conversations.chat, { status: 503, error: 'provider_unavailable', message: 'Later.' });
  const { user, box } = await choose([aFile('one.png')]);
  await user.type(await screen.findByRole('textbox', { name: 'Describe image 1' }), 'A sign');
  await user.type(box, 'What is it?{Enter}');
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  expect(await screen.findByRole('img', { name: 'A sign' })).toBeTruthy();
  expect(screen.getAllByRole('article', { name: /^You, / }).at(-1)?.textContent).toBe('What is it?');
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const [menu] = await screen.findAllByRole('button', { name: 'Actions for “Food”' });
  await user.click(menu as HTMLElement);
  await user.click(await screen.findByRole('menuitem', { name: 'Print or save as PDF' }));
  const page = await screen.findByRole('dialog', { name: 'Print or save as PDF' });
  expect(await within(page).findByRole('img', { name: 'A menu' })).toBeTruthy();
  await user.click(within(page).getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  await user.keyboard('{Escape}');
});

test('a question takes six images; more are left out with a word', async () => {
  await choose(Array.from({ length: 8 }, (_, n) => aFile(`${n}.png`)));
  expect(await screen.findByRole('textbox', { name: 'Describe image 6' })).toBeTruthy();
  expect(server.images).toBe(6);
  expect(screen.getAllByText('A question takes 6 images. The others were left out.').length).toBeGreaterThan(0);
});

test('one that was refused says why and holds the question back until it is removed or sent again', async () => {
  server.refusals.set(images.upload, {
    ...{ status: 415, error: 'unsupported_media_type', message: 'This is no PNG, JPEG, WebP or GIF image.' },
  });
  const { user, box } = await choose([aFile('odd.png')]);
  expect(await screen.findByText('This is no PNG, JPEG, WebP or GIF image.')).toBeTruthy();
  await user.type(box, 'What is it?');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
  server.refusals.clear();
  await user.click(screen.getByRole('button', { name: 'Send odd.png again' }));
  expect(await screen.findByRole('textbox', { name: 'Describe image 1' })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(false);
});

test('where nobody takes images it says so before the question is sent', async () => {
  server.providers = server.providers.map((one) => ({
    ...one,
    models: one.models.map(({ id, name }) => ({ id, name })),
  }));
  await choose([aFile('one.png')]);
  expect(await screen.findByText('No model here takes images. Remove them to send your question.')).toBeTruthy();
});

test('the image of a question stands with it, and can be seen larger', async () => {
  const { user } = await openChat(server, '/chat/c-1');
  await user.click(await screen.findByRole('button', { name: 'See larger: A menu' }));
  expect(
    within(await screen.findByRole('dialog', { name: 'A menu' })).getByRole('img', { name: 'A menu' }),
  ).toBeTruthy();
});
