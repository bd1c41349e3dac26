import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';

/** What an answer has to contain, to tick off for oneself. */
export function PointsList({ points }: { points: readonly string[] }) {
  const { t } = useTranslation('english');
  const [done, setDone] = useState<readonly string[]>([]);
  if (points.length === 0) return null;
  return (
    <fieldset className="rounded-surface bg-sunken px-4 py-3">
      <legend className="float-start mb-2 w-full text-13 font-medium">{t('writing.points')}</legend>
      <div dir="ltr" lang="en" className="clear-both grid gap-2 text-start max-tablet:gap-0">
        {points.map((point) => (
          <Checkbox
            key={point}
            label={point}
            checked={done.includes(point)}
            onChange={({ target: { checked } }) =>
              setDone(checked ? [...done, point] : done.filter((one) => one !== point))
            }
          />
        ))}
      </div>
      <p className="mt-2 text-13 text-ink-3">{t('writing.pointsHint')}</p>
    </fieldset>
  );
}
