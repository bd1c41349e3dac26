import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { toast } from '#client/ui/toast.ts';
import { type Invitation, memberships } from '#contract/memberships.ts';
import { Loaded } from '../loaded.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useFormats } from '../use-formats.ts';
import { invitationPages, invitationsKey } from './invitation-queries.ts';

const tones = { pending: 'info', accepted: 'good', withdrawn: 'neutral', expired: 'neutral' } as const;

/** Who was invited and what became of it, newest first. */
export function InvitationList({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organizations');
  const { day } = useFormats();
  const list = useInfiniteQuery(invitationPages(orgId));
  const [leaving, setLeaving] = useState<Invitation | null>(null);
  return (
    <>
      <Loaded from={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <EmptyState title={t('invitations.empty')} className="mt-4">
                {t('invitations.emptyText')}
              </EmptyState>
            );
          return (
            <ul aria-label={t('parts.invitations')}>
              {items.map((one) => (
                <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
                  <span className="min-w-0 flex-1 basis-56">
                    <bdi className="block truncate font-medium">{one.email}</bdi>
                    <span className="block text-13 text-ink-3">
                      {t('invitations.facts', {
                        role: t(`roles.${one.role}`),
                        by: `\u2068${one.invited_by}\u2069`,
                        day: day(one.expires_at),
                      })}
                      {one.status === 'pending' &&
                        one.mail &&
                        one.mail !== 'none' &&
                        ` · ${t(`invite.mail.${one.mail}`)}`}
                    </span>
                  </span>
                  <Badge tone={tones[one.status]}>{t(`invitations.status.${one.status}`)}</Badge>
                  {one.status === 'pending' && (
                    <Button
                      variant="danger-quiet"
                      size="sm"
                      aria-label={t('invitations.withdrawOf', { email: one.email })}
                      onClick={() => setLeaving(one)}
                    >
                      {t('invitations.withdraw')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={list}>{t('more')}</MoreButton>
      {leaving && <WithdrawDialog orgId={orgId} invitation={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface WithdrawDialogProps {
  orgId: string;
  invitation: Invitation;
  onClose: () => void;
}

function WithdrawDialog({ orgId, invitation: { id, email }, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('organizations');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useFailureWords();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      session.api.call(memberships.withdrawInvitation, { params: { org_id: orgId, invitation_id: id } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: invitationsKey(orgId) });
      toast({ message: t('invitations.withdrawn', { email }) });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('invitations.withdrawTitle', { email: `\u2068${email}\u2069` })}
      description={t('invitations.withdrawText')}
      note={withdraw.error && <span role="alert">{sentence(withdraw.error)}</span>}
      cancelLabel={shell('cancel')}
      confirmLabel={t('invitations.withdraw')}
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate()}
    />
  );
}
