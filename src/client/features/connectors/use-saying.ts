import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { ApiError } from '#client/session/api-error.ts';

/** A sentence of the server in the language on show. */
export function useSaying(): (sentence: string) => string {
  const { sentence } = useErrorWords();
  return (message) => sentence(new ApiError({ status: 400, code: 'connector_refused', message })) ?? message;
}
