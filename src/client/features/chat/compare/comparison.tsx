import X from 'lucide-react/icons/x';
import { use, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { BranchContext } from '../branches/branch-context.ts';
import type { ModelChoice } from '../model-choice.ts';
import type { Column } from './column.ts';
import { ComparedAnswer } from './compared-answer.tsx';
import { closeComparison, refuse } from './open-comparisons.ts';
import { useAskBeside } from './use-ask-beside.ts';
import { useColumnNames } from './use-column-names.ts';

interface ComparisonProps {
  conversationId: string;
  questionKey: string;
  columns: readonly Column[];
  /** The place of the answers in the conversation, and how many messages that has. */
  number: number;
  of: number;
}

/** All answers to one question, side by side; on a phone one at a time, with a switch. One of them is kept in the end. */
export function Comparison({ conversationId, questionKey, columns, number, of }: ComparisonProps) {
  const { t } = useTranslation('chat');
  const branch = use(BranchContext);
  const ask = useAskBeside(conversationId);
  const names = useColumnNames(conversationId, columns);
  const [chosen, setChosen] = useState('0');
  const onPhone = columns.some(({ key }) => key === chosen) ? chosen : '0';
  const again = (choice: ModelChoice) => {
    refuse(questionKey, undefined);
    ask({ key: questionKey }, choice);
  };
  const keep = (messageId: string) => {
    closeComparison(questionKey);
    branch?.actions.show(messageId);
  };
  return (
    <section
      aria-label={t('compare.label')}
      // Wider than what is read line by line, as far as there is room beside the outline.
      className="grid grid-cols-[minmax(0,1fr)] gap-3 tablet:ms-[calc((100%-var(--compared))/2)] tablet:w-(--compared) tablet:[--compared:min(1120px,100cqw-40px)] wide:[--compared:min(1120px,100cqw-252px)]"
    >
      <div className="flex items-center gap-2">
        <h3 className="me-auto text-13 font-medium text-ink-3 max-tablet:sr-only">{t('compare.label')}</h3>
        <SegmentedControl
          label={t('compare.which')}
          segments={columns.map(({ key }, n) => ({
            value: key,
            label: <span className="max-w-32 truncate">{names[n]}</span>,
          }))}
          value={onPhone}
          onChange={setChosen}
          className="me-auto min-w-0 tablet:hidden"
        />
        <IconButton
          icon={X}
          size="sm"
          label={t('compare.close')}
          onClick={() => closeComparison(questionKey)}
          className="max-tablet:size-touch"
        />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 tablet:grid-cols-2">
        {columns.map((column, n) => (
          <ComparedAnswer
            key={column.key}
            column={column}
            name={names[n] ?? ''}
            number={number}
            of={of}
            onKeep={branch ? keep : undefined}
            onAgain={again}
            className={cn(column.key !== onPhone && 'max-tablet:hidden')}
          />
        ))}
      </div>
    </section>
  );
}
