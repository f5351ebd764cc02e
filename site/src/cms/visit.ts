import type { Preview } from './preview.ts';

/** For whom the site asks the cms. */
export interface Visit {
  /** The visitor's address, as the socket or the trusted proxy says. */
  address: string;
  /** The cms' opaque session token from the cookie. */
  sessionToken: string | undefined;
  /** The draft that a preview shows in place of what is published. */
  preview?: Preview | undefined;
}
