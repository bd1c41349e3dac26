import Route from 'lucide-react/icons/route';
import { useId, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import type { Attempt } from '#contract/chat.ts';
import { useProviderNames } from '../provider-names.ts';

interface RouteOfAnswerProps {
  attempts: readonly Attempt[];
  /** Who answers, while the attempt that answers has not ended. */
  provider: string | null;
}

/** Why somebody else answered: one line that opens into everybody who was asked. Nothing when the first one answered. */
export function RouteOfAnswer({ attempts, provider }: RouteOfAnswerProps) {
  const { t, language } = useTranslation('chat');
  const names = useProviderNames();
  const { answer } = useErrorWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const failed = attempts.find(({ outcome }) => outcome !== 'answered' && outcome !== 'stopped');
  if (!failed) return null;
  const answered = attempts.find(({ outcome }) => outcome === 'answered')?.provider ?? provider;
  const why = t(`route.was.${failed.outcome}`, { name: names.provider(failed.provider) });
  const goesOn = answered !== null && answered !== failed.provider;
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumFractionDigits: 1,
  });
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-6 items-center gap-1.5 rounded-full border border-streak-line bg-streak-soft py-0.5 ps-2 pe-[9px] text-start text-12 font-medium text-streak-ink focus-visible:rounded-full max-tablet:min-h-8"
      >
        <Route aria-hidden="true" className="size-[13px]" />
        {goesOn ? t('route.answered', { why, name: names.provider(answered) }) : why}
      </button>
      <ol
        id={id}
        hidden={!open}
        aria-label={t('route.label')}
        className={cn(
          'basis-full rounded-surface border border-line bg-surface px-3.5 py-1 text-13 text-ink-2',
          !open && 'hidden',
        )}
      >
        {attempts.map(({ provider: asked, outcome, ms, reason, status }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of asking is the identity
            key={index}
            className="grid grid-cols-[14px_minmax(0,1fr)_auto] items-center gap-x-2.5 py-[5px] not-last:border-b not-last:border-line tablet:grid-cols-[14px_128px_minmax(0,1fr)_auto]"
          >
            <span
              aria-hidden="true"
              className={cn(
                'size-[7px] justify-self-center rounded-full',
                outcome === 'answered' ? 'bg-accent' : 'bg-streak',
              )}
            />
            <span className="font-medium">{names.provider(asked)}</span>
            <span className="max-tablet:order-last max-tablet:col-start-2">
              {t(`route.outcome.${outcome}`)}
              {status !== undefined && <span className="tabular text-ink-3"> ({status})</span>}
            </span>
            <span className="tabular text-ink-3">{outcome !== 'resting' && seconds.format(ms / 1_000)}</span>
            {reason && (
              <span dir="auto" className="order-last col-start-2 -col-end-1 text-ink-3">
                {answer(reason)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
