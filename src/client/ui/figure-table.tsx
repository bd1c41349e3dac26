export interface FigureRow {
  key: string;
  /** As it is written for a reader, the first of them naming the row. */
  shown: readonly string[];
  /** As a spreadsheet wants it. */
  raw: readonly (string | number)[];
}

/** The numbers of a chart; long ones scroll within themselves. */
export function FigureTable({
  caption,
  headers,
  rows,
}: {
  caption: string;
  headers: readonly string[];
  rows: readonly FigureRow[];
}) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
      tabIndex={0}
      className="max-h-[320px] overflow-y-auto focus-visible:-outline-offset-2"
    >
      <table aria-label={caption} className="w-full border-collapse">
        <thead>
          <tr className="text-12 text-ink-3">
            {headers.map((header, place) => (
              <th key={header} scope="col" className={`h-9 font-medium ${place === 0 ? 'text-start' : 'text-end'}`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, shown: [name, ...cells] }) => (
            <tr key={key} className="h-[38px] border-t border-line">
              <th scope="row" className="text-start font-regular">
                {name}
              </th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={place} className="tabular text-end">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
