import { shown } from '#client/i18n/language.ts';
import { en } from '#client/i18n/locales/en.ts';

/** The interface in English, for tests that read it. */
export function speakEnglish(): void {
  shown.setState({ language: 'en', words: en });
}
