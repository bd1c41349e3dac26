import { useId, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Field } from '#client/ui/field.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { type Mapping, rosterColumns } from './columns.ts';
import { decodeFile, type Encoding, encodings, textOf } from './decode-file.ts';

interface RosterSourceProps {
  csv: string;
  header: readonly string[];
  mapping: Mapping;
  onCsv: (csv: string) => void;
  onMapping: (mapping: Mapping) => void;
}

/** Lines that show whether a file is read rightly. */
const previewed = 4;

/** Takes a file or pasted lines, and shows which column is read as what. */
export function RosterSource({ csv, header, mapping, onCsv, onMapping }: RosterSourceProps) {
  const { t, language } = useTranslation('organizations');
  const file = useId();
  /** A file that does not say how it is written, and how it is read. */
  const [unsure, setUnsure] = useState<{ bytes: Uint8Array<ArrayBuffer>; encoding: Encoding } | null>(null);
  const take = async ([first]: Iterable<File>) => {
    if (!first) return;
    const bytes = new Uint8Array(await first.arrayBuffer());
    const { text, guess } = decodeFile(bytes, language === 'fa');
    setUnsure(guess && { bytes, encoding: guess });
    onCsv(text);
  };
  const readAs = (encoding: Encoding) => {
    if (!unsure) return;
    setUnsure({ ...unsure, encoding });
    onCsv(textOf(unsure.bytes, encoding));
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
          onChange={(event) => void take(event.target.files ?? [])}
          className="rounded-surface border border-dashed border-line-strong px-4 py-8"
        />
      </div>
      {unsure && (
        <div className="grid gap-2">
          <Field label={t('roster.encoding')} hint={t('roster.encodingHint')}>
            <Select
              value={unsure.encoding}
              onChange={(event) => {
                const chosen = encodings.find((one) => one === event.target.value);
                if (chosen) readAs(chosen);
              }}
            >
              {encodings.map((one) => (
                <option key={one} value={one}>
                  {t(`roster.encodings.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <pre
            role="note"
            aria-label={t('roster.firstLines')}
            dir="auto"
            className="overflow-x-auto rounded-surface border border-line px-3 py-2 text-13"
          >
            {csv.split(/\r?\n/, previewed).join('\n')}
          </pre>
        </div>
      )}
      <Field label={t('roster.paste')} hint={t('roster.pasteHint')}>
        <TextArea
          value={csv}
          dir="ltr"
          minRows={3}
          maxRows={6}
          spellCheck={false}
          onChange={(event) => {
            setUnsure(null);
            onCsv(event.target.value);
          }}
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
