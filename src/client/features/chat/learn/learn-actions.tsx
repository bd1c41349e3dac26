import Layers from 'lucide-react/icons/layers';
import Lightbulb from 'lucide-react/icons/lightbulb';
import ListChecks from 'lucide-react/icons/list-checks';
import Square from 'lucide-react/icons/square';
import Volume from 'lucide-react/icons/volume-2';
import { use } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { canSpeak, speak, stopSpeaking, useSpeaking } from '#client/session/voice/speech.ts';
import { Chip } from '#client/ui/chip.tsx';
import type { Message } from '#contract/chat.ts';
import { BranchContext } from '../branches/branch-context.ts';
import { openChatDialog } from '../chat-dialog.ts';
import { spokenText } from './spoken-text.ts';

const touch = 'max-tablet:h-touch';

/** What a learner does with the last answer: have it said more simply, be asked about it, make cards of it, hear it. */
export function LearnActions({ message: { id, content } }: { message: Message }) {
  const { t } = useTranslation('chat');
  const branch = use(BranchContext);
  const speaking = useSpeaking(({ messageId }) => messageId === id);
  if (!branch || content === '') return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      <Chip
        icon={Lightbulb}
        disabled={branch.busy}
        onClick={() => branch.ask(t('learn.ask.simpler'))}
        className={touch}
      >
        {t('learn.simpler')}
      </Chip>
      <Chip icon={ListChecks} disabled={branch.busy} onClick={() => branch.ask(t('learn.ask.quiz'))} className={touch}>
        {t('learn.quiz')}
      </Chip>
      <Chip
        icon={Layers}
        onClick={() =>
          openChatDialog({ kind: 'cards', conversationId: branch.conversationId, messageId: id, selection: null })
        }
        className={touch}
      >
        {t('cards.make')}
      </Chip>
      {canSpeak() && (
        <Chip
          icon={speaking ? Square : Volume}
          className={touch}
          onClick={() => (speaking ? stopSpeaking() : speak(id, spokenText(content)))}
        >
          {t(speaking ? 'learn.silence' : 'learn.aloud')}
        </Chip>
      )}
    </div>
  );
}
