import type { Translate } from '#client/i18n/use-translation.ts';
import { untitled } from './note-words.ts';

/** A title as it is shown: words in place of the sign for none. */
export const shownTitle = (t: Translate<'notes'>, title: string): string =>
  title === untitled || title === '' ? t('untitled') : title;
