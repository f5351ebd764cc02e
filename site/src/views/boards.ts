/** The four boards of the platform, and which of its eight services stand on each. */
import { services } from './services.ts';

type ServiceName = (typeof services)[number]['name'];

const boards: { name: string; what: string; href: string; has: ServiceName[] }[] = [
  { name: '信息资讯', what: '看得懂的动态和指南', href: '/news', has: ['信息资讯'] },
  { name: '投融资', what: '找钱，比价，谈条件', href: '/loan', has: ['债权融资', '股权融资', '金融超市', '其他增值服务'] },
  { name: '政府金融支持政策', what: '能享受什么，什么时候截止', href: '/policies', has: ['政策融资填报', '政策资金对接'] },
  { name: '金融监管', what: '数据公开，收费有底线，信用有记录', href: '/supervision', has: ['征信服务'] },
];

export const boardsWithServices = boards.map(({ has, ...board }) => ({ ...board, services: services.filter(({ name }) => has.includes(name)) }));
