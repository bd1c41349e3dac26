/** Slips that can be recognised by their words alone, whatever stands around them. */
export const slips: ReadonlyArray<{ pattern: RegExp; write: string; why: string }> = [
  { pattern: /\binformations\b/i, write: 'information', why: 'It is uncountable: no plural.' },
  { pattern: /\badvices\b/i, write: 'advice, pieces of advice', why: 'It is uncountable: no plural.' },
  {
    pattern: /\b(?:furnitures|luggages|homeworks|knowledges|equipments)\b/i,
    write: 'the word without -s',
    why: 'It is uncountable: no plural.',
  },
  { pattern: /\bchildrens\b/i, write: 'children (or children’s)', why: '*Children* is already plural.' },
  { pattern: /(?<!\bof (?:the )?)\bpeoples? is\b/i, write: 'people are', why: '*People* is plural.' },
  {
    pattern: /\b(?:i|we|they|you|he|she) (?:am|are|is) agree\b/i,
    write: 'I agree, she agrees',
    why: '*Agree* is a verb of its own and takes no *be*.',
  },
  {
    pattern: /\bmore (?:better|worse|easier|bigger|smaller|faster|cheaper|happier|older|taller|stronger)\b/i,
    write: 'the comparative alone, or *much* before it',
    why: 'The word is already a comparative.',
  },
  { pattern: /\bdepends? (?:of|from)\b/i, write: 'depend on', why: 'The pair is *depend on*.' },
  {
    pattern: /\bdiscuss(?:ed|es|ing)? about\b/i,
    write: 'discuss something',
    why: '*Discuss* takes its object without a preposition.',
  },
  {
    pattern: /\bexplain(?:ed)? (?:me|him|us|them)\b/i,
    write: 'explain it to me',
    why: 'The person follows with *to*.',
  },
  {
    pattern: /\bsaid (?:me|him|us|them)\b/i,
    write: 'told me, said to me',
    why: '*Say* cannot take a person directly.',
  },
  {
    pattern:
      /\bdid(?: not|n['’]t)? (?:(?:i|you|he|she|it|we|they) )?(?:went|saw|came|took|bought|ate|made|wrote|knew|gave|told|found|had)\b/i,
    write: 'did + the plain verb',
    why: '*Did* shows the past already.',
  },
  {
    pattern:
      /\bdoes(?: not|n['’]t)? (?:(?:he|she|it) )?(?:likes|wants|works|goes|has|knows|needs|lives|makes|speaks|plays)\b/i,
    write: 'does + the plain verb',
    why: '*Does* already carries the -s.',
  },
  {
    pattern:
      /(?<!\b(?:all|what|everything|best|whatever) )\b(?:i|you|he|she|it|we|they) (?:can|must|should|could|might|will) to \w+/i,
    write: 'the modal and the plain verb, without *to*',
    why: 'Modal verbs take no *to*.',
  },
  {
    pattern: /\b(?:he|she|it) (?:don['’]t|do not)\b/i,
    write: 'he does not, she doesn’t',
    why: 'With *he, she, it* the auxiliary is *does*.',
  },
  {
    pattern: /\bif i would\b/i,
    write: 'if I had, if I knew (past form)',
    why: '*Would* belongs in the main part of the sentence.',
  },
  {
    pattern:
      /\bsince (?:\d+|two|three|four|five|six|ten|many|several|a few|some) (?:years?|months?|weeks?|days?|hours?)\b(?! ago)/i,
    write: 'for + the length of time',
    why: '*Since* names the moment when it began.',
  },
  { pattern: /\bmarried with\b/i, write: 'married to', why: 'The pair is *married to*.' },
  {
    pattern: /\bgood in (?:english|maths?|sports?|chess|swimming|cooking|singing)\b/i,
    write: 'good at',
    why: 'The pair is *good at*.',
  },
  {
    pattern: /\blooking? forward to (?:see|hear|meet|work|go|visit|be|speak)\b(?!ing)/i,
    write: 'look forward to + -ing',
    why: '*To* is a preposition here.',
  },
  { pattern: /\bsuggest(?:ed)? to \w+/i, write: 'suggest + -ing', why: '*Suggest* takes -ing or *that*.' },
  { pattern: /\benjoy(?:ed|s)? to \w+/i, write: 'enjoy + -ing', why: '*Enjoy* takes -ing.' },
  {
    pattern: /\barriv(?:e|ed|es|ing) to\b/i,
    write: 'arrive in (a city), arrive at (a place)',
    why: '*Arrive* takes *in* or *at*.',
  },
  {
    pattern: /\bmany (?:money|information|water|time|work|advice|homework|traffic)\b/i,
    write: 'much, a lot of',
    why: 'The noun is uncountable.',
  },
  { pattern: /\bdid a mistakes?\b/i, write: 'made a mistake', why: 'The pair is *make a mistake*.' },
  {
    pattern: /\b(?:older|younger|bigger|smaller|better|worse|taller|faster|more \w+) then\b/i,
    write: 'than',
    why: 'Comparisons take *than*.',
  },
  {
    pattern:
      /\ba (?:hour|honest|apple|orange|egg|umbrella|old|interesting|english|idea|engineer|elephant|email|exam|example)\b/i,
    write: 'an',
    why: 'The next word begins with a vowel sound.',
  },
  {
    pattern: /\ban (?:university|european|useful|uniform|one-way|unit)\b/i,
    write: 'a',
    why: 'The next word begins with the sound of *you* or *w*.',
  },
  {
    pattern:
      /\b(?:yesterday|last (?:week|night|month|year)|ago)\b[^.!?]*\bi have (?:seen|been|done|met|gone|bought|eaten)\b|\bi have (?:seen|been|done|met|gone|bought|eaten)\b[^.!?]*\b(?:yesterday|last (?:week|night|month|year)|ago)\b/i,
    write: 'the past simple (I saw, I went …)',
    why: 'A finished time needs the past simple.',
  },
  {
    pattern: /\b(?:have|has|had) (?:went|saw|came|took|ate|wrote|gave|knew|drank|began|spoke|broke|drove)\b/i,
    write: 'have + past participle (gone, seen, come …)',
    why: 'After *have* comes the participle, not the past.',
  },
];
