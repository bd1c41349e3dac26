import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import LogOut from 'lucide-react/icons/log-out';
import MessageCircle from 'lucide-react/icons/message-circle';
import Moon from 'lucide-react/icons/moon';
import Plus from 'lucide-react/icons/plus';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Icon } from '#client/ui/icon.ts';
import { conversations } from '#contract/conversations.ts';
import { usePreferences } from '../preferences.ts';
import { leave } from './leave.ts';
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
          <Group heading={t('palette.places')}>
            {[...places, ...inner].map((place) => (
              <Item key={place.name} icon={place.icon} onSelect={() => go(place.to)}>
                {t(`places.${place.name}`)}
              </Item>
            ))}
          </Group>
          <Group heading={t('palette.actions')}>
            <Item icon={Plus} onSelect={() => go('/chat')}>
              {t('palette.newChat')}
            </Item>
            <Item icon={Moon} onSelect={() => run(() => setTheme(theme === 'dark' ? 'light' : 'dark'))}>
              {`${t('account.theme')}: ${t(theme === 'dark' ? 'theme.light' : 'theme.dark')}`}
            </Item>
            <Item icon={LogOut} onSelect={() => run(() => void leave())}>
              {t('account.signOut')}
            </Item>
            {text.trim() !== '' && (
              <Item
                icon={MessageCircle}
                value={`ask ${text}`}
                onSelect={() => go(`/chat?ask=${encodeURIComponent(text.trim())}`)}
              >
                {t('palette.ask', { question: text.trim() })}
              </Item>
            )}
          </Group>
          <Conversations text={text} open={open} onChoose={(id) => go(`/chat/${id}`)} />
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
    <Group heading={t('palette.conversations')}>
      {found.data.items.map(({ id, title }) => (
        <Item key={id} icon={MessageCircle} value={`${titleIn(server, title)} ${id}`} onSelect={() => onChoose(id)}>
          {titleIn(server, title)}
        </Item>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Command.Group>
  );
}

interface ItemProps {
  icon: Icon;
  value?: string;
  onSelect: () => void;
  children: ReactNode;
}

function Item({ icon: Mark, value, onSelect, children }: ItemProps) {
  return (
    <Command.Item
      {...(value === undefined ? {} : { value })}
      onSelect={onSelect}
      className="flex min-h-[38px] items-center gap-2.5 rounded-control px-2.5 text-ink-2 aria-selected:bg-hover aria-selected:text-ink max-tablet:min-h-touch"
    >
      <Mark aria-hidden="true" className="size-4 text-ink-3" />
      <span className="truncate">{children}</span>
    </Command.Item>
  );
}
