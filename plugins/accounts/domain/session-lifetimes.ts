/**
 * How long a signed-in browser stays signed in.
 *
 * Without 保持登录: thirty minutes without use, as 等保 2.0 asks of ordinary users, and twelve hours at most. With it:
 * seven days without use, thirty at most. Both slide with use; ending a session, a new password or a block is at once.
 */
export interface SessionLifetime {
  idleSeconds: number;
  longestSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const sessionLifetime = (keepSignedIn: boolean): SessionLifetime =>
  keepSignedIn
    ? { idleSeconds: 7 * DAY, longestSeconds: 30 * DAY }
    : { idleSeconds: 30 * MINUTE, longestSeconds: 12 * HOUR };

/** Use is noted at most this often, so that reading a page does not write. */
export const NOTE_USE_EVERY_SECONDS = MINUTE;
