import AudioLines from 'lucide-react/icons/audio-lines';
import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column';
import Library from 'lucide-react/icons/library';
import MessageCircle from 'lucide-react/icons/message-circle';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import PenLine from 'lucide-react/icons/pen-line';
import Plug from 'lucide-react/icons/plug';
import Search from 'lucide-react/icons/search';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Sun from 'lucide-react/icons/sun';
import Users from 'lucide-react/icons/users';
import type { Icon } from '#client/ui/icon.ts';

export type PlaceName =
  | 'today'
  | 'chat'
  | 'knowledge'
  | 'progress'
  | 'english'
  | 'live'
  | 'organizations'
  | 'connectors'
  | 'settings'
  | 'notes'
  | 'search';

export interface Place {
  name: PlaceName;
  to: string;
  icon: Icon;
}

/** Where a learner goes every day. */
export const learning: readonly Place[] = [
  { name: 'today', to: '/', icon: Sun },
  { name: 'chat', to: '/chat', icon: MessageCircle },
  { name: 'knowledge', to: '/knowledge', icon: Library },
  { name: 'progress', to: '/progress', icon: ChartNoAxesColumn },
  { name: 'english', to: '/english', icon: PenLine },
  { name: 'live', to: '/live', icon: AudioLines },
];

/** Where things are set up. */
export const managing: readonly Place[] = [
  { name: 'organizations', to: '/organizations', icon: Users },
  { name: 'connectors', to: '/connectors', icon: Plug },
  { name: 'settings', to: '/settings/profile', icon: SlidersHorizontal },
];

export const places: readonly Place[] = [...learning, ...managing];

/** Places within another one: the palette leads there, and the place that they belong to. */
export const inner: readonly Place[] = [
  { name: 'notes', to: '/notes', icon: NotebookPen },
  { name: 'search', to: '/search', icon: Search },
];

/** The bottom bar of a phone has room for four and “More”. */
export const compact: readonly PlaceName[] = ['today', 'chat', 'english', 'progress'];

/** Is this address within that place? */
export function isWithin(pathname: string, place: Place): boolean {
  if (place.to === '/') return pathname === '/';
  const top = `/${place.to.split('/')[1]}`;
  return pathname === top || pathname.startsWith(`${top}/`);
}

export function placeAt(pathname: string): Place | undefined {
  return [...places, ...inner].find((place) => isWithin(pathname, place));
}
