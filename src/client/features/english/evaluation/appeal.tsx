import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { newId } from '#client/session/new-id.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { english } from '#contract/english.ts';
import type { Appeal as AppealShape } from '#contract/revision.ts';
import { appealsQuery } from '../english-queries.ts';
import { useFormats } from '../use-formats.ts';

const fewest = 10;

/** A second judgement of one criterion: asked for with a reason, once, and then shown beside the first. */
export function Appeal({ submissionId, criterion }: { submissionId: string; criterion: string }) {
  const { t } = useTranslation('english');
  const appeals = useQuery(appealsQuery(submissionId));
  const [open, setOpen] = useState(false);
  const made = appeals.data?.items.find((one) => one.criterion === criterion);
  if (made) return <Judged appeal={made} />;
  if (!appeals.data) return null;
  if (!open)
    return (
      <Button size="sm" variant="second" className="mt-3" onClick={() => setOpen(true)}>
        {t('appeal.open')}
      </Button>
    );
  return <Reason submissionId={submissionId} criterion={criterion} onCancel={() => setOpen(false)} />;
}

function Reason({
  submissionId,
  criterion,
  onCancel,
}: {
  submissionId: string;
  criterion: string;
  onCancel: () => void;
}) {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  // The same appeal, however often it is sent.
  const [key] = useState(newId);
  const sending = useMutation({
    mutationFn: () =>
      session.api.call(
        english.appeal,
        { params: { submission_id: submissionId }, body: { criterion, reason } },
        { idempotencyKey: key },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(english.appeals) }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length >= fewest) sending.mutate();
  };
  return (
    <form onSubmit={send} className="mt-3 grid gap-2.5">
      <Field
        label={t('appeal.reason')}
        hint={t('appeal.reasonHint')}
        error={sending.error && t('appeal.failed', { why: sentence(sending.error) ?? '' })}
      >
        <TextArea
          autoFocus
          minRows={2}
          maxRows={6}
          maxLength={600}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" type="submit" disabled={sending.isPending || reason.trim().length < fewest}>
          {t(sending.isPending ? 'appeal.sending' : 'appeal.send')}
        </Button>
        <Button size="sm" variant="ghost" type="button" onClick={onCancel}>
          {t('appeal.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Judged({ appeal: { outcome, message, first, second, reason } }: { appeal: AppealShape }) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const scores = { first: number(Math.round(first)), second: number(Math.round(second?.score ?? first)) };
  return (
    <section
      role="status"
      aria-label={t('appeal.title')}
      className="mt-3 grid gap-1 rounded-surface bg-sunken p-3 text-13"
    >
      <p className="font-medium">{t(`appeal.outcome.${outcome}`)}</p>
      <p className="tabular">{t(second ? 'appeal.scores' : 'appeal.firstOnly', scores)}</p>
      <p lang="en" dir="ltr" className="text-start text-ink-2">
        {[message, second?.descriptor, second?.advice].filter(Boolean).join(' ')}
      </p>
      <p className="text-ink-3">
        <bdi>{t('appeal.yourReason', { reason })}</bdi>
      </p>
    </section>
  );
}
