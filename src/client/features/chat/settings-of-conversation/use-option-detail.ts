import { useTranslation } from '#client/i18n/use-translation.ts';
import type { ModelOption } from './model-options.ts';
import { shortWindow } from './short-window.ts';

/** Whose it is, where its name does not say it: a provider's, or whoever has connected it. */
export function useWhose(): (option: ModelOption) => string | null {
  const { t } = useTranslation('chat');
  return ({ of, bot }) => {
    if (!bot) return of;
    return bot.organization === null ? t('model.bot') : t('model.botOf', { organization: bot.organization });
  };
}

/** What is said of a model under its name: whose it is, and how much it takes, where that is known. */
export function useOptionDetail(): (option: ModelOption) => string {
  const { t, language } = useTranslation('chat');
  const whose = useWhose();
  return (option) =>
    [whose(option), option.window !== null && t('setup.window', { tokens: shortWindow(option.window, language) })]
      .filter(Boolean)
      .join(' · ');
}
