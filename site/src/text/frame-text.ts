/** Every word of the frame around a page, in each language: header, footer, navigation. Another language is another column. */
import type { Locale } from './locale.ts';

const zh = {
  brand: '融桥',
  what: '企业金融服务平台',
  toHome: '，回到首页',
  skip: '跳到正文',
  mainNavigation: '主导航',
  phoneNavigation: '主导航（手机）',
  footerNavigation: '页脚导航',
  menu: '菜单',
  search: '搜索',
  messages: '消息',
  unread: (count: number) => `消息，${count}条未读`,
  signIn: '登录',
  workspace: '工作台',
  cities: '城市频道',
  services: '办事',
  reading: '看信息',
  platform: '关于平台',
  caution: '产品、利率和政策以机构合同和发文单位原文为准；标有“演示”的内容是为说明功能而编写的。',
  otherLanguage: 'English',
  links: {
    '/products': '金融超市', '/policies': '政策', '/needs': '融资需求', '/institutions': '金融机构', '/news': '资讯', '/search': '搜索',
    '/loan': '我要贷款', '/services': '全部服务', '/calculator': '贷款计算器', '/loan-code': '贷款码', '/consult': '我要咨询', '/credit': '我的信用',
    '/enterprise': '企业中心', '/outlets': '网点', '/statistics': '统计', '/supervision': '金融监管', '/about': '关于融桥', '/help': '帮助',
    '/help/faq': '常见问题', '/contact': '联系我们', '/privacy': '隐私说明', '/terms': '服务条款',
  },
};
export type FrameText = typeof zh;
export type FrameLink = keyof FrameText['links'];

const en: FrameText = {
  brand: 'Rongqiao',
  what: 'Finance for small firms',
  toHome: ', to the home page',
  skip: 'Skip to the text',
  mainNavigation: 'Main navigation',
  phoneNavigation: 'Main navigation (phone)',
  footerNavigation: 'Footer',
  menu: 'Menu',
  search: 'Search',
  messages: 'Messages',
  unread: (count) => `Messages, ${count} unread`,
  signIn: 'Sign in',
  workspace: 'Workspace',
  cities: 'Cities',
  services: 'Services',
  reading: 'Information',
  platform: 'The platform',
  caution: 'Contracts of the institutions and original documents of the issuers prevail. Pages behind these links are in Chinese; what is marked 演示 was written to show how the platform works.',
  otherLanguage: '中文',
  links: {
    '/products': 'Products', '/policies': 'Policies', '/needs': 'Financing needs', '/institutions': 'Institutions', '/news': 'News', '/search': 'Search',
    '/loan': 'Find a loan', '/services': 'All services', '/calculator': 'Loan calculator', '/loan-code': 'Loan codes', '/consult': 'Ask an adviser', '/credit': 'My credit',
    '/enterprise': 'My enterprise', '/outlets': 'Outlets', '/statistics': 'Statistics', '/supervision': 'Supervision', '/about': 'About (Chinese)', '/help': 'Help',
    '/help/faq': 'Questions and answers', '/contact': 'Contact', '/privacy': 'Privacy', '/terms': 'Terms',
  },
};

export const frameText: Record<Locale, FrameText> = { 'zh-CN': zh, en };
