import Plus from 'lucide-react/icons/plus';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import type { Mistake, MistakeExample } from '#contract/english.ts';
import { useChangeExample } from './use-change-example.ts';

/** Practise this sentence, or say that it is no mistake. */
export function ExampleTools({ mistake, example }: { mistake: Mistake; example: MistakeExample }) {
  const { t } = useTranslation('english');
  const { busy, refuse, practise } = useChangeExample(mistake, example);
  const named = (action: string) => `${action}: ${example.sentence}`;
  if (example.refused)
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-13 text-ink-3 max-tablet:*:min-h-touch">
        {t('mistakes.refused')}
        <Button
          size="sm"
          variant="ghost"
          aria-label={named(t('mistakes.accept'))}
          disabled={busy}
          onClick={() => refuse(false)}
        >
          {t('mistakes.accept')}
        </Button>
      </p>
    );
  return (
    <p className="-ms-2.5 flex flex-wrap gap-x-1 max-tablet:*:min-h-touch">
      <Button
        size="sm"
        variant="ghost"
        icon={Plus}
        aria-label={named(t('mistakes.practise'))}
        disabled={busy}
        onClick={practise}
        className="text-accent-ink"
      >
        {t('mistakes.practise')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        aria-label={named(t('mistakes.refuse'))}
        disabled={busy}
        onClick={() => refuse(true)}
      >
        {t('mistakes.refuse')}
      </Button>
    </p>
  );
}
