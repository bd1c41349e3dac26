import { use, useMemo, useState } from 'react';
import { changeDraft, type DraftPlace, readDraft, useDraft } from '../drafts.ts';
import { type AttachHold, AttachingContext } from './attaching.ts';

/** The server takes so many documents with one message. */
const most = 20;

/** What goes with the message that is being written: documents, and the wish to be answered from all of them. */
export function useEnclosed(draftPlace: DraftPlace) {
  const parts = use(AttachingContext);
  const knowledge = useDraft(draftPlace, (draft) => draft.knowledge ?? false);
  // A letter that is typed changes neither, so it does not draw what hangs on them.
  const ids = useDraft(draftPlace, (draft) => draft.attachments?.join('\n') ?? '');
  const attachments = useMemo(() => ids.split('\n').filter(Boolean), [ids]);
  const [hold, onHold] = useState<AttachHold | null>(null);
  const change = (next: (now: readonly string[]) => readonly string[]) =>
    changeDraft(draftPlace, { attachments: next(readDraft(draftPlace).attachments ?? []) });
  return {
    parts,
    knowledge,
    hold: parts ? hold : null,
    toggle: () => changeDraft(draftPlace, { knowledge: !knowledge }),
    props: {
      place: `chat.${draftPlace.conversationId ?? 'new'}`,
      attachments,
      onHold,
      onAttach: (id: string) => change((now) => (now.includes(id) ? now : [...now, id].slice(0, most))),
      onDetach: (id: string) => change((now) => now.filter((one) => one !== id)),
    },
  };
}
