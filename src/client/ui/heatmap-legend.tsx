import type { HeatmapLabels } from './heatmap-labels.ts';

const swatch = 'size-[11px] rounded-cell ring-1 ring-heat-line ring-inset';
const ramp = ['bg-heat-0', 'bg-heat-1', 'bg-heat-2', 'bg-heat-3', 'bg-heat-4'];

/** What the squares mean. Silent, because every square says it in words. */
export function HeatmapLegend({ labels }: { labels: HeatmapLabels }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5">
      <span className="flex items-center gap-[3px]">
        {labels.less}
        {ramp.map((shade) => (
          <span key={shade} className={`${swatch} ${shade}`} />
        ))}
        {labels.more}
      </span>
      <span className="flex items-center gap-[5px]">
        <span className={`${swatch} pattern-rest`} />
        {labels.rest}
      </span>
      <span className="flex items-center gap-[5px]">
        <span className={`${swatch} pattern-freeze`} />
        {labels.freeze}
      </span>
      <span className="flex items-center gap-[5px]">
        <span className="size-2.5 rounded-cell ring-[1.5px] ring-accent ring-inset" />
        {labels.today}
      </span>
    </div>
  );
}
