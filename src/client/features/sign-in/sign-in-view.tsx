import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Gate } from './gate.tsx';
import { ServerBox } from './server-box.tsx';
import { SignInFields } from './sign-in-fields.tsx';

interface SignInViewProps {
  form: ReactNode;
  server: ReactNode;
  /** Where an account is made; null where that is not offered. */
  register: string | null;
  still?: boolean;
}

/** What the page shows before the app runs. It knows no session, so that it can be drawn while the app is built. */
export const stillView: SignInViewProps = {
  form: <SignInFields entries={{ name: '', password: '', keep: true }} />,
  server: <ServerBox own />,
  register: '/register',
  still: true,
};

/** The sign-in page as it looks. */
export function SignInView({ form, server, register, still }: SignInViewProps) {
  const { t } = useTranslation('auth');
  return (
    <Gate still={still}>
      <PageTitle>{t('signIn')}</PageTitle>
      <h1 className="text-28 leading-tight font-semi tracking-title">{t('welcomeBack')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{t('signInText')}</p>
      {form}
      {register && (
        <p className="mt-5 text-center text-13 text-ink-3">
          {t('newHere')} <TextLink to={register}>{t('createAccount')}</TextLink>
        </p>
      )}
      {server}
    </Gate>
  );
}
