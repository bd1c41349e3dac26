import { lazy, Suspense, useEffect, useRef } from 'react';
import { Navigate, useLocation } from 'react-router';
import { adoptLanguage, loadWords } from '#client/i18n/language.ts';
import { useSession } from '#client/session/use-session.ts';
import { codeAhead } from '#client/ui/code-ahead.tsx';
import { PageMark } from '#client/ui/page-mark.tsx';
import { signInPath } from './sign-in-path.ts';

// Apart from the entry, so that the sign-in page does not wait for them.
const { Part: Shell, ahead } = codeAhead(async () => {
  const [{ Shell }] = await Promise.all([import('./shell/shell.tsx'), loadWords('shell')]);
  return Shell;
});
/** Asks for the code around a page, which is wanted as soon as the page has come. */
export const shellAhead = ahead;
const Unreachable = lazy(async () => {
  const [{ Unreachable }] = await Promise.all([import('./unreachable.tsx'), loadWords('shell')]);
  return { default: Unreachable };
});

/** Pages of a signed-in person. A visitor is sent to sign in, and back to where they wanted to go. */
export function Frame() {
  const status = useSession((state) => state.status);
  const user = useSession((state) => state.user);
  const language = user?.language;
  const location = useLocation();
  /** Somebody was here and left: the next one begins at Today. */
  const left = useRef(false);
  useEffect(() => {
    if (language) void adoptLanguage(language);
  }, [language]);

  if (status === 'booting') return null;
  if (user) {
    left.current = true;
    return (
      <Suspense>
        <PageMark name="scrolls" />
        <Shell expired={status === 'expired'} />
      </Suspense>
    );
  }
  if (status === 'stale' || status === 'offline') {
    return (
      <Suspense>
        <Unreachable />
      </Suspense>
    );
  }
  return <Navigate to={left.current ? '/login' : signInPath(location)} replace />;
}
