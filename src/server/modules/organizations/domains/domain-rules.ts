import { domainToASCII } from 'node:url';
import type { Domain } from '#contract/domains.ts';

/** What is decided about a domain; without IO, so that it can be read in one place. */

/** Labels of letters, digits and dashes, two at least, the last no number: no address of a machine. */
const shape = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/;

/** As the DNS has it: lower case, other scripts in ASCII, no dot at the end. Undefined where it is no domain. */
export function domainName(written: string): string | undefined {
  // What is an address of something else is not cut down to a domain.
  if (/[/?#:@\\\s]/.test(written.trim())) return undefined;
  const ascii = domainToASCII(written.trim().replace(/\.$/, '')).toLowerCase();
  return shape.test(ascii) ? ascii : undefined;
}

/** The domain of an address; undefined where there is none. */
export function domainOf(email: string): string | undefined {
  return domainName(email.slice(email.lastIndexOf('@') + 1));
}

export const recordName = (domain: string): string => `_xentree-challenge.${domain}`;
const prefix = 'xentree-verification=';
export const recordValue = (token: string): string => `${prefix}${token}`;

/** What the TXT records say: that the domain is the organization's, or why not. A missing answer says nothing. */
export function judge(
  texts: readonly string[] | null,
  token: string,
): 'proved' | Exclude<Domain['problem'], 'taken' | null> {
  if (texts === null) return 'no_answer';
  if (texts.some((text) => text.trim() === recordValue(token))) return 'proved';
  return texts.some((text) => text.trim().startsWith(prefix)) ? 'wrong_record' : 'no_record';
}
