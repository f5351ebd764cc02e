/** Numbers that cannot be counted up: the day, and forty random bits without letters that are misread. */
import { randomInt } from 'node:crypto';

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `RQ-20260301-4F7K2M9C` */
export const paperNumber = (prefix: 'ZC' | 'XY' | 'RQ', day: string): string =>
  `${prefix}-${day.replaceAll('-', '')}-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
