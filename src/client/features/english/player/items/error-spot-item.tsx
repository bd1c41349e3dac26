import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { type ItemProps, listOf } from '../item-props.ts';
import { plainWords } from './plain-words.ts';

/** A sentence in pieces: the wrong one is chosen, and written as it should be. */
export function ErrorSpotItem({ item, answer, onAnswer }: ItemProps) {
  const { t } = useTranslation('english');
  const name = useId();
  const [piece = '', correction = ''] = listOf(answer);
  return (
    <div className="grid gap-3">
      <fieldset>
        <legend className="mb-2 text-13 font-medium">{t('item.piece')}</legend>
        <div dir="ltr" lang="en" className="flex flex-wrap gap-1.5 font-read text-18">
          {item.options.map(({ id, text }) => (
            <label
              key={id}
              className="relative inline-flex min-h-control items-center rounded-control border border-line bg-surface px-2.5 has-checked:border-accent has-checked:bg-accent-soft has-checked:underline has-checked:decoration-2 has-checked:underline-offset-4 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-tablet:min-h-touch"
            >
              <input
                type="radio"
                name={name}
                value={id}
                checked={piece === id}
                onChange={() => onAnswer([id, correction])}
                className="absolute inset-0 appearance-none rounded-control outline-none"
              />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      {piece !== '' && (
        <Field label={t('item.correction')}>
          <TextInput
            {...plainWords}
            dir="ltr"
            lang="en"
            value={correction}
            onChange={({ target: { value } }) => onAnswer([piece, value])}
            className="max-w-96 font-read text-16"
          />
        </Field>
      )}
    </div>
  );
}
