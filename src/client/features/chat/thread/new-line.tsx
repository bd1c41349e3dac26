import { useTranslation } from '#client/i18n/use-translation.ts';

/** Stands before the first message that was not read. */
export function NewLine() {
  const { t } = useTranslation('chat');
  return (
    <p className="flex items-center gap-3 pb-4 text-12 font-semi text-accent-ink">
      <span aria-hidden="true" className="h-px flex-1 bg-accent" />
      {t('thread.newLine')}
      <span aria-hidden="true" className="h-px flex-1 bg-accent" />
    </p>
  );
}
