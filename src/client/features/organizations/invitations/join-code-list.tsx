import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { type ListedJoinCode, memberships } from '#contract/memberships.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { joinCodePages, joinCodesKey } from './invitation-queries.ts';

/** Codes that were given out, newest first: how often each was used and until when it works. */
export function JoinCodeList({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organizations');
  const { day } = useFormats();
  const list = useInfiniteQuery(joinCodePages(orgId));
  const [leaving, setLeaving] = useState<ListedJoinCode | null>(null);
  const name = (code: ListedJoinCode) => t('codes.from', { day: day(code.created_at) });
  return (
    <>
      <Loaded from={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="pt-4 text-ink-3">{t('codes.empty')}</p>;
          return (
            <ul aria-label={t('codes.title')}>
              {items.map((code) => (
                <li key={code.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
                  <span className="min-w-0 flex-1 basis-56">
                    <span className="block font-medium">{name(code)}</span>
                    <span className="tabular block text-13 text-ink-3">
                      {t(`roles.${code.role}`)} ·{' '}
                      {code.max_uses === null
                        ? t('codes.uses', { count: code.uses })
                        : t('codes.usesOf', { uses: code.uses, of: code.max_uses })}{' '}
                      · {code.expires_at ? t('codes.until', { day: day(code.expires_at) }) : t('codes.noEnd')}
                    </span>
                  </span>
                  <Button
                    variant="danger-quiet"
                    size="sm"
                    aria-label={t('codes.removeOf', { name: name(code) })}
                    onClick={() => setLeaving(code)}
                  >
                    {t('codes.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('more')}</MoreButton>
      {leaving && <RemoveDialog orgId={orgId} id={leaving.id} name={name(leaving)} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface RemoveDialogProps {
  orgId: string;
  id: string;
  name: string;
  onClose: () => void;
}

function RemoveDialog({ orgId, id, name, onClose }: RemoveDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => session.api.call(memberships.removeJoinCode, { params: { org_id: orgId, join_code_id: id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: joinCodesKey(orgId) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('codes.removeTitle', { name })}
      description={t('codes.removeText')}
      note={remove.error && <span role="alert">{sentence(remove.error)}</span>}
      cancelLabel={shell('cancel')}
      confirmLabel={t('codes.remove')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
    />
  );
}
