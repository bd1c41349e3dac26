import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from './use-formats.ts';

/** As many as can be read in a line. */
const most = 4;

/** Names of models as one text: the first ones, and how many more there are. */
export function useModelNames(): (names: readonly string[]) => string {
  const { t, language } = useTranslation('admin');
  const { number } = useFormats();
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return (names) => {
    // A name is written from left to right whatever surrounds it.
    const shown = list.format(names.slice(0, most).map((name) => `\u2066${name}\u2069`));
    const more = names.length - most;
    return more > 0 ? t('providers.modelsMore', { names: shown, count: number(more) }) : shown;
  };
}
