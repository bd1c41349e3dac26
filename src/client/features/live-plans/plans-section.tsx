import { useState } from 'react';
import { regionalLocale } from '#client/i18n/regional-locale.ts';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { LoadedPart } from '#client/session/loaded-part.tsx';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import { toast } from '#client/ui/toast.ts';
import type { LivePlan, LivePlans } from '#contract/live-shapes.ts';
import { type EditedPlan, PlanDialog } from './plan-dialog.tsx';
import { usePlans, useRemovePlan } from './plan-queries.ts';

/** How much time a month everybody may talk, for administrators of the server. */
export function PlansSection() {
  const { t } = useTranslation('admin');
  const plans = usePlans();
  return (
    <Section title={t('plans.title')}>
      <LoadedPart area="admin" from={plans} what={t('plans.title')}>
        {(all) => <Plans plans={all} />}
      </LoadedPart>
    </Section>
  );
}

function Plans({ plans: { everyone, organizations } }: { plans: LivePlans }) {
  const { t } = useTranslation('admin');
  const { sentence } = useErrorWords();
  const [edited, setEdited] = useState<EditedPlan | null>(null);
  const remove = useRemovePlan();
  return (
    <>
      <p className="mt-3 mb-5 max-w-[62ch] text-ink-3">{t('plans.text')}</p>
      <ul aria-label={t('plans.title')} className="border-t border-line">
        <Line
          name={t('plans.everyone')}
          plan={everyone}
          onEdit={() => setEdited({ kind: 'everyone', plan: everyone })}
        />
        {organizations.map((one) => (
          <Line
            key={one.organization_id}
            name={one.name}
            plan={one}
            onEdit={() => setEdited({ kind: 'organization', id: one.organization_id, name: one.name, plan: one })}
            busy={remove.isPending && remove.variables === one.organization_id}
            onRemove={() =>
              remove.mutate(one.organization_id, {
                onSuccess: () => toast({ message: t('plans.removeDone', { name: one.name }) }),
                onError: (error) => toast({ message: sentence(error) ?? t('unexpected') }),
              })
            }
          />
        ))}
      </ul>
      <Button className="mt-3" onClick={() => setEdited({ kind: 'new' })}>
        {t('plans.add')}
      </Button>
      {edited && <PlanDialog edited={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

interface LineProps {
  name: string;
  plan: LivePlan;
  onEdit: () => void;
  onRemove?: () => void;
  busy?: boolean;
}

function Line({ name, plan: { plan, quota_seconds }, onEdit, onRemove, busy = false }: LineProps) {
  const { t, language } = useTranslation('admin');
  const minutes = Math.floor(quota_seconds / 60);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-40 font-medium wrap-anywhere">
        <bdi>{name}</bdi> <bdi className="text-13 font-normal text-ink-3">{plan}</bdi>
      </span>
      <span className="tabular text-ink-2">
        {t('plans.minutes', { count: minutes, minutes: minutes.toLocaleString(regionalLocale(language)) })}
      </span>
      <Button variant="ghost" aria-label={t('plans.setFor', { name })} onClick={onEdit}>
        {t('edit')}
      </Button>
      {onRemove && (
        <Button variant="ghost" busy={busy} aria-label={t('plans.removeFor', { name })} onClick={onRemove}>
          {t('plans.remove')}
        </Button>
      )}
    </li>
  );
}
