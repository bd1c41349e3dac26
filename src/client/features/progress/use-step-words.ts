import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormats } from './formats.ts';
import { useServerTexts } from './server-texts.ts';
import type { StepFacts } from './use-next-step.ts';

export interface StepWords {
  title: string;
  quote: { text: string; source: string } | undefined;
  why: string;
  action: { to: string; label: string };
  other?: { to: string; label: string } | undefined;
  /** What it brings. */
  end?: string | undefined;
}

const chatOf = (conversation: { id: string } | undefined) =>
  conversation ? `/chat/${encodeURIComponent(conversation.id)}` : '/chat';

/** The next step in words: what, why, and where it leads. */
export function useStepWords({ step, own, streakAfter }: StepFacts, now: Date): StepWords {
  const { t } = useTranslation('progress');
  const { ago, day } = useFormats();
  const server = useServerWords();
  const texts = useServerTexts();
  const ownQuote = own && { text: own.content, source: t('next.own', { when: ago(own.created_at, now) }) };
  /** Where a quest is done that is not done in chat. */
  const placeOf = (quest: string): StepWords['action'] | undefined => {
    switch (quest.split(':')[1]) {
      case 'due-cards':
      case 'own-mistakes':
        return { to: '/english/reviews', label: t('next.review') };
      case 'assigned-tasks':
        return { to: '/english', label: t('next.openEnglish') };
      case 'live-talk':
        return { to: '/live', label: t('next.openLive') };
      default:
        return undefined;
    }
  };
  const newChat = { to: '/chat', label: t('next.newChat') };

  switch (step.kind) {
    case 'answering':
      return {
        title: titleIn(server, step.conversation.title),
        quote: ownQuote,
        why: t('next.answering'),
        action: { to: chatOf(step.conversation), label: t('next.read') },
        other: newChat,
      };
    case 'unanswered':
      return {
        title: titleIn(server, step.conversation.title),
        quote: ownQuote,
        why: t(step.failed ? 'next.failed' : 'next.unanswered'),
        action: { to: chatOf(step.conversation), label: t('next.continue') },
        other: newChat,
      };
    case 'assigned': {
      const { module_id, module_title, organization, due_date, state, completed_tasks, total_tasks } = step.assignment;
      return {
        title: t('next.assigned', { title: module_title }),
        quote: undefined,
        why: [
          t(state === 'overdue' ? 'next.wasDue' : 'next.isDue', {
            organization: organization.name,
            day: day(due_date),
          }),
          t('next.tasksDone', { done: completed_tasks, count: total_tasks }),
        ].join(' · '),
        action: { to: `/english/modules/${encodeURIComponent(module_id)}`, label: t('next.openModule') },
      };
    }
    case 'reviews':
      return {
        title: t('next.reviews', { count: step.due }),
        quote: undefined,
        why: [
          ...(step.saves && streakAfter !== undefined ? [t('next.saves', { count: streakAfter })] : []),
          t('next.reviewsWhy'),
        ].join(' '),
        action: { to: '/english/reviews', label: t('next.review') },
        other: newChat,
      };
    case 'quest': {
      const quest = texts.quest(step.quest);
      return {
        title: quest.title,
        quote: ownQuote,
        why: [t('next.questSoFar', { progress: quest.progress, target: quest.target }), quest.description].join(' · '),
        action: placeOf(quest.id) ?? { to: chatOf(step.conversation), label: t('next.openChat') },
        other: newChat,
        end: t('xp', { count: quest.reward_xp }),
      };
    }
    case 'continue':
      return {
        title: t('next.continueWith', { title: titleIn(server, step.conversation.title) }),
        quote: ownQuote,
        why:
          step.reason === 'more'
            ? t('next.more', { when: ago(step.conversation.updated_at, now) })
            : streakAfter === undefined
              ? t('next.beginPlain', { when: ago(step.conversation.updated_at, now) })
              : t('next.begin', { count: streakAfter, when: ago(step.conversation.updated_at, now) }),
        action: { to: chatOf(step.conversation), label: t('next.continue') },
        other: newChat,
      };
    case 'start':
    case 'first': {
      const first = step.kind === 'first';
      const example = t('next.example');
      return {
        title: t(first ? 'next.first' : 'next.start'),
        quote: { text: example, source: t('next.exampleSource') },
        why: t(first ? 'next.firstWhy' : 'next.startWhy'),
        action: { to: `/chat?ask=${encodeURIComponent(example)}`, label: t('next.askThis') },
        other: { to: '/chat', label: t('next.askOwn') },
      };
    }
  }
}
