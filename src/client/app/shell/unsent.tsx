import { loadWords } from '#client/i18n/language.ts';
import { useLate } from './use-late.ts';

/** What waits to be sent, on every page: it is wanted most where its code may not load, and must never break the page. */
export function Unsent({ quiet }: { quiet: boolean }) {
  const Messages = useLate(quiet, loadMessages);
  const Answers = useLate(quiet, loadAnswers);
  return (
    <>
      {Messages && <Messages />}
      {Answers && <Answers />}
    </>
  );
}

async function loadMessages() {
  const [{ OutboxKeeper }] = await Promise.all([
    import('#client/features/chat/outbox/outbox-keeper.tsx'),
    loadWords('chat'),
  ]);
  return OutboxKeeper;
}

/** What sends answers of English, where some wait: most days none do. */
const loadAnswers = () => (answersWait() ? loadAnswerKeeper() : null);

async function loadAnswerKeeper() {
  const [{ AttemptKeeper }] = await Promise.all([
    import('#client/features/english/attempt/attempt-keeper.tsx'),
    loadWords('english'),
  ]);
  return AttemptKeeper;
}

/** Their own code is loaded only where it is needed: this looks at what it keeps. */
function answersWait(): boolean {
  try {
    return Object.entries(localStorage).some(
      ([key, value]) => key.startsWith('xt.draft.english.') && String(value).includes('"sending":{'),
    );
  } catch {
    return false;
  }
}
