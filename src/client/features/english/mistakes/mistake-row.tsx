import RotateCcw from 'lucide-react/icons/rotate-ccw';
import X from 'lucide-react/icons/x';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import type { Mistake, MistakeExample } from '#contract/english.ts';
import { useFormats } from '../use-formats.ts';
import { examplePath } from './example-path.ts';
import { ExampleTools } from './example-tools.tsx';
import { useChangeMistake } from './use-change-mistake.ts';

/** One pattern: how often, when last, what it looked like; it can be taken out, and taken up again. */
export function MistakeRow({ mistake }: { mistake: Mistake }) {
  const { t } = useTranslation('english');
  const { number, moment } = useFormats();
  const change = useChangeMistake();
  const { rule, about, status, count, right, last_seen_at: last, card_id: card, examples } = mistake;
  const plain = rule.replaceAll('-', ' ');
  const name = about === null ? plain : t('mistakes.about', { rule: plain, about });
  const facts = [
    t('mistakes.count', { count }),
    t('mistakes.last', { when: moment(last) }),
    ...(status === 'open' && right > 0 ? [t('mistakes.right', { right: number(right) })] : []),
  ];
  const isOut = status === 'dismissed';
  return (
    <li className="flex items-start gap-3 border-b border-line py-3.5 last:border-0">
      <div className="min-w-0 flex-1">
        <h2 lang="en" className="font-semi">
          <bdi>{name}</bdi>
        </h2>
        <p className="text-13 text-ink-3">{facts.join(' · ')}</p>
        {examples.length > 0 && (
          <ul aria-label={t('mistakes.examples')} className="mt-2 grid gap-2">
            {examples.map((example) => (
              <Example key={example.id} mistake={mistake} example={example} />
            ))}
          </ul>
        )}
        {card !== null && status === 'open' && <p className="mt-2 text-12 text-ink-3">{t('mistakes.review')}</p>}
      </div>
      <IconButton
        icon={isOut ? RotateCcw : X}
        size="sm"
        label={t(isOut ? 'mistakes.restore' : 'mistakes.dismiss', { name })}
        disabled={change.isPending}
        onClick={() => change.mutate({ mistake, name, status: isOut ? 'open' : 'dismissed' })}
        className="max-tablet:size-touch"
      />
    </li>
  );
}

/** One of the learner's own sentences, with what it should be and the way to where it stands. */
function Example({ mistake, example }: { mistake: Mistake; example: MistakeExample }) {
  const { t } = useTranslation('english');
  const { source, sentence, original, correction, explanation, refused } = example;
  const path = examplePath(example);
  const from = t(`mistakes.sources.${source}`);
  return (
    <li className={cn('border-s-2 ps-3', refused ? 'border-line text-ink-3' : 'border-mark-line')}>
      <p data-words="" lang="en" dir="ltr" className="text-start font-read text-16">
        {sentence}
      </p>
      <p className="text-13">
        <bdi lang="en">
          {original && correction ? t('mistakes.becomes', { original, correction }) : correction || original}
        </bdi>
        <span className="text-ink-3">
          {' · '}
          {path === null ? (
            from
          ) : (
            <TextLink to={path} tone="quiet" className="decoration-line">
              {from}
            </TextLink>
          )}
        </span>
      </p>
      <p data-words="" lang="en" dir="ltr" className="text-start text-13 text-ink-2">
        {explanation}
      </p>
      {mistake.status !== 'dismissed' && <ExampleTools mistake={mistake} example={example} />}
    </li>
  );
}
