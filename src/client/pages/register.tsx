import { Navigate, useSearchParams } from 'react-router';
import { Gate } from '#client/features/sign-in/gate.tsx';
import { nextPath } from '#client/features/sign-in/next-path.ts';
import { RegisterForm } from '#client/features/sign-in/register-form.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Why } from '#client/ui/why.tsx';

export default function RegisterPage() {
  const { t } = useTranslation('auth');
  const [search] = useSearchParams();
  const active = useSession((state) => state.status === 'active');
  if (active) return <Navigate to={nextPath(search.get('next'))} replace />;
  return (
    <Gate>
      <PageTitle>{t('createAccount')}</PageTitle>
      <h1 className="text-28 leading-tight font-semi tracking-title">{t('registerTitle')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{t('registerText')}</p>
      <RegisterForm />
      <p className="mt-5 text-center text-13 text-ink-3">
        {t('haveAccount')} <TextLink to={`/login${search.size ? `?${search}` : ''}`}>{t('signIn')}</TextLink>
      </p>
      <Why className="mt-6">{t('firstAccount')}</Why>
    </Gate>
  );
}
