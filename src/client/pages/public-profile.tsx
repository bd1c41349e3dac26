import { QueryClientProvider } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { queryClient } from '#client/app/query-client.ts';
import { NetworkStrip } from '#client/app/shell/network-strip.tsx';
import { PublicProfile } from '#client/features/progress/public-profile.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { BrandMark } from '#client/ui/brand-mark.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Page } from '#client/ui/page.tsx';
import { PageMark } from '#client/ui/page-mark.tsx';

/** A profile stands outside of the shell: most who come here are visitors. */
export default function PublicProfilePage() {
  const { username = '' } = useParams();
  return (
    <QueryClientProvider client={queryClient}>
      <PageMark name="scrolls" />
      <Head />
      <NetworkStrip />
      <main>
        <Page width="narrow">
          <PublicProfile key={username} username={username} />
        </Page>
      </main>
    </QueryClientProvider>
  );
}

function Head() {
  const { t } = useTranslation('profile');
  const { t: auth } = useTranslation('auth');
  const visitor = useSession(({ status }) => status === 'anonymous' || status === 'authenticating');
  return (
    <header className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2 tablet:px-10">
      <Link to="/" className="flex min-h-touch items-center gap-2.5 text-15 font-semi tracking-section">
        <BrandMark className="size-6 text-accent" />
        {auth('product')}
      </Link>
      <span className="ms-auto flex flex-wrap gap-2">
        {visitor ? (
          <>
            <ButtonLink to="/login" variant="ghost">
              {auth('signIn')}
            </ButtonLink>
            <ButtonLink to="/register">{auth('createAccount')}</ButtonLink>
          </>
        ) : (
          <ButtonLink to="/">{t('home')}</ButtonLink>
        )}
      </span>
    </header>
  );
}
