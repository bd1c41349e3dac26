import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { elementId } from './messages.tsx';
import type { Entry } from './turns-of.ts';

interface OutlineProps {
  frame: RefObject<HTMLDivElement | null>;
  entries: readonly Entry[];
}

/** The questions of a conversation in its margin, as a way through it. The one in view is marked. */
export function Outline({ frame, entries }: OutlineProps) {
  const { t } = useTranslation('chat');
  const questions = entries.filter((entry) => entry.kind === 'question');
  const current = useCurrent(frame, questions.map(({ key }) => key).join(' '));
  if (questions.length < 2) return null;
  return (
    <nav
      aria-label={t('thread.outline')}
      className="sticky top-0 max-h-full self-start overflow-y-auto py-7 ps-1 pe-5 text-13 [scrollbar-width:thin]"
    >
      <h3 className="pb-2 ps-3.5 text-12 font-medium text-ink-3">{t('thread.outline')}</h3>
      <ul>
        {questions.map(({ key, text }) => (
          <li key={key}>
            <a
              href={`#${elementId(key)}`}
              aria-current={key === current ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(elementId(key))?.scrollIntoView({ block: 'start' });
              }}
              className="block border-s-[1.5px] border-line py-[5px] ps-3 leading-[1.35] text-ink-3 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              <span dir="auto" className="line-clamp-2">
                {text}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The last question whose beginning is above the middle of the frame. */
function useCurrent(frame: RefObject<HTMLDivElement | null>, keys: string): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    const look = () => {
      const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
      const above = keys.split(' ').filter((key) => {
        const top = document.getElementById(elementId(key))?.getBoundingClientRect().top;
        return top !== undefined && top < middle;
      });
      setCurrent(above.at(-1) ?? keys.split(' ')[0]);
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [frame, keys]);
  return current;
}
