/**
 * The accounts of the demonstration, one for each kind of user. They exist only where DEMO=yes; a real installation has
 * none of them, and its first administrator is made in the admin.
 */
import type { OrganisationKind, OrganisationRole } from '@rongqiao/contracts/membership.ts';
import type { DemoAccount } from '../start/summary.ts';

/** Known to everybody who reads this, so it protects nothing. */
const password = 'Demo-Rongqiao-2026';

interface Shown extends DemoAccount {
  /** What this kind of user sees and does. */
  sees: string;
}

export interface DemoStaff extends Shown {
  at: 'admin';
  /** Code of the admin role. */
  role: string;
  /** Whose rows it sees, for roles that are bound to regions. */
  regions: string[];
}

export interface DemoPerson extends Shown {
  at: 'site';
  /** Where it is a member; `code` is the organisation's human code. */
  member?: { kind: OrganisationKind; code: string; roles: OrganisationRole[]; because: 'claim' | 'invitation' };
}

const staff = (row: Omit<DemoStaff, 'at' | 'password' | 'regions'> & { regions?: string[] }): DemoStaff => ({ at: 'admin', password, regions: [], ...row });
const person = (row: Omit<DemoPerson, 'at' | 'password'>): DemoPerson => ({ at: 'site', password, ...row });

/** 沈阳精锻机械有限公司（演示） */
const forge = '91210106MAD000019H';

export const demoStaff: DemoStaff[] = [
  staff({ kind: '超级管理员', name: '高管理（演示）', account: 'admin@rongqiao.example', role: 'strapi-super-admin', sees: '管理后台的全部，包括人员和角色' }),
  staff({ kind: '编辑', name: '林编辑（演示）', account: 'editor@rongqiao.example', role: 'rongqiao-editor', sees: '撰写资讯和政策并提交审核，不能发布' }),
  staff({ kind: '审核', name: '宋审核（演示）', account: 'reviewer@rongqiao.example', role: 'rongqiao-reviewer', sees: '审核并发布资讯、政策和机构，不能改写' }),
  staff({ kind: '运营', name: '秦运营（演示）', account: 'operator@rongqiao.example', role: 'rongqiao-operator', regions: ['210100'], sees: '沈阳市的机构、企业、产品和企业认证' }),
  staff({ kind: '监管', name: '邵监管（演示）', account: 'supervisor@rongqiao.example', role: 'rongqiao-supervisor', regions: ['210000'], sees: '查看辽宁省的全部内容，不能修改' }),
];

export const demoPeople: DemoPerson[] = [
  person({
    kind: '企业管理员',
    name: '王锻（演示）',
    account: 'owner@forge.example',
    member: { kind: 'enterprise', code: forge, roles: ['administrator', 'operator', 'signatory'], because: 'claim' },
    sees: '沈阳精锻机械：资料、成员、签约',
  }),
  person({
    kind: '企业经办人',
    name: '李会计（演示）',
    account: 'clerk@forge.example',
    member: { kind: 'enterprise', code: forge, roles: ['operator'], because: 'invitation' },
    sees: '沈阳精锻机械：办理业务，不能管理成员和签约',
  }),
  person({
    kind: '金融机构管理员',
    name: '刘经理（演示）',
    account: 'manager@liaohe-bank.example',
    member: { kind: 'institution', code: 'liaohe-state-bank', roles: ['administrator', 'operator'], because: 'invitation' },
    sees: '辽河国有银行沈阳分行的工作台',
  }),
  person({
    kind: '金融机构经办人',
    name: '孟经理（演示）',
    account: 'officer@liaohe-bank.example',
    member: { kind: 'institution', code: 'liaohe-state-bank', roles: ['operator', 'signatory'], because: 'invitation' },
    sees: '辽河国有银行沈阳分行的工作台：办理申请，复核同事的决定',
  }),
  person({
    kind: '另一家银行的管理员',
    name: '韩经理（演示）',
    account: 'manager@hunhe-bank.example',
    member: { kind: 'institution', code: 'hunhe-city-bank', roles: ['administrator', 'operator'], because: 'invitation' },
    sees: '浑河城市商业银行的工作台：和别家比着给方案',
  }),
  person({
    kind: '政府部门人员',
    name: '郑科长（演示）',
    account: 'officer@finance-bureau.example',
    member: { kind: 'department', code: 'BM-210100-CZ', roles: ['operator'], because: 'invitation' },
    sees: '沈阳市财政局的工作台',
  }),
  person({
    kind: '税务部门人员',
    name: '尹科长（演示）',
    account: 'officer@tax-bureau.example',
    member: { kind: 'department', code: 'BM-210100-SW', roles: ['administrator', 'operator'], because: 'invitation' },
    sees: '沈阳市税务局的工作台：报送数据，看校验结果',
  }),
  person({ kind: '个人用户', name: '赵明（演示）', account: 'someone@rongqiao.example', sees: '还没有加入任何单位，可以从认证企业开始' }),
];

export const demoAccounts: readonly (DemoStaff | DemoPerson)[] = [...demoStaff, ...demoPeople];
