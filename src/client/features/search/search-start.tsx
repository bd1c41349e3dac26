import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { Section } from '#client/ui/section.tsx';
import { forgetSearches, useRecentSearches } from './recent-searches.ts';

const examples = ['phrase', 'type', 'from', 'before', 'in', 'without'] as const;

const row =
  'flex min-h-10 w-full flex-wrap items-baseline gap-x-4 gap-y-0.5 rounded-control px-2 py-2 text-start hover:bg-hover max-tablet:min-h-touch';

/** Nothing is typed yet: what was looked for before, and what can be written. */
export function SearchStart({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('search');
  const { id } = useUser();
  const recent = useRecentSearches(id);
  return (
    <div className="grid gap-9 pt-8 desktop:grid-cols-2">
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
              <button type="button" onClick={() => onText(t(`examples.${example}.query`))} className={row}>
                <bdi className="font-mono text-13 text-accent-ink tablet:w-60">{t(`examples.${example}.query`)}</bdi>
                <span className="text-13 text-ink-3">{t(`examples.${example}.text`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
