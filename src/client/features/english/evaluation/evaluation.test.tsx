import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { english, type Mistake } from '#contract/english.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { anEvaluation, essay } from '../testing/facts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { Overall } from './overall.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

const open = (evaluation = anEvaluation()) =>
  show(new EnglishServer(), <EvaluationView evaluation={evaluation} text={essay} />);

test('the text stands as it was written, with each correction in place', async () => {
  await open();
  const article = screen.getByRole('article', { name: 'Your text with corrections' });
  expect(article.textContent).toMatch(/the heating .*does not work.*has not worked since Monday\./);
  expect(within(article).getByText('somebody will come').tagName).toBe('MARK');
  expect(screen.getByText('2 corrections')).toBeTruthy();
});

test('a correction says why, leads to the next, and gives focus back', async () => {
  await open();
  const user = userEvent.setup();
  const first = screen.getByRole('button', {
    name: 'Correction 1 of 2: does not work becomes has not worked',
  });
  first.focus();
  await user.keyboard('{Enter}');
  const panel = screen.getByRole('region', { name: 'does not work → has not worked' });
  expect(document.activeElement).toBe(panel);
  expect(panel.textContent).toMatch(/1 of 2It began on Monday and goes on\..*Rule: present perfect/);
  await user.click(within(panel).getByRole('button', { name: 'Next correction' }));
  const next = screen.getByRole('region', { name: 'said → told' });
  expect(document.activeElement).toBe(next);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'said → told' })).toBeNull();
  expect(document.activeElement?.textContent).toMatch(/^Correction 2 of 2: said/);
});

test('a correction of an own submission says how often it happened, is practised, and is refused for good', async () => {
  const server = new EnglishServer();
  const [, said] = anEvaluation().corrections;
  if (!said) throw new Error('There are two.');
  const mistake = (refused: boolean): Mistake => ({
    ...{ id: 'm-1', rule: 'word-choice', about: null, status: 'open', count: 4, right: 0, card_id: 'c-1' },
    ...{ first_seen_at: '2026-10-01T08:00:00Z', last_seen_at: '2026-10-06T08:00:00Z' },
    examples: [
      {
        ...{ id: 'e-1', source: 'writing', source_id: 's-1', within_id: 's-1', place: 1, refused },
        ...{ sentence: 'He said me.', original: said.original, correction: said.suggestion },
        ...{ explanation: said.explanation, at: '2026-10-06T08:00:00Z' },
      },
    ],
  });
  server.give(english.mistakes, { items: [mistake(false)], next_cursor: null });
  server.give(english.practiseExample, mistake(false));
  server.give(english.refuseExample, () => {
    server.give(english.mistakes, { items: [mistake(true)], next_cursor: null });
    return mistake(true);
  });
  await show(server, <EvaluationView evaluation={anEvaluation()} text={essay} submissionId="s-1" />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^Correction 2 of 2/ }));
  const panel = within(screen.getByRole('region', { name: 'said → told' }));
  expect(await panel.findByText(/^4 times · last /)).toBeTruthy();
  await user.click(panel.getByRole('button', { name: /^Practise this sentence/ }));
  await waitFor(() => expect(server.calls(english.practiseExample)).toHaveLength(1));
  await user.click(panel.getByRole('button', { name: /^Not a mistake/ }));
  expect(await panel.findByText('You said that this is no mistake.')).toBeTruthy();
  expect(
    screen.getByRole('button', { name: 'Correction 2 of 2: said You said that this is no mistake.' }),
  ).toBeTruthy();
  // The other one is of no known mistake.
  await user.click(panel.getByRole('button', { name: 'Next correction' }));
  expect(screen.queryByRole('button', { name: /^Practise/ })).toBeNull();
});

test('below the text the corrections stand by what they are about, and each leads to its reason', async () => {
  const [first, second] = anEvaluation().corrections;
  if (!first || !second) throw new Error('There are two.');
  await open(
    anEvaluation({
      corrections: [
        { ...first, kind: 'spelling' },
        { ...second, kind: 'grammar' },
      ],
    }),
  );
  const article = within(screen.getByRole('article'));
  expect(article.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Grammar 1', 'Spelling 1']);
  const [grammar] = article.getAllByRole('definition');
  await userEvent.click(within(grammar as HTMLElement).getByRole('button', { name: /said.*told/ }));
  const panel = screen.getByRole('region', { name: 'said → told' });
  expect(document.activeElement).toBe(panel);
  expect(panel.textContent).toMatch(/2 of 2/);
});

test('scores are ranges, with quotes and what to do next', async () => {
  await open();
  const part = within(screen.getByRole('region', { name: 'Evaluation' }));
  expect(part.getByText('61–67 of 100')).toBeTruthy();
  expect(part.getByRole('img', { name: 'Task: 72 to 78 of 100' })).toBeTruthy();
  expect(part.getByText('“somebody will come”')).toBeTruthy();
  expect(part.getByText('Say what you will do if nobody answers.')).toBeTruthy();
  expect(part.getByText(/^Judged by embedded 1\.4\./)).toBeTruthy();
});

test('a wide range is shown as it is: scores, levels, and why it is so wide', async () => {
  const metrics = { words: 62, level: 3, level_low: 2, level_high: 4 };
  await open(anEvaluation({ overall: { score: 60, cefr: 'B1', low: 45, high: 75 }, metrics }));
  expect(screen.getByText('45–75 of 100')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'A2 to B2, 45 to 75 of 100' })).toBeTruthy();
  expect(screen.getByText(/^Its language lies at A2 to B2\./)).toBeTruthy();
});

test('a text off the topic is told so, and of words that were read aloud which were not heard', async () => {
  const alignment = [
    { expected: 'the', said: 'the' },
    { expected: 'ferry', said: 'fairy' },
    { expected: 'leaves', said: null },
  ];
  await open(anEvaluation({ flags: ['off_topic'], alignment }));
  expect(screen.getByText(/^None of the points that were asked for is in it/)).toBeTruthy();
  const words = screen.getByRole('region', { name: 'Word by word' });
  expect([...words.querySelectorAll('del')].map((word) => word.lastChild?.textContent)).toEqual(['ferry', 'leaves']);
  expect([...words.querySelectorAll('ins')].map((word) => word.lastChild?.textContent)).toEqual(['fairy']);
});

test('where the judgements lie too far apart there is no number', async () => {
  const { overall } = anEvaluation();
  await show(new EnglishServer(), <Overall overall={overall} metrics={{}} reliable={false} />);
  expect(screen.queryByText(/of 100/)).toBeNull();
  expect(screen.getByText('Not reliable enough to score')).toBeTruthy();
});

test('a correction whose words stand elsewhere is listed below and not put in a wrong place', async () => {
  const { corrections } = anEvaluation();
  const lost = corrections.map((fix) => ({ ...fix, start: fix.start + 1, end: fix.end + 1 }));
  await open(anEvaluation({ corrections: lost, criteria: [] }));
  expect(screen.getByText(essay)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Correction \d of 2/ })).toHaveLength(2);
});

test('without corrections it does not claim that there are no mistakes', async () => {
  await open(anEvaluation({ corrections: [] }));
  expect(screen.getByText(/no proof that there is nothing/)).toBeTruthy();
});
