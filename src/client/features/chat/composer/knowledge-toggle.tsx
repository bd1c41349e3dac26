import Library from 'lucide-react/icons/library';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';

/** Whether answers here rest on the learner's documents. */
export function KnowledgeToggle({ pressed, onPress }: { pressed: boolean; onPress: () => void }) {
  const { t } = useTranslation('chat');
  return (
    <Button
      variant="ghost"
      size="sm"
      icon={Library}
      aria-pressed={pressed}
      aria-label={t('attach.knowledge')}
      title={t('attach.knowledgeHint')}
      onClick={onPress}
      className="aria-pressed:bg-accent-soft aria-pressed:text-accent-ink max-tablet:h-10 max-tablet:px-2.5"
    >
      <span className="max-tablet:sr-only">{t('attach.knowledgeShort')}</span>
    </Button>
  );
}
