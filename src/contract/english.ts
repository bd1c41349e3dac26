import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { CardChanges, CardFilter, ReviewCard } from './review-card.ts';
import { Appeal, AppealRequest, Revision } from './revision.ts';

const Status = z.enum(['open', 'fixed', 'dismissed']).meta({
  description:
    '`fixed`: right three times, on three dates. `dismissed`: taken out by the learner, and not counted any more.',
  example: 'open',
});

const Source = z
  .enum(['task', 'writing', 'chat', 'live'])
  .meta({ description: 'Where it was made.', example: 'writing' });

export const Mistake = z
  .object({
    id: Id,
    rule: z.string().meta({ description: 'The rule behind it.', example: 'agreement' }),
    about: z
      .string()
      .nullable()
      .meta({ description: 'The word that it is about, where it is about one.', example: 'depend' }),
    status: Status,
    count: Count.meta({ description: 'How often it was made.', example: 14 }),
    right: Count.meta({ description: 'On how many dates in a row it was right since.', example: 1 }),
    first_seen_at: Instant,
    last_seen_at: Instant,
    card_id: Id.nullable().meta({ description: 'The card that practises it; null where there is none.' }),
    examples: z
      .array(
        z.object({
          id: Id,
          source: Source,
          source_id: z.string().meta({
            description: 'The submission, evaluation or message; of a talk the transcript and the number of the turn.',
            example: 'ev-1',
          }),
          within_id: z.string().nullable().meta({
            description:
              'What it can be read in: the submission, the conversation or the transcript; null where in none.',
            example: 'su-1',
          }),
          place: Count.meta({ description: 'Which of the corrections of its source it is, from 0.', example: 0 }),
          sentence: z
            .string()
            .meta({ description: 'The sentence as it was written.', example: 'My aunt live near the sea.' }),
          original: z.string().meta({ description: 'The words that were wrong.', example: 'live' }),
          correction: z.string().meta({ description: 'What they should be.', example: 'lives' }),
          explanation: z.string().meta({ description: 'Why.', example: 'With he, she or it the verb ends in -s.' }),
          at: Instant,
          refused: z.boolean().meta({
            description: 'Has the learner said that it is none? Then it does not count.',
            example: false,
          }),
        }),
      )
      .meta({ description: 'The newest three; where a source was asked for, all of that source.' }),
  })
  .meta({ id: 'XELMistake' });
export type Mistake = z.infer<typeof Mistake>;
export type MistakeExample = Mistake['examples'][number];
export type MistakeStatus = Mistake['status'];
export type MistakeSource = MistakeExample['source'];

export const MessageCheck = z
  .object({
    message_id: Id,
    corrections: z
      .array(
        z.object({
          original: z.string().meta({ description: 'The words that were wrong.', example: 'live' }),
          correction: z.string().meta({ description: 'What they should be.', example: 'lives' }),
          explanation: z.string().meta({ description: 'Why.', example: 'With he, she or it the verb ends in -s.' }),
        }),
      )
      .meta({ description: 'What was found, at most five.' }),
  })
  .meta({ id: 'XELMessageCheck' });

const read = { access: 'any', scope: 'xel:read' } as const;
const write = { access: 'any', scope: 'xel:write' } as const;
const ofCard = { params: z.object({ card_id: Id }) };
const ofExample = { params: z.object({ mistake_id: Id, example_id: Id }) };
const ofSubmission = { params: z.object({ submission_id: Id }) };

export const english = area('english', 'Xentree English: versions, appeals and mistakes', {
  cards: endpoint({
    method: 'GET',
    path: '/api/xel/cards',
    summary: 'List my cards, due or not',
    description: 'The newest come first.',
    ...read,
    query: z.object({
      ...pageQuery,
      q: z
        .string()
        .trim()
        .max(100, 'Look for at most 100 characters.')
        .optional()
        .meta({ description: 'What a side of the card or its sentence contains.', example: 'reluct' }),
      filter: CardFilter.default('all'),
    }),
    response: pageOf(ReviewCard),
  }),
  updateCard: endpoint({
    method: 'PATCH',
    path: '/api/xel/cards/{card_id}',
    summary: 'Change a card, or suspend it',
    description: 'Its dates stay. A suspended card is not due and is rated by no task, until it is taken up again.',
    ...write,
    ...ofCard,
    body: CardChanges,
    response: ReviewCard,
  }),
  deleteCard: endpoint({
    method: 'DELETE',
    path: '/api/xel/cards/{card_id}',
    summary: 'Delete a card',
    description: 'It can be restored for a day.',
    ...write,
    ...ofCard,
    response: null,
  }),
  restoreCard: endpoint({
    method: 'POST',
    path: '/api/xel/cards/{card_id}/restore',
    summary: 'Bring back a card that was deleted',
    description: 'As it was, with its dates. Answers `not_found` after a day.',
    ...write,
    ...ofCard,
    response: ReviewCard,
  }),
  revision: endpoint({
    method: 'GET',
    path: '/api/xel/submissions/{submission_id}/revision',
    summary: 'Compare a text with the version before it',
    description: 'Answers `not_found` where there is no judged version of the same task before it.',
    ...read,
    ...ofSubmission,
    response: Revision,
  }),
  appeals: endpoint({
    method: 'GET',
    path: '/api/xel/submissions/{submission_id}/appeals',
    summary: 'List the appeals of a submission',
    ...read,
    ...ofSubmission,
    response: z.object({ items: z.array(Appeal) }),
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/api/xel/submissions/{submission_id}/appeals',
    summary: 'Have one criterion of a text judged again',
    description:
      'The second judgement stands beside the first and changes no score. Once for each criterion, and three times in 24 hours: `conflict` after that, and where the submission is not a judged text.',
    ...write,
    ...ofSubmission,
    body: AppealRequest,
    response: Appeal,
    status: 201,
  }),
  mistakes: endpoint({
    method: 'GET',
    path: '/api/xel/mistakes',
    summary: 'List my mistakes by pattern',
    description: 'The ones that were made last come first.',
    ...read,
    query: z.object({
      ...pageQuery,
      status: Status.optional(),
      source: Source.optional(),
      source_id: z
        .string()
        .max(128)
        .optional()
        .meta({ description: 'Only what was made in this one.', example: 'su-1' }),
    }),
    response: pageOf(Mistake),
  }),
  changeMistake: endpoint({
    method: 'PATCH',
    path: '/api/xel/mistakes/{mistake_id}',
    summary: 'Dismiss a mistake, or take it up again',
    ...write,
    params: z.object({ mistake_id: Id }),
    body: z.object({ status: Status }).meta({ id: 'XELMistakeChange' }),
    response: Mistake,
  }),
  refuseExample: endpoint({
    method: 'PATCH',
    path: '/api/xel/mistakes/{mistake_id}/examples/{example_id}',
    summary: 'Say that an example of a mistake is none, or is one after all',
    description:
      'What is refused does not count. A mistake without any example that counts is shown in no list but that of its source, and its card is suspended until it is made again.',
    ...write,
    ...ofExample,
    body: z
      .object({ refused: z.boolean().meta({ description: 'Is it no mistake?', example: true }) })
      .meta({ id: 'XELExampleChange' }),
    response: Mistake,
    errors: ['not_found'],
  }),
  practiseExample: endpoint({
    method: 'POST',
    path: '/api/xel/mistakes/{mistake_id}/examples/{example_id}/practise',
    summary: 'Have a mistake asked for in the reviews now, by this sentence',
    description:
      'Its card shows this sentence and is due; one that was suspended or deleted is brought back. A card of a word or of a rule of the course keeps what it shows. Asked twice, it is the same card.',
    ...write,
    ...ofExample,
    response: Mistake,
    errors: ['not_found', 'conflict'],
  }),
  checkMessage: endpoint({
    method: 'POST',
    path: '/api/xel/mistakes/check-message',
    summary: 'Look for mistakes in a message of mine',
    description:
      'Looks at one message that the caller wrote in a conversation, only because the caller asks, and puts what is found among the mistakes. A message counts once.',
    ...write,
    body: z.object({ conversation_id: Id, message_id: Id }).meta({ id: 'XELMessageCheckRequest' }),
    response: MessageCheck,
    errors: ['not_found'],
  }),
});
