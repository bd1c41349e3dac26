import { useTranslation } from '#client/i18n/use-translation.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Explained } from './gloss-queries.ts';
import type { LookedUp } from './looked-up.ts';
import { SaveWord } from './save-word.tsx';

/** Other meanings that are shown. */
const most = 3;

/** What a word means. The English in it reads from left to right on any page. */
export function GlossBody({ entry, found }: { entry: Explained; found: LookedUp }) {
  const { t } = useTranslation('chat');
  const { lemma, level, part_of_speech: part, gloss, examples, other_senses: others, short } = entry;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 lang="en" dir="ltr" className="text-18 font-semi tracking-section">
          {lemma}
        </h2>
        <span className="text-12 text-ink-3">{t(`gloss.parts.${part}`)}</span>
        <Badge className="ms-auto" aria-label={t('gloss.level', { level })}>
          {level}
        </Badge>
      </div>
      <div lang="en" dir="ltr" className="mt-2 grid gap-1.5 leading-read">
        <p>{gloss}</p>
        {examples[0] && <p className="font-read text-ink-2 italic">{examples[0]}</p>}
      </div>
      {short && <p className="mt-2 text-12 text-ink-3">{t('gloss.short')}</p>}
      {others.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-ink-2">{t('gloss.others')}</summary>
          <ul lang="en" dir="ltr" className="mt-1.5 grid list-disc gap-1 ps-5 text-ink-2">
            {others.slice(0, most).map((sense) => (
              <li key={`${sense.part_of_speech} ${sense.gloss}`}>{sense.gloss}</li>
            ))}
          </ul>
        </details>
      )}
      <SaveWord lemma={lemma} found={found} />
    </>
  );
}
