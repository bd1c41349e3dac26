import type { ComponentProps } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { AiProvider } from '#contract/ai-provider-shapes.ts';
import { type Standing, standingOf } from './standing.ts';
import { useFormats } from './use-formats.ts';

const tones: Record<Standing, NonNullable<ComponentProps<typeof Badge>['tone']>> = {
  working: 'good',
  unasked: 'neutral',
  resting: 'streak',
  trial: 'streak',
  refused: 'danger',
  locked: 'danger',
  off: 'neutral',
};

/** How a provider stands, in a word. */
export function StandingBadge({ provider }: { provider: AiProvider }) {
  const { t } = useTranslation('admin');
  const { time } = useFormats();
  const standing = standingOf(provider);
  const until = provider.health.retry_at;
  return (
    <Badge tone={tones[standing]}>{t(`providers.standing.${standing}`, until ? { time: time(until) } : {})}</Badge>
  );
}
