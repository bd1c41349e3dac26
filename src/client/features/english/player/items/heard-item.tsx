import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { Listen } from '../../stimulus/listen.tsx';
import { type ItemProps, textOf } from '../item-props.ts';
import { plainWords } from './plain-words.ts';

/** A sentence that is heard and written down. */
export function HeardItem({ task, item, number, answer, onAnswer }: ItemProps) {
  const { t } = useTranslation('english');
  return (
    <div className="grid gap-2.5">
      <Listen id={`${task.id}.${item.item}`} text={item.prompt} number={number} reveal="late" />
      <Field label={t('item.heard')}>
        <TextInput
          {...plainWords}
          dir="ltr"
          lang="en"
          aria-label={`${t('item.heard')}: ${t('item.number', { number })}`}
          value={textOf(answer)}
          onChange={({ target: { value } }) => onAnswer(value)}
          className="font-read text-16"
        />
      </Field>
    </div>
  );
}
