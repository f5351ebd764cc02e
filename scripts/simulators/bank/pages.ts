import type { Content } from '../pages/html.ts';
import { html } from '../pages/html.ts';
import { filterForm, timeOf } from '../pages/layout.ts';
import type { BankTransfer } from './transfer.ts';
import { yuan } from './transfer.ts';

/** The firm's own view of its bank: one statement per account, and below it what came back to the payer. */
export function statements(transfers: readonly BankTransfer[], accountNumber: string): Content {
  const credited = transfers.filter(({ status }) => status === 'credited');
  const returned = transfers.filter(({ status }) => status === 'returned');
  return html`<p>平台向企业对公账户打入一笔小额款项，企业在自己的网上银行里看到金额，再填回平台。这里就是企业看到的账户明细。</p>
${filterForm({ action: '/bank', name: 'accountNumber', label: '账号', value: accountNumber })}
${transfers.length === 0 && html`<p class="card">还没有入账。在平台上申请对公打款验证后，请刷新本页。</p>`}
${[...Map.groupBy(credited, (transfer) => transfer.accountNumber).values()].map(statement)}
${returned.length > 0 && html`<h2>被银行退回的打款</h2><ul class="cards">${returned.map(comeBack)}</ul>`}`;
}

const statement = (transfers: readonly BankTransfer[]): Content => html`<section>
<h2>${transfers[0]?.accountName}</h2>
<p class="soft">账号 ${transfers[0]?.accountNumber}</p>
<ul class="cards">${transfers.map(entry)}</ul>
</section>`;

const entry = (transfer: BankTransfer): Content => html`<li>
<span class="big">+${yuan(transfer.amountFen)} 元</span>
<div class="soft">付款方 融桥平台 · 附言 ${transfer.reference || '（无）'} · ${timeOf(transfer.at)}</div>
</li>`;

const comeBack = (transfer: BankTransfer): Content => html`<li>
<span class="big">${yuan(transfer.amountFen)} 元</span>
<div>${transfer.returnReason?.message}</div>
<div class="soft">附言 ${transfer.reference || '（无）'} · ${timeOf(transfer.at)}</div>
</li>`;
