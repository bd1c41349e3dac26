import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Chip } from '#client/ui/chip.tsx';
import { cn } from '#client/ui/class-names.ts';
import type { LiveTopic } from '#contract/live-shapes.ts';

interface TopicPickerProps {
  /** Of the learner. */
  level: LiveTopic['level'];
  topics: readonly LiveTopic[];
  chosen: LiveTopic | null;
  onChoose: (topic: LiveTopic | null) => void;
}

/** Topics of one level; that of the learner first, every other within reach. A second press takes the choice back. */
export function TopicPicker({ level: own, topics, chosen, onChoose }: TopicPickerProps) {
  const { t } = useTranslation('live');
  const [level, setLevel] = useState(own);
  const levels = [...new Set([own, ...topics.map((topic) => topic.level)])].sort();
  const shown = topics.filter((topic) => topic.level === level);
  return (
    <>
      <fieldset aria-label={t('start.level')} className="mt-3 flex min-w-0 flex-wrap gap-1.5">
        {levels.map((one) => (
          <Chip key={one} pressed={one === level} onClick={() => setLevel(one)}>
            {one === own ? t('start.yours', { level: one }) : one}
          </Chip>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="mt-3 text-ink-3">{t('start.noTopics', { level })}</p>}
      <ul aria-label={t('start.topics')} className="mt-3 grid gap-2 tablet:grid-cols-2">
        {shown.map((topic) => (
          <li key={topic.id}>
            <button
              type="button"
              aria-pressed={topic.id === chosen?.id}
              onClick={() => onChoose(topic.id === chosen?.id ? null : topic)}
              lang="en"
              dir="ltr"
              className={cn(
                'h-full w-full rounded-surface border border-line bg-surface px-4 py-3 text-start transition-colors hover:border-control-line',
                'aria-pressed:border-accent aria-pressed:bg-accent-soft focus-visible:rounded-surface',
              )}
            >
              <span className="block font-medium">{topic.title}</span>
              <span className="mt-0.5 block text-13 text-ink-2">{topic.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
