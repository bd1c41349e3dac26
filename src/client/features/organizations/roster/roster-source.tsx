import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { type Mapping, rosterColumns } from './columns.ts';

interface RosterSourceProps {
  csv: string;
  header: readonly string[];
  mapping: Mapping;
  onCsv: (csv: string) => void;
  onMapping: (mapping: Mapping) => void;
}

/** Takes a file or pasted lines, and shows which column is read as what. */
export function RosterSource({ csv, header, mapping, onCsv, onMapping }: RosterSourceProps) {
  const { t } = useTranslation('organizations');
  const file = useId();
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first) void first.text().then(onCsv);
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-1.5">
        <label htmlFor={file} className="text-13 font-medium">
          {t('roster.file')}
        </label>
        <input
          id={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => take(event.target.files)}
          className="rounded-surface border border-dashed border-line-strong px-4 py-8"
        />
      </div>
      <Field label={t('roster.paste')} hint={t('roster.pasteHint')}>
        <TextArea
          value={csv}
          dir="ltr"
          minRows={3}
          maxRows={6}
          spellCheck={false}
          onChange={(event) => onCsv(event.target.value)}
        />
      </Field>
      {header.length > 0 && (
        <fieldset className="grid gap-3 tablet:grid-cols-2">
          <legend className="mb-2 font-medium">{t('roster.mapping')}</legend>
          {rosterColumns.map((column) => (
            <Field
              key={column}
              label={t(`roster.column.${column}`)}
              error={column === 'email' && mapping.email === null && t('roster.needsEmail')}
            >
              <Select
                value={mapping[column] ?? ''}
                onChange={(event) => onMapping({ ...mapping, [column]: event.target.value || null })}
              >
                <option value="">{t('roster.notInFile')}</option>
                {header.map((title) => (
                  <option key={title} value={title}>
                    {title}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </fieldset>
      )}
    </div>
  );
}
