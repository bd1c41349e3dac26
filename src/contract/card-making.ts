import { z } from 'zod';
import { Id } from './kernel/fields.ts';

/** Shapes of cards that are made from a message. Endpoints are in `xel.ts`. */

export const CardOrigin = z
  .object({ conversation_id: Id, message_id: Id })
  .meta({ id: 'XELCardOrigin', description: 'The message that a card was made from.' });

const Front = z.string().trim().min(1, 'Write a front.').max(500, 'Keep the front under 500 characters.');
const Back = z.string().trim().min(1, 'Write a back.').max(1000, 'Keep the back under 1,000 characters.');
const Sentence = z.string().trim().max(500, 'Keep the sentence under 500 characters.');

export const CardDraft = z
  .object({
    word: z.string().trim().min(1).max(64).optional().meta({
      description: 'The word that it is about, where it is about one: there is one card a word.',
      example: 'reluctant',
    }),
    front: Front.meta({ description: 'What to recall from.', example: 'reluctant' }),
    back: Back.meta({ description: 'What to recall.', example: 'not willing to do something' }),
    example: Sentence.optional().meta({ description: 'In a sentence.', example: 'She was reluctant to leave.' }),
  })
  .meta({ id: 'XELCardDraft' });
export type CardDraft = z.infer<typeof CardDraft>;

export const CardProposalRequest = CardOrigin.extend({
  selection: z.string().trim().min(1).max(4000, 'Select less than 4,000 characters.').optional().meta({
    description: 'The part of the message that counts; without it all of it.',
  }),
  provider: z.string().min(1).max(64).default('auto').meta({ description: '`auto` or a provider id.' }),
}).meta({ id: 'XELCardProposalRequest' });

export const CardProposals = z
  .object({
    items: z.array(
      CardDraft.extend({ known: z.boolean().meta({ description: 'Is there a card of it already?', example: false }) }),
    ),
    provider: z.string().meta({
      description: 'Who proposes; `study-guide` also where what a provider proposed was of no use.',
      example: 'study-guide',
    }),
  })
  .meta({ id: 'XELCardProposals' });
export type CardProposals = z.infer<typeof CardProposals>;

export const CardsFromMessage = CardOrigin.extend({
  cards: z.array(CardDraft).min(1, 'Choose a card.').max(30, 'Save at most 30 cards at a time.'),
}).meta({ id: 'XELCardsFromMessage' });
