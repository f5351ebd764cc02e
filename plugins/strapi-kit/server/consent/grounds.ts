/**
 * Grounds of law or contract that need no consent. Who knows the contract or the objection says for what it stands; a
 * ground for which nobody speaks opens nothing.
 */
import type { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import type { Transaction } from '../database/in-transaction.ts';
import type { Reader } from './reader.ts';

interface GroundRule {
  /** The mode of the installation is about handing data to others; an objection's handling is not. */
  obeysMode: boolean;
}

export const legalGrounds = {
  /** A loan in being: reading after the loan lasts to its settlement. */
  contract: { obeysMode: true },
  /** 征信业管理条例 §25: whoever verifies a disputed datum sees it. */
  objection: { obeysMode: false },
} as const satisfies Record<string, GroundRule>;

export type LegalGround = keyof typeof legalGrounds;

export interface GroundAsked {
  reader: Reader;
  enterpriseId: string;
  categories: readonly CreditCategory[];
}

/** Which of the categories it opens, and what it rests on; undefined: it does not stand. */
export type GroundCheck = (tx: Transaction, asked: GroundAsked) => Promise<{ categories: CreditCategory[]; reference: string } | undefined>;

const checks = new Map<LegalGround, GroundCheck>();

export const speakForGround = (ground: LegalGround, check: GroundCheck): void => void checks.set(ground, check);

export const checkGround = async (tx: Transaction, ground: LegalGround, asked: GroundAsked) => checks.get(ground)?.(tx, asked);
