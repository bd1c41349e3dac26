import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setLanguage, shown } from '#client/i18n/language.ts';
import { persian } from '#client/i18n/testing/translations.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { toasts } from '#client/ui/toast.ts';
import { changeLanguage } from './change-language.ts';

beforeEach(() => setLanguage('en'));
afterEach(() => vi.restoreAllMocks());

test('a language that cannot be saved to the account is on show all the same, and that is said in it', async () => {
  const offline = new ApiError({ status: 0, code: 'network_error', message: 'The server cannot be reached.' });
  vi.spyOn(session.api, 'call').mockRejectedValue(offline);
  await changeLanguage('fa');
  expect(shown.getState()).toMatchObject({ language: 'fa', words: { shell: { language: persian.shell.language } } });
  expect(toasts.read().map(({ message }) => message)).toEqual([persian.shell.languageNotSaved]);
});
