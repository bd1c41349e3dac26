import { people } from './demo-people.ts';
import { seedId } from './seed-random.ts';

/** A document of the demo, as Markdown. Everything in it was written for the demo. */
export interface DemoDocument {
  id: string;
  /** Who brought it. */
  ownerId: string;
  title: string;
  fileName: string;
  /** Does the school share it? */
  shared: boolean;
  daysAgo: number;
  text: string;
}

const [mina = '', teacher = ''] = people.map(({ id }) => id);

export const demoDocuments: readonly DemoDocument[] = [
  {
    id: seedId('document grammar'),
    ownerId: teacher,
    title: 'English grammar for evening classes',
    fileName: 'english-grammar-for-evening-classes.md',
    shared: true,
    daysAgo: 120,
    text: `# English grammar for evening classes

This booklet follows our Tuesday and Thursday lessons. Each unit fits on one page, with the form, the use and the mistake that we hear most.

## Unit 9: the past perfect

We make the past perfect with *had* and the past participle: had gone, had written, had been. The short form is 'd: I'd forgotten.

The past perfect shows that one action finished before another one in the past. The later action stands in the past simple: when we arrived, the film had already started. Without the earlier point in time there is no need for it.

A common mistake is the past simple form after had. Say had forgotten, not had forgot; had taken, not had took.

## Unit 10: reported speech

When we report what somebody said, the verb usually moves one step into the past. “I am tired” becomes she said that she was tired. “We have finished” becomes they said that they had finished.

Words for time and place move, too: tomorrow becomes the next day, here becomes there, this becomes that. Nothing moves when what was said is still true: he said that Lisbon is on the Tagus.

## Unit 11: polite requests

Could you and would you mind are softer than can you. Would you mind is followed by the -ing form: would you mind opening the window?

In an email, write the reason before the request. I would be grateful if you could send the invoice again is formal; could you send it again, please is friendly and just as polite.
`,
  },
  {
    id: seedId('document harbour'),
    ownerId: mina,
    title: 'A walk through the harbour',
    fileName: 'a-walk-through-the-harbour.md',
    shared: false,
    daysAgo: 34,
    text: `# A walk through the harbour

My text for the reading evening, with the words that Tomas gave me.

## The ferry

The first ferry leaves at ten to six, when the cranes are still lit. Commuters stand at the rail with their coats closed, and the gulls follow the wake as if it were bread. A crossing takes twelve minutes.

## The fish market

Crates of sardines are sold before sunrise. The auctioneer speaks so fast that even the fishermen laugh. By eight the floor has been hosed down, and only the smell of salt and diesel is left.

## Words to remember

A wake is the trail that a ship leaves in the water. To moor means to tie a boat to the quay. A berth is the place where a ship lies. The hull is the body of a ship, and the bow is its front.
`,
  },
  {
    id: seedId('document trip'),
    ownerId: mina,
    title: 'Notes for the trip to Bristol',
    fileName: 'trip-to-bristol.txt',
    shared: false,
    daysAgo: 9,
    text: `# Notes for the trip to Bristol

The train from Paddington takes an hour and forty minutes. Sit on the left for the view of the river at Reading.

Questions to ask at the hotel: is breakfast included, what time is check-out, could you recommend a place for dinner nearby?

Phrases from Ines: I was wondering whether you had a quieter room. I am afraid there has been a mistake with the bill. It would be lovely to stay one more night, if that is possible.

Take the adapter, the raincoat and the small umbrella. Museums are closed on Mondays.
`,
  },
];
