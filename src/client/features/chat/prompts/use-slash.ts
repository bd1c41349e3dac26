import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Prompt } from '#contract/prompts.ts';
import { promptsQuery } from './prompt-queries.ts';
import { matching, type SlashEntry, stepIn } from './slash.ts';

export const commandNames = ['new', 'search', 'simpler', 'quiz', 'settings', 'prompts', 'import'] as const;
export type Command = (typeof commandNames)[number];

export type SlashOption = SlashEntry & ({ kind: 'prompt'; prompt: Prompt } | { kind: 'command'; command: Command });

interface SlashUse {
  /** What is typed behind the slash; null where nothing is called. */
  query: string | null;
  /** Which commands mean something here. */
  can: (command: Command) => boolean;
  onChoose: (option: SlashOption) => void;
}

/** What a slash at the beginning of the composer calls: prompts of the learner's own, and commands. */
export function useSlash({ query, can, onChoose }: SlashUse) {
  const { t } = useTranslation('chat');
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [active, setActive] = useState({ of: query, at: 0 });
  const library = useQuery({ ...promptsQuery(), enabled: query !== null });
  const prompts = (library.data ?? []).map(
    (prompt): SlashOption => ({ kind: 'prompt', name: prompt.name, title: prompt.title, prompt }),
  );
  const commands = commandNames
    .filter((command) => can(command) && !prompts.some(({ name }) => name === command))
    .map((command): SlashOption => ({ kind: 'command', name: command, title: t(`slash.${command}`), command }));
  const options = query === null || closedAt === query ? [] : matching([...prompts, ...commands], query);
  const at = active.of === query ? Math.min(active.at, options.length - 1) : 0;
  const choose = (option: SlashOption) => {
    setClosedAt(null);
    onChoose(option);
  };

  return {
    options,
    at,
    choose,
    /** True when the key was for the menu. */
    press(event: KeyboardEvent): boolean {
      const option = options[at];
      if (!option || event.nativeEvent.isComposing || event.keyCode === 229) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        setActive({ of: query, at: stepIn(options.length, at, event.key === 'ArrowDown' ? 1 : -1) });
      } else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey)) choose(option);
      else if (event.key === 'Escape') setClosedAt(query);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
