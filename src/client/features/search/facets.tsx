import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useUser } from '#client/session/use-session.ts';
import type { SearchFacets } from '#contract/search.ts';
import { daysAgo, operatorValue, withOperator } from './query-text.ts';

interface FacetsProps {
  text: string;
  facets: SearchFacets;
  onText: (text: string) => void;
}

interface Choice {
  key: string;
  label: string;
  /** What the operator says then; null is no operator. */
  value: string | null;
  count?: number;
}

/** When and from whom: each choice is an operator in the query, where it can be read, changed and shared. */
export function Facets({ text, facets, onText }: FacetsProps) {
  const { t } = useTranslation('search');
  const { timezone } = useUser();
  const now = new Date();
  const from = operatorValue(text, 'from');
  const owners = facets.owners.map(({ organization_id, name, count }): Choice => {
    return name === null
      ? { key: 'me', label: t('from.me'), value: 'me', count }
      : { key: organization_id ?? name, label: name, value: name.replaceAll('"', '').trim(), count };
  });
  const asked = from !== null && !owners.some(({ value }) => value === from);
  return (
    <>
      <Choices
        legend={t('when.label')}
        now={operatorValue(text, 'after')}
        onChoose={(value) => onText(withOperator(text, 'after', value))}
        choices={[
          { key: 'any', label: t('when.any'), value: null },
          { key: 'week', label: t('when.week'), value: daysAgo(7, now, timezone), count: facets.past_week },
          { key: 'month', label: t('when.month'), value: daysAgo(30, now, timezone), count: facets.past_month },
        ]}
      />
      {(owners.length > 1 || from !== null) && (
        <Choices
          legend={t('from.label')}
          now={from}
          onChoose={(value) => onText(withOperator(text, 'from', value))}
          choices={[
            { key: 'all', label: t('from.all'), value: null },
            ...owners,
            ...(asked ? [{ key: 'asked', label: from === 'me' ? t('from.me') : from, value: from }] : []),
          ]}
        />
      )}
      <p className="text-13 text-ink-3">{t('operatorsToo')}</p>
    </>
  );
}

interface ChoicesProps {
  legend: string;
  choices: readonly Choice[];
  now: string | null;
  onChoose: (value: string | null) => void;
}

function Choices({ legend, choices, now, onChoose }: ChoicesProps) {
  const { language } = useTranslation('search');
  const name = useId();
  return (
    <fieldset className="mb-6">
      <legend className="pb-2 text-13 font-semi">{legend}</legend>
      {choices.map(({ key, label, value, count }) => (
        <label key={key} className="flex min-h-[30px] items-center gap-[9px] text-ink-2 max-tablet:min-h-touch">
          <input type="radio" name={name} checked={value === now} onChange={() => onChoose(value)} className="tick" />
          <bdi className="min-w-0 truncate">{label}</bdi>
          {count !== undefined && (
            <span className="tabular ms-auto text-13 text-ink-3">{count.toLocaleString(language)}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
