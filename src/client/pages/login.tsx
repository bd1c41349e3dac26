import { lazy, Suspense } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { nextPath } from '#client/features/sign-in/next-path.ts';
import { ServerChoice } from '#client/features/sign-in/server-choice.tsx';
import { SignInForm } from '#client/features/sign-in/sign-in-form.tsx';
import { SignInView, stillView } from '#client/features/sign-in/sign-in-view.tsx';
import { useRunning } from '#client/features/sign-in/use-running.ts';
import { useSession } from '#client/session/use-session.ts';

const Farewell = lazy(async () => ({
  default: (await import('#client/features/passport/farewell.tsx')).Farewell,
}));

export default function LoginPage() {
  const [search] = useSearchParams();
  const active = useSession(
    (state) => state.status === 'active' || state.status === 'stale' || state.status === 'offline',
  );
  const foreign = useSession((state) => state.serverId !== 'home');
  const running = useRunning();
  if (!running) return <SignInView {...stillView} />;
  if (active) return <Navigate to={nextPath(search.get('next'))} replace />;
  return (
    <SignInView
      form={
        <>
          {search.has('farewell') && (
            <Suspense>
              <Farewell />
            </Suspense>
          )}
          <SignInForm foreign={foreign} />
        </>
      }
      server={<ServerChoice />}
      register={foreign ? null : `/register${search.size ? `?${search}` : ''}`}
    />
  );
}
