import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { openChatDialog } from '../chat-dialog.ts';
import { requestFind } from '../find-request.ts';
import type { Command, SlashOption } from '../prompts/use-slash.ts';
import { variablesOf } from '../prompts/variables.ts';

interface SlashActionsUse {
  conversationId: string | null;
  /** Something is said in it already. */
  said: boolean;
  /** An answer is being written: nothing can be asked meanwhile. */
  writing: boolean;
  /** Opens the settings; undefined while there is nothing that could be set. */
  onSettings: (() => void) | undefined;
  send: (text: string) => boolean;
  /** Puts a text in the place of what stands in the composer. */
  write: (text: string) => void;
}

/** Commands that mean something only where something was said. */
const aboutTalk: readonly Command[] = ['search', 'simpler', 'quiz'];
/** Commands that ask something. */
const asking: readonly Command[] = ['simpler', 'quiz'];

/** What each prompt and command of the slash menu does. */
export function useSlashActions({ conversationId, said, writing, onSettings, send, write }: SlashActionsUse) {
  const { t } = useTranslation('chat');
  const navigate = useNavigate();
  const can = (command: Command) =>
    (said || !aboutTalk.includes(command)) &&
    !(writing && asking.includes(command)) &&
    !(command === 'settings' && !onSettings);

  const carryOut: Record<Command, () => void> = {
    new: () => void navigate('/chat'),
    search: requestFind,
    simpler: () => void send(t('learn.ask.simpler')),
    quiz: () => void send(t('learn.ask.quiz')),
    settings: () => onSettings?.(),
    prompts: () => openChatDialog({ kind: 'prompts' }),
    import: () => openChatDialog({ kind: 'import' }),
  };

  const onChoose = (option: SlashOption) => {
    if (option.kind === 'command') {
      write('');
      carryOut[option.command]();
      return;
    }
    const { title, content } = option.prompt;
    if (variablesOf(content).length === 0) return write(content);
    write('');
    openChatDialog({ kind: 'values', conversationId, title, content });
  };

  return { can, onChoose };
}
