import { useEffect } from 'react';
import { useLiveSettings } from '../speech/live-settings.ts';
import type { TalkVoice } from '../speech/talk-voice.ts';

const busy = 'input, textarea, select, button, a, summary, [contenteditable], [role="dialog"], [role="alertdialog"]';

/** Space is held to talk, M mutes, Escape interrupts; not while somebody writes, or has another use for the key. */
export function useTalkKeys(voice: TalkVoice, ask: (then: () => void) => void): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hold = () => useLiveSettings.getState().mode === 'hold';
    const free = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
      !(ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(busy)));
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || document.querySelector('[data-holds-page]')) return;
        if (event.key === 'Escape') voice.interrupt();
        if (!free(event)) return;
        if (event.key === ' ' && hold()) {
          event.preventDefault();
          if (!event.repeat) ask(() => voice.hold(true));
        } else if (event.key.toLowerCase() === 'm' && !hold()) ask(() => voice.mute(!voice.store.getState().muted));
      },
      { signal },
    );
    document.addEventListener('keyup', ({ key }) => key === ' ' && hold() && voice.hold(false), { signal });
    // The key may be let go while the page does not look.
    addEventListener('blur', () => voice.hold(false), { signal });
    return () => stop.abort();
  }, [voice, ask]);
}
