import type { Member } from '#contract/organizations.ts';

type Named = Pick<Member, 'username' | 'full_name'>;

/** As people call them, else the username. */
export const personName = ({ full_name, username }: Named): string => full_name || username;

/** The name within a sentence, whichever way either is written. */
export const inSentence = (name: string): string => `\u2068${name}\u2069`;
