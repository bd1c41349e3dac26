import { useQuery } from '@tanstack/react-query';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { conversationTitles } from './note-queries.ts';

/** The title of the conversation that a note is from; null where it is old, deleted or not known yet. */
export function useSourceTitle(wanted: boolean): (conversationId: string) => string | null {
  const server = useServerWords();
  const { data } = useQuery({ ...conversationTitles(), enabled: wanted });
  return (conversationId) => {
    const title = data && Object.hasOwn(data, conversationId) ? data[conversationId] : undefined;
    return title === undefined ? null : titleIn(server, title);
  };
}
