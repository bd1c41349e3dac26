import { ApiError } from '#client/session/api-error.ts';
import { BadServerAddress } from '#client/session/server-profile.ts';
import { type Refusals, rephrase } from './server-words.ts';
import { fill } from './translate.ts';

export interface ErrorWords {
  /** The sentence for an error: the server's own in English, else one for it or its code; undefined for an unexpected error. */
  sentence(error: unknown): string | undefined;
  /** The sentence for an issue of a field, `email` for example; the server's own where there is none for the field. */
  issue(field: string, message: string): string;
  /** Why an answer failed, from the server's sentence about it. */
  answer(sentence: string): string;
}

/** `words` are null in English, which the server and the session layer speak themselves. */
export function errorWords(words: Refusals | null, language: string): ErrorWords {
  const known = (sentence: string) => words && rephrase(language, words.sentences, sentence);
  return {
    sentence(error) {
      if (error instanceof BadServerAddress) return words?.addresses[error.reason] ?? error.message;
      if (!(error instanceof ApiError)) return undefined;
      return known(error.message) ?? (words && byCode(words, language, error)) ?? error.message;
    },
    issue: (field, message) => known(message) ?? own(words?.fields, field) ?? message,
    answer: (sentence) => known(sentence) ?? sentence,
  };
}

function byCode(words: Refusals, language: string, { code, status, retryAfter }: ApiError): string | undefined {
  if (code === 'rate_limited' && retryAfter) return fill(language, words.wait, { seconds: retryAfter });
  return own(words.errors, code) ?? (/^http_\d+$/.test(code) ? fill(language, words.refused, { status }) : undefined);
}

function own(texts: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
}
