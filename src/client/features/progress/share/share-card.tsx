import { useTranslation } from '#client/i18n/use-translation.ts';
import { BrandMark } from '#client/ui/brand-mark.tsx';
import { pageDirection } from '#client/ui/page-direction.ts';
import type { LearningPulse, XPProfile } from '#contract/xp.ts';
import { useFormats } from '../formats.ts';
import { type CardPart, cardLeaves, cardSize } from './card-facts.ts';

const fills = ['fill-heat-0', 'fill-heat-1', 'fill-heat-2', 'fill-heat-3', 'fill-heat-4'] as const;
const edge = 70;
const columnWidth = 300;

export interface ShareCardProps {
  name: string;
  profile: XPProfile;
  pulse: LearningPulse;
  parts: readonly CardPart[];
  /** How it is read. */
  label: string;
}

/** The card as a drawing in the colours of the theme around it. It loads nothing, so that it can be taken anywhere. */
export function ShareCard({ name, profile, pulse, parts, label }: ShareCardProps) {
  const { t } = useTranslation('progressPage');
  const { number } = useFormats();
  const { width, height } = cardSize;
  const rtl = pageDirection() === 'rtl';
  /** Along the line of reading. */
  const along = (x: number) => (rtl ? width - x : x);
  const all = [
    { part: 'level', value: profile.level, label: t('share.level'), fill: 'fill-accent-ink' },
    { part: 'streak', value: profile.current_streak, label: t('share.streak'), fill: 'fill-streak-ink' },
    { part: 'xp', value: profile.total_xp, label: t('share.xp'), fill: 'fill-ink' },
  ] as const;
  const figures = all.filter(({ part }) => parts.includes(part));
  const figuresAt = parts.includes('year') ? 290 : 380;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      direction={rtl ? 'rtl' : 'ltr'}
      className="block h-auto w-full rounded-surface font-sans"
    >
      <rect width={width} height={height} className="fill-bg" />
      <rect x="1" y="1" width={width - 2} height={height - 2} fill="none" strokeWidth="2" className="stroke-line" />
      <svg x={along(edge) - (rtl ? 48 : 0)} y="56" width="48" height="48" viewBox="0 0 32 32" aria-hidden="true">
        <BrandMark className="size-8" />
      </svg>
      <text x={along(edge + 62)} y="92" fontSize="30" className="fill-ink-2 font-medium">
        Xentree
      </text>
      {parts.includes('name') && (
        <text x={along(edge)} y="176" fontSize="46" className="fill-ink font-semi">
          {cut(name)}
        </text>
      )}
      {figures.map(({ part, value, label, fill }, place) => (
        <g key={part}>
          <text x={along(edge + place * columnWidth)} y={figuresAt} fontSize="76" className={`${fill} font-semi`}>
            {number(value)}
          </text>
          <text x={along(edge + place * columnWidth)} y={figuresAt + 40} fontSize="26" className="fill-ink-3">
            {label}
          </text>
        </g>
      ))}
      {parts.includes('year') && (
        <>
          <text x={along(edge)} y="410" fontSize="22" className="fill-ink-3">
            {t('share.year')}
          </text>
          {cardLeaves(pulse.entries, edge).map(({ key, x, y, size, level }) => (
            <rect
              key={key}
              x={rtl ? width - x - size : x}
              y={y}
              width={size}
              height={size}
              rx="4"
              className={fills[level]}
            />
          ))}
        </>
      )}
    </svg>
  );
}

/** As much of a name as the card has room for, by what a reader takes for one sign. */
function cut(name: string): string {
  const signs = [...new Intl.Segmenter().segment(name)].map((part) => part.segment);
  return signs.length > 38 ? `${signs.slice(0, 37).join('')}…` : name;
}
