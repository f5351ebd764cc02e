import { z } from 'zod';
import { askGateway, GatewayRefusal } from './ask-gateway.ts';
import type { BankTransfer } from './bank-transfer.ts';

const Sent = z.object({
  transferId: z.string().min(1).max(100),
  status: z.enum(['credited', 'returned']),
  returnReason: z.object({ message: z.string().max(500) }).nullable(),
});

export const httpBankTransfer = (base: string): BankTransfer => ({
  send: async ({ key, ...body }) => {
    try {
      const { transferId, status, returnReason } = await askGateway(
        base,
        { method: 'POST', path: '/bank/transfers', body, idempotencyKey: key },
        Sent,
      );
      return status === 'credited'
        ? { status, transferId }
        : { status, message: returnReason?.message ?? '款项被银行退回，请核对账号后重新提交。' };
    } catch (error) {
      if (error instanceof GatewayRefusal) return { status: 'returned', message: error.message };
      throw error;
    }
  },
});
