import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { FormActions } from '#client/ui/form-actions.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SessionPlan, SessionPlanRequest } from '#contract/connector-calendar.ts';
import { usePlanSessions } from './connector-queries.ts';
import { DriveHints } from './drive-hints.tsx';
import { planOf } from './drives.ts';
import { useFailureWords } from './use-failure-words.ts';
import { useMoments } from './use-moments.ts';

/** `YYYY-MM-DD` on the clock of this browser. */
function dateOf(instant: number): string {
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Looks for free times first, and puts sessions into the calendar when they are agreed to. */
export function PlanDialog({ now, onClose }: { now: number; onClose: () => void }) {
  const { t } = useTranslation('connectors');
  const { t: shell } = useTranslation('shell');
  const say = useFailureWords();
  const formId = useId();
  const plan = usePlanSessions();
  const [wish, setWish] = useState<SessionPlanRequest>(() => ({
    ...{ from: dateOf(now), days: 7, minutes: 30, earliest: '17:00', latest: '21:00' },
    title: t('plan.nameDefault'),
  }));
  const change = <K extends keyof SessionPlanRequest>(name: K, value: SessionPlanRequest[K]) => {
    setWish({ ...wish, [name]: value });
    plan.reset();
  };
  const found = plan.data;
  const proposed = found?.sessions.filter(({ state }) => state === 'proposed').length ?? 0;

  const submit = () => {
    if (plan.isPending) return;
    if (proposed === 0) return plan.mutate({ ...wish, dry_run: true });
    plan.mutate(wish, {
      onSuccess: ({ sessions }) => {
        const count = sessions.filter(({ state }) => state === 'written').length;
        toast({ message: t('plan.written', { count }) });
        onClose();
      },
    });
  };
  const number = (field: 'days' | 'minutes', min: number, max: number) => (
    <Field label={t(`plan.${field}`)}>
      <TextInput
        type="number"
        min={min}
        max={max}
        required
        value={wish[field]}
        onChange={(event) => change(field, event.target.valueAsNumber || min)}
      />
    </Field>
  );
  const time = (field: 'earliest' | 'latest') => (
    <Field label={t(`plan.${field}`)}>
      <TextInput
        type="time"
        required
        value={wish[field]}
        onChange={(event) => event.target.value && change(field, event.target.value)}
      />
    </Field>
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('plan.title')}
      description={t('plan.text')}
      closeLabel={shell('close')}
      actions={
        <FormActions form={formId} cancelLabel={shell('cancel')} onCancel={onClose} busy={plan.isPending}>
          {proposed === 0 ? t('plan.look') : t('plan.write', { count: proposed })}
        </FormActions>
      }
    >
      <form
        id={formId}
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('plan.from')}>
            <TextInput
              type="date"
              required
              min={dateOf(now)}
              value={wish.from}
              onChange={(event) => event.target.value && change('from', event.target.value)}
            />
          </Field>
          <Field label={t('plan.name')}>
            <TextInput
              required
              maxLength={120}
              value={wish.title ?? ''}
              onChange={(event) => change('title', event.target.value)}
            />
          </Field>
          {number('days', 1, 28)}
          {number('minutes', 5, 180)}
          {time('earliest')}
          {time('latest')}
        </div>
        <DriveHints
          onUse={(drive) => {
            setWish({ ...wish, ...planOf(drive) });
            plan.reset();
          }}
        />
        {plan.error && (
          <Notice tone="danger" role="alert">
            {say(plan.error)}
          </Notice>
        )}
        {found && <Found plan={found} />}
      </form>
    </Dialog>
  );
}

/** What was found, day by day. */
function Found({ plan: { sessions, skipped } }: { plan: SessionPlan }) {
  const { t } = useTranslation('connectors');
  const { day, clock } = useMoments();
  const rows = [
    ...sessions.map(({ date, start, end, state }) => ({
      date,
      what: `${clock(start)} – ${clock(end)}`,
      note: state === 'there' ? t('plan.there') : null,
    })),
    ...skipped.map(({ date, reason }) => ({ date, what: null, note: t(`plan.${reason}`) })),
  ].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <section aria-label={t('plan.found')} role="status">
      {sessions.length === 0 && <p className="mb-2 text-ink-2">{t('plan.nothing')}</p>}
      <ul className="tabular divide-y divide-line text-13">
        {rows.map(({ date, what, note }) => (
          <li key={date} className="flex justify-between gap-3 py-1.5">
            <span>{day(date)}</span>
            <span className="text-end">
              {what} {note && <span className="text-ink-3">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
