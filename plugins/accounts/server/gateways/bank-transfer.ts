/** Port: a small transfer to a firm's own account. The bank itself checks that name and number belong together. */
import { cmsSettings } from '@rongqiao/config';
import { httpBankTransfer } from './http-bank-transfer.ts';

export interface TransferOrder {
  /** The same key is the same transfer: money goes once, however often it is asked for. */
  key: string;
  accountNumber: string;
  accountName: string;
  /** Integer fen, as text. */
  amountFen: string;
  reference: string;
}

export type TransferResult = { status: 'credited'; transferId: string } | { status: 'returned'; message: string };

export interface BankTransfer {
  send(order: TransferOrder): Promise<TransferResult>;
}

/** Undefined where the platform is not connected to a bank: the way is then not offered. */
export function bankTransfer(): BankTransfer | undefined {
  const base = cmsSettings().BANK_TRANSFER_URL;
  return base ? httpBankTransfer(base) : undefined;
}
