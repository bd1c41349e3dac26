import { useTranslation } from '#client/i18n/use-translation.ts';
import type { ModelOption } from './model-options.ts';
import { shortWindow } from './short-window.ts';

/** What is said of a model under its name: whose it is, and how much it takes, where that is known. */
export function useOptionDetail(): (option: ModelOption) => string {
  const { t, language } = useTranslation('chat');
  return ({ of, window }) =>
    [of, window !== null && t('setup.window', { tokens: shortWindow(window, language) })].filter(Boolean).join(' · ');
}
