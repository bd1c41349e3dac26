import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { memberPrivacy } from '#contract/member-privacy.ts';
import { inSentence, personName } from '../members/person-name.ts';
import { useFailureWords } from '../use-failure-words.ts';
import { lastDays } from './last-days.ts';
import { LookForm } from './look-form.tsx';
import { MemberFacts } from './member-facts.tsx';
import { SharedFigures } from './shared-figures.tsx';
import { SharedWork } from './shared-work.tsx';

/** What one member shares. Nothing is asked for before there is a reason, and nothing is asked for twice: each look is a receipt. */
export function MemberProgressView({ orgId, userId }: { orgId: string; userId: string }) {
  const { t } = useTranslation('organizations');
  const { sentence } = useFailureWords();
  const { id: own } = useUser();
  const look = useMutation({
    mutationFn: ({ reason, days }: { reason: string; days: number }) =>
      session.api.call(memberPrivacy.progress, {
        params: { org_id: orgId, user_id: userId },
        query: { ...lastDays(days, new Date()), reason },
      }),
    retry: false,
  });
  const { data, error } = look;
  if (error instanceof ApiError && (error.status === 404 || error.status === 403))
    return (
      <EmptyState title={t('member.goneTitle')}>{error.status === 404 ? t('member.gone') : sentence(error)}</EmptyState>
    );
  if (!data)
    return (
      <LookForm
        own={userId === own}
        busy={look.isPending}
        error={error ? sentence(error) : null}
        onLook={(asked) => look.mutate(asked)}
      />
    );
  const name = inSentence(personName(data.member));
  return (
    <div className="grid gap-8">
      <Notice
        role="status"
        action={
          <Button size="sm" onClick={look.reset}>
            {t('member.anew')}
          </Button>
        }
      >
        {data.receipt_id === null ? t('member.noReceipt') : t('member.receipt', { name })}
      </Notice>
      <MemberFacts member={data.member} />
      <SharedFigures looked={data} />
      <SharedWork looked={data} orgId={orgId} reason={look.variables?.reason ?? ''} />
    </div>
  );
}
