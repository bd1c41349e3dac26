import type { Tokens } from 'marked';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { cn } from '#client/ui/class-names.ts';
import { Inline } from './inline.tsx';

const aligned = { left: 'text-start', center: 'text-center', right: 'text-end' } as const;

/** A table; one that is too wide scrolls by itself, with the keyboard too, from the side where its first column is. */
export function TableBlock({ table }: { table: Tokens.Table }) {
  const { t } = useTranslation('chat');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <section aria-label={t('markdown.table')} tabIndex={0} dir="auto" className="relative overflow-x-auto">
      <table className="w-full border-collapse text-14">
        <thead>
          <tr className="border-b border-line">
            {table.header.map((cell, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
                key={index}
                scope="col"
                className={cn(
                  'py-[5px] pe-4 text-start text-13 font-medium text-ink-3',
                  cell.align && aligned[cell.align],
                )}
              >
                <Inline tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
            <tr key={number} className="border-b border-line">
              {row.map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the identity
                  key={index}
                  className={cn('min-w-24 py-[5px] pe-4 align-top', cell.align && aligned[cell.align])}
                >
                  <Inline tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
