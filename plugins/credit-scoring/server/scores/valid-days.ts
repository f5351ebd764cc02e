/** Payments age by the month: after this a score is made anew. */
export const VALID_DAYS = 30;
