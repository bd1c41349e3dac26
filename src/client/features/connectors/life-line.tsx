import { cva } from 'class-variance-authority';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { lifeOf, type Standing } from './standing.ts';
import { useMoments } from './use-moments.ts';

const fill = cva('absolute inset-y-0 start-0 rounded-full transition-[width] duration-slow', {
  variants: {
    standing: { active: 'bg-heat-3', soon: 'bg-streak', trying: 'bg-streak', error: 'bg-danger', expired: 'bg-danger' },
  },
});
const rest = cva('font-medium', {
  variants: {
    standing: {
      active: 'text-ink',
      soon: 'text-streak-ink',
      trying: 'text-streak-ink',
      error: 'text-danger-ink',
      expired: 'text-danger-ink',
    },
  },
});

/** The life of a token as a line, with the mark where it is renewed, and what is left of it in words. */
export function LifeLine({ connector, standing, now }: { connector: Connector; standing: Standing; now: number }) {
  const { t } = useTranslation('connectors');
  const { moment, span, percent } = useMoments();
  const { used, mark, leftMs } = lifeOf(connector, now);
  const { issued_at, expires_at, connected_at } = connector;
  const over = standing === 'expired' || leftMs === 0;
  const end =
    used === null
      ? t('life.unknown')
      : over
        ? t('life.ended', { moment: expires_at === null ? '' : moment(expires_at, now) })
        : t('life.left', { span: span(leftMs) });
  return (
    <div className="mt-4 mb-3">
      <div
        role="img"
        aria-label={
          used === null ? t('life.unknown') : over ? t('life.barEnded') : t('life.bar', { done: percent(used) })
        }
        className="relative h-1.5 rounded-full bg-heat-0"
      >
        {used !== null && <i className={fill({ standing })} style={{ width: `${used * 100}%` }} />}
        {mark !== null && !over && (
          <em
            className="absolute -inset-y-1 w-0.5 rounded-full bg-ink-2"
            style={{ insetInlineStart: `${mark * 100}%` }}
          />
        )}
      </div>
      <p className="tabular mt-1.5 flex flex-wrap justify-between gap-x-3 text-13 text-ink-3">
        <span>
          {issued_at === null || over
            ? t('life.connected', { moment: moment(connected_at, now) })
            : t('life.since', { moment: moment(issued_at, now) })}
        </span>
        <span className={rest({ standing })}>{end}</span>
      </p>
    </div>
  );
}
