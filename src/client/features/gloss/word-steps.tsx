import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { type LookedUp, readableNodes, wordOfNode } from './looked-up.ts';
import { wordsOf } from './words-in-text.ts';

interface Place {
  node: Text;
  start: number;
}

/**
 * Looking up words by the keyboard: Alt+L, or this button, which shows itself when it has the focus. Right and left go from word to
 * word, down and up from paragraph to paragraph, Enter explains the word, Escape or Tab ends it. The word is selected as a pointer
 * would do it, and said.
 */
export function WordSteps({ held, onLookUp }: { held: boolean; onLookUp: (found: LookedUp) => void }) {
  const { t } = useTranslation('chat');
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const [on, setOn] = useState(false);
  const at = useRef<Place | null>(null);

  const show = (place: Place | undefined) => {
    const found = place && wordOfNode(place.node, place.start);
    if (!found) return setSaid(t('gloss.noWords'));
    at.current = place;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(found.range);
    found.range.startContainer.parentElement?.scrollIntoView?.({ block: 'nearest' });
    setSaid(found.word);
    setOn(true);
  };
  const begin = () => show(at.current?.node.isConnected ? at.current : firstInView());
  const end = () => {
    setOn(false);
    setSaid('');
    document.getSelection()?.removeAllRanges();
  };

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (event.code !== 'KeyL' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      button.current?.focus();
      button.current?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const step = (event: KeyboardEvent) => {
    const place = at.current;
    if (!on || !place) return;
    const moved =
      event.key === 'ArrowRight' || event.key === 'ArrowLeft'
        ? nextWord(place, event.key === 'ArrowRight' ? 1 : -1)
        : event.key === 'ArrowDown' || event.key === 'ArrowUp'
          ? nextNode(place, event.key === 'ArrowDown' ? 1 : -1)
          : null;
    if (moved !== null) {
      event.preventDefault();
      if (moved) show(moved);
    } else if (event.key === 'Enter') {
      const found = wordOfNode(place.node, place.start);
      event.preventDefault();
      if (found) onLookUp(found);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      end();
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-pressed={on}
        aria-keyshortcuts="Alt+L"
        onClick={() => (on ? end() : begin())}
        onKeyDown={step}
        onBlur={() => !held && setOn(false)}
        className="sr-only z-40 rounded-control border border-line bg-raised px-3 py-2 text-14 shadow-float focus-visible:not-sr-only focus-visible:fixed focus-visible:start-4 focus-visible:bottom-4"
      >
        {on ? t('gloss.stepsOn') : t('gloss.steps')}
      </button>
      <p role="status" lang="en" className="sr-only">
        {said}
      </p>
    </>
  );
}

/** Places of the words of a node. */
const places = (node: Text): Place[] => wordsOf(node.data).map(({ start }) => ({ node, start }));

const nodesWithWords = (): Text[] => readableNodes(document).filter((node) => wordsOf(node.data).length > 0);

/** Where reading goes on: the first word that is not above the upper edge of the window. */
function firstInView(): Place | undefined {
  const nodes = nodesWithWords();
  const seen = nodes.find((node) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) > 0) ?? nodes[0];
  return seen && places(seen)[0];
}

function nextWord({ node, start }: Place, by: 1 | -1): Place | undefined {
  const here = places(node);
  const index = here.findIndex((place) => place.start === start);
  return here[index + by] ?? neighbour(node, by, (other) => places(other).at(by === 1 ? 0 : -1));
}

const nextNode = ({ node }: Place, by: 1 | -1): Place | undefined => neighbour(node, by, (other) => places(other)[0]);

function neighbour(node: Text, by: 1 | -1, pick: (other: Text) => Place | undefined): Place | undefined {
  const nodes = nodesWithWords();
  const other = nodes[nodes.indexOf(node) + by];
  return other && pick(other);
}
