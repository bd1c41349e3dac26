import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { cn } from '#client/ui/class-names.ts';
import { Section } from '#client/ui/section.tsx';
import { forgetSearches, useRecentSearches } from './recent-searches.ts';

const examples = ['phrase', 'type', 'from', 'before', 'in', 'without'] as const;

const row =
  'grid min-h-10 w-full grid-cols-[minmax(0,1fr)] content-center gap-x-4 gap-y-0.5 rounded-control px-2 py-2 text-start hover:bg-hover max-tablet:min-h-touch';

/** Nothing is typed yet: what was looked for before, and what can be written. */
export function SearchStart({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('search');
  const { id } = useUser();
  const recent = useRecentSearches(id);
  return (
    <div className={cn('grid gap-9 pt-8', recent.length > 0 && 'desktop:grid-cols-[1fr_2fr]')}>
      {recent.length > 0 && (
        <Section
          title={t('recent.title')}
          end={
            <Button
              variant="ghost"
              size="sm"
              onClick={() => forgetSearches(id)}
              className="-me-2.5 max-tablet:min-h-touch"
            >
              {t('recent.clear')}
            </Button>
          }
        >
          <ul className="pt-1.5">
            {recent.map((text) => (
              <li key={text}>
                <button type="button" onClick={() => onText(text)} className={row}>
                  <bdi className="truncate">{text}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('examples.title')}>
        <ul className="pt-1.5">
          {examples.map((example) => (
            <li key={example}>
              <button
                type="button"
                onClick={() => onText(t(`examples.${example}.query`))}
                className={cn(row, 'tablet:grid-cols-[17rem_minmax(0,1fr)] tablet:items-baseline')}
              >
                <bdi className="font-mono text-13 text-accent-ink">{t(`examples.${example}.query`)}</bdi>
                <span className="text-13 text-ink-3">{t(`examples.${example}.text`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
