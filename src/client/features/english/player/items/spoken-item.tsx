import { useTranslation } from '#client/i18n/use-translation.ts';
import { Learned } from '../../learned.tsx';
import { Listen } from '../../stimulus/listen.tsx';
import { type ItemProps, textOf } from '../item-props.ts';
import { SpokenBox } from './spoken-box.tsx';

/** A sentence takes at least a second, and a slow reader much longer. */
const sentenceSeconds = [1, 60] as const;

/** A sentence to read aloud, one to repeat after hearing it, or one that somebody says to the learner. */
export function SpokenItem({ task, item, number, answer, onAnswer }: ItemProps) {
  const { t } = useTranslation('english');
  const heard = task.type === 'repeat_after';
  return (
    <div className="grid gap-2.5">
      {!heard && <Learned className="max-w-essay text-18">{item.prompt}</Learned>}
      {task.type !== 'read_aloud' && (
        <Listen id={`${task.id}.${item.item}`} text={item.prompt} number={number} reveal={heard ? 'late' : 'asked'} />
      )}
      <SpokenBox
        label={
          heard
            ? `${t('speaking.label')}: ${t('item.number', { number })}`
            : t('speaking.labelOf', { prompt: item.prompt })
        }
        text={textOf(answer)}
        onText={onAnswer}
        taskId={task.id}
        item={item.item}
        seconds={task.seconds ?? sentenceSeconds}
      />
    </div>
  );
}
