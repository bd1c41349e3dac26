import { Bar, BarChart, Cell, ErrorBar, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { pageDirection } from '#client/ui/page-direction.ts';

export interface ActivityBar {
  key: string;
  label: string;
  minutes: number;
  low: number;
  high: number;
  /** “5 h 10 min”. */
  text: string;
  /** A colour, as CSS writes it. */
  colour: string;
}

/** Bars that lie, the longest first, each with its name, its time and a whisker from what is certain to what is possible. */
export function ActivityChart({ bars }: { bars: readonly ActivityBar[] }) {
  const rtl = pageDirection() === 'rtl';
  const data = bars.map((bar) => ({ ...bar, error: [bar.minutes - bar.low, bar.high - bar.minutes] }));
  return (
    <div dir="ltr" className="h-full">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 440, height: 220 }}>
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 0, right: rtl ? 0 : 76, bottom: 0, left: rtl ? 132 : 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide reversed={rtl} domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="label"
            width={86}
            orientation={rtl ? 'right' : 'left'}
            tickLine={false}
            axisLine={false}
            interval={0}
            tick={({ y, index }) => (
              <text
                x={rtl ? '100%' : 0}
                y={Number(y)}
                dy={4.5}
                textAnchor={rtl ? 'end' : 'start'}
                className="fill-ink text-13"
              >
                {bars[index]?.label}
              </text>
            )}
          />
          <Bar dataKey="minutes" radius={3} barSize={9} minPointSize={2} isAnimationActive={false}>
            {bars.map((bar) => (
              <Cell key={bar.key} fill={bar.colour} />
            ))}
            <ErrorBar
              dataKey="error"
              direction="x"
              width={7}
              stroke="var(--ink)"
              strokeWidth={1.25}
              isAnimationActive={false}
            />
            {/* Beyond the end of the bar, also where bars go to the left. */}
            <LabelList dataKey="text" position="right" offset={14} className="fill-ink text-13 font-medium" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
