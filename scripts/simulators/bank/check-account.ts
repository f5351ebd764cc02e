import type { Register, RegisteredFirm } from '../register.ts';
import { isSameName } from '../register.ts';
import type { BankTransfer, ReturnReason, TransferOrder } from './transfer.ts';

type Order = Pick<TransferOrder, 'accountNumber' | 'accountName'>;

/**
 * A bank credits money only when name and number belong together. Null: credited.
 * A number that the register does not know belongs to the first firm that received money there.
 */
export function checkAccount(order: Order, register: Register, earlier: readonly BankTransfer[]): ReturnReason | null {
  const firm = register.byName(order.accountName);
  if (!firm) return unknownName(order.accountName);
  return isAccountOf(firm, order.accountNumber, register, earlier) ? null : otherAccount(order);
}

function isAccountOf(
  firm: RegisteredFirm,
  accountNumber: string,
  register: Register,
  earlier: readonly BankTransfer[],
): boolean {
  if (firm.accountNumbers.length > 0) return firm.accountNumbers.includes(accountNumber);
  if (register.byAccountNumber(accountNumber)) return false;
  const credited = earlier.find(
    (transfer) => transfer.accountNumber === accountNumber && transfer.status === 'credited',
  );
  return !credited || isSameName(credited.accountName, firm.name);
}

const unknownName = (name: string): ReturnReason => ({
  code: 'account-name-unknown',
  message: `款项已退回：户名“${name}”不是登记的企业名称。请核对营业执照上的全称后重新提交。`,
});

const otherAccount = ({ accountName, accountNumber }: Order): ReturnReason => ({
  code: 'account-not-of-firm',
  message: `款项已退回：账号 ${accountNumber} 不是“${accountName}”的对公账户。请核对账号后重新提交。`,
});
