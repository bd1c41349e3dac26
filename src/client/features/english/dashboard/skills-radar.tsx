import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { pageDirection } from '#client/ui/page-direction.ts';

export interface Corner {
  name: string;
  /** 0 to 100. */
  score: number;
  text: string;
}

/** A corner for each skill, in the direction of reading. Nothing in it moves, whatever motion is wished for. */
export function SkillsRadar({ corners }: { corners: readonly Corner[] }) {
  const rtl = pageDirection() === 'rtl';
  return (
    <div dir="ltr" className="h-full">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 440, height: 260 }}>
        <RadarChart
          data={[...corners]}
          outerRadius="80%"
          startAngle={90}
          endAngle={rtl ? 450 : -270}
          accessibilityLayer={false}
        >
          <PolarGrid stroke="var(--line)" />
          <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
          <PolarAngleAxis
            dataKey="name"
            tick={({ x, y, textAnchor, index }) => (
              <text x={x} y={y} textAnchor={textAnchor} className="fill-ink-2 text-12">
                {/* One run of letters: browsers lay parts of it over each other in right-to-left scripts. */}
                {`${corners[index]?.name} ${corners[index]?.text}`}
              </text>
            )}
          />
          <Radar
            dataKey="score"
            stroke="var(--accent)"
            strokeWidth={2}
            fill="var(--accent)"
            fillOpacity={0.14}
            isAnimationActive={false}
          />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  );
}
