import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { dismissToast, type Toast, toasts } from './toast.ts';

/** Milliseconds that a toast stays, not counting the time that the pointer or the focus is on it or the tab is hidden. */
export const toastStays = 6000;

export interface ToasterProps {
  /** Names the region for assistive technology. */
  label: string;
  dismissLabel: string;
}

/** Where toasts appear. Mounted once by the shell, before the first toast, so that its live region is already known. */
export function Toaster({ label, dismissLabel }: ToasterProps) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.read, toasts.read);
  const [held, setHeld] = useState(false);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: it only looks whether somebody is reading
    <section
      aria-label={label}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-none fixed inset-x-0 bottom-0 z-50 print:hidden px-4 pb-[calc(72px+env(safe-area-inset-bottom)+var(--room-for-toasts,0px))] tablet:pb-[calc(24px+var(--room-for-toasts,0px))]"
    >
      <ol aria-live="polite" className="mx-auto grid max-w-[420px] gap-2">
        {shown.map((one) => (
          <ToastLine key={one.id} toast={one} held={held} dismissLabel={dismissLabel} />
        ))}
      </ol>
    </section>
  );
}

function ToastLine({
  toast: { id, message, icon: Mark, action },
  held,
  dismissLabel,
}: {
  toast: Toast;
  held: boolean;
  dismissLabel: string;
}) {
  useStay(id, held);
  return (
    <li className="pointer-events-auto flex min-h-12 animate-rise items-center gap-2.5 rounded-float bg-raised py-1.5 ps-3.5 pe-2 shadow-float">
      {Mark && <Mark aria-hidden="true" className="size-4" />}
      <span className="min-w-0 flex-1">{message}</span>
      {action && (
        <Button
          variant="ghost"
          size="sm"
          className="text-accent-ink"
          onClick={() => {
            dismissToast(id);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={dismissLabel} size="sm" onClick={() => dismissToast(id)} />
    </li>
  );
}

/** Counts down the stay; held, or with the tab hidden, the clock stands and later goes on with what was left. */
function useStay(id: number, held: boolean): void {
  const left = useRef(toastStays);
  const [hidden, setHidden] = useState(document.hidden);
  useEffect(() => {
    const look = () => setHidden(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    if (held || hidden) return;
    const since = performance.now();
    const timer = setTimeout(() => dismissToast(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - since;
    };
  }, [id, held, hidden]);
}
