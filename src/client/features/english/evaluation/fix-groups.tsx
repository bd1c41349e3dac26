import { useTranslation } from '#client/i18n/use-translation.ts';
import { type CorrectionKind, correctionKinds, type Evaluation } from '#contract/evaluation.ts';
import { useFormats } from '../use-formats.ts';

type Correction = Evaluation['corrections'][number];

export interface FixGroupsProps {
  corrections: readonly Correction[];
  /** The places of the corrections in the order of reading. */
  order: readonly number[];
  open: number | null;
  onOpen: (index: number) => void;
}

/** The corrections below the text, grouped by what they are about; each leads to its place and its reason. */
export function FixGroups({ corrections, order, open, onOpen }: FixGroupsProps) {
  const { t } = useTranslation('english');
  const { number } = useFormats();
  const groups = correctionKinds.flatMap((kind) => {
    const indices = order.filter((index) => kindOf(corrections[index]) === kind);
    return indices.length > 0 ? [{ kind, indices }] : [];
  });
  return (
    <dl className="mt-2.5 grid gap-x-5 gap-y-2 text-13 tablet:grid-cols-[max-content_minmax(0,1fr)]">
      {groups.map(({ kind, indices }) => (
        <div key={kind} className="contents">
          <dt className="pt-1 text-ink-2">
            {t(`evaluation.kinds.${kind}`)} <span className="tabular text-ink-3">{number(indices.length)}</span>
          </dt>
          <dd>
            <ul className="flex flex-wrap gap-1.5" lang="en" dir="ltr">
              {indices.map((index) => (
                <li key={index}>
                  <button
                    type="button"
                    aria-expanded={open === index}
                    onClick={() => onOpen(index)}
                    className="min-h-7 rounded-control bg-sunken px-2 py-0.5 text-start text-ink-2 hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent-ink"
                  >
                    <Words {...(corrections[index] as Correction)} />
                  </button>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Evaluations from before it was told are grouped by what their rules say. */
function kindOf(correction: Correction | undefined): CorrectionKind {
  if (correction?.kind) return correction.kind;
  if (/spell/.test(correction?.rule ?? '')) return 'spelling';
  return /capital|comma|punctuation/.test(correction?.rule ?? '') ? 'mechanics' : 'grammar';
}

function Words({ original, suggestion }: Correction) {
  return (
    <>
      {original && <del className="text-ink-3">{original}</del>}
      {original && suggestion && ' → '}
      {suggestion && <ins className="no-underline">{suggestion}</ins>}
    </>
  );
}
