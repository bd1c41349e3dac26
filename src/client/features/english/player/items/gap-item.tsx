import { useTranslation } from '#client/i18n/use-translation.ts';
import { TextInput } from '#client/ui/text-input.tsx';
import { aroundGap } from '../../attempt/gaps.ts';
import { Learned } from '../../learned.tsx';
import { type ItemProps, textOf } from '../item-props.ts';
import { plainWords } from './plain-words.ts';
import { WrittenItem } from './written-item.tsx';

/** A sentence with the field in its gap. */
export function GapItem(props: ItemProps) {
  const { item, number, answer, onAnswer } = props;
  const { t } = useTranslation('english');
  const around = aroundGap(item.prompt);
  if (!around) return <WrittenItem {...props} />;
  const [before, after] = around;
  const text = textOf(answer);
  return (
    <Learned className="leading-[2.75rem]">
      {before}
      <TextInput
        {...plainWords}
        size="sm"
        aria-label={`${t('item.gap', { number })}: ${before}…${after}`}
        value={text}
        onChange={({ target: { value } }) => onAnswer(value)}
        style={{ width: `${Math.max(8, text.length + 3)}ch` }}
        className="inline-block max-w-full align-baseline font-read text-16"
      />
      {after}
    </Learned>
  );
}
