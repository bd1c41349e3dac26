import { list } from './render.ts';
import { topics } from './topics.ts';
import { plain, wordsOf } from './words.ts';

/** Greetings, thanks and farewells. */
export function smallTalk(text: string): string | undefined {
  const said = plain(text);
  if (wordsOf(text).length > 6) return undefined;
  if (/^(?:hi|hello|hey|salam|good (?:morning|afternoon|evening)|greetings)\b/.test(said))
    return `Hello! What would you like to look at?\n\n${menu()}`;
  if (/^(?:thanks|thank you|thx|great|perfect|ok(?:ay)?|cool|nice)\b/.test(said))
    return 'You are welcome. Ask another question, or say **quiz me** to practise.';
  if (/^(?:bye|goodbye|good night|see you)\b/.test(said))
    return 'Goodbye, and come back soon: ten minutes a day are worth more than an hour on Sunday.';
  return undefined;
}

/** What the guide is, and how the app is used. */
export function aboutTheApp(text: string): string | undefined {
  const said = plain(text);
  if (
    /\b(?:who|what) are you\b|\bare you (?:an? )?(?:ai|bot|robot|chatgpt|human|real|person|language model|teacher)\b|\bwhat can you do\b|^help(?: me)?[!?.]*$/.test(
      said,
    )
  ) {
    return `I am a reference that answers from ${topics.length} written topics, so what I say is checked, and what is not in them I do not know.\n\n${menu()}\n\n${connecting}`;
  }
  if (
    /\b(?:use|work with|start with) (?:this|the) (?:app|site|website|page|dashboard|program|tool)\b|\bhow does (?:this|the|it) (?:app )?work\b|\bconnect\b.*\b(?:provider|model|openai|chatgpt|claude|gemini|ollama|ai)\b|\b(?:set up|add|change|choose|switch)\b.*\b(?:provider|model)\b/.test(
      said,
    )
  ) {
    return `## Using this app\n\n${list([
      'Write in the box below. Your conversations are kept; you can rename, pin and search them.',
      'Choose who answers in the provider menu. **Automatic** asks the first language model that is connected, and me when none can answer.',
      'Your learning time and points are counted while you work, and shown on your progress page.',
      'Notes keep what you want to see again.',
    ])}\n\n${connecting}`;
  }
  return undefined;
}

/** How to get what the guide cannot give. */
export const connecting =
  'For free conversation and for corrections of your own texts, whoever runs this server can connect a language model: set `OPENAI_API_KEY`, `ANTHROPIC_API_KEY`, `GOOGLE_GENERATIVE_AI_API_KEY`, or `OLLAMA_BASE_URL` for a model on your own computer.';

/** What can be asked. */
export function menu(): string {
  return list([
    'Ask about grammar or usage: **made of or made from?** · **explain the present perfect**',
    'Look up a verb: **past of teach** · **irregular verbs**',
    'Check for frequent slips: **check: I am agree with you**',
    'Practise: **quiz me** · **quiz me on conditionals**',
  ]);
}
