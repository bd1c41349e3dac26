import Bot from 'lucide-react/icons/bot';
import Calendar from 'lucide-react/icons/calendar';
import Car from 'lucide-react/icons/car';
import Clock from 'lucide-react/icons/clock';
import Trees from 'lucide-react/icons/trees';
import type { Icon } from '#client/ui/icon.ts';
import type { ConnectorKind } from '#contract/connector-shapes.ts';

export const kindIcons: Record<ConnectorKind, Icon> = {
  'google-calendar': Calendar,
  xentree: Trees,
  xenioo: Bot,
  we360: Clock,
  xee: Car,
};
