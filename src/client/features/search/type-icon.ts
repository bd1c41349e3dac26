import AudioLines from 'lucide-react/icons/audio-lines';
import FileText from 'lucide-react/icons/file-text';
import MessageCircle from 'lucide-react/icons/message-circle';
import PenLine from 'lucide-react/icons/pen-line';
import StickyNote from 'lucide-react/icons/sticky-note';
import type { Icon } from '#client/ui/icon.ts';
import type { SearchHitType } from '#contract/search.ts';

export const typeIcon: Readonly<Record<SearchHitType, Icon>> = {
  message: MessageCircle,
  note: StickyNote,
  document: FileText,
  transcript: AudioLines,
  submission: PenLine,
};
