import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { session } from '#client/session/session.ts';
import { useSession } from '#client/session/use-session.ts';
import { cn } from '#client/ui/class-names.ts';
import { latePart } from '#client/ui/late-part.tsx';
import { Toaster } from '#client/ui/toaster.tsx';
import { usePreferences } from '../preferences.ts';
import { queryClient } from '../query-client.ts';
import { BottomBar } from './bottom-bar.tsx';
import { useKeys } from './keys.ts';
import { NetworkStrip } from './network-strip.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { Unsent } from './unsent.tsx';
import { useLate } from './use-late.ts';

const loadPalette = async () => (await import('./command-palette.tsx')).CommandPalette;
const CommandPalette = latePart(loadPalette);
const StepUpDialog = latePart(async () => (await import('./step-up-dialog.tsx')).StepUpDialog);

const loadExpired = async () => (await import('./expired-dialog.tsx')).ExpiredDialog;
const loadCelebrations = async () =>
  (await import('#client/features/progress/celebrate/celebrations.tsx')).Celebrations;
const loadDueCards = async () => (await import('./due-cards.tsx')).DueCards;

/** Pages that want the whole width: the rail begins as icons there. */
const wide = /^\/(?:chat|live|notes)(?:\/|$)/;

/** Everything around a page: places, search, messages, and what the network is doing. */
export function Shell({ expired }: { expired: boolean }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Rooms expired={expired} />
    </QueryClientProvider>
  );
}

function Rooms({ expired }: { expired: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const going = useNavigation().state === 'loading';
  const stepUp = useSession(({ status }) => status === 'stepUp');
  const { rail, toggleRail } = usePreferences();
  const icons = rail === 'icons' || wide.test(pathname);
  const [finding, setFinding] = useState(false);

  const find = useCallback(() => setFinding(true), []);
  useKeys(useMemo(() => ({ 'mod+k': find, '[': toggleRail }), [find, toggleRail]));
  useFocusOnPage(pathname);
  const quiet = useCodeAhead();
  const Celebrations = useLate(quiet, loadCelebrations);
  const Due = useLate(quiet, loadDueCards);
  const Expired = useLate(quiet || expired, loadExpired);

  return (
    <div className="tablet:grid tablet:grid-cols-[auto_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="fixed start-3 -top-16 z-60 rounded-control bg-accent px-3.5 py-2.5 text-on-accent focus:top-3"
      >
        {t('skip')}
      </a>
      <div
        className={cn('border-e border-line bg-rail max-tablet:hidden print:hidden', icons ? 'w-rail-icons' : 'w-rail')}
      >
        <Rail icons={icons} onFind={find} Due={Due} />
      </div>
      <div className="min-w-0">
        <TopBar onFind={find} />
        <NetworkStrip />
        <Unsent quiet={quiet} />
        <main
          id="main"
          tabIndex={-1}
          aria-busy={going || undefined}
          className={cn('min-w-0 transition-opacity', going && 'opacity-60')}
        >
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        <BottomBar Due={Due} />
      </div>
      <Toaster label={t('notifications')} dismissLabel={t('dismiss')} />
      {Celebrations && <Celebrations />}
      <CommandPalette open={finding} onOpenChange={setFinding} />
      {stepUp && <StepUpDialog onClose={() => session.cancelStepUp()} />}
      {expired && Expired && <Expired />}
    </div>
  );
}

/**
 * After a change of page, reading goes on at its title; within a page (another conversation, a filter) focus stays, and so it
 * does in a dialog that was opened before the page had come.
 */
function useFocusOnPage(pathname: string): void {
  const page = pathname.split('/')[1] ?? '';
  const [first, setFirst] = useState(page);
  useEffect(() => {
    if (first === page) return;
    setFirst(page);
    window.scrollTo(0, 0);
    if (document.querySelector('[data-holds-page]')) return;
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  }, [page, first]);
}

/**
 * The palette's code comes while nothing else happens, so that the first keys typed into it are not lost. True from then on:
 * what can wait may begin.
 */
function useCodeAhead(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      // Without a network it is asked for again when it is wanted.
      void loadPalette().catch(() => undefined);
      setQuiet(true);
    }, 2_000);
    return () => clearTimeout(timer);
  }, []);
  return quiet;
}
