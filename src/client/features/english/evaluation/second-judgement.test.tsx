import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { show } from '#client/session/testing/show.tsx';
import { english } from '#contract/english.ts';
import type { SecondReading } from '#contract/evaluation.ts';
import type { Appeal } from '#contract/revision.ts';
import { EnglishServer } from '../testing/english-server.ts';
import { anEvaluation, essay } from '../testing/facts.ts';
import { EvaluationView } from './evaluation-view.tsx';
import { RevisionView } from './revision-view.tsx';

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
  server.give(english.appeals, { items: [] });
});
afterEach(cleanup);

const second = (change: Partial<SecondReading> = {}): SecondReading => ({
  ...{ status: 'differs', message: 'Two judgements of this text differ on Task: both are shown.' },
  ...{ provider: 'openai', model: 'gpt', overall: { embedded: 64, score: 58, cefr: 'B1', reliable: true } },
  criteria: [
    {
      ...{ name: 'Task', embedded: 75, score: 48, reliable: false, evidence: [] },
      ...{ descriptor: 'Much is missing.', advice: 'Answer the question.' },
    },
  ],
  ...change,
});
const openWith = (reading: SecondReading, submissionId?: string) =>
  show(
    server,
    <EvaluationView
      evaluation={anEvaluation({ second_reading: reading })}
      text={essay}
      {...(submissionId !== undefined && { submissionId })}
    />,
  );

test('both judgements are shown where they differ', async () => {
  await openWith(second());
  const table = within(screen.getByRole('table', { name: 'The scores of both judgements' }));
  const row = table.getByRole('row', { name: /^Task/ });
  expect(row.textContent).toBe('Tasktoo far apart to countAnswer the question.7548');
  expect(table.getByRole('row', { name: /^The whole/ }).textContent).toBe('The whole6458');
  expect(screen.getByText('The judgements differ')).toBeTruthy();
  expect(screen.getByText('61–67 of 100')).toBeTruthy();
});

test('over a band apart on the whole there is no number', async () => {
  await openWith(second({ status: 'not_reliable' }));
  expect(screen.queryByText('61–67 of 100')).toBeNull();
  expect(screen.getAllByText('Not reliable enough to score')).toHaveLength(2);
});

const anAppeal: Appeal = {
  ...{ id: 'a-1', criterion: 'Task', reason: 'I answered each question.', outcome: 'raised', first: 75 },
  ...{ message: 'Read once more, it is worth more.', judged_by: 'openai gpt', created_at: '2026-10-14T08:00:00Z' },
  second: { score: 82, descriptor: 'All points are there.', evidence: [], advice: 'Go on.' },
};

test('a criterion is judged again with a reason, and both judgements stay in sight', async () => {
  server.give(english.appeal, () => {
    server.give(english.appeals, { items: [anAppeal] });
    return anAppeal;
  });
  await openWith(second(), 's-1');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Have this judged again' }));
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Judge again' });
  await user.type(screen.getByRole('textbox', { name: 'What was judged wrongly?' }), 'I answer');
  expect(send.disabled).toBe(true);
  await user.type(screen.getByRole('textbox'), 'ed each question.');
  await user.click(send);
  const judged = await screen.findByRole('status', { name: 'Judged again' });
  expect(judged.textContent).toContain('75 first, 82 the second time');
  expect(server.calls(english.appeal)).toMatchObject([
    { path: '/api/xel/submissions/s-1/appeals', body: { criterion: 'Task', reason: 'I answered each question.' } },
  ]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Have this judged again' })).toBeNull());
});

test('what failed says why and keeps the reason', async () => {
  server.give(english.appeal, 403);
  await openWith(second(), 's-1');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Have this judged again' }));
  await user.type(screen.getByRole('textbox'), 'I answered each question.');
  await user.click(screen.getByRole('button', { name: 'Judge again' }));
  expect(await screen.findByText(/^It was not judged again\./)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('I answered each question.');
});

test('a revision shows what changed and what it earned', async () => {
  const version = (submission_id: string, judged: number, xp_awarded: number) => ({
    ...{ submission_id, submitted_at: '2026-10-14T08:00:00Z', score: 50, judged, xp_awarded },
  });
  const [fix] = anEvaluation().corrections;
  server.give(english.revision, {
    ...{ before: version('s-0', 50, 12), after: version('s-1', 62, 9) },
    changes: [
      { kind: 'same', text: 'She ' },
      { kind: 'removed', text: 'go ' },
      { kind: 'added', text: 'goes ' },
    ],
    criteria: [{ name: 'Grammar', before: 40, after: 52 }],
    corrections: { resolved: fix ? [fix] : [], remaining: [], added: [] },
  });
  await show(server, <RevisionView submissionId="s-1" />);
  expect(await screen.findByText('12 of 100 more than before, and 9 points')).toBeTruthy();
  expect(screen.getByText(/^go$/).closest('del')?.textContent).toBe('taken out: go ');
  expect(screen.getByText(/^goes$/).closest('ins')?.textContent).toBe('new: goes ');
  expect(screen.getByRole('row', { name: /Grammar/ }).textContent).toBe('Grammar4052+12');
  expect(screen.getByText('does not work → has not worked')).toBeTruthy();
});

test('a first version shows nothing of the kind', async () => {
  server.give(english.revision, 404);
  await show(server, <RevisionView submissionId="s-1" />);
  await waitFor(() => expect(server.calls(english.revision)).toHaveLength(1));
  expect(screen.queryByRole('heading')).toBeNull();
});
