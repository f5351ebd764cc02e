/** When the database last failed to answer: what looks like "not signed in" then is not the caller's fault. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Connection lost, shutting down, starting up, too many clients, out of resources. */
const OUTAGE = /^(08|53|57|58)|ECONN|EPIPE|ETIMEDOUT|KnexTimeout/;
const OUTAGE_TEXT = /Connection terminated|Timeout acquiring|Query read timeout|server closed/i;

const ANSWER_LIMIT_MS = 1_000;

let lastAt = 0;

export function watchForTrouble(strapi: Core.Strapi): void {
  const knex = strapi.db.connection as unknown as Knex;
  const note = (error: { code?: string; message?: string }) => {
    if (isOutage(error)) lastAt = Date.now();
  };
  knex.on('query-error', note);
  // A connection that could not be had is no query: knex tells nobody but the caller.
  const client = knex.client as { acquireConnection(): Promise<unknown> };
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = () =>
    acquire().catch((error) => {
      note(error);
      throw error;
    });
}

export const isOutage = ({ code = '', message = '' }: { code?: string; message?: string }): boolean => OUTAGE.test(code) || OUTAGE_TEXT.test(message);

/** True when the database failed after `since` (milliseconds), or does not answer now. */
export async function databaseFailedSince(strapi: Core.Strapi, since: number): Promise<boolean> {
  return lastAt >= since || !(await databaseAnswers(strapi));
}

/** One query within a second. */
export async function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  const answer = strapi.db.connection.raw('select 1').then(() => true, () => false);
  return Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ANSWER_LIMIT_MS).unref())]);
}
