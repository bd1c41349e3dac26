import { useTranslation } from '#client/i18n/use-translation.ts';

/** A number that a model wrote as if it were that of a source, and that is of none: it stays, and is not taken for one. */
export function InventedMark({ number }: { number: string }) {
  const { t } = useTranslation('chat');
  return (
    <span title={t('citation.none')} className="text-ink-3">
      [{number}]<span className="sr-only"> ({t('citation.none')})</span>
    </span>
  );
}
