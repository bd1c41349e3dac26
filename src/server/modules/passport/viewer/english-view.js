// What was done in Xentree English: answers, judged texts, mistakes, cards and placement tests.
import { facts, folded, h, list, number, rowsOf, t, table, text, when } from './elements.js';

const latest = (name, column) => rowsOf(name).sort((a, b) => b[column].localeCompare(a[column]));
const sightings = Map.groupBy(latest('english_sightings', 'at'), (one) => one.mistake_id);
const appeals = Map.groupBy(rowsOf('english_appeals'), (one) => one.submission_id);

const of100 = (score) => `${number.format(score)} ${t.of100}`;
const part = (heading, ...children) => h('div', {}, h('h4', {}, heading), ...children);

const taskRow = (words) => (one) =>
  folded(one.title, [when(one.at), one.level, t.skills[one.skill] ?? one.skill, of100(one.score)], () => [
    answerView(one, words),
    one.evaluation && evaluationView(one.evaluation),
    appeals.has(one.id) && part(t.appeals, facts(appeals.get(one.id).map(appealFact))),
  ]);

const appealFact = ({ criterion, outcome, reason }) => [
  `${criterion}: ${t.appealOutcomes[outcome] ?? outcome}`,
  reason,
];

/** What was answered, item by item where there are items, with what came of it. */
function answerView({ response, feedback }, words) {
  if (typeof response === 'string') return part(t.answer, text(response, words), ...notes(feedback));
  const said = (answer) => [answer ?? []].flat().join(', ');
  if (Array.isArray(response)) return part(t.answer, text(said(response), words), ...notes(feedback));
  const told = new Map(feedback.map((one) => [one.item, one]));
  const items = [...new Set([...told.keys(), ...Object.keys(response)])];
  return table([t.item, t.answer, t.outcome, t.expected, t.explanation], items, (item) => {
    const { correct, expected, explanation, note } = told.get(item) ?? {};
    const outcome = correct === undefined ? '' : correct ? t.right : t.wrong;
    return h(
      'tr',
      {},
      ...[item, said(response[item]), outcome, expected ?? '', [explanation, note].filter(Boolean).join(' ')].map(
        (cell) => h('td', { dir: 'auto' }, cell),
      ),
    );
  });
}

const notes = (feedback) =>
  feedback.map(({ explanation, note }) => h('p', { dir: 'auto' }, [explanation, note].filter(Boolean).join(' ')));

/** A judgement with how sure it is, what it rests on and what to do next. */
function evaluationView({ overall, criteria, corrections, fluency, second_reading: second }) {
  const between = ({ low, high }) => `${t.range} ${number.format(low)} – ${number.format(high)}`;
  return h(
    'div',
    {},
    h('p', {}, `${overall.cefr} · ${of100(overall.score)} (${between(overall)})`),
    fluency?.words_per_minute != null && h('p', {}, `${number.format(fluency.words_per_minute)} ${t.wordsPerMinute}`),
    part(
      t.criteria,
      table([t.criterion, t.score, t.meaning, t.evidence, t.advice], criteria, (one) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row', dir: 'auto' }, one.name),
          h('td', {}, `${number.format(one.score)} (${between(one)})`),
          h('td', { dir: 'auto' }, one.descriptor),
          h('td', { dir: 'auto' }, one.evidence.map(({ quote }) => `“${quote}”`).join(' ')),
          h('td', { dir: 'auto' }, one.advice),
        ),
      ),
    ),
    corrections.length > 0 &&
      part(
        t.corrections,
        table([t.insteadOf, t.write, t.explanation], corrections, (one) =>
          h(
            'tr',
            {},
            h('td', { dir: 'auto' }, h('del', {}, one.original)),
            h('td', { dir: 'auto' }, h('strong', {}, one.suggestion)),
            h('td', { dir: 'auto' }, one.explanation),
          ),
        ),
      ),
    second && part(t.secondReading, h('p', { dir: 'auto' }, second.message)),
  );
}

const judgedRow = (words) => (one) =>
  folded(
    one.text.length > 80 ? `${one.text.slice(0, 80)}…` : one.text,
    [when(one.created_at), t.skills[one.type], one.result.overall.cefr, of100(one.result.overall.score)],
    () => [part(t.wholeText, text(one.text, words)), evaluationView(one.result)],
  );

const mistakeRow = (words) => (one) =>
  folded(
    [one.rule.replace(/^grammar:/, '').replaceAll('-', ' '), one.about].filter(Boolean).join(': '),
    [t.statuses[one.status], `${number.format(one.count)} ${t.times}`, when(one.last_seen_at)],
    () => [
      list(sightings.get(one.id) ?? [], (seen) =>
        h(
          'li',
          {},
          text(seen.sentence, words),
          h('p', { dir: 'auto' }, h('del', {}, seen.original), ' → ', h('strong', {}, seen.correction)),
          h('p', { class: 'quiet', dir: 'auto' }, `${seen.explanation} · ${when(seen.at)}`),
        ),
      ),
    ],
  );

const cardRow = (words) => (card) =>
  h(
    'li',
    {},
    h('h3', { dir: 'auto' }, card.front),
    text(card.back, words),
    card.example && h('p', { dir: 'auto' }, `${t.example}: ${card.example}`),
    h('p', { class: 'quiet' }, `${t.due} ${when(card.due_at)} · ${number.format(card.reps)} ${t.recalled}`),
  );

const placementRow = () => (one) =>
  folded(one.low === one.high ? one.level : `${one.level} (${one.low} – ${one.high})`, [when(one.at)], () => [
    table([t.level, t.score], one.by_level, ({ level, score }) =>
      h('tr', {}, h('th', { scope: 'row' }, level), h('td', {}, of100(score))),
    ),
  ]);

const answered = (response) => (typeof response === 'string' ? [response] : Object.values(response).flat());

/** Lists of what was done: the rows, how one is shown, and what a search looks at in it. */
export const englishParts = {
  tasks: {
    items: latest('english_submissions', 'at'),
    row: taskRow,
    texts: ({ title, response }) => [title, ...answered(response)],
  },
  judged: {
    items: latest('evaluations', 'created_at'),
    row: judgedRow,
    texts: (one) => [one.text],
  },
  mistakes: {
    items: latest('english_mistakes', 'last_seen_at'),
    row: mistakeRow,
    texts: ({ id, rule, about }) => [rule, about ?? '', ...(sightings.get(id) ?? []).map(({ sentence }) => sentence)],
  },
  cards: {
    items: latest('english_cards', 'created_at'),
    row: cardRow,
    texts: ({ front, back, example }) => [front, back, example ?? ''],
  },
  placements: { items: latest('english_placements', 'at'), row: placementRow, texts: ({ level }) => [level] },
};
