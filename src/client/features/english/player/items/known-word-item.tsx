import { useTranslation } from '#client/i18n/use-translation.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { type ItemProps, textOf } from '../item-props.ts';

/** A word that is known or not: some of them are none. */
export function KnownWordItem({ item, answer, onAnswer }: ItemProps) {
  const { t } = useTranslation('english');
  return (
    <div className="flex items-center justify-between gap-3">
      <span dir="ltr" lang="en" className="min-w-0 font-read text-18">
        {item.prompt}
      </span>
      <SegmentedControl
        label={t('item.word', { word: item.prompt })}
        segments={[
          { value: 'yes', label: t('item.yes') },
          { value: 'no', label: t('item.no') },
        ]}
        value={textOf(answer)}
        onChange={onAnswer}
      />
    </div>
  );
}
