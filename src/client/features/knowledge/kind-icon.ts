import BookOpen from 'lucide-react/icons/book-open';
import Braces from 'lucide-react/icons/braces';
import FileText from 'lucide-react/icons/file-text';
import FileType from 'lucide-react/icons/file-type';
import Globe from 'lucide-react/icons/globe';
import Presentation from 'lucide-react/icons/presentation';
import Table from 'lucide-react/icons/table-2';
import type { Icon } from '#client/ui/icon.ts';
import type { DocumentKind } from './document-kind.ts';

export const kindIcon: Readonly<Record<DocumentKind, Icon>> = {
  pdf: FileText,
  word: FileText,
  slides: Presentation,
  book: BookOpen,
  webPage: Globe,
  markdown: FileType,
  text: FileType,
  table: Table,
  data: Braces,
};
