import { useTranslation } from '#client/i18n/use-translation.ts';

interface MemberCountProps {
  /** How many fit; a server that is older does not tell. */
  matched: number | undefined;
  /** Of how many; null where nothing is left out, or it is not known. */
  of: number | null;
  /** Say why some are in no choice by activity. */
  hint: boolean;
}

/** How many members are in the list, for everybody: what is typed and chosen changes it. */
export function MemberCount({ matched, of, hint }: MemberCountProps) {
  const { t } = useTranslation('organizations');
  if (matched === undefined) return null;
  return (
    <p className="tabular flex flex-wrap gap-x-3 text-13 text-ink-3">
      <span role="status">
        {of === null ? t('members.chosen', { count: matched }) : t('members.matchedOf', { count: of, matched })}
      </span>
      {hint && <span>{t('members.activityHint')}</span>}
    </p>
  );
}
