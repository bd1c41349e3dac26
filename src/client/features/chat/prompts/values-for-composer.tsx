import { useUser } from '#client/session/use-session.ts';
import { composerId } from '../composer/composer-id.ts';
import { changeDraft } from '../drafts.ts';
import { ValuesDialog } from './values-dialog.tsx';

interface ValuesForComposerProps {
  conversationId: string | null;
  title: string;
  content: string;
  onClose: () => void;
}

/** Asks for what a prompt leaves open and puts its text into the composer, to be read once more before it is sent. */
export function ValuesForComposer({ conversationId, ...prompt }: ValuesForComposerProps) {
  const { id: userId } = useUser();
  const take = (text: string) => {
    changeDraft({ userId, conversationId }, { text });
    document.getElementById(composerId)?.focus();
  };
  return <ValuesDialog {...prompt} onFilled={take} />;
}
