import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { useMyUsage } from './budget-queries.ts';
import { TokensUsed } from './tokens-used.tsx';
import { useFormats } from './use-formats.ts';

/**
 * What is used of one's own monthly tokens, and of those of the organization that pays for them. Nothing where there is no budget, or
 * no word of one: then there is nothing to mind.
 */
export function MyUsage() {
  const { t } = useTranslation('settings');
  const { date } = useFormats();
  const { data } = useMyUsage();
  if (!data) return null;
  const { used_tokens: used, budget_tokens: budget, exhausted, organization } = data;
  const shared = organization?.budget_tokens == null ? null : organization;
  if (budget === null && !exhausted && shared === null) return null;
  const renews = date(data.renews_at);
  return (
    <Section title={t('usage.title')}>
      <div className="mt-4 grid max-w-[480px] gap-2">
        <TokensUsed
          label={t('usage.title')}
          used={used}
          budget={budget}
          exhausted={budget !== null && used >= budget}
        />
        {shared && (
          <div className="mt-3 grid gap-2">
            <h3 className="font-semi">{t('usage.organization', { name: `\u2068${shared.name}\u2069` })}</h3>
            <TokensUsed
              label={shared.name}
              used={shared.used_tokens}
              budget={shared.budget_tokens}
              exhausted={shared.exhausted}
            />
          </div>
        )}
        <p className="text-13 text-ink-3">
          {exhausted ? t('usage.exhausted', { date: renews }) : t('usage.renews', { date: renews })}
        </p>
      </div>
    </Section>
  );
}
