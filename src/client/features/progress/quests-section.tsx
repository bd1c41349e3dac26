import CircleCheck from 'lucide-react/icons/circle-check';
import Shuffle from 'lucide-react/icons/shuffle';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { Button } from '#client/ui/button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { ProgressRing } from '#client/ui/progress-ring.tsx';
import { Section } from '#client/ui/section.tsx';
import { Skeleton } from '#client/ui/skeleton.tsx';
import { Why } from '#client/ui/why.tsx';
import { useFormats } from './formats.ts';
import { Loaded } from './loaded.tsx';
import { type QuestItem, shareOf } from './next-step.ts';
import { useQuests } from './progress-queries.ts';
import { useSwapQuest } from './quests/use-swap-quest.ts';
import { useServerTexts } from './server-texts.ts';

/** The quests of the day, each with how far it is, what it brings and why it was chosen. */
export function QuestsSection({ className }: { className?: string }) {
  const { t } = useTranslation('progress');
  const { day_starts_at: dayStart } = useUser();
  const { clock } = useFormats();
  const quests = useQuests();
  const swap = useSwapQuest();
  const time = dayStart === '00:00' ? t('midnight') : clock(dayStart);
  return (
    <Section
      title={t('quests.title')}
      end={
        quests.data && t('quests.done', { done: quests.data.completed_count, total: quests.data.quests.length, time })
      }
      className={className}
    >
      <Loaded from={quests} what={t('quests.what')} skeleton={<QuestsSkeleton />}>
        {(data) =>
          data.quests.length > 0 ? (
            <ol>
              {data.quests.map((quest) => (
                <QuestRow key={quest.id} quest={quest} onSwap={() => swap.mutate(quest.id)} />
              ))}
            </ol>
          ) : (
            <p className="pt-3 text-ink-3">{t('quests.none')}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function QuestRow({ quest, onSwap }: { quest: QuestItem; onSwap: () => void }) {
  const { t } = useTranslation('progress');
  const { title, progress, target, completed, reason } = useServerTexts().quest(quest);
  const reward = t('xp', { count: quest.reward_xp });
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3.5 gap-y-1 border-b border-line py-3.5 last:border-0">
      {completed ? (
        <CircleCheck aria-hidden="true" className="mt-px text-accent" />
      ) : (
        <ProgressRing share={shareOf(quest)} className="mt-px" />
      )}
      <h3 className={completed ? 'font-medium text-ink-3' : 'font-medium'}>
        <bdi>{title}</bdi>
      </h3>
      <div className="tabular row-span-2 text-end text-13 whitespace-nowrap text-ink-3">
        {completed ? (
          <span className="text-accent-ink">{t('quests.completed', { xp: reward })}</span>
        ) : (
          <>
            <bdi>{t('quests.of', { progress, target })}</bdi> · <bdi>{reward}</bdi>
            <ProgressBar
              label={title}
              value={progress}
              max={target}
              valueText={t('quests.of', { progress, target })}
              size="thin"
              className="ms-auto mt-2 w-14 tablet:w-[84px]"
            />
            {quest.swappable && (
              <Button
                size="sm"
                variant="ghost"
                icon={Shuffle}
                aria-label={t('quests.swapOf', { title })}
                className="mt-1 -me-2.5 max-tablet:min-h-touch"
                onClick={onSwap}
              >
                {t('quests.swap')}
              </Button>
            )}
          </>
        )}
      </div>
      {reason && (
        <Why className="col-start-2">
          <bdi>{reason}</bdi>
        </Why>
      )}
    </li>
  );
}

function QuestsSkeleton() {
  return (
    <div aria-hidden="true" className="grid gap-7 py-4">
      {['w-1/2', 'w-3/5', 'w-2/5'].map((width) => (
        <span key={width} className="flex gap-3.5">
          <Skeleton className="size-[18px] rounded-full" />
          <span className="grid flex-1 gap-2.5">
            <Skeleton className={width} />
            <Skeleton className="h-2.5 w-2/3" />
          </span>
          <Skeleton className="w-20" />
        </span>
      ))}
    </div>
  );
}
