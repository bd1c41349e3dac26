import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu, MenuItem } from '#client/ui/menu.tsx';
import type { ApiKey } from '#contract/api-keys.ts';
import { useFormats } from '../use-formats.ts';
import { KeyState } from './key-state.tsx';

export type KeyTask = 'usage' | 'rotate' | 'delete';

interface KeyTableProps {
  keys: readonly ApiKey[];
  onTask: (task: KeyTask, apiKey: ApiKey) => void;
}

/** Keys, the newest first, each with what it permits, from where, whose it is, and how long. */
export function KeyTable({ keys, onTask }: KeyTableProps) {
  const { t } = useTranslation('organizationAccess');
  const { ago } = useFormats();
  return (
    <DataTable
      label={t('keys.title')}
      // What is hidden in the last column stays within what scrolls.
      className="relative"
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('keys.name'),
          className: 'min-w-56 ps-0',
          cell: ({ name, key_prefix, scopes }) => (
            <span className="grid">
              <span className="font-medium">
                <bdi>{name}</bdi>
              </span>
              <bdi dir="ltr" className="w-fit font-mono text-12 text-ink-3">
                {key_prefix}…
              </bdi>
              <bdi dir="ltr" className="w-fit font-mono text-12 text-ink-3">
                {scopes.join(', ')}
              </bdi>
            </span>
          ),
        },
        {
          key: 'addresses',
          header: t('keys.addresses'),
          from: 'desktop',
          cell: ({ allowed_ips: addresses }) =>
            addresses.length === 0 ? (
              <span className="text-ink-3">{t('keys.anywhere')}</span>
            ) : (
              <bdi dir="ltr" className="font-mono text-12">
                {addresses.join(', ')}
              </bdi>
            ),
        },
        {
          key: 'by',
          header: t('keys.createdBy'),
          from: 'tablet',
          cell: (one) => <bdi>{one.created_by?.username}</bdi>,
        },
        {
          key: 'used',
          header: t('keys.lastUsed'),
          from: 'tablet',
          cell: ({ last_used_at: used }) => (
            <span className="whitespace-nowrap">{used ? ago(used) : t('keys.never')}</span>
          ),
        },
        { key: 'ends', header: t('keys.ends'), cell: (one) => <KeyState apiKey={one} /> },
        {
          key: 'more',
          header: <span className="sr-only">{t('keys.actions')}</span>,
          align: 'end',
          className: 'pe-0',
          cell: (one) => (
            <Menu
              align="end"
              trigger={<IconButton icon={Ellipsis} size="sm" label={t('keys.more', { name: one.name })} />}
            >
              <MenuItem onSelect={() => onTask('usage', one)}>{t('keys.usage')}</MenuItem>
              {!one.replaced_by && <MenuItem onSelect={() => onTask('rotate', one)}>{t('keys.rotateMenu')}</MenuItem>}
              <MenuItem tone="danger" onSelect={() => onTask('delete', one)}>
                {t('keys.deleteMenu')}
              </MenuItem>
            </Menu>
          ),
        },
      ]}
    />
  );
}
