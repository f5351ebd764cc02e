/**
 * How long one goes on trying to deliver. Pauses double, each with up to as much again at random, up to the longest.
 * Delivered late, a code is useless and a notice is not.
 */
export const deliveryPaces = {
  /** After 2, 4, 8 … seconds, then every minute, for about ten minutes. */
  urgent: { retryDelaySeconds: 2, retryDelayMaxSeconds: 60, retryLimit: 14 },
  /** After 1, 2, 4 … minutes, then every 6 hours, for about a day. */
  patient: { retryDelaySeconds: 60, retryDelayMaxSeconds: 21_600, retryLimit: 10 },
} as const;

export type DeliveryPace = keyof typeof deliveryPaces;

/** Too late to be of use: there is no point in sending it any more. */
export const isTooLate = (usefulUntil: string | undefined, now: Date): boolean => usefulUntil !== undefined && new Date(usefulUntil) <= now;
