import { z } from 'zod';

/** Fen as digits in a string, as everywhere between the platform's programs. */
const AmountFen = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, '金额以分为单位，用不带小数的正整数字符串表示，例如 "37" 表示 0.37 元');

export const TransferOrder = z.strictObject({
  accountNumber: z.string().regex(/^\d{8,32}$/, '账号应为 8 到 32 位数字'),
  accountName: z.string().trim().min(1, '户名不能为空').max(200),
  amountFen: AmountFen,
  /** 附言: shown on the statement. */
  reference: z.string().trim().max(100, '附言不能超过 100 字'),
});
export type TransferOrder = z.infer<typeof TransferOrder>;

const ReturnReason = z.object({
  code: z.enum(['account-name-unknown', 'account-not-of-firm']),
  message: z.string(),
});
export type ReturnReason = z.infer<typeof ReturnReason>;

export const BankTransfer = TransferOrder.extend({
  transferId: z.string(),
  at: z.string(),
  status: z.enum(['credited', 'returned']),
  returnReason: ReturnReason.nullable(),
});
export type BankTransfer = z.infer<typeof BankTransfer>;

/** '37' → '0.37' */
export const yuan = (amountFen: string): string => amountFen.padStart(3, '0').replace(/(\d\d)$/, '.$1');
