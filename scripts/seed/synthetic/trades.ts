/** What invented enterprises do. Industry codes are fine enough for one row of the size standard each. */
import type { Qualification } from '@rongqiao/contracts/qualification.ts';

export interface Trade {
  industryCode: string;
  share: number;
  /** The middle of the firm's name. */
  words: readonly string[];
  scope: string;
  /** How an individual business of this trade calls itself; trades without are run by companies. */
  shops?: readonly string[];
  qualifications?: readonly Qualification[];
}

const makers: Qualification[] = ['high-tech-enterprise', 'specialised-sme', 'patent-holder', 'chain-supplier', 'green-factory'];
const techies: Qualification[] = ['high-tech-enterprise', 'tech-based-sme', 'innovative-sme', 'young-eagle', 'patent-holder'];
const traders: Qualification[] = ['foreign-trader', 'customs-aeo', 'government-supplier'];

export const trades: readonly Trade[] = [
  { industryCode: 'A01', share: 4, words: ['种植', '果蔬', '粮谷'], scope: '农作物种植、初加工和销售。', shops: ['农场'], qualifications: ['agricultural-leader'] },
  { industryCode: 'A03', share: 2, words: ['牧业', '养殖'], scope: '畜禽养殖和销售。', shops: ['养殖场'] },
  { industryCode: 'C13', share: 4, words: ['食品', '农产品加工'], scope: '农副食品加工和销售。', qualifications: ['agricultural-leader', 'chain-supplier'] },
  { industryCode: 'C18', share: 2, words: ['服饰', '制衣'], scope: '服装设计、加工和销售。', qualifications: ['foreign-trader'] },
  { industryCode: 'C26', share: 2, words: ['精细化工', '涂料'], scope: '化工产品（不含危险化学品）的生产和销售。', qualifications: makers },
  { industryCode: 'C30', share: 3, words: ['耐火材料', '新材料', '玻璃'], scope: '非金属矿物制品的研发、生产和销售。', qualifications: makers },
  { industryCode: 'C33', share: 4, words: ['金属制品', '紧固件', '钣金'], scope: '金属制品加工和销售。', qualifications: makers },
  { industryCode: 'C34', share: 5, words: ['机械', '轴承', '泵阀', '液压'], scope: '通用设备及零部件的制造和维修。', qualifications: makers },
  { industryCode: 'C35', share: 4, words: ['专用设备', '矿山机械', '环保设备'], scope: '专用设备的研发、制造和安装。', qualifications: makers },
  { industryCode: 'C36', share: 3, words: ['汽车零部件', '汽车配件'], scope: '汽车零部件的制造和销售。', qualifications: makers },
  { industryCode: 'C38', share: 2, words: ['电气', '变压器', '线缆'], scope: '电气机械和器材的制造。', qualifications: makers },
  { industryCode: 'C39', share: 2, words: ['电子', '传感器'], scope: '电子设备和元器件的研发、制造。', qualifications: techies },
  { industryCode: 'E47', share: 3, words: ['建筑工程', '建设'], scope: '房屋建筑工程施工。', qualifications: ['government-supplier'] },
  { industryCode: 'E50', share: 4, words: ['装饰工程', '防水工程'], scope: '建筑装饰装修工程的设计和施工。', shops: ['装修服务部'], qualifications: ['government-supplier'] },
  { industryCode: 'F51', share: 11, words: ['商贸', '贸易', '进出口'], scope: '建材、钢材、日用百货的批发；货物进出口。', shops: ['批发部'], qualifications: traders },
  { industryCode: 'F52', share: 14, words: ['百货', '超市', '医药', '建材'], scope: '日用品、食品的零售。', shops: ['超市', '便利店', '食品店', '五金店'] },
  { industryCode: 'G54', share: 4, words: ['物流', '运输'], scope: '道路普通货物运输。', shops: ['货运部'] },
  { industryCode: 'G592', share: 1, words: ['仓储', '冷链'], scope: '仓储服务（不含危险品）。' },
  { industryCode: 'H61', share: 2, words: ['酒店', '宾馆'], scope: '住宿服务。', shops: ['旅店'] },
  { industryCode: 'H62', share: 7, words: ['餐饮', '餐饮管理'], scope: '餐饮服务。', shops: ['饭店', '小吃店', '面馆'] },
  { industryCode: 'I64', share: 1, words: ['网络', '电子商务'], scope: '互联网信息服务、网上销售。', qualifications: techies },
  { industryCode: 'I65', share: 4, words: ['软件', '信息技术', '智能科技'], scope: '软件开发、信息系统集成。', qualifications: techies },
  { industryCode: 'L71', share: 1, words: ['设备租赁', '汽车租赁'], scope: '机械设备和车辆租赁（不含融资租赁）。' },
  { industryCode: 'L72', share: 4, words: ['商务服务', '人力资源', '会展'], scope: '企业管理咨询、会议和展览服务。', shops: ['咨询服务部'] },
  { industryCode: 'M74', share: 2, words: ['检测技术', '工程设计'], scope: '检验检测、工程设计和技术咨询。', qualifications: techies },
  { industryCode: 'M75', share: 2, words: ['科技', '生物技术', '节能技术'], scope: '技术开发、技术转让和推广。', qualifications: techies },
  { industryCode: 'N77', share: 1, words: ['环境治理', '环保科技'], scope: '环境污染治理。', qualifications: ['government-supplier', 'tech-based-sme'] },
  { industryCode: 'O81', share: 2, words: ['汽车服务'], scope: '汽车修理与维护。', shops: ['汽车修理部'] },
  { industryCode: 'R88', share: 1, words: ['文化传媒', '文化创意'], scope: '文化艺术交流和策划。', qualifications: ['tech-based-sme'] },
];
