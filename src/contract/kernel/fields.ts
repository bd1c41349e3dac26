import { z } from 'zod';

/** Schemas of the values that every area shares (contract §1). */

export const Id = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'Opaque id.', example: '01980f2e-7c1a-7d3b-9a52-4f0e6a1b2c3d' });

export const Instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.', example: '2026-10-14T07:48:00.000Z' });

export const LocalDate = z.iso
  .date()
  .refine((date) => date >= '1900-01-01', 'Give a date from 1900 on.')
  .meta({ description: 'A calendar date, YYYY-MM-DD.', example: '2026-10-14' });

export const Seconds = z.int().min(0).meta({ description: 'Whole seconds.', example: 540 });

export const Count = z.int().min(0).meta({ description: 'How many.', example: 12 });

export const Fraction = z.number().min(0).max(1).meta({ description: 'From 0 to 1.', example: 0.4 });

/** A place in a text: offsets in UTF-16 code units, the end exclusive, so that `text.slice(start, end)` is it. */
export const TextRange = z
  .tuple([z.int().min(0), z.int().min(0)])
  .meta({ description: '`[start, end]` in UTF-16 code units, end exclusive.', example: [12, 19] });

const zones = new Set(Intl.supportedValuesOf('timeZone').concat('UTC', 'Etc/UTC', 'GMT'));

/** Is this a time zone that this machine knows? Aliases such as `Asia/Calcutta` count. */
function isTimezone(name: string): boolean {
  if (zones.has(name)) return true;
  if (!/^[A-Za-z][A-Za-z0-9]*(?:[/_+-][A-Za-z0-9]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const Timezone = z
  .string()
  .max(64)
  .refine(isTimezone, 'Give an IANA time zone, for example Europe/Berlin.')
  .meta({ description: 'IANA time zone.', example: 'Europe/Berlin' });

export const Username = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{1,38})[A-Za-z0-9]$/,
    'Use 3 to 40 letters, digits, dots, dashes or underscores; start and end with a letter or digit.',
  )
  .meta({ description: '3 to 40 letters, digits, `.`, `-`, `_`; unique without regard to case.', example: 'mina' });

export const Email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email('Enter an e-mail address, for example mina@example.org.'))
  .meta({ description: 'E-mail address; unique without regard to case.', example: 'mina@example.org' });
