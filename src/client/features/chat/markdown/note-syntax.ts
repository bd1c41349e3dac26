import type { Token, TokenizerExtension } from 'marked';
import type { NoteReferenceToken, NoteToken } from './our-tokens.ts';

const label = '\\[\\^([^\\]\\s]{1,40})\\]';
/** A line that ends a note: a blank one, the next note, or a fence. */
const end = `(?![ \\t]*(?:\\n|$)| {0,3}${label.replace('(', '(?:')}:| {0,3}(?:\`\`\`|~~~))`;
const note = new RegExp(`^ {0,3}${label}:[ \\t]*([^\\n]+(?:\\n${end}[^\\n]+)*)(?:\\n|$)`);
const noteBegins = new RegExp(`\\n {0,3}${label}:`);
const reference = new RegExp(`^${label}`);

/** `[^1]: …` at the top of a text; elsewhere it stays text. */
export const noteBlock: TokenizerExtension = {
  name: 'note',
  level: 'block',
  start: (text) => {
    const at = text.search(noteBegins);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(text): NoteToken | undefined {
    if (!this.lexer.state.top) return undefined;
    const [raw, name, words] = note.exec(text) ?? [];
    if (raw === undefined || name === undefined || words === undefined) return undefined;
    const tokens: Token[] = [];
    this.lexer.inline(words, tokens);
    return { type: 'note', raw, label: name, tokens };
  },
  childTokens: ['tokens'],
};

/** `[^1]`, which leads to its note once there is one. */
export const noteReference: TokenizerExtension = {
  name: 'noteReference',
  level: 'inline',
  start: (text) => {
    const at = text.indexOf('[^');
    return at < 0 ? undefined : at;
  },
  tokenizer(text): NoteReferenceToken | undefined {
    const [raw, name] = reference.exec(text) ?? [];
    return raw === undefined || name === undefined ? undefined : { type: 'noteReference', raw, label: name };
  },
};
