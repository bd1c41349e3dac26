import Columns from 'lucide-react/icons/columns-2';
import Copy from 'lucide-react/icons/copy';
import GitFork from 'lucide-react/icons/git-fork';
import Layers from 'lucide-react/icons/layers';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import Pencil from 'lucide-react/icons/pencil';
import SpellCheck from 'lucide-react/icons/spell-check';
import Square from 'lucide-react/icons/square';
import Volume from 'lucide-react/icons/volume-2';
import { type ReactElement, use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { canSpeak, speak, stopSpeaking, useSpeaking } from '#client/session/voice/speech.ts';
import { Menu, MenuItem } from '#client/ui/menu.tsx';
import { toast } from '#client/ui/toast.ts';
import { openChatDialog } from '../chat-dialog.ts';
import { spokenText } from '../learn/spoken-text.ts';
import { NoteTaker } from '../thread/note-taker.ts';
import { BranchContext } from './branch-context.ts';
import { MessageSubject } from './message-subject.ts';
import { useCheckMessage } from './use-check-message.ts';

/** The items of a message's menu, for `MessageMenu`. */
export function MessageMenuItems({ trigger }: { trigger: ReactElement }) {
  const { t } = useTranslation('chat');
  const branch = use(BranchContext);
  const subject = use(MessageSubject);
  const takeNote = use(NoteTaker);
  const check = useCheckMessage();
  const speaking = useSpeaking(({ messageId }) => messageId !== null && messageId === subject?.message.id);
  if (!branch || !subject) return trigger;
  const { message, onEdit } = subject;
  const copy = () =>
    navigator.clipboard.writeText(message.content).then(
      () => toast({ message: t('copied') }),
      () => toast({ message: t('branches.copyFailed') }),
    );
  return (
    <Menu trigger={trigger} defaultOpen align={message.role === 'user' ? 'end' : 'start'}>
      {onEdit && (
        // The field takes the focus when the menu has given it back.
        <MenuItem icon={Pencil} onSelect={() => setTimeout(onEdit)}>
          {t('branches.edit')}
        </MenuItem>
      )}
      <MenuItem icon={Copy} onSelect={() => void copy()}>
        {t('copy')}
      </MenuItem>
      {takeNote && (
        <MenuItem
          icon={NotebookPen}
          onSelect={() =>
            takeNote({ text: message.content, conversationId: branch.conversationId, messageId: message.id })
          }
        >
          {t('branches.saveNote')}
        </MenuItem>
      )}
      {message.content !== '' && (
        <MenuItem
          icon={Layers}
          onSelect={() =>
            openChatDialog({
              kind: 'cards',
              conversationId: branch.conversationId,
              messageId: message.id,
              selection: null,
            })
          }
        >
          {t('cards.make')}
        </MenuItem>
      )}
      {message.role === 'user' && (
        <MenuItem icon={SpellCheck} onSelect={() => void check(branch.conversationId, message.id)}>
          {t('branches.check')}
        </MenuItem>
      )}
      {message.role === 'assistant' && canSpeak() && (
        <MenuItem
          icon={speaking ? Square : Volume}
          onSelect={() => (speaking ? stopSpeaking() : speak(message.id, spokenText(message.content)))}
        >
          {t(speaking ? 'learn.silence' : 'learn.aloud')}
        </MenuItem>
      )}
      {message.role === 'assistant' && (
        <MenuItem
          icon={Columns}
          disabled={branch.busy}
          onSelect={() =>
            openChatDialog({ kind: 'compare', conversationId: branch.conversationId, messageId: message.id })
          }
        >
          {t('compare.other')}
        </MenuItem>
      )}
      <MenuItem icon={GitFork} onSelect={() => branch.actions.fork(message.id)}>
        {t('branches.fork')}
      </MenuItem>
    </Menu>
  );
}
