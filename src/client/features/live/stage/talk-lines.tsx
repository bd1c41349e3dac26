import Lock from 'lucide-react/icons/lock';
import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { GapNote } from '../gap-note.tsx';
import { secondsBetween } from '../seconds.ts';
import type { TalkVoice } from '../speech/talk-voice.ts';
import type { Talk } from '../talk/talk.ts';
import { TurnText } from '../turn-text.tsx';
import { sayInputId } from './say-form.tsx';

interface TalkLinesProps {
  talk: Talk;
  voice: TalkVoice;
  onListen: (then: () => void) => void;
}

const typeIt = () => document.getElementById(sayInputId)?.focus();

/** What was said so far, and what was not heard. New turns are read aloud by assistive technology once they are whole. */
export function TalkLines({ talk, voice, onListen }: TalkLinesProps) {
  const { t } = useTranslation('live');
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const { lines, pending, session, link } = talk;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever reads at the end stays there
  useEffect(() => {
    if (box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines, pending]);
  const at = (instant: string) => secondsBetween(session.started_at, instant);
  return (
    <>
      <header className="flex items-center px-5 pt-4.5 pb-3 max-desktop:hidden">
        <h2 className="flex-1 text-16 font-semi tracking-section">{t('lines.title')}</h2>
        <Badge icon={Lock}>{t('lines.private')}</Badge>
      </header>
      <div
        ref={box}
        role="log"
        aria-label={t('lines.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
        }}
        className="min-h-0 flex-1 overflow-y-auto px-4 pt-2 pb-4 [scrollbar-width:thin] desktop:px-5"
      >
        {lines.length === 0 && pending.length === 0 && <p className="text-13 text-ink-3">{t('lines.empty')}</p>}
        <ol className="grid gap-3.5 desktop:gap-4.5">
          {lines.map((line) => (
            <li key={line.turn}>
              {line.gap === null ? (
                <TurnText by={line.role} at={at(line.startedAt)} text={line.text} interrupted={line.interrupted} />
              ) : (
                <GapNote
                  at={at(line.startedAt)}
                  seconds={line.endedAt === null ? 0 : secondsBetween(line.startedAt, line.endedAt)}
                  reason={line.gap}
                >
                  {link !== 'over' && (
                    <>
                      <Button size="sm" onClick={() => onListen(() => voice.mute(false))}>
                        {t('lines.again')}
                      </Button>
                      <Button size="sm" variant="ghost" onClick={typeIt}>
                        {t('lines.type')}
                      </Button>
                    </>
                  )}
                </GapNote>
              )}
            </li>
          ))}
          {pending.map((one) => (
            <li key={one.id} className="opacity-70">
              {one.type === 'user_text' ? (
                <TurnText by="user" at={at(one.started_at)} text={one.text} note={t('lines.sending')} />
              ) : one.type === 'user_audio_end' ? (
                <TurnText by="user" at={at(one.started_at)} text="…" note={t('lines.writing')} />
              ) : (
                <GapNote
                  at={at(one.started_at)}
                  seconds={secondsBetween(one.started_at, one.ended_at)}
                  reason={one.reason}
                />
              )}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
