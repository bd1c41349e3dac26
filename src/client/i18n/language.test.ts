import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The module as a page loads it: nothing is there yet. */
async function fresh() {
  vi.resetModules();
  return { ...(await import('./language.ts')), ...(await import('./testing/translations.ts')) };
}

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

test('the door has its own words alone, until a page asks for more', async () => {
  const { startLanguage, loadWords, shown, english } = await fresh();
  await startLanguage();
  expect(shown.getState().words).toEqual({ auth: english.auth });
  await loadWords('chat');
  expect(shown.getState().words).toEqual({ auth: english.auth, chat: english.chat });
});

test('a change of language brings everything that the pages have asked for', async () => {
  const { startLanguage, setLanguage, loadWords, shown, persian } = await fresh();
  await startLanguage();
  await loadWords('shell', 'progress');
  await setLanguage('fa');
  const { auth, shell, progress } = persian;
  expect(shown.getState()).toMatchObject({ language: 'fa', words: { auth, shell, progress } });
  expect(shown.getState().server?.untitled).toMatch(/[\u0600-\u06FF]/);
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fa', 'rtl']);
});

test('words that a page asks for while the language changes come in the language that was chosen', async () => {
  const { startLanguage, setLanguage, loadWords, shown, persian } = await fresh();
  await startLanguage();
  await Promise.all([loadWords('shell'), setLanguage('fa'), loadWords('chat')]);
  const { auth, shell, chat } = persian;
  expect(shown.getState()).toMatchObject({ language: 'fa', words: { auth, shell, chat } });
});

test('of two choices the later one stands, and a page that waits for words gets them in it', async () => {
  const { startLanguage, setLanguage, loadWords, shown, english } = await fresh();
  const started = startLanguage();
  await Promise.all([started, setLanguage('fa'), setLanguage('en'), loadWords('settings')]);
  expect(shown.getState()).toMatchObject({ language: 'en', words: { settings: english.settings } });
});

test('a choice is remembered although the page is left before its words have come', async () => {
  const { startLanguage, setLanguage } = await fresh();
  await startLanguage();
  const leaving = setLanguage('fa');
  const next = await fresh();
  await next.startLanguage();
  expect(next.shown.getState().language).toBe('fa');
  await leaving;
});

test('a language whose words cannot be had leaves the one on show, and the next choice is tried anew', async () => {
  const { startLanguage, setLanguage, loadWords, shown, persian } = await fresh();
  const { fa } = await import('./locales/fa.ts');
  await startLanguage();
  const broken = vi.spyOn(fa, 'door').mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(setLanguage('fa')).rejects.toThrow('Failed to fetch');
  await loadWords('shell');
  expect(shown.getState().language).toBe('en');
  expect(localStorage.getItem('xt.language')).toBeNull();
  broken.mockRestore();
  await setLanguage('fa');
  expect(shown.getState().words.shell).toEqual(persian.shell);
});

test('a page whose words cannot be had says so, and does not stop the next page', async () => {
  const { startLanguage, loadWords, shown } = await fresh();
  const { en } = await import('./locales/en.ts');
  await startLanguage();
  vi.spyOn(en.areas, 'chat').mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(loadWords('chat')).rejects.toThrow('Failed to fetch');
  await loadWords('progress');
  expect(Object.keys(shown.getState().words)).toEqual(['auth', 'progress']);
});
