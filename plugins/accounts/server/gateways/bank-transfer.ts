/** Port: a small transfer to a firm's own account. The bank itself checks that name and number belong together. */
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
