import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Task, TaskType } from '#contract/catalogue.ts';
import { type Answer, type Answers, wholeAnswer } from '../attempt/attempt.ts';
import { itemsOf } from '../attempt/response.ts';
import { useFormats } from '../use-formats.ts';
import { type ItemProps, textOf } from './item-props.ts';
import { ChoiceItem } from './items/choice-item.tsx';
import { ErrorSpotItem } from './items/error-spot-item.tsx';
import { GapItem } from './items/gap-item.tsx';
import { GappedText } from './items/gapped-text.tsx';
import { HeardItem } from './items/heard-item.tsx';
import { KnownWordItem } from './items/known-word-item.tsx';
import { MatchingItem } from './items/matching-item.tsx';
import { MultiItem } from './items/multi-item.tsx';
import { OrderingItem } from './items/ordering-item.tsx';
import { PointsList } from './items/points-list.tsx';
import { SpokenBox } from './items/spoken-box.tsx';
import { SpokenItem } from './items/spoken-item.tsx';
import { WritingBox } from './items/writing-box.tsx';
import { WrittenItem } from './items/written-item.tsx';

export interface TaskItemsProps {
  task: Task;
  answers: Answers;
  onAnswer: (item: string, answer: Answer) => void;
}

/** Where a talk has no limits of its own. */
const talkSeconds = [5, 300] as const;

const spoken: readonly TaskType[] = ['read_aloud', 'repeat_after', 'topic_talk', 'role_turn'];

/** Everything that is to be answered in a task, whatever its type. */
export function TaskItems({ task, answers, onAnswer }: TaskItemsProps) {
  const items = itemsOf(task);
  const talk = spoken.includes(task.type);
  return (
    <div className="grid gap-6">
      {talk && <HowToTalk seconds={task.seconds} />}
      <PointsList points={task.points} />
      <Items task={task} answers={answers} onAnswer={onAnswer} items={items} talk={talk} />
    </div>
  );
}

interface ItemsProps extends TaskItemsProps {
  items: ReturnType<typeof itemsOf>;
  talk: boolean;
}

function Items({ task, answers, onAnswer, items, talk }: ItemsProps) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  if (items.length === 0) {
    const given = { text: textOf(answers[wholeAnswer]), onText: (text: string) => onAnswer(wholeAnswer, text) };
    return talk ? (
      <SpokenBox label={t('speaking.label')} taskId={task.id} seconds={task.seconds ?? talkSeconds} {...given} />
    ) : (
      <WritingBox limits={task.words} {...given} />
    );
  }
  if (task.text !== null && (task.type === 'cloze_bank' || task.type === 'c_test')) {
    return <GappedText task={task} answers={answers} onAnswer={onAnswer} />;
  }
  return (
    <ol aria-label={t('task.items')} className="grid gap-6">
      {items.map((item, place) => (
        <li key={item.item} className="flex gap-3 border-b border-line pb-6 last:border-0 last:pb-0">
          <span aria-hidden="true" className="tabular w-5 shrink-0 pt-0.5 text-13 text-ink-3">
            {number(place + 1)}
          </span>
          <div className="min-w-0 flex-1">
            <OneItem
              task={task}
              item={item}
              number={place + 1}
              answer={answers[item.item]}
              onAnswer={(answer) => onAnswer(item.item, answer)}
              taken={items.filter((other) => other !== item).map((other) => textOf(answers[other.item]))}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** `taken`: what the other items were given, where each answer fits one item. */
function OneItem({ taken, ...props }: ItemProps & { taken: readonly string[] }) {
  switch (props.task.type) {
    case 'mcq_single':
    case 'true_false_ng':
      return <ChoiceItem {...props} />;
    case 'mcq_multi':
      return <MultiItem {...props} />;
    case 'yes_no_vocab':
      return <KnownWordItem {...props} />;
    case 'matching':
      return <MatchingItem {...props} taken={taken} />;
    case 'ordering':
      return <OrderingItem {...props} />;
    case 'error_spot':
      return <ErrorSpotItem {...props} />;
    case 'dictation':
      return <HeardItem {...props} />;
    case 'gap_fill':
    case 'cloze_bank':
    case 'c_test':
      return props.item.options.length > 0 ? <ChoiceItem {...props} /> : <GapItem {...props} />;
    case 'read_aloud':
    case 'repeat_after':
    case 'topic_talk':
    case 'role_turn':
      return <SpokenItem {...props} />;
    default:
      return props.item.options.length > 0 ? <ChoiceItem {...props} /> : <WrittenItem {...props} />;
  }
}

function HowToTalk({ seconds }: { seconds: Task['seconds'] }) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  return (
    <p className="text-ink-2">
      {t('speaking.how')}
      {seconds && ` ${t('speaking.seconds', { low: number(seconds[0]), high: number(seconds[1]) })}`}
    </p>
  );
}
