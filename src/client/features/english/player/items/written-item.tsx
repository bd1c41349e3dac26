import { Field } from '#client/ui/field.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { Learned } from '../../learned.tsx';
import { type ItemProps, textOf } from '../item-props.ts';
import { plainWords } from './plain-words.ts';

/** A question or a sentence, and a short text to it. */
export function WrittenItem({ item, answer, onAnswer }: ItemProps) {
  return (
    <Learned>
      <Field label={<span className="font-read text-16">{item.prompt}</span>}>
        <TextArea
          {...plainWords}
          minRows={1}
          maxRows={6}
          value={textOf(answer)}
          onChange={({ target: { value } }) => onAnswer(value)}
          className="font-read text-16"
        />
      </Field>
    </Learned>
  );
}
