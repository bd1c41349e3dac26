import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { MarkedText } from '#client/ui/marked-text.tsx';
import type { KnowledgeHit } from '#contract/knowledge.ts';
import { useParts } from '../knowledge-parts.ts';
import { passagePath } from '../knowledge-queries.ts';
import { shownHeading } from '../shown-heading.ts';
import { excerptFrom } from './excerpt.ts';

interface PassageHitProps {
  hit: KnowledgeHit;
  /** What was asked; its words are marked where the passage is read. */
  q: string;
  /** Its number among the sources of an answer. */
  number?: number;
}

/** A passage that was found: where it stands, its words, and on demand why it was found. */
export function PassageHit({ hit, q, number }: PassageHitProps) {
  const { t } = useTranslation('knowledge');
  const { renderWhy } = useParts();
  const [why, setWhy] = useState(false);
  const id = useId();
  const place = [shownHeading(hit.heading, hit.title), hit.page !== undefined && t('facts.page', { page: hit.page })]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-line py-4 last:border-0">
      <span aria-hidden={number === undefined} className="w-5 pt-0.5">
        {number !== undefined && (
          <span className="grid h-[18px] min-w-[18px] place-items-center rounded-[5px] bg-accent-soft px-1 text-11 font-semi text-accent-ink">
            {number}
          </span>
        )}
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <Link
            to={passagePath(hit, q)}
            dir="auto"
            data-hit=""
            className="text-15 font-semi underline-offset-3 hover:underline max-tablet:py-1"
          >
            {hit.title}
          </Link>
          {place && <bdi className="text-13 text-ink-3">{place}</bdi>}
        </p>
        <p dir="auto" className="mt-1 line-clamp-4 max-w-measure font-read text-15 leading-[1.5] whitespace-pre-line">
          <MarkedText {...excerptFrom(hit.text, hit.highlights)} />
        </p>
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={why}
          aria-controls={why ? id : undefined}
          onClick={() => setWhy(!why)}
          className="-ms-2.5 mt-1 text-ink-3 max-tablet:min-h-touch"
        >
          {t(why ? 'hit.hideWhy' : 'hit.why')}
        </Button>
        {why && <div id={id}>{renderWhy(hit)}</div>}
      </div>
    </li>
  );
}
