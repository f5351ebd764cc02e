/** The workspaces, one for each kind of organisation: where they begin and what is in them. Whoever acts for nobody is in 企业中心. */
import type { OrganisationKind } from '@rongqiao/contracts/membership.ts';
import type { Me } from '../cms/accounts.ts';

export interface WorkspaceFrame {
  name: string;
  home: string;
  sections: { label: string; href: string; isShown: (me: Me) => boolean }[];
}

const always = () => true;
const acting = (me: Me) => me.actingFor !== null;
const advice = { label: '答复咨询', href: '/adviser', isShown: always };
const deliveries = (home: string) => ({ label: '数据报送', href: `${home}/sources`, isShown: always });
const asked = { label: '我的咨询', href: '/enterprise/inquiries', isShown: always };
const shared = { label: '账号与登录', href: '/enterprise/sessions', isShown: always };

export const workspaces: Record<OrganisationKind, WorkspaceFrame> = {
  enterprise: {
    name: '企业中心',
    home: '/enterprise',
    sections: [
      { label: '首页', href: '/enterprise', isShown: always },
      { label: '我要贷款', href: '/enterprise/loan', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '我的申请', href: '/enterprise/applications', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '企业信息', href: '/enterprise/profile', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '为我匹配', href: '/enterprise/matches', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '我的信用', href: '/enterprise/credit', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '融资协调', href: '/enterprise/coordination', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '成员', href: '/enterprise/members', isShown: acting },
      { label: '授权管理', href: '/enterprise/consents', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      { label: '异议', href: '/enterprise/objections', isShown: (me) => me.actingFor?.organisationKind === 'enterprise' },
      asked,
      { label: '截止提醒', href: '/enterprise/reminders', isShown: always },
      { label: '消息', href: '/messages', isShown: always },
      shared,
    ],
  },
  institution: {
    name: '机构工作台',
    home: '/institution',
    sections: [
      { label: '首页', href: '/institution', isShown: always },
      { label: '申请', href: '/institution/applications', isShown: (me) => me.actingFor?.organisationKind === 'institution' },
      { label: '产品', href: '/institution/products', isShown: always },
      { label: '信用查询', href: '/institution/credit', isShown: (me) => me.actingFor?.organisationKind === 'institution' },
      { label: '推荐清单', href: '/institution/coordination', isShown: acting },
      deliveries('/institution'),
      { label: '监管数据', href: '/institution/figures', isShown: acting },
      advice,
      { label: '异议', href: '/institution/objections', isShown: always },
      { label: '机构介绍', href: '/institution/profile', isShown: always },
      { label: '成员', href: '/institution/members', isShown: acting },
      { label: '消息', href: '/messages', isShown: always },
      shared,
    ],
  },
  department: {
    name: '政务工作台',
    home: '/government',
    sections: [
      { label: '首页', href: '/government', isShown: always },
      { label: '融资协调', href: '/government/coordination', isShown: acting },
      deliveries('/government'),
      { label: '异议', href: '/government/objections', isShown: always },
      advice,
      { label: '成员', href: '/government/members', isShown: acting },
      { label: '消息', href: '/messages', isShown: always },
      shared,
    ],
  },
};

export const workspaceOf = (me: Me): WorkspaceFrame => workspaces[me.actingFor?.organisationKind ?? 'enterprise'];

/** Whose workspace has sources of data. */
export const deliversData = (folder: string | undefined): boolean => folder === 'institution' || folder === 'government';

/** `institution` of `/institution/members`. */
export const isWorkspaceFolder = (folder: string | undefined): boolean => Object.values(workspaces).some(({ home }) => home === `/${folder}`);
