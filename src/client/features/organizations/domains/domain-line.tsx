import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import type { Domain } from '#contract/domains.ts';
import { CopyLine } from '../copy-line.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { useDomainChanges } from './domain-queries.ts';

const tones = { pending: 'info', verified: 'good', failed: 'neutral' } as const;

interface DomainLineProps {
  orgId: string;
  domain: Domain;
  mayChange: boolean;
}

/** One domain: how it stands, and while it is not proved the record that proves it. */
export function DomainLine({ orgId, domain: one, mayChange }: DomainLineProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const { moment } = useFormats();
  const { check, remove } = useDomainChanges(orgId);
  const [leaving, setLeaving] = useState(false);
  const { domain } = one;
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <bdi className="min-w-0 flex-1 basis-40 truncate font-medium">{domain}</bdi>
        <Badge tone={tones[one.status]}>{t(`domains.status.${one.status}`)}</Badge>
        {mayChange && (
          <>
            <Button
              size="sm"
              busy={check.isPending}
              aria-label={t('domains.checkOf', { domain })}
              onClick={() => check.mutate(one.id)}
            >
              {t('domains.check')}
            </Button>
            <Button
              size="sm"
              variant="danger-quiet"
              aria-label={t('domains.removeOf', { domain })}
              onClick={() => setLeaving(true)}
            >
              {t('domains.remove')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className="text-13 text-ink-3">
        {t(one.problem ? `domains.problem.${one.problem}` : `domains.means.${one.status}`)}
        {one.checked_at && ` · ${t('domains.checked', { at: moment(one.checked_at) })}`}
      </p>
      {mayChange && one.status !== 'verified' && (
        <div className="grid gap-2 text-13">
          <p className="text-ink-2">{t('domains.record')}</p>
          <CopyLine label={t('domains.copyName')} text={one.record_name} />
          <CopyLine label={t('domains.copyValue')} text={one.record_value} />
        </div>
      )}
      {check.error && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(check.error)}
        </p>
      )}
      {leaving && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setLeaving(false)}
          title={t('domains.removeTitle', { domain: `\u2068${domain}\u2069` })}
          description={t('domains.removeText')}
          note={remove.error && <span role="alert">{sentence(remove.error)}</span>}
          cancelLabel={shell('cancel')}
          confirmLabel={t('domains.remove')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(one.id, { onSuccess: () => setLeaving(false) })}
        />
      )}
    </li>
  );
}
