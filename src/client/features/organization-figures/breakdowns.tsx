import { useTranslation } from '#client/i18n/use-translation.ts';
import type { AdminStats } from '#contract/admin-stats.ts';
import { ComparedTable, type Line } from './compared-table.tsx';
import { useFormats } from './use-formats.ts';

interface BreakdownsProps {
  now: AdminStats;
  /** The period before; undefined while it is not there. */
  earlier: AdminStats | undefined;
}

/** The figures of the period by team where there are several, by skill and by activity, each beside that of the period before. */
export function Breakdowns({ now, earlier }: BreakdownsProps) {
  return (
    <>
      {now.by_team.length > 1 && <Teams now={now} earlier={earlier} />}
      {now.by_skill.length > 0 && <Skills now={now} earlier={earlier} />}
      {now.by_activity.length > 0 && <Activities now={now} earlier={earlier} />}
    </>
  );
}

function Teams({ now, earlier }: BreakdownsProps) {
  const { t } = useTranslation('organizationFigures');
  const { number, duration } = useFormats();
  const measures = [
    ['active_members', t('figures.active'), number],
    ['learning_seconds', t('figures.time'), duration],
    ['xp', t('figures.xp'), number],
    ['tasks_completed', t('figures.tasks'), number],
  ] as const;
  const lines = now.by_team.map((team): Line => {
    const was = earlier?.by_team.find(({ team_id }) => team_id === team.team_id);
    const figures = measures.map(([key, , write]) => [
      key,
      {
        value: team.suppressed ? null : team[key],
        was: earlier && (!was || was.suppressed ? null : was[key]),
        write,
      },
    ]);
    const name = now.teams.find(({ id }) => id === team.team_id)?.name ?? '';
    return { key: team.team_id, name, figures: Object.fromEntries(figures) };
  });
  const columns = measures.map(([key, header]) => ({ key, header }));
  return <ComparedTable title={t('byTeam')} of={t('team')} columns={columns} lines={lines} />;
}

function Skills({ now, earlier }: BreakdownsProps) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const lines = now.by_skill.map(({ skill, tasks, score }): Line => {
    const was = earlier && !earlier.suppressed ? earlier.by_skill.find((one) => one.skill === skill) : null;
    const known = earlier && !earlier.suppressed;
    return {
      ...{ key: skill, name: t(`skills.${skill}`) },
      figures: {
        tasks: { value: tasks, was: earlier && (known ? (was?.tasks ?? 0) : null), write: number },
        score: { value: score, was: earlier && (known && !was ? 0 : (was?.score ?? null)), write: number },
      },
    };
  });
  const columns = [
    { key: 'tasks', header: t('answers') },
    { key: 'score', header: t('score') },
  ];
  return <ComparedTable title={t('bySkill')} of={t('skill')} columns={columns} lines={lines} />;
}

function Activities({ now, earlier }: BreakdownsProps) {
  const { t } = useTranslation('organizationFigures');
  const { duration } = useFormats();
  const lines = now.by_activity.map(({ activity, seconds }): Line => {
    const before = earlier?.by_activity.find((one) => one.activity === activity)?.seconds ?? 0;
    const was = earlier && (earlier.suppressed ? null : before);
    return {
      key: activity,
      name: t(`activities.${activity}`),
      figures: { time: { value: seconds, was, write: duration } },
    };
  });
  const columns = [{ key: 'time', header: t('figures.time') }];
  return <ComparedTable title={t('byActivity')} of={t('activity')} columns={columns} lines={lines} />;
}
