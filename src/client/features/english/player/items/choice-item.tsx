import { useTranslation } from '#client/i18n/use-translation.ts';
import { RadioGroup } from '#client/ui/radio-group.tsx';
import { Learned } from '../../learned.tsx';
import { type ItemProps, textOf } from '../item-props.ts';

const statements = ['true', 'false', 'not_given'] as const;

/** One of several options: a question, or a statement that is true, false or not given. */
export function ChoiceItem({ task, item, answer, onAnswer }: ItemProps) {
  const { t } = useTranslation('english');
  const own = task.type === 'true_false_ng' && item.options.length === 0;
  const options = own
    ? statements.map((value) => ({ value, label: t(`item.${value}`) }))
    : item.options.map(({ id, text }) => ({ value: id, label: <span className="font-read text-16">{text}</span> }));
  return (
    <Learned>
      <RadioGroup
        label={<span className="font-read text-16">{item.prompt}</span>}
        options={options}
        value={textOf(answer) || undefined}
        onChange={onAnswer}
      />
    </Learned>
  );
}
