import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { pageDirection } from '#client/ui/page-direction.ts';

export interface CalibrationDot {
  key: string;
  /** Both from 0 to 1. */
  said: number;
  reached: number;
  forecasts: number;
}

export interface CalibrationChartProps {
  /** From the lowest chance up. */
  dots: readonly CalibrationDot[];
  /** What each axis tells. */
  names: { said: string; reached: string };
  /** Writes a share. */
  format: (share: number) => string;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

/**
 * What was said against what came true, a dot for each bin, larger for more forecasts; on the dashed line both are the same.
 * Nothing in it moves, whatever motion is wished for.
 */
export function CalibrationChart({ dots, names, format }: CalibrationChartProps) {
  const rtl = pageDirection() === 'rtl';
  const most = Math.max(...dots.map(({ forecasts }) => forecasts));
  return (
    <div dir="ltr" className="h-full">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 440, height: 300 }}>
        <LineChart
          data={[...dots]}
          margin={{ top: 28, right: rtl ? 0 : 18, bottom: 22, left: rtl ? 18 : 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="said"
            domain={[0, 1]}
            ticks={ticks}
            reversed={rtl}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={({ x, y, payload }) => (
              <text x={x} y={Number(y) + 12} textAnchor="middle" className="fill-ink-3 text-12">
                {format(Number(payload.value))}
              </text>
            )}
            label={{ value: names.said, position: 'bottom', offset: 2, className: 'fill-ink-3 text-12' }}
          />
          <YAxis
            type="number"
            domain={[0, 1]}
            ticks={ticks}
            orientation={rtl ? 'right' : 'left'}
            width={48}
            tickLine={false}
            axisLine={false}
            tick={({ x, y, payload }) => (
              <text x={x} y={Number(y) + 4} textAnchor={rtl ? 'start' : 'end'} className="fill-ink-3 text-12">
                {format(Number(payload.value))}
              </text>
            )}
            label={() => (
              <text x={rtl ? '100%' : 0} y={12} textAnchor={rtl ? 'end' : 'start'} className="fill-ink-3 text-12">
                {names.reached}
              </text>
            )}
          />
          <ReferenceLine
            segment={[
              { x: 0, y: 0 },
              { x: 1, y: 1 },
            ]}
            stroke="var(--ink-3)"
            strokeDasharray="4 4"
          />
          <Line
            dataKey="reached"
            type="linear"
            stroke="var(--accent)"
            strokeWidth={1.5}
            isAnimationActive={false}
            dot={({ cx, cy, index }) => (
              <circle
                key={dots[index]?.key}
                cx={cx}
                cy={cy}
                r={3 + 7 * Math.sqrt((dots[index]?.forecasts ?? 0) / most)}
                fill="var(--accent)"
                stroke="var(--bg)"
                strokeWidth={1.5}
              />
            )}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
