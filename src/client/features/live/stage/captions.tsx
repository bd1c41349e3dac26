import { useEffect, useRef } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { languageOf } from '#client/session/voice/speech.ts';
import type { Talk } from '../talk/talk.ts';

/** The newest words of both, as they come. Not read aloud: the transcript says each turn once it is whole. */
export function Captions({ talk, partial }: { talk: Talk; partial: string }) {
  const { t } = useTranslation('live');
  const spoken = talk.lines.findLast((line) => line.role === 'ai');
  const tutor = talk.answer?.text ?? spoken?.text ?? '';
  const last = talk.pending.findLast((one) => one.type === 'user_text');
  const own = talk.lines.findLast((line) => line.role === 'user' && line.gap === null);
  const mine =
    last?.type === 'user_text' ? last.text : own && (!spoken || own.turn > spoken.turn) && !talk.answer ? own.text : '';
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end stays in sight whenever there is more
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [tutor, mine, partial]);
  return (
    <section
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t('controls.captions')}
      className="grid max-h-[min(36dvh,260px)] max-w-[580px] content-start gap-3 overflow-y-auto rounded-control text-center font-read [scrollbar-width:thin] tablet:gap-4"
    >
      {tutor !== '' && (
        <div>
          <p className="mb-1.5 font-sans text-12 font-medium text-ink-3">{t('tutor')}</p>
          <p dir="auto" lang={languageOf(tutor)} className="text-19 leading-snug text-balance tablet:text-28">
            {tutor}
          </p>
        </div>
      )}
      {(mine !== '' || partial !== '') && (
        <p dir="auto" lang="en" className="text-16 leading-normal tablet:text-19">
          {mine} {partial !== '' && <span className="text-ink-3">{partial}…</span>}
        </p>
      )}
    </section>
  );
}
