import { setLanguage, shown } from '#client/i18n/language.ts';
import { translate } from '#client/i18n/translate.ts';
import type { Language } from '#client/i18n/words.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { auth } from '#contract/auth.ts';

/** Shows a language, and saves it to the account. Never rejects: says what could not be done. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    await setLanguage(language);
  } catch {
    say('languageFailed');
    return;
  }
  try {
    session.setUser(await session.api.call(auth.updateMe, { body: { language } }));
  } catch {
    say('languageNotSaved');
  }
}

function say(what: 'languageFailed' | 'languageNotSaved'): void {
  const { language, words } = shown.getState();
  toast({ message: translate(language, words.shell ?? {}, what) });
}
