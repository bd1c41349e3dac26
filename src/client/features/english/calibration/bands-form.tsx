import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { type Bands, calibration } from '#contract/calibration.ts';
import { useFormats } from '../use-formats.ts';
import { criteria, essayQuery } from './calibration-queries.ts';

/** 0 to 5 in halves. */
const bands = Array.from({ length: 11 }, (_, half) => half / 2);

/** Rates an essay on each criterion, once: nobody's bands are on show yet. */
export function BandsForm({ orgId, essayId }: { orgId: string; essayId: string }) {
  const { t } = useTranslation('organizationFigures');
  const { number } = useFormats();
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Partial<Bands>>({});
  const [tried, setTried] = useState(false);
  const rate = useMutation({
    mutationFn: (body: Bands) =>
      session.api.call(calibration.rate, { params: { org_id: orgId, essay_id: essayId }, body }),
    onSuccess: (essay) => {
      queries.setQueryData(essayQuery(orgId, essayId).queryKey, essay);
      for (const endpoint of [calibration.essays, calibration.report])
        void queries.invalidateQueries({ queryKey: keyOf(endpoint) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { coherence, vocabulary, grammar, conventions } = chosen;
    if (rate.isPending || coherence === undefined || vocabulary === undefined) return;
    if (grammar !== undefined && conventions !== undefined)
      rate.mutate({ coherence, vocabulary, grammar, conventions });
  };
  return (
    <form noValidate onSubmit={submit} className="mt-6 grid max-w-[60ch] gap-4">
      <p className="text-ink-3">{t('calibration.blind')}</p>
      <div className="grid gap-4 tablet:grid-cols-2">
        {criteria.map((criterion) => (
          <Field
            key={criterion}
            label={t(`calibration.criteria.${criterion}`)}
            hint={t(`calibration.hints.${criterion}`)}
            error={tried && chosen[criterion] === undefined && t('calibration.bandMissing')}
          >
            <Select
              value={chosen[criterion] ?? ''}
              onChange={({ target: { value } }) =>
                setChosen({ ...chosen, [criterion]: value === '' ? undefined : Number(value) })
              }
            >
              <option value="">{t('calibration.chooseBand')}</option>
              {bands.map((band) => (
                <option key={band} value={band}>
                  {number(band)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      {rate.error && (
        <p role="alert" className="text-13 text-danger-ink">
          {sentence(rate.error)}
        </p>
      )}
      <Button type="submit" variant="primary" busy={rate.isPending} className="justify-self-start">
        {t('calibration.rate')}
      </Button>
    </form>
  );
}
