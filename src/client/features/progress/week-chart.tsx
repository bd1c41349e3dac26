import { Bar, BarChart, Cell, LabelList, ReferenceLine, ResponsiveContainer, XAxis } from 'recharts';
import { pageDirection } from '#client/ui/page-direction.ts';
import type { WeekBar } from '#client/ui/week-bars.tsx';

export interface WeekChartProps {
  bars: readonly WeekBar[];
  usual: { value: number; label: string } | undefined;
}

const fills = { past: 'var(--heat-3)', today: 'var(--accent)', future: 'var(--heat-0)' };

/**
 * Seven bars. Silent, because a table with the same numbers is read instead; loaded by itself, because it brings a library.
 * Nothing in it moves, whatever motion is wished for.
 */
export function WeekChart({ bars, usual }: WeekChartProps) {
  const rtl = pageDirection() === 'rtl';
  const data = bars.map((bar) => ({ ...bar, shown: bar.value > 0 ? bar.valueLabel : '' }));
  return (
    <div dir="ltr" className="h-[200px]">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 440, height: 200 }}>
        <BarChart data={data} margin={{ top: 22, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis
            dataKey="label"
            reversed={rtl}
            tickLine={false}
            axisLine={false}
            interval={0}
            tick={({ x, y, index }) => (
              <text
                x={x}
                y={Number(y) + 12}
                textAnchor="middle"
                className={bars[index]?.when === 'today' ? 'fill-ink text-13 font-semi' : 'fill-ink-3 text-13'}
              >
                {bars[index]?.label}
              </text>
            )}
          />
          {usual && (
            <ReferenceLine
              y={usual.value}
              ifOverflow="extendDomain"
              stroke="var(--line-strong)"
              strokeDasharray="3 3"
              label={{
                value: usual.label,
                position: rtl ? 'insideBottomLeft' : 'insideBottomRight',
                className: 'fill-ink-3 text-12',
              }}
            />
          )}
          <Bar dataKey="value" radius={[4, 4, 2, 2]} maxBarSize={34} minPointSize={3} isAnimationActive={false}>
            {bars.map((bar) => (
              <Cell key={bar.key} fill={fills[bar.value === 0 ? 'future' : bar.when]} />
            ))}
            <LabelList
              dataKey="shown"
              position="top"
              stroke="var(--bg)"
              strokeWidth={4}
              style={{ paintOrder: 'stroke' }}
              className="fill-ink-2 text-13 font-medium"
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
