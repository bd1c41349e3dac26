import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import { xel } from '#contract/xel.ts';
import { untilAskedAgain } from './until-asked-again.ts';

/** More than this is only said to be more. */
const most = 99;

export interface DueCardsProps {
  /** Of the number itself; for who hears the page it is a sentence. */
  className?: string;
}

/**
 * How many cards are due, beside the name of their place; nothing while there are none or it is not known. It is the answer
 * that the pages of English and Today show too: whoever has it asks for both.
 */
export function DueCards({ className }: DueCardsProps) {
  const { t, language } = useTranslation();
  const { timezone } = useUser();
  const { data: due = 0 } = useQuery({
    ...queryOf(session.api, xel.dashboard),
    select: ({ due_reviews }) => due_reviews,
    // Cards fall due by the hour, and a new day begins with them.
    refetchInterval: () => untilAskedAgain(new Date(), timezone),
  });
  if (due === 0) return null;
  return (
    <>
      <span aria-hidden="true" className={className}>
        {due > most ? `${most.toLocaleString(language)}+` : due.toLocaleString(language)}
      </span>
      {/* The space parts it from the name of the place, with which it is read. */}
      <span className="sr-only">{` ${t('due', { count: due })}`}</span>
    </>
  );
}
