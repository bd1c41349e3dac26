import { Line, Specimen } from './specimen.tsx';

const types = [
  ['36 · 600', 'text-36 font-semi tracking-figure leading-tight', 'Forty-one days'],
  ['28 · 600', 'text-28 font-semi tracking-title', 'Page title'],
  ['22 · 600', 'text-22 font-semi tracking-title', 'The next action'],
  ['16 · 600', 'text-16 font-semi tracking-section', 'Section title'],
  ['14 · 400', '', 'Data, labels and controls, with tabular figures 0123456789'],
  ['13 · 400', 'text-13 text-ink-3', 'Reasons, dates and help'],
  [
    'Serif 19',
    'font-read text-19 leading-read tracking-normal',
    'I had packed only a small bag, because the flight was cheap.',
  ],
  ['Mono 13', 'font-mono text-13 tracking-normal', 'total = sum(scores) / len(scores)'],
  ['Persian', 'text-16 leading-read', 'دیروز کلیدهایم را در اتوبوس جا گذاشتم.'],
] as const;

const colours = [
  ['Page', 'bg-bg'],
  ['Rail', 'bg-rail'],
  ['Surface', 'bg-surface'],
  ['Sunken', 'bg-sunken'],
  ['Line', 'bg-line-strong'],
  ['Ink', 'bg-ink'],
  ['Quiet ink', 'bg-ink-3'],
  ['Accent', 'bg-accent'],
  ['Accent soft', 'bg-accent-soft'],
  ['Streak', 'bg-streak'],
  ['Information', 'bg-info'],
  ['Loss', 'bg-danger'],
  ['Evidence', 'bg-mark'],
  ['Heat 0', 'bg-heat-0'],
  ['Heat 1', 'bg-heat-1'],
  ['Heat 2', 'bg-heat-2'],
  ['Heat 3', 'bg-heat-3'],
  ['Heat 4', 'bg-heat-4'],
  ['Rest day', 'pattern-rest'],
  ['Freeze', 'pattern-freeze'],
] as const;

export function Foundations() {
  return (
    <>
      <Specimen title="Type" rule="Sans is the product speaking, serif is language being studied">
        {types.map(([state, look, text]) => (
          <Line key={state} state={state} className="items-baseline gap-x-4">
            <span className={look}>{text}</span>
          </Line>
        ))}
      </Specimen>
      <Specimen title="Colour" rule="Green is yours, amber the streak, blue information, clay loss">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(84px,1fr))] gap-2.5">
          {colours.map(([name, look]) => (
            <li key={name} className="text-12 text-ink-3">
              <span className={`mb-[5px] block h-11 rounded-[8px] ring-1 ring-heat-line ring-inset ${look}`} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}
