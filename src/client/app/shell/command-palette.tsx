import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import LogOut from 'lucide-react/icons/log-out';
import MessageCircle from 'lucide-react/icons/message-circle';
import Moon from 'lucide-react/icons/moon';
import Plus from 'lucide-react/icons/plus';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { conversations } from '#contract/conversations.ts';
import { usePreferences } from '../preferences.ts';
import { leave } from './leave.ts';
import { PaletteGroup, PaletteItem } from './palette-item.tsx';
import { PaletteResults } from './palette-results.tsx';
import { paletteScore } from './palette-score.ts';
import { inner, places } from './places.ts';

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** ⌘K: every place, action and conversation, by typing. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { theme, setTheme } = usePreferences();
  const [text, setText] = useState('');

  const run = (action: () => void) => {
    onOpenChange(false);
    setText('');
    action();
  };
  const go = (to: string) => run(() => void navigate(to));

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('palette.title')}
      titled="hidden"
      closeLabel={t('close')}
      place="top"
    >
      <Command label={t('palette.title')} filter={paletteScore} loop className="grid">
        <Command.Input
          autoFocus
          value={text}
          onValueChange={setText}
          placeholder={t('palette.placeholder')}
          className="h-[52px] border-b border-line bg-transparent px-5 text-16 outline-none"
        />
        <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto p-2">
          <Command.Empty className="px-3 py-6 text-center text-ink-3">{t('palette.empty')}</Command.Empty>
          <PaletteGroup heading={t('palette.places')}>
            {[...places, ...inner].map((place) => (
              <PaletteItem key={place.name} icon={place.icon} onSelect={() => go(place.to)}>
                {t(`places.${place.name}`)}
              </PaletteItem>
            ))}
          </PaletteGroup>
          <PaletteGroup heading={t('palette.actions')}>
            <PaletteItem icon={Plus} onSelect={() => go('/chat')}>
              {t('palette.newChat')}
            </PaletteItem>
            <PaletteItem icon={Moon} onSelect={() => run(() => setTheme(theme === 'dark' ? 'light' : 'dark'))}>
              {`${t('account.theme')}: ${t(theme === 'dark' ? 'theme.light' : 'theme.dark')}`}
            </PaletteItem>
            <PaletteItem icon={LogOut} onSelect={() => run(() => void leave())}>
              {t('account.signOut')}
            </PaletteItem>
            {text.trim() !== '' && (
              <PaletteItem
                icon={MessageCircle}
                value={`ask ${text}`}
                onSelect={() => go(`/chat?ask=${encodeURIComponent(text.trim())}`)}
              >
                {t('palette.ask', { question: text.trim() })}
              </PaletteItem>
            )}
          </PaletteGroup>
          <Conversations text={text} open={open} onChoose={(id) => go(`/chat/${id}`)} />
          <PaletteResults text={text.trim()} open={open} onGo={go} />
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** Conversations whose title fits what is typed; the newest before anything is. */
function Conversations({ text, open, onChoose }: { text: string; open: boolean; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const server = useServerWords();
  const q = useDeferredValue(text.trim());
  const found = useQuery({
    ...queryOf(session.api, conversations.list, { query: { limit: '6', ...(q ? { q } : {}) } }),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  if (!found.data?.items.length) return null;
  return (
    <PaletteGroup heading={t('palette.conversations')}>
      {found.data.items.map(({ id, title }) => (
        <PaletteItem
          key={id}
          icon={MessageCircle}
          value={`${titleIn(server, title)} ${id}`}
          onSelect={() => onChoose(id)}
        >
          {titleIn(server, title)}
        </PaletteItem>
      ))}
    </PaletteGroup>
  );
}
