import { roomFrom, roomLeft, withCount } from '../broadcast/daily-limit.ts';
import type { EpochMs } from '../calendar/rules.ts';
import { AppError } from './app-error.ts';
import type { NewsletterPorts } from './newsletter-desk.ts';

/** People of the portfolio's 24-hour limit that a page may write to, taken beforehand so that lanes side by side cannot overdraw it. */
export interface Room {
  readonly count: number;
  /** No room: the moment from which there is some. */
  readonly from?: EpochMs;
}

export async function takeRoom(wanted: number, limit: number | undefined, { newsletter, now }: NewsletterPorts): Promise<Room> {
  if (limit === undefined) return { count: wanted };
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const held = await newsletter.loadHours();
    const hours = held?.value ?? {};
    const count = Math.min(wanted, roomLeft(hours, limit, now()));
    if (count === 0) return { count, from: roomFrom(hours, limit, now()) };
    if ((await newsletter.saveHours(withCount(hours, count, now()), held?.version)) === 'committed') return { count };
  }
  throw new AppError('store.conflict', 'daily limit');
}

/** Gives back what a page did not use. */
export async function giveRoomBack(count: number, limit: number | undefined, { newsletter, now }: NewsletterPorts): Promise<void> {
  if (limit === undefined || count === 0) return;
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const held = await newsletter.loadHours();
    if (!held || (await newsletter.saveHours(withCount(held.value, -count, now()), held.version)) === 'committed') return;
  }
}
