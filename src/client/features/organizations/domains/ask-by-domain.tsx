import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { useFailureWords } from '../use-failure-words.ts';
import { useAskByDomain } from './domain-queries.ts';

/** For whoever has an address of a school that has proved its domain: the code comes by e-mail. */
export function AskByDomain() {
  const { t } = useTranslation('organizations');
  const { sentence } = useFailureWords();
  const { email } = useUser();
  const ask = useAskByDomain();
  return (
    <div className="mt-6 grid max-w-[420px] gap-2">
      <p className="text-13 text-ink-3">{t('domains.askText', { email: `\u2068${email}\u2069` })}</p>
      {ask.data ? (
        <p role="status">{t(ask.data.sends_mail ? 'domains.asked' : 'domains.noMail')}</p>
      ) : (
        <Button size="sm" busy={ask.isPending} onClick={() => ask.mutate()} className="justify-self-start">
          {t('domains.ask')}
        </Button>
      )}
      {ask.error && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(ask.error)}
        </p>
      )}
    </div>
  );
}
