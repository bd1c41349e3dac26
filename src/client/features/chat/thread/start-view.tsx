import ArrowUpRight from 'lucide-react/icons/arrow-up-right';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { LeafTwig } from '#client/ui/leaf-twig.tsx';
import { Why } from '#client/ui/why.tsx';

const examples = ['difference', 'check', 'quiz', 'plan'] as const;

/** Nothing is said yet: a word of welcome, and four ways to begin. */
export function StartView({ onAsk }: { onAsk: (question: string) => void }) {
  const { t } = useTranslation('chat');
  const { full_name, username } = useUser();
  const name = full_name?.trim().split(/\s+/)[0] || username;
  return (
    <div className="m-auto grid w-full max-w-[640px] gap-5 px-4 py-8 tablet:px-0">
      <div className="grid gap-2">
        <LeafTwig className="mb-1" />
        <h2 className="text-22 leading-snug font-semi tracking-title tablet:text-28">
          <bdi>{t('start.title', { name })}</bdi>
        </h2>
        <p className="text-15 text-ink-2">{t('start.text')}</p>
      </div>
      <ul className="border-t border-line">
        {examples.map((example) => (
          <li key={example} className="border-b border-line">
            <button
              type="button"
              onClick={() => onAsk(t(`start.examples.${example}`))}
              className="group flex min-h-[52px] w-full items-center gap-3 rounded-control px-2 py-3 text-start text-15 hover:bg-hover"
            >
              <span className="min-w-0 flex-1">{t(`start.examples.${example}`)}</span>
              <ArrowUpRight aria-hidden="true" className="size-4 text-ink-3 group-hover:text-accent rtl:-scale-x-100" />
            </button>
          </li>
        ))}
      </ul>
      <Why>{t('start.why')}</Why>
    </div>
  );
}
