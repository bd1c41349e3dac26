import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { toast } from '#client/ui/toast.ts';
import { memberships } from '#contract/memberships.ts';
import { JoinForm } from './join-form.tsx';
import { usePlaceOrganization } from './organization-queries.ts';
import { useFailureWords } from './use-failure-words.ts';

/** Asks before it joins: the press, not the address, is what accepts. */
export function JoinView({ code }: { code: string }) {
  const { t } = useTranslation('organizations');
  const { sentence } = useFailureWords();
  const { username, full_name } = useUser();
  const navigate = useNavigate();
  const place = usePlaceOrganization();
  const join = useMutation({
    mutationFn: () => session.api.call(memberships.acceptInvitation, { params: { code } }),
    onSuccess: (organization) => {
      void place(organization);
      toast({ message: t('join.done', { name: organization.name }) });
      void navigate(`/organizations/${organization.id}/members`, { replace: true });
    },
  });
  const { error } = join;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return (
      <div className="grid gap-6">
        <Notice tone="warn" role="alert">
          <p className="font-medium">{t('join.wrong')}</p>
          <p className="text-ink-2">{t('join.wrongText')}</p>
        </Notice>
        <JoinForm />
      </div>
    );
  return (
    <div className="grid justify-items-start gap-5">
      <p className="text-ink-2">{t('join.text', { name: `\u2068${full_name || username}\u2069` })}</p>
      <p className="text-13 text-ink-3">
        {t('join.yours')}{' '}
        <code className="ms-1 font-mono text-ink break-all" dir="ltr">
          {code}
        </code>
      </p>
      {error && (
        <Notice tone="danger" role="alert">
          {sentence(error)}
        </Notice>
      )}
      <Button variant="primary" size="lg" busy={join.isPending} onClick={() => join.mutate()}>
        {t('join.confirm')}
      </Button>
    </div>
  );
}
