import { rephrase, type ServerWords } from '#client/i18n/server-words.ts';
import { fill } from '#client/i18n/translate.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { LedgerEntry } from '#contract/xp.ts';
import type { QuestItem } from './next-step.ts';

export interface ServerTexts {
  quest(quest: QuestItem): QuestItem;
  ledgerReason(entry: Pick<LedgerEntry, 'rule' | 'reason' | 'source'>): string;
}

/** What the server says about quests and points, in the language on show. */
export function useServerTexts(): ServerTexts {
  const { language } = useTranslation();
  return serverTexts(useServerWords(), language);
}

/** A kind or rule that is not known keeps the server's own words; `words` are null where those are the right ones. */
export function serverTexts(words: ServerWords | null, language: string): ServerTexts {
  return {
    quest(quest) {
      const known = words && questWords(words, quest.id);
      if (!known) return quest;
      const { target } = quest;
      return {
        ...quest,
        title: fill(language, known.title, { target }),
        description: fill(language, known.description, { target }),
        reason:
          quest.reason &&
          (rephrase(language, [...(known.reasons ?? []), words.questWeak], quest.reason) ?? known.reason),
      };
    },
    ledgerReason({ rule, reason, source }) {
      if (!words) return reason;
      const brought =
        source?.kind === 'import' ? /^(?<what>.*) \(from (?<host>[^()]+)\)$/s.exec(reason)?.groups : undefined;
      if (brought) {
        const { what = '', host = '' } = brought;
        return fill(language, words.broughtOver, {
          reason: this.ledgerReason({ rule, reason: what, source: null }),
          host,
        });
      }
      if (rule === 'quest_daily' && source) return questReason(words, language, source.id, reason);
      const phrases = Object.hasOwn(words.ledger, rule) ? words.ledger[rule] : undefined;
      return rephrase(language, phrases ?? [], reason) ?? reason;
    },
  };
}

/** The id of a quest is `<date>:<kind>`. */
function questWords(words: ServerWords, id: string) {
  const kind = /^\d{4}-\d{2}-\d{2}:([a-z-]+)$/.exec(id)?.[1];
  return kind && Object.hasOwn(words.quests, kind) ? words.quests[kind] : undefined;
}

/** The target stands first among the numbers of a quest's title, where it stands in it at all. */
function questReason(words: ServerWords, language: string, id: string, reason: string): string {
  const title = questWords(words, id)?.title;
  const target = /\d+/.exec(reason)?.[0];
  if (!title || (title.includes('{{target}}') && !target)) return reason;
  return fill(language, words.questDone, { title: fill(language, title, { target: Number(target) }) });
}
