import { useTranslation } from '#client/i18n/use-translation.ts';
import { Select } from '#client/ui/select.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import type { Task } from '#contract/catalogue.ts';
import type { Answer, Answers } from '../../attempt/attempt.ts';
import { partsOf } from '../../attempt/gaps.ts';
import { itemsOf } from '../../attempt/response.ts';
import { Learned } from '../../learned.tsx';
import { useFormats } from '../../use-formats.ts';
import { type Item, textOf } from '../item-props.ts';
import { plainWords } from './plain-words.ts';
import { WordBank } from './word-bank.tsx';

export interface GappedTextProps {
  task: Task;
  answers: Answers;
  onAnswer: (item: string, answer: Answer) => void;
}

/** A text with gaps: words are chosen from a bank, or the ends of damaged words are written. */
export function GappedText({ task, answers, onAnswer }: GappedTextProps) {
  const items = itemsOf(task);
  const chosen = Object.values(answers).filter((answer) => typeof answer === 'string');
  return (
    <>
      {task.type === 'cloze_bank' && <WordBank words={items[0]?.options ?? []} chosen={chosen} />}
      <Learned className="max-w-essay text-18 leading-[2.75rem] whitespace-pre-wrap">
        {partsOf(task.text ?? '').map((part, place) => {
          if ('text' in part) return part.text;
          const at = items.findIndex(({ item }) => item === part.gap);
          const item = items[at];
          return (
            item && (
              <Gap
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
                key={place}
                item={item}
                number={at + 1}
                letters={part.letters}
                value={textOf(answers[item.item])}
                chosen={chosen}
                onAnswer={(value) => onAnswer(item.item, value)}
              />
            )
          );
        })}
      </Learned>
    </>
  );
}

interface GapProps {
  item: Item;
  number: number;
  letters: string;
  value: string;
  chosen: readonly string[];
  onAnswer: (value: string) => void;
}

function Gap({ item, number, letters, value, chosen, onAnswer }: GapProps) {
  const { t } = useTranslation('english');
  const { number: written } = useFormats();
  const used = (id: string) => id !== value && chosen.includes(id);
  if (item.options.length > 0) {
    return (
      <Select
        size="sm"
        dir="ltr"
        aria-label={t('item.gap', { number })}
        value={value}
        onChange={(event) => onAnswer(event.target.value)}
        className="inline-block w-auto max-w-full min-w-28 align-middle font-read text-16 leading-snug"
      >
        <option value="">{`(${written(number)})`}</option>
        {item.options.map(({ id, text }) => (
          <option key={id} value={id}>
            {used(id) ? `${text} (${t('item.used')})` : text}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <TextInput
      {...plainWords}
      size="sm"
      aria-label={letters ? t('item.damaged', { number, letters }) : t('item.gap', { number })}
      value={value}
      onChange={(event) => onAnswer(event.target.value)}
      style={{ width: `${Math.max(6, value.length + 3)}ch` }}
      className="mx-0.5 inline-block max-w-full px-1.5 align-baseline font-read text-16"
    />
  );
}
