import { z } from 'zod';
import { membersOf } from '#tokens/dialects/dialect.ts';
import { type Ask, shaped } from '../ask.ts';
import type { ConnectorRow } from '../connectors.repository.ts';
import type { Trip } from '../drive-times.ts';
import { instantText } from './xentree-messages.ts';

/**
 * Trips of Xee. Version 3 (github.com/xee-lab/xee-api-docs): `users/{id}/cars`, `cars/{id}/trips`; version 4 (Xee's SDK for Android):
 * `users/me/vehicles`, `vehicles/{id}/trips`. Begin and end of a trip are read, and nothing of where it was.
 */

const Cars = z.array(z.looseObject({ id: z.union([z.string(), z.number()]) }));
const User = z.looseObject({ id: z.union([z.string(), z.number()]) });
const Trips = z.array(z.unknown());
const mostCars = 10;

const ms = (value: unknown): number | undefined => {
  const text = instantText(value);
  return text === undefined ? undefined : Date.parse(text);
};

/** Of either version; null where it is no trip with a begin and an end. */
export function tripOf(item: unknown): Trip | null {
  const { beginDate, endDate, startLocation, endLocation, createdAt, usedTime } = membersOf(item);
  const start = ms(beginDate) ?? ms(membersOf(startLocation)['date']) ?? ms(createdAt);
  if (start === undefined) return null;
  const end = ms(endDate) ?? ms(membersOf(endLocation)['date']) ?? start + usedMs(usedTime);
  return end > start ? { start, end } : null;
}

/** A value with its unit; seconds where there is none. */
function usedMs(usedTime: unknown): number {
  const { value, unit = 's' } = membersOf(usedTime);
  const size = { ms: 1, s: 1_000, second: 1_000, seconds: 1_000, min: 60_000, minute: 60_000, minutes: 60_000 };
  const each = Object.hasOwn(size, String(unit).toLowerCase())
    ? size[String(unit).toLowerCase() as keyof typeof size]
    : 0;
  return typeof value === 'number' && value > 0 ? value * each : 0;
}

export const createXeeData = (ask: Ask, api: (row: ConnectorRow) => string) =>
  /** Trips of all cars; at most a month, which is all that version 3 gives. */
  async function trips(row: ConnectorRow, { start, end }: Trip): Promise<Trip[]> {
    const base = api(row);
    const get = async <S extends z.ZodType>(path: string, shape: S) =>
      shaped(await ask(row, { method: 'GET', url: `${base}/${path}` }), shape);
    const fourth = /\/v4$/.test(base);
    const owner = fourth ? 'me' : String((await get('users/me', User)).id);
    const cars = await get(`users/${encodeURIComponent(owner)}/${fourth ? 'vehicles' : 'cars'}`, Cars);
    const span = new URLSearchParams({ begin: new Date(start).toISOString(), end: new Date(end).toISOString() });
    const found: Trip[] = [];
    for (const { id } of cars.slice(0, mostCars)) {
      const car = `${fourth ? 'vehicles' : 'cars'}/${encodeURIComponent(String(id))}`;
      const items = await get(`${car}/trips?${span}`, Trips);
      for (const item of items) {
        const trip = tripOf(item);
        if (trip && trip.start >= start && trip.start < end) found.push(trip);
      }
    }
    return found;
  };
