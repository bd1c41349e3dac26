import { useTranslation } from '#client/i18n/use-translation.ts';
import { Select } from '#client/ui/select.tsx';
import { type ItemProps, textOf } from '../item-props.ts';

interface MatchingItemProps extends ItemProps {
  /** What the other items have been given. */
  taken: readonly string[];
}

/** What stands at the start, and a list of what may belong to it. */
export function MatchingItem({ item, answer, onAnswer, taken }: MatchingItemProps) {
  const { t } = useTranslation('english');
  return (
    <div
      dir="ltr"
      lang="en"
      className="grid grid-cols-1 items-center gap-x-5 gap-y-2 text-start font-read text-16 tablet:grid-cols-2"
    >
      <span>{item.prompt}</span>
      <Select
        dir="ltr"
        aria-label={t('item.matchFor', { left: item.prompt })}
        value={textOf(answer)}
        onChange={({ target: { value } }) => onAnswer(value)}
      >
        <option value="">{t('item.choose')}</option>
        {item.options.map(({ id, text }) => (
          <option key={id} value={id}>
            {taken.includes(id) ? `${text} (${t('item.used')})` : text}
          </option>
        ))}
      </Select>
    </div>
  );
}
