import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { pageDirection } from './page-direction.ts';

export interface ColumnBar {
  key: string;
  label: string;
  value: number;
}

export interface ColumnChartProps {
  bars: readonly ColumnBar[];
  /** Every so many bars has its name beneath it. */
  every: number;
  /** Writes a value. */
  format: (value: number) => string;
}

/** Bars that stand, in the order of time. Nothing in it moves, whatever motion is wished for. */
export function ColumnChart({ bars, every, format }: ColumnChartProps) {
  const rtl = pageDirection() === 'rtl';
  return (
    <div dir="ltr" className="h-full">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 440, height: 200 }}>
        <BarChart
          data={[...bars]}
          margin={{ top: 6, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="18%"
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="key"
            reversed={rtl}
            interval={every - 1}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={({ x, y, payload }) => (
              <text x={x} y={Number(y) + 12} textAnchor="middle" className="fill-ink-3 text-12">
                {bars.find((bar) => bar.key === payload.value)?.label}
              </text>
            )}
          />
          <YAxis
            orientation={rtl ? 'right' : 'left'}
            width={38}
            tickCount={4}
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={({ x, y, payload }) => (
              <text x={x} y={Number(y) + 4} textAnchor={rtl ? 'start' : 'end'} className="fill-ink-3 text-12">
                {format(Number(payload.value))}
              </text>
            )}
          />
          <Bar dataKey="value" fill="var(--heat-3)" radius={[3, 3, 0, 0]} maxBarSize={26} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
