import { useTranslation } from '#client/i18n/use-translation.ts';
import { Section } from '#client/ui/section.tsx';
import { useOrganizationUsage } from './budget-queries.ts';
import { TokensUsed } from './tokens-used.tsx';
import { useFormats } from './use-formats.ts';

/** What the members of an organization used of its monthly tokens, for its administrators. Nothing where it has no budget. */
export function OrganizationUsage({ orgId }: { orgId: string }) {
  const { t } = useTranslation('settings');
  const { date } = useFormats();
  const { data } = useOrganizationUsage(orgId);
  if (!data) return null;
  const { used_tokens: used, budget_tokens: budget, exhausted } = data;
  const renews = date(data.renews_at);
  return (
    <Section title={t('usage.title')}>
      <div className="mt-4 grid max-w-[480px] gap-2">
        <TokensUsed label={t('usage.title')} used={used} budget={budget} exhausted={exhausted} />
        <p className="text-13 text-ink-3">
          {t(exhausted ? 'usage.organizationExhausted' : 'usage.organizationRenews', { date: renews })}
        </p>
      </div>
    </Section>
  );
}
