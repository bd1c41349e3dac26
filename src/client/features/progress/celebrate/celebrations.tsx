import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import { useMilestones } from '../goal/goal-queries.ts';
import { useXpProfile } from '../progress-queries.ts';
import { CelebrationCard } from './celebration-card.tsx';
import type { News } from './news.ts';
import { takeNews } from './seen-store.ts';

/** Says once, in one tab, that a level or a milestone was reached. Only what the server confirms counts. */
export function Celebrations() {
  const { id: user } = useUser();
  const profile = useXpProfile();
  const found = useMilestones();
  const [news, setNews] = useState<News | null>(null);
  const visible = useVisible();
  const level = profile.data?.level;
  const milestones = found.data?.items;
  // The time of an answer of the server: what is shown ahead of it leaves this as it is.
  const { dataUpdatedAt: confirmedAt } = profile;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a level that is shown ahead of the server is not looked at
  useEffect(() => {
    if (!visible || level === undefined || milestones === undefined) return;
    // Levels are told by the level itself.
    const reached = milestones.filter((one) => one.reached_on !== null && one.kind !== 'level').map(({ id }) => id);
    let gone = false;
    void takeNews({ user, level, milestones: reached }).then((taken) => {
      if (!gone && taken && (taken.level !== null || taken.milestones.length > 0)) setNews(taken);
    });
    return () => {
      gone = true;
    };
  }, [visible, user, confirmedAt, milestones]);

  const words = useNewsWords(news);
  return (
    <>
      {/* There before anything is said, so that it is said once. */}
      <p role="status" className="sr-only">
        {words.join('. ')}
      </p>
      {news && <CelebrationCard words={words} level={level ?? 1} onClose={() => setNews(null)} />}
    </>
  );
}

function useNewsWords(news: News | null): string[] {
  const { t } = useTranslation('shell');
  if (!news) return [];
  return [
    ...(news.level === null ? [] : [t('reached.level', { level: news.level })]),
    ...news.milestones.flatMap((id) => {
      const [kind, target] = id.split(':');
      return kind === 'streak' || kind === 'active_days' || kind === 'hours'
        ? t(`reached.names.${kind}`, { target: Number(target) })
        : [];
    }),
  ];
}

/** A tab that nobody looks at leaves the news to the one that is looked at. */
function useVisible(): boolean {
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
