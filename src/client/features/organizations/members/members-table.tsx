import { useWindowVirtualizer } from '@tanstack/react-virtual';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import type { Member } from '#contract/organizations.ts';
import type { MemberFilter, MemberSort } from './member-queries.ts';
import { MemberRow } from './member-row.tsx';
import type { ColumnName } from './use-columns.ts';
import type { Selection } from './use-selection.ts';

/** What a row takes. It is near enough: only what is in view is off by the difference. Pixels. */
const rowHeight = 49;

interface MembersTableProps {
  label: string;
  members: readonly Member[];
  filter: MemberFilter;
  onSort: (sort: MemberSort, order: 'asc' | 'desc') => void;
  shown: Readonly<Record<ColumnName, boolean>>;
  /** Null for whoever changes nobody. */
  selection: Selection | null;
  selectable: (member: Member) => boolean;
  onOpen: ((member: Member) => void) | null;
  menuOf: (member: Member) => ReactNode;
  /** The last rows that there are here came into view. */
  onEnd: () => void;
}

/** Rows of members; only those near the view are in the page. Arrow keys go from name to name, X ticks, Enter opens. */
export function MembersTable(props: MembersTableProps) {
  const { label, members, filter, onSort, shown, selection, selectable, onOpen, menuOf, onEnd } = props;
  const { t } = useTranslation('organizations');
  const box = useRef<HTMLTableElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(box.current?.offsetTop ?? 0), []);
  const list = useWindowVirtualizer({
    count: members.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => members[index]?.user_id ?? index,
  });
  const rows = list.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: how far the view has come is what asks for more
  useEffect(() => {
    if (members.length > 0 && last >= members.length - 10) onEnd();
  }, [last, members.length]);

  // Rows that are drawn stay as they are when more members come: they are given nothing that changes with the list.
  const newest = useRef(members);
  useLayoutEffect(() => {
    newest.current = members;
  });
  const toggle = selection?.toggle;
  const onTick = useCallback((member: Member, shift: boolean) => toggle?.(member, newest.current, shift), [toggle]);
  const before = (rows[0]?.start ?? top) - top;
  const after = Math.max(0, list.getTotalSize() - before - rows.reduce((sum, { size }) => sum + size, 0));
  const can = useMemo(() => (selection ? members.filter(selectable) : []), [selection, members, selectable]);
  const ticked = useMemo(() => (selection ? can.filter(selection.has).length : 0), [selection, can]);

  const keys = (event: KeyboardEvent<HTMLTableElement>) => {
    const here = (event.target as HTMLElement).closest<HTMLElement>('[data-member]');
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(here.dataset.member);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const member = members[index];
    if (step !== undefined) {
      const next = box.current?.querySelector<HTMLElement>(`[data-member="${index + step}"]`);
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'x' && selection && member && selectable(member)) {
      event.preventDefault();
      selection.toggle(member, members, event.shiftKey);
    } else if (event.key === 'Escape') selection?.clear();
  };

  const head = (sort: MemberSort, text: string, className = '') => {
    const current = filter.sort === sort ? filter.order : undefined;
    const Arrow = current === 'desc' ? ArrowDown : ArrowUp;
    return (
      <th
        scope="col"
        aria-sort={current && (current === 'desc' ? 'descending' : 'ascending')}
        className={`h-9 px-3 text-start text-12 font-medium whitespace-nowrap text-ink-3 ${className}`}
      >
        <button
          type="button"
          className="inline-flex h-9 items-center gap-1 font-medium hover:text-ink"
          onClick={() => onSort(sort, current === 'asc' ? 'desc' : 'asc')}
        >
          {text}
          <Arrow aria-hidden="true" className={current ? 'size-3.5' : 'size-3.5 opacity-0'} />
        </button>
      </th>
    );
  };
  const plainHead = 'h-9 px-3 text-start text-12 font-medium whitespace-nowrap text-ink-3';
  const spacer = (height: number) =>
    height > 0 && (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; this one only holds the place of rows that are not drawn
      <tr aria-hidden="true">
        <td style={{ height }} colSpan={8} />
      </tr>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys belong to the buttons within and are heard here once for all
    <table
      ref={box}
      aria-label={label}
      aria-rowcount={members.length + 1}
      className="w-full border-collapse"
      onKeyDown={keys}
    >
      <thead>
        <tr aria-rowindex={1} className="border-b border-line">
          {selection && (
            <th scope="col" className="w-9 ps-2">
              <Checkbox
                label={t('members.selectAll')}
                labelled="hidden"
                checked={can.length > 0 && ticked === can.length}
                mixed={ticked > 0 && ticked < can.length}
                onChange={(event) => selection.all(can, event.target.checked)}
              />
            </th>
          )}
          {head('name', t('fields.name'))}
          {head('role', t('fields.role'), 'max-tablet:px-1')}
          {shown.team && (
            <th scope="col" className={`${plainHead} max-tablet:hidden`}>
              {t('fields.team')}
            </th>
          )}
          {shown.joined && head('joined_at', t('members.column.joined'), 'max-desktop:hidden')}
          {shown.active && head('last_active_at', t('members.column.active'), 'max-tablet:hidden')}
          {shown.ends && (
            <th scope="col" className={`${plainHead} max-desktop:hidden`}>
              {t('members.column.ends')}
            </th>
          )}
          {onOpen && (
            <th scope="col" className="w-11">
              <span className="sr-only">{t('members.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {spacer(before)}
        {rows.map(({ index }) => {
          const member = members[index];
          return (
            member && (
              <MemberRow
                key={member.user_id}
                index={index}
                member={member}
                shown={shown}
                onOpen={onOpen}
                menuOf={menuOf}
                ticked={selection?.has(member) ?? null}
                selectable={selectable}
                onTick={onTick}
              />
            )
          );
        })}
        {spacer(after)}
      </tbody>
    </table>
  );
}
