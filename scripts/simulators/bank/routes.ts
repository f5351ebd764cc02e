import { randomUUID } from 'node:crypto';
import { json, problem, showPage } from '../http/answers.ts';
import { withJson } from '../http/read-json.ts';
import type { Route, SimulatorRequest } from '../http/routes.ts';
import { addNewest } from '../state.ts';
import type { World } from '../world.ts';
import { checkAccount } from './check-account.ts';
import { statements } from './pages.ts';
import type { BankTransfer } from './transfer.ts';
import { TransferOrder } from './transfer.ts';

export function bankRoutes(world: World): Route[] {
  const { transfers } = world.state;
  const wanted = ({ query }: SimulatorRequest) => (query.get('accountNumber') ?? '').trim();
  const shown = (accountNumber: string) =>
    transfers.filter((transfer) => accountNumber === '' || transfer.accountNumber === accountNumber);
  return [
    {
      method: 'POST',
      path: '/bank/transfers',
      service: 'bank',
      answer: withJson(TransferOrder, (order) => {
        const { transferId, status, returnReason } = makeTransfer(world, order);
        return json(202, { transferId, status, returnReason });
      }),
    },
    {
      method: 'GET',
      path: '/bank/transfers/:id',
      service: 'bank',
      answer: ({ params }) => {
        const transfer = transfers.find(({ transferId }) => transferId === params.id);
        return transfer ? json(200, transfer) : noSuchTransfer;
      },
    },
    {
      method: 'GET',
      path: '/bank',
      answer: (request) => showPage('对公账户', statements(shown(wanted(request)), wanted(request))),
    },
    { method: 'GET', path: '/api/bank', answer: (request) => json(200, { transfers: shown(wanted(request)) }) },
  ];
}

function makeTransfer({ state, register, now, changed }: World, order: TransferOrder): BankTransfer {
  const returnReason = checkAccount(order, register, state.transfers);
  const status = returnReason ? 'returned' : 'credited';
  const transfer: BankTransfer = { ...order, transferId: randomUUID(), at: now().toISOString(), status, returnReason };
  addNewest(state.transfers, transfer);
  changed();
  return transfer;
}

const noSuchTransfer = problem({ status: 404, code: 'no-such-transfer', message: '没有这笔打款，请核对编号。' });
