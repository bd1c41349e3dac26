import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedChunks } from './vite-chunks.ts';

/** Names the chunks of an app with these imports; what is imported when wanted is marked with `~`. */
function chunksOf(imports: Record<string, string[]>): (path: string) => string | null {
  const id = (path: string) => join('/app/src/client', path);
  const name = sharedChunks('/app');
  const graph = {
    getModuleInfo(wanted: string) {
      const found = Object.entries(imports).find(([path]) => id(path) === wanted)?.[1];
      if (!found) return null;
      const late = found.filter((path) => path.startsWith('~')).map((path) => id(path.slice(1)));
      const early = found.filter((path) => !path.startsWith('~')).map(id);
      return { importedIds: early, dynamicallyImportedIds: late };
    },
  };
  return (path) => name(id(path), graph);
}

const pages = ['login', 'register', 'today', 'chat', 'english', 'notes', 'live', 'search'].map(
  (name) => `~pages/${name}.tsx`,
);

const chunk = chunksOf({
  'app/main.ts': ['session', '~app/start.tsx'],
  'app/start.tsx': ['session', 'react', '~app/shell/shell.tsx', ...pages],
  'app/shell/shell.tsx': ['react', 'button', 'menu', 'icon'],
  icon: ['menu'],
  'pages/login.tsx': ['react', 'session', 'button', 'checkbox'],
  'pages/register.tsx': ['button'],
  'pages/today.tsx': ['card', 'icon', 'tree'],
  'pages/chat.tsx': ['card', 'notice', 'list', 'dialog', 'checkbox'],
  'pages/english.tsx': ['dialog', 'notice', '~features/english/player/task-view.tsx'],
  'features/english/player/task-view.tsx': ['list', 'timer'],
  'pages/notes.tsx': ['card', 'timer', 'menu', 'editor'],
  'pages/live.tsx': ['notice'],
  'pages/search.tsx': ['editor', 'pages/notes.tsx'],
});

describe('the chunk of a module that parts of the app share', () => {
  test.each([
    ['what the entry needs is asked for by it', 'session', 'entry'],
    ['what the app needs, whatever it shows, comes with it', 'react', 'app'],
    ['what one part alone needs is left with it', 'tree', null],
    ['what is a part itself has its own', 'pages/notes.tsx', null],
    ['what both ways in need comes with them', 'button', 'door'],
    ['what one way in needs burdens the other with nothing', 'checkbox', null],
    ['what the shell needs, too, comes with it', 'menu', 'frame'],
    ['even through something else', 'icon', 'frame'],
    ['what Today needs comes with Today', 'card', 'today'],
    ['what two other first views need is a file of the two', 'dialog', 'english-chat'],
    ['a view is drawn with what it asks for at once', 'list', 'english-chat'],
    ['what more of them need is common to all', 'notice', 'common'],
    ['what one first view shares with a later page comes with the view', 'timer', 'english'],
    ['what only later pages share is left to the bundler', 'editor', null],
  ])('%s', (_, path, expected) => {
    expect(chunk(path)).toBe(expected);
  });
});
