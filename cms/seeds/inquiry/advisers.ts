/** Who answers in the demonstration: accounts of the demo, and some more that only answer. Nobody of them is real. */
import type { Topic } from '@rongqiao/inquiry/contract.ts';

export interface AdviserSeed {
  account: string;
  /** Where the account is not one of the demo accounts: it is made, as a member of this organisation. */
  member?: { name: string; kind: 'institution' | 'department'; code: string };
  title: string;
  topics: Topic[];
  regionCodes: string[];
}

export const adviserSeeds: AdviserSeed[] = [
  { account: 'manager@liaohe-bank.example', title: '普惠金融客户经理', topics: ['loan', 'collateral', 'renewal'], regionCodes: ['210100'] },
  { account: 'officer@finance-bureau.example', title: '惠企政策专员', topics: ['policy', 'services'], regionCodes: ['210100'] },
  {
    account: 'adviser@finance-office.example',
    member: { name: '周指南（演示）', kind: 'department', code: 'BM-210000-JR' },
    title: '金融服务专员',
    topics: ['loan', 'collateral', 'policy', 'renewal', 'equity', 'credit'],
    regionCodes: ['210000'],
  },
  {
    account: 'adviser@dalian-industry.example',
    member: { name: '孙解惑（演示）', kind: 'department', code: 'BM-210200-GX' },
    title: '企业服务专员',
    topics: ['policy', 'loan', 'services'],
    regionCodes: ['210200'],
  },
  {
    account: 'adviser@machinery.example',
    member: { name: '冯牵线（演示）', kind: 'department', code: 'BM-210000-XH' },
    title: '增值服务联络人',
    topics: ['services', 'equity'],
    regionCodes: ['210000'],
  },
];
