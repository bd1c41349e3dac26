import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Note } from '#contract/notes.ts';
import { type NoteWords, noSource, sameWords, storedWords, wordsOf } from '../note-words.ts';
import { type Autosave, autosave, beginAutosave, isUnsaved, type NoteDraft, wantsSending } from './autosave.ts';

/** The server's rules of one note: a version each change, a refusal for who edited another one (contract, `/notes/{note_id}`). */
class OneNote {
  note: Note | null = null;
  #changes = 0;

  write({ title, content }: NoteWords): Note {
    if (this.note && sameWords(this.note, { title, content })) return this.note;
    this.#changes += 1;
    const updated_at = new Date(1_800_000_000_000 + this.#changes).toISOString();
    const made = this.note?.created_at ?? updated_at;
    this.note = { id: 'n', title, content, conversation_id: null, message_id: null, created_at: made, updated_at };
    return this.note;
  }

  put(words: NoteWords, version: string | null): Note | 'conflict' | 'missing' {
    if (version === null) return this.note ?? this.write(words);
    if (this.note === null) return 'missing';
    if (sameWords(this.note, words)) return this.note;
    return this.note.updated_at === version ? this.write(words) : 'conflict';
  }
}

/** A browser with this note open: the state, and what its storage holds whenever it is killed. */
class Browser {
  state: Autosave = beginAutosave(null);
  stored: NoteDraft | null = null;
  readonly server: OneNote;

  constructor(server: OneNote) {
    this.server = server;
  }

  tell(event: Parameters<typeof autosave>[1]): void {
    this.state = autosave(this.state, event);
    const { words, source, version, passed, theirs } = this.state;
    this.stored =
      isUnsaved(this.state) || theirs ? structuredClone({ words, source, version, passed: [...passed] }) : null;
  }

  /** The words set off, arrive or not, and the answer comes or not. */
  save(fate: 'answered' | 'answerLost' | 'lost'): void {
    if (!wantsSending(this.state)) return;
    const { version } = this.state;
    this.tell({ type: 'sent' });
    const words = this.state.sending as NoteWords;
    const answer = fate === 'lost' ? null : this.server.put(words, version);
    if (fate !== 'answered' || answer === null) return this.tell({ type: 'failed', trouble: { kind: 'unreachable' } });
    if (answer === 'missing') return this.tell({ type: 'missing' });
    if (answer === 'conflict') return this.tell({ type: 'refusedFor', note: this.server.note as Note });
    this.tell({ type: 'saved', note: answer });
  }

  reload(online: boolean): void {
    this.state = beginAutosave(this.stored);
    if (online && this.server.note) this.tell({ type: 'met', note: this.server.note });
  }
}

type Step =
  | { do: 'type'; words: NoteWords }
  | { do: 'save'; fate: 'answered' | 'answerLost' | 'lost' }
  /** The tab is killed while the words are on their way. */
  | { do: 'killMidway'; arrives: boolean }
  | { do: 'reload'; online: boolean }
  | { do: 'elsewhere'; words: NoteWords }
  | { do: 'deletedElsewhere' }
  | { do: 'look' }
  | { do: 'keepMine' }
  | { do: 'takeTheirs' };

const words = fc.record({
  title: fc.constantFrom('', 'A', 'B ', ' Verbs'),
  content: fc.constantFrom('', 'one', 'two', '# three\n', 'a\0b', '  '),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), words }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      fate: fc.constantFrom('answered' as const, 'answerLost' as const, 'lost' as const),
    }),
  },
  fc.record({ do: fc.constant('killMidway' as const), arrives: fc.boolean() }),
  fc.record({ do: fc.constant('reload' as const), online: fc.boolean() }),
  fc.record({ do: fc.constant('elsewhere' as const), words }),
  fc.constant({ do: 'deletedElsewhere' as const }),
  fc.constant({ do: 'look' as const }),
  fc.constant({ do: 'keepMine' as const }),
  fc.constant({ do: 'takeTheirs' as const }),
);

function carryOut(browser: Browser, { server }: Browser, next: Step): void {
  switch (next.do) {
    case 'type':
      return browser.tell({ type: 'typed', words: next.words });
    case 'save':
      return browser.save(next.fate);
    case 'killMidway':
      if (wantsSending(browser.state)) {
        const { version } = browser.state;
        browser.tell({ type: 'sent' });
        if (next.arrives) server.put(browser.state.sending as NoteWords, version);
      }
      return browser.reload(true);
    case 'reload':
      return browser.reload(next.online);
    case 'elsewhere':
      if (server.note) server.write(storedWords(next.words));
      return;
    case 'deletedElsewhere':
      server.note = null;
      return;
    case 'look':
      return server.note ? browser.tell({ type: 'met', note: server.note }) : undefined;
    default:
      return browser.tell({ type: next.do });
  }
}

test('whatever happens to saving, the last words are on the server or on the device, and reach the server in the end', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const browser = new Browser(new OneNote());
      let typed: NoteWords | null = null;
      for (const next of steps) {
        const was = browser.state.theirs;
        carryOut(browser, browser, next);
        // Words that were saved before and came back by typing are not new: another device may have replaced them since.
        if (next.do === 'type') typed = isUnsaved(browser.state) ? storedWords(next.words) : null;
        // Their words were chosen: from here on those are the last ones, unless they were replaced or deleted there meanwhile.
        if (next.do === 'takeTheirs' && was)
          typed = browser.server.note?.updated_at === was.updated_at ? wordsOf(was) : null;
        const there = browser.server.note && wordsOf(browser.server.note);
        const here = browser.stored && storedWords(browser.stored.words);
        const shown = storedWords(browser.state.words);
        if (next.do === 'elsewhere' || next.do === 'deletedElsewhere') {
          // What had been saved was replaced or deleted by a choice of the same person elsewhere.
          if (here === null) typed = null;
          continue;
        }
        if (typed === null || (typed.title === '…' && typed.content.trim() === '')) continue;
        expect([there, here]).toContainEqual(typed);
        expect(here === null || sameWords(here, shown)).toBe(true);
      }
      const last = storedWords(browser.state.words);
      const waits = browser.stored !== null;
      for (let round = 0; round < 6 && (isUnsaved(browser.state) || browser.state.theirs); round += 1) {
        if (browser.state.theirs) browser.tell({ type: 'keepMine' });
        browser.save('answered');
      }
      expect(isUnsaved(browser.state)).toBe(false);
      // A note without a word is not made, nor made anew after it was deleted.
      if (waits && (last.content.trim() !== '' || browser.server.note)) expect(browser.server.note).toMatchObject(last);
      expect(browser.stored).toBeNull();
    }),
    { numRuns: 3_000 },
  );
});

test('words of another device are never replaced unseen', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const browser = new Browser(new OneNote());
      const { server } = browser;
      let foreign: Note | null = null;
      for (const [index, next] of steps.entries()) {
        const before = server.note;
        const shown = browser.state.theirs;
        const news = next.do === 'elsewhere' && { ...next, words: { title: 'News', content: `Number ${index}` } };
        carryOut(browser, browser, news || next);
        if (news && server.note !== before) foreign = server.note;
        if (next.do === 'deletedElsewhere') foreign = null;
        const seen = [shown?.updated_at, browser.state.version];
        if (foreign && seen.includes(foreign.updated_at)) foreign = null;
        if (foreign) expect(server.note).toEqual(foreign);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('an answer that was lost is no conflict with oneself', () => {
  const browser = new Browser(new OneNote());
  browser.tell({ type: 'typed', words: { title: 'A', content: 'one' } });
  browser.save('answered');
  browser.tell({ type: 'typed', words: { title: 'A', content: 'one two' } });
  browser.save('answerLost');
  browser.tell({ type: 'typed', words: { title: 'A', content: 'one two three' } });
  browser.save('answered');
  expect(browser.state.theirs).toBeNull();
  browser.save('answered');
  expect(browser.server.note?.content).toBe('one two three');
});

test('what another tab typed is gone on with, and its saving is no conflict', () => {
  const server = new OneNote();
  const [one, other] = [new Browser(server), new Browser(server)];
  one.tell({ type: 'typed', words: { title: 'A', content: 'one' } });
  one.save('answered');
  other.reload(true);
  one.tell({ type: 'typed', words: { title: 'A', content: 'one two' } });
  other.tell({ type: 'adopted', draft: one.stored as NoteDraft });
  one.save('answered');
  other.tell({ type: 'typed', words: { title: 'A', content: 'one two three' } });
  other.save('answered');
  other.save('answered');
  expect(other.state.theirs).toBeNull();
  expect(server.note?.content).toBe('one two three');
});

test('a note that another device changed meanwhile is shown in both versions until one is chosen', () => {
  const browser = new Browser(new OneNote());
  browser.tell({ type: 'typed', words: { title: 'A', content: 'one' } });
  browser.save('answered');
  browser.tell({ type: 'typed', words: { title: 'A', content: 'mine' } });
  browser.server.write({ title: 'A', content: 'theirs' });
  browser.save('answered');
  expect(browser.state).toMatchObject({ words: { content: 'mine' }, theirs: { content: 'theirs' } });
  expect(wantsSending(browser.state)).toBe(false);
  browser.tell({ type: 'keepMine' });
  browser.save('answered');
  expect(browser.server.note?.content).toBe('mine');
  expect(browser.state.source).toEqual(noSource);
});
