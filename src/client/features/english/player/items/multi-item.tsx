import { Checkbox } from '#client/ui/checkbox.tsx';
import { Learned } from '../../learned.tsx';
import { type ItemProps, listOf } from '../item-props.ts';

/** All options that fit. */
export function MultiItem({ item, answer, onAnswer }: ItemProps) {
  const chosen = listOf(answer);
  return (
    <Learned>
      <fieldset className="grid gap-2.5 max-tablet:gap-0">
        <legend className="mb-2 font-medium">{item.prompt}</legend>
        {item.options.map(({ id, text }) => (
          <Checkbox
            key={id}
            label={text}
            checked={chosen.includes(id)}
            onChange={({ target: { checked } }) =>
              onAnswer(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
    </Learned>
  );
}
