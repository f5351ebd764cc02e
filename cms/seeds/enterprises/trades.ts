/** What generated demo firms do: every section of the standard, the frequent ones with several rows. */
import type { Qualification } from '@rongqiao/contracts/qualification.ts';
import type { EntityKind, OwnershipKind } from '@rongqiao/contracts/enterprise-kinds.ts';

export interface Trade {
  industryCode: string;
  /** The middle of the name. */
  word: string;
  scope: string;
  qualification?: Qualification;
  /** For trades that are not run by private companies. */
  form?: { entityKind: EntityKind; ownershipKind: OwnershipKind; category: string; ending: string; department?: string };
}

const shop = (ending: string) => ({ entityKind: 'individual-business', ownershipKind: 'individual', category: '2', ending }) as const;
const cooperative = { entityKind: 'farmer-cooperative', ownershipKind: 'collective', category: '3', ending: '专业合作社' } as const;
const state = { entityKind: 'company', ownershipKind: 'state-owned', category: '1', ending: '有限公司' } as const;
const foreign = { entityKind: 'company', ownershipKind: 'foreign-invested', category: '1', ending: '有限公司' } as const;
const proprietor = { entityKind: 'sole-proprietorship', ownershipKind: 'private', category: '1', ending: '厂' } as const;
const partnership = { entityKind: 'partnership', ownershipKind: 'private', category: '1', ending: '（有限合伙）' } as const;
const association = { entityKind: 'social-organisation', ownershipKind: 'collective', department: '5', category: '2', ending: '服务中心' } as const;
const institution = { entityKind: 'public-institution', ownershipKind: 'state-owned', department: '1', category: '2', ending: '中心' } as const;

export const trades: readonly Trade[] = [
  { industryCode: 'A01', word: '果蔬种植', scope: '果蔬种植、初加工和销售。', qualification: 'model-cooperative', form: cooperative },
  { industryCode: 'A03', word: '牧业', scope: '畜禽养殖和销售。', qualification: 'agricultural-leader' },
  { industryCode: 'A04', word: '水产养殖', scope: '海参、扇贝、河蟹养殖和销售。', form: cooperative },
  { industryCode: 'B10', word: '矿业', scope: '菱镁矿、硅石开采和加工。', form: state },
  { industryCode: 'C13', word: '粮油食品', scope: '粮食加工、食用植物油生产。', qualification: 'agricultural-leader' },
  { industryCode: 'C14', word: '食品', scope: '焙烤食品、调味品生产。' },
  { industryCode: 'C18', word: '泳装制衣', scope: '泳装、童装设计和加工。', qualification: 'foreign-trader' },
  { industryCode: 'C26', word: '精细化工', scope: '涂料、助剂（不含危险化学品）生产。', qualification: 'high-tech-enterprise' },
  { industryCode: 'C27', word: '生物制药', scope: '中成药、原料药研发和生产。', qualification: 'patent-holder' },
  { industryCode: 'C30', word: '耐火材料', scope: '镁质耐火材料生产。', qualification: 'green-factory' },
  { industryCode: 'C33', word: '金属制品', scope: '紧固件、钣金件加工。', qualification: 'chain-supplier' },
  { industryCode: 'C34', word: '轴承', scope: '轴承和传动部件制造。', qualification: 'specialised-sme' },
  { industryCode: 'C34', word: '泵阀', scope: '工业泵、阀门制造。', form: proprietor },
  { industryCode: 'C35', word: '矿山机械', scope: '矿山、冶金专用设备制造。', qualification: 'little-giant' },
  { industryCode: 'C36', word: '汽车零部件', scope: '汽车零部件制造。', qualification: 'chain-supplier', form: foreign },
  { industryCode: 'C38', word: '变压器', scope: '变压器、电线电缆制造。', qualification: 'high-tech-enterprise' },
  { industryCode: 'C39', word: '传感器', scope: '传感器和电子元件研发、制造。', qualification: 'innovative-sme' },
  { industryCode: 'D44', word: '新能源发电', scope: '分布式光伏电站建设和运营。', form: state },
  { industryCode: 'E47', word: '建筑工程', scope: '房屋建筑工程施工。', qualification: 'government-supplier' },
  { industryCode: 'E50', word: '装饰工程', scope: '建筑装饰装修工程施工。' },
  { industryCode: 'F51', word: '钢材贸易', scope: '钢材、建材批发。', qualification: 'government-supplier' },
  { industryCode: 'F51', word: '进出口', scope: '货物进出口、百货批发。', qualification: 'customs-aeo' },
  { industryCode: 'F52', word: '', scope: '日用百货、食品零售。', form: shop('便利店') },
  { industryCode: 'F52', word: '', scope: '五金、建材零售。', form: shop('五金商行') },
  { industryCode: 'F52', word: '大药房', scope: '药品、医疗器械零售。' },
  { industryCode: 'G54', word: '物流', scope: '道路货物运输。' },
  { industryCode: 'G592', word: '冷链仓储', scope: '冷库仓储、配送。' },
  { industryCode: 'G60', word: '快递服务', scope: '快递服务。' },
  { industryCode: 'H61', word: '酒店管理', scope: '住宿服务。' },
  { industryCode: 'H62', word: '', scope: '餐饮服务。', form: shop('饭店') },
  { industryCode: 'H62', word: '餐饮管理', scope: '餐饮服务、团餐配送。' },
  { industryCode: 'I64', word: '网络科技', scope: '互联网信息服务。', qualification: 'tech-based-sme' },
  { industryCode: 'I65', word: '软件', scope: '软件开发、系统集成。', qualification: 'tech-based-sme' },
  { industryCode: 'J69', word: '企业管理', scope: '非公开募集证券投资基金之外的股权投资咨询。', form: partnership },
  { industryCode: 'K702', word: '物业服务', scope: '物业管理、保洁。' },
  { industryCode: 'L71', word: '设备租赁', scope: '工程机械租赁（不含融资租赁）。' },
  { industryCode: 'L72', word: '人力资源', scope: '人力资源服务、会展服务。' },
  { industryCode: 'M74', word: '检测技术', scope: '检验检测、工程设计。', qualification: 'young-eagle' },
  { industryCode: 'M75', word: '节能技术', scope: '节能技术推广和改造。', qualification: 'gazelle' },
  { industryCode: 'N77', word: '环境治理', scope: '污水处理、固废治理。', qualification: 'government-supplier' },
  { industryCode: 'O81', word: '', scope: '汽车修理和维护。', form: shop('汽车修理部') },
  { industryCode: 'P83', word: '职业培训', scope: '职业技能培训。' },
  { industryCode: 'Q84', word: '口腔门诊', scope: '口腔诊疗服务。' },
  { industryCode: 'Q85', word: '养老服务', scope: '机构养老、居家养老服务。' },
  { industryCode: 'R88', word: '文化传媒', scope: '文化艺术策划、演出服务。' },
  { industryCode: 'S95', word: '社区便民', scope: '社区便民服务。', form: association },
  { industryCode: 'S94', word: '就业培训指导', scope: '公共就业服务的技术支持。', form: institution },
  { industryCode: 'T97', word: '国际商事交流', scope: '国际商事交流的会务服务。', form: association },
];
