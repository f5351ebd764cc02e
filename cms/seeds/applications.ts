/** Applications of the demonstration, in the states that a desk has at once. */
import type { ApplicationAction, ApplicationSide, RefusalCode } from '@rongqiao/financing/contract.ts';

export interface StepSeed {
  action: ApplicationAction;
  side: ApplicationSide;
  /** Hours after applying. */
  hours: number;
  text?: string;
}

export interface ApplicationSeed {
  code: string;
  need: string;
  product: string;
  daysAgo: number;
  message?: string;
  steps: StepSeed[];
  /** Account of who has it. */
  officer?: string;
  asked?: string[];
  offer?: { kind: 'approval' | 'counter'; annualRate: string; amountFen: string; termMonths: number; conditionsText: string; message: string };
  refusal?: { code: RefusalCode; text: string };
}

const liu = 'manager@liaohe-bank.example';
const bank = (action: ApplicationAction, hours: number, text = ''): StepSeed => ({ action, side: 'institution', hours, text });
const accepted = bank('accept', 3);
const called = (text: string) => bank('contact', 26, text);

export const applicationSeeds: ApplicationSeed[] = [
  {
    code: 'SQ-20260101-00000001',
    need: 'XQ-2026-0001',
    product: 'liaohe-fixed-asset-loan',
    daysAgo: 6,
    message: '设备合同已签，首付三成已付。',
    officer: liu,
    steps: [accepted, called('电话联系，约了看厂。'), bank('investigate', 30, '看过车间和合同。'), bank('counter-offer', 96, '设备抵押够2,000万元，其余建议加担保。')],
    offer: { kind: 'counter', annualRate: '0.0385', amountFen: '2000000000', termMonths: 60, conditionsText: '设备安装后办理抵押登记。', message: '设备抵押够2,000万元，其余建议加担保。' },
  },
  {
    code: 'SQ-20260101-00000002',
    need: 'XQ-2026-0001',
    product: 'hunhe-plant-loan',
    daysAgo: 6,
    steps: [accepted, called('核实了订单。'), bank('approve', 90, '按申请金额批准。')],
    offer: { kind: 'approval', annualRate: '0.0420', amountFen: '2500000000', termMonths: 60, conditionsText: '房产和设备一并抵押。', message: '按申请金额批准。' },
  },
  {
    code: 'SQ-20260101-00000003',
    need: 'XQ-2026-0001',
    product: 'liaohe-mortgage-loan',
    daysAgo: 5,
    officer: liu,
    steps: [accepted, called('了解了抵押物情况。'), bank('refuse', 50, '押品已为另一笔申请评估，不能重复抵押。')],
    refusal: { code: 'guarantee-too-weak', text: '押品已为另一笔申请评估，不能重复抵押。' },
  },
  { code: 'SQ-20260101-00000004', need: 'XQ-2026-0002', product: 'liaohe-tax-loan', daysAgo: 0, message: '可质押两项发明专利。', steps: [] },
  { code: 'SQ-20260101-00000005', need: 'XQ-2026-0003', product: 'liaohe-merchant-credit', daysAgo: 4, officer: liu, steps: [accepted, called('店里生意稳定，二店已租好。'), bank('investigate', 40, '核对收单流水。')] },
  {
    code: 'SQ-20260101-00000006',
    need: 'XQ-2026-0005',
    product: 'liaohe-working-capital',
    daysAgo: 5,
    officer: liu,
    steps: [accepted, called('谈了用途和还款来源。'), bank('request-documents', 48, '请补两份材料。')],
    asked: ['近六个月对公流水', '购销合同'],
  },
  { code: 'SQ-20260101-00000007', need: 'XQ-2026-0006', product: 'liaohe-working-capital', daysAgo: 9, officer: liu, steps: [accepted] },
];
