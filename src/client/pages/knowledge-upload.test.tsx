import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { aDocument } from '#client/features/knowledge/testing/facts.ts';
import { dropped, entryOf, nested, type Tree } from '#client/features/knowledge/testing/folder-entry.ts';
import { KnowledgeServer } from '#client/features/knowledge/testing/knowledge-server.ts';
import { openKnowledge } from '#client/features/knowledge/testing/open-knowledge.tsx';
import { knowledge } from '#contract/knowledge.ts';

let server: KnowledgeServer;

beforeEach(() => {
  server = new KnowledgeServer();
});

const open = () => openKnowledge(server);
const aFile = (name: string, text = 'some words') => new File([text], name, { type: 'text/plain' });
const picker = () => screen.getAllByLabelText('Choose files')[0] as HTMLInputElement;
const rows = async () => within(await screen.findByRole('list', { name: 'Documents' })).findAllByRole('listitem');
const choose = async (user: ReturnType<typeof userEvent.setup>, title: string, item: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for “${title}”` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('bringing documents', () => {
  test('by the button puts them in the list, where they are read', async () => {
    const { user } = await open();
    await screen.findByText('Bring your first document');
    await user.upload(picker(), [aFile('a.txt'), aFile('b.txt', 'other words')]);
    expect(await screen.findByRole('link', { name: 'a.txt' })).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'b.txt' })).toBeTruthy();
    expect(await screen.findByText('2 files were added.')).toBeTruthy();
  });

  test.each<[string, Tree, RegExp]>([
    ['another kind', { 'a.txt': 'x', 'tool.exe': 'MZ' }, /^1 file of another kind was left out\.$/],
    ['nothing that can be read', { 'tool.exe': 'MZ' }, /^There is no file in this folder that can be read\.$/],
    ['nothing at all', {}, /^There is no file in this folder that can be read\.$/],
    ['folders too deep', { 'a.txt': 'x', ...nested(12, { 'b.txt': 'y' }) }, /^Only 1 file was taken/],
    ['a closed file', { 'a.txt': 'x', 'b.txt': null }, /^1 item of the folder could not be opened/],
  ])('by dropping a folder, which says what is left out: %s', async (_, tree, said) => {
    await openKnowledge(server);
    await screen.findByRole('heading', { level: 1 });
    fireEvent.drop(document.body, { dataTransfer: dropped(entryOf('course', tree)) });
    expect(await screen.findByText(said)).toBeTruthy();
    if ('a.txt' in tree) expect(await screen.findByRole('link', { name: 'a.txt' })).toBeTruthy();
  });

  test('by dropping or pasting them anywhere on the page', async () => {
    await open();
    await screen.findByText('Bring your first document');
    const dataTransfer = { types: ['Files'], items: [], files: [aFile('dropped.txt')] };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(screen.getByText('Drop to add to your documents')).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer });
    expect(await screen.findByRole('link', { name: 'dropped.txt' })).toBeTruthy();
    fireEvent.paste(document.body, { clipboardData: { files: [aFile('pasted.txt', 'x')] } });
    expect(await screen.findByRole('link', { name: 'pasted.txt' })).toBeTruthy();
  });

  test('says how much is sent, and can be cancelled', async () => {
    server.uploads.push('never');
    const { user } = await open();
    await screen.findByText('Bring your first document');
    await user.upload(picker(), aFile('a.txt'));
    expect(await screen.findByText('5 byte of 10 byte')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel the upload of “a.txt”' }));
    expect(screen.queryByRole('region', { name: 'Uploads' })).toBeNull();
  });

  test('waits for the network when it is lost, and goes on by itself', async () => {
    server.uploads.push(null);
    const { user } = await open();
    await screen.findByText('Bring your first document');
    await user.upload(picker(), aFile('a.txt'));
    expect(await screen.findByText('Waits for the network, and goes on by itself')).toBeTruthy();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByRole('link', { name: 'a.txt' })).toBeTruthy();
  });

  test('says what cannot be brought and why, and that something is here already', async () => {
    server.documents = [aDocument({ file_name: 'a.txt', bytes: 10 })];
    const { user } = await open();
    await rows();
    const large = aFile('large.txt');
    Object.defineProperty(large, 'size', { value: 60_000_000 });
    const careless = userEvent.setup({ applyAccept: false });
    await careless.upload(picker(), [large, new File(['x'], 'film.mp4', { type: 'video/mp4' }), aFile('a.txt')]);
    expect(await screen.findByText(/Too large: 60 MB/)).toBeTruthy();
    expect(screen.getByText(/This kind of file cannot be read/)).toBeTruthy();
    expect(await screen.findByText('Already here, with the same content.')).toBeTruthy();
    expect(screen.getByRole('link', { name: `Open “${aDocument().title}”` })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the list' }));
    expect(screen.queryByRole('region', { name: 'Uploads' })).toBeNull();
  });

  test('again what was just deleted keeps it', async () => {
    server.documents = [aDocument({ file_name: 'a.txt', bytes: 10 })];
    const { user } = await open();
    await choose(user, aDocument().title, 'Delete');
    await user.upload(picker(), aFile('a.txt'));
    expect(await screen.findByRole('link', { name: aDocument().title })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(server.calls(knowledge.removeDocument)).toEqual([]);
  });
});
