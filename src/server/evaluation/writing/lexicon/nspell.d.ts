declare module 'nspell' {
  export interface NSpell {
    correct(word: string): boolean;
    /** What a flag is called in the dictionary. */
    flags: Readonly<Record<'NOSUGGEST', string>>;
    /** Flags of every form that it knows. */
    data: Readonly<Record<string, readonly string[]>>;
  }
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): NSpell;
}
