import { shown } from '#client/i18n/language.ts';
import { english } from '#client/i18n/testing/translations.ts';

/** The interface in English, for tests that read it. */
export function speakEnglish(): void {
  shown.setState({ language: 'en', words: english });
}
