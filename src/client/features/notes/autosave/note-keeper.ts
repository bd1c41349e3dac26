import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError } from '#client/session/api-error.ts';
import type { Note } from '#contract/notes.ts';
import type { NoteSource, NoteWords } from '../note-words.ts';
import { type Autosave, type AutosaveEvent, autosave, beginAutosave, isUnsaved, wantsSending } from './autosave.ts';
import { type NotePlace, readNoteDraft, writeNoteDraft } from './stored-drafts.ts';

/** Milliseconds without a key press until words are sent. */
const restMs = 800;
/** Longer, where another tab of this browser wrote the words and will likely send them. */
const othersRestMs = 3_000;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

export interface NoteKeeper {
  readonly store: StoreApi<Autosave>;
  type(words: NoteWords): void;
  tell(event: AutosaveEvent): void;
  /** Sends what is not saved now; `leaving` so that the request outlives the page. */
  flush(leaving?: boolean): void;
  /** Resolves when nothing is on its way. */
  settled(): Promise<Autosave>;
  /** Stops, and with `forget` drops what is kept on the device. */
  end(forget: boolean): void;
}

export interface NoteKeeperPorts {
  /** Makes or replaces the note. Throws ApiError. */
  send(state: Autosave, words: NoteWords, leaving: boolean): Promise<Note>;
  onSaved(note: Note): void;
  /** Runs something once after so many milliseconds; gives what takes that back. */
  later(run: () => void, ms: number): () => void;
}

/** Writes down every word on the device at once, and brings it to the server when the person rests. */
export function createNoteKeeper(place: NotePlace, ports: NoteKeeperPorts, source?: NoteSource): NoteKeeper {
  const store = createStore<Autosave>(() => beginAutosave(readNoteDraft(place), source));
  let written: NoteWords | null = null;
  let cancel = () => {};
  let failures = 0;
  let ended = false;

  function apply(event: AutosaveEvent): Autosave {
    const state = autosave(store.getState(), event);
    store.setState(state, true);
    keep(state);
    return state;
  }

  function keep(state: Autosave): void {
    const { words, source, version, passed } = state;
    if (isUnsaved(state) || state.theirs) {
      writeNoteDraft(place, { words, source, version, passed });
      written = words;
      return;
    }
    const there = readNoteDraft(place);
    // Another tab may have written since, and the news of it is still on its way to this one.
    if (there && written && (there.words.title !== written.title || there.words.content !== written.content)) return;
    if (there) writeNoteDraft(place, null);
    written = null;
  }

  function schedule(ms: number): void {
    cancel();
    const state = store.getState();
    if (ended || !wantsSending(state) || state.trouble?.kind === 'refused') return;
    cancel = ports.later(() => void send(false), ms);
  }

  async function send(leaving: boolean): Promise<void> {
    cancel();
    if (ended || !wantsSending(store.getState())) return;
    const state = apply({ type: 'sent' });
    const words = state.sending;
    if (!words) return;
    try {
      const note = await ports.send(state, words, leaving);
      if (ended) return;
      failures = 0;
      apply({ type: 'saved', note });
      ports.onSaved(note);
      schedule(restMs);
    } catch (error) {
      if (ended) return;
      apply(eventOf(error));
      const unreachable = store.getState().trouble?.kind === 'unreachable';
      failures = unreachable ? failures + 1 : 0;
      schedule(unreachable ? Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1)) : 0);
    }
  }

  return {
    store,
    type(words) {
      apply({ type: 'typed', words });
      schedule(restMs);
    },
    tell(event) {
      apply(event);
      schedule(event.type === 'adopted' ? othersRestMs : event.type === 'keepMine' ? 0 : restMs);
    },
    flush: (leaving = false) => void send(leaving),
    settled: () =>
      new Promise((resolve) => {
        const look = () => {
          const state = store.getState();
          if (state.sending !== null) return;
          stop();
          resolve(state);
        };
        const stop = store.subscribe(look);
        look();
      }),
    end(forget) {
      ended = true;
      cancel();
      if (forget) writeNoteDraft(place, null);
    },
  };
}

const passing = new Set([0, 401, 408, 425, 429]);

function eventOf(error: unknown): AutosaveEvent {
  if (!(error instanceof ApiError)) return { type: 'failed', trouble: { kind: 'unreachable' } };
  const { status, extra } = error;
  if (status === 404) return { type: 'missing' };
  if (status === 409 && isNote(extra.note)) return { type: 'refusedFor', note: extra.note };
  if (passing.has(status) || status >= 500) return { type: 'failed', trouble: { kind: 'unreachable' } };
  return { type: 'failed', trouble: { kind: 'refused', error } };
}

function isNote(value: unknown): value is Note {
  const { title, content, updated_at } = Object(value) as Record<string, unknown>;
  return typeof title === 'string' && typeof content === 'string' && typeof updated_at === 'string';
}
