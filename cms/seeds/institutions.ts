import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import { wan } from './amounts.ts';
import type { InstitutionSeed } from './seed-shapes.ts';

type Own = Omit<InstitutionSeed, 'isDemo' | 'decisionDaysMax'> & { decisionDaysMax?: number };

const demo = (row: Own): InstitutionSeed => ({ decisionDaysMax: 5, admittedOn: '2026-01-05', isDemo: true, ...row });
const uscc = (regionCode: string, sequence: number) => makeUscc({ regionCode, sequence: 500 + sequence });

const weekdays = '周一至周五 9:00–17:00';
const everyDay = '周一至周日 9:00–16:30';

export const institutions: InstitutionSeed[] = [
  demo({
    slug: 'liaohe-state-bank', uscc: uscc('210102', 1), licenceNumber: '演示-B0001H221010001', kind: 'state-owned-bank',
    name: '辽河国有银行沈阳分行（演示）', shortName: '辽河银行（演示）', regionCode: '210100', serviceRegions: ['210000'],
    address: '沈阳市和平区演示大街10号', phone: '024-0000-0110', website: 'https://liaohe-bank.example', regulator: '金融监管总局辽宁监管局',
    registeredCapitalFen: wan(2_000_000), foundedOn: '1998-06-18',
    introduction: '面向全省小微企业提供信用、抵押和供应链融资，设有普惠金融专营团队。',
    riskAppetite: '偏好经营满两年、纳税正常的制造业和批发零售企业；单户不超过1000万元；不介入房地产开发和限制类产业。',
    preferredIndustries: ['C', 'F'], preferredSizes: ['small', 'micro'], preferredStages: ['growth', 'mature'],
    outlets: [
      { name: '和平支行', regionCode: '210102', address: '沈阳市和平区演示大街12号', latitude: 41.789, longitude: 123.42, hours: everyDay, phone: '024-0000-0111', servicesText: '开户、贷款咨询、合同签订' },
      { name: '铁西支行', regionCode: '210106', address: '沈阳市铁西区演示路88号', latitude: 41.803, longitude: 123.35, hours: weekdays, phone: '024-0000-0112', servicesText: '贷款咨询、押品评估预约' },
      { name: '大连中山支行', regionCode: '210202', address: '大连市中山区演示路18号', latitude: 38.918, longitude: 121.645, hours: weekdays, phone: '0411-0000-0113' },
    ],
    contactName: '刘演示', contactPhone: '024-0000-2001',
  }),
  demo({
    slug: 'hunhe-city-bank', uscc: uscc('210112', 2), licenceNumber: '演示-B0002H221010002', kind: 'city-commercial-bank',
    name: '浑河城市商业银行（演示）', shortName: '浑河银行（演示）', regionCode: '210100', serviceRegions: ['210100', '210300', '210400', '210500'],
    address: '沈阳市浑南区演示路20号', phone: '024-0000-0120', website: 'https://hunhe-bank.example', regulator: '金融监管总局辽宁监管局',
    registeredCapitalFen: wan(800_000), foundedOn: '2003-09-28',
    introduction: '扎根沈阳都市圈的地方银行，科技支行服务软件、装备和生物医药企业。',
    riskAppetite: '愿意支持轻资产科技企业，接受知识产权质押；首贷户占新增客户四成以上；谨慎介入高耗能行业。',
    preferredIndustries: ['I65', 'C34', 'C35', 'M'], preferredSizes: ['medium', 'small', 'micro'], preferredStages: ['startup', 'growth'],
    outlets: [
      { name: '浑南科技支行', regionCode: '210112', address: '沈阳市浑南区演示路21号', latitude: 41.72, longitude: 123.46, hours: weekdays, phone: '024-0000-0121', servicesText: '科技贷、知识产权质押' },
      { name: '鞍山铁东支行', regionCode: '210302', address: '鞍山市铁东区演示路22号', hours: weekdays, phone: '0412-0000-0122' },
    ],
    decisionDaysMax: 4, contactName: '高演示', contactPhone: '024-0000-2002',
  }),
  demo({
    slug: 'dandong-rural-bank', uscc: uscc('210602', 3), licenceNumber: '演示-B0003H221060003', kind: 'rural-commercial-bank',
    name: '鸭绿江农村商业银行（演示）', shortName: '鸭绿江农商行（演示）', regionCode: '210600', serviceRegions: ['210600', '210200'],
    address: '丹东市元宝区演示街30号', phone: '0415-0000-0130', regulator: '金融监管总局辽宁监管局',
    registeredCapitalFen: wan(200_000), foundedOn: '2011-12-01',
    introduction: '服务农户、合作社和县域小微企业，网点覆盖全部乡镇。',
    riskAppetite: '偏好种植、养殖和农产品加工主体，接受联保和农业保险增信，单户一般不超过300万元。',
    preferredIndustries: ['A', 'C13', 'C14'], preferredSizes: ['small', 'micro'], preferredStages: ['startup', 'growth', 'mature'],
    outlets: [{ name: '凤城支行', regionCode: '210682', address: '丹东市凤城市演示街31号', hours: everyDay, phone: '0415-0000-0131' }],
    contactName: '葛演示', contactPhone: '0415-0000-2003',
  }),
  demo({
    slug: 'xinghai-micro-loan', uscc: uscc('210202', 4), licenceNumber: '演示-辽金监小贷〔2026〕04号', kind: 'micro-loan-company',
    name: '大连星海小额贷款有限公司（演示）', shortName: '星海小贷（演示）', regionCode: '210200', serviceRegions: ['210200'],
    address: '大连市中山区演示路40号', phone: '0411-0000-0140', regulator: '大连市地方金融管理局（演示）',
    registeredCapitalFen: wan(30_000), foundedOn: '2015-05-12',
    introduction: '面向个体工商户和小微商户的短期周转资金，最快当天放款。',
    riskAppetite: '单户不超过200万元，期限不超过一年，看重流水和经营年限，不做个人消费。',
    preferredIndustries: ['F', 'H'], preferredSizes: ['micro'], preferredStages: ['startup', 'growth'],
    outlets: [{ name: '中山营业厅', regionCode: '210202', address: '大连市中山区演示路40号1层', hours: everyDay, phone: '0411-0000-0141' }],
    decisionDaysMax: 2, contactName: '曲演示', contactPhone: '0411-0000-2004',
  }),
  demo({
    slug: 'shengcheng-guarantee', uscc: uscc('210103', 5), licenceNumber: '演示-辽融担〔2026〕05号', kind: 'guarantee-company',
    name: '盛诚融资担保有限公司（演示）', shortName: '盛诚担保（演示）', regionCode: '210000', serviceRegions: ['210000'],
    address: '沈阳市沈河区演示路50号', phone: '024-0000-0150', regulator: '辽宁省地方金融管理局（演示）',
    registeredCapitalFen: wan(100_000), foundedOn: '2010-03-15',
    introduction: '政府性融资担保机构，与多家银行开展批量担保，主要支持小微企业和三农主体。',
    riskAppetite: '单户担保不超过1000万元，支小支农业务不低于八成；不为房地产和地方融资平台提供担保。',
    preferredIndustries: ['C', 'A', 'I'], preferredSizes: ['small', 'micro'], preferredStages: ['startup', 'growth', 'mature'],
    decisionDaysMax: 5, contactName: '苗演示', contactPhone: '024-0000-2005',
  }),
  demo({
    slug: 'bohai-leasing', uscc: uscc('210213', 6), licenceNumber: '演示-辽融租〔2026〕06号', kind: 'leasing-company',
    name: '渤海湾融资租赁有限公司（演示）', shortName: '渤海湾租赁（演示）', regionCode: '210200', serviceRegions: ['210000'],
    address: '大连市金州区演示路60号', phone: '0411-0000-0160', regulator: '大连市地方金融管理局（演示）',
    registeredCapitalFen: wan(170_000), foundedOn: '2014-10-20',
    introduction: '专注机床、冷链和新能源设备的直租与售后回租。',
    riskAppetite: '看重设备的通用性和二手市场，接受成立满一年的企业，单一承租人不超过净资产的三成。',
    preferredIndustries: ['C34', 'C35', 'G59', 'D44'], preferredSizes: ['medium', 'small'], preferredStages: ['growth', 'mature'],
    decisionDaysMax: 7, contactName: '迟演示', contactPhone: '0411-0000-2006',
  }),
  demo({
    slug: 'zhenggong-factoring', uscc: uscc('210106', 7), licenceNumber: '演示-辽保理〔2026〕07号', kind: 'factoring-company',
    name: '振工商业保理有限公司（演示）', shortName: '振工保理（演示）', regionCode: '210100', serviceRegions: ['210000'],
    address: '沈阳市铁西区演示路70号', phone: '024-0000-0170', regulator: '辽宁省地方金融管理局（演示）',
    registeredCapitalFen: wan(20_000), foundedOn: '2018-08-08',
    introduction: '围绕装备制造核心企业，为配套供应商提供应收账款融资。',
    riskAppetite: '核心企业须确权，账期不超过一年，单一债务人占比不超过五成。',
    preferredIndustries: ['C33', 'C34', 'C36'], preferredSizes: ['medium', 'small', 'micro'], preferredStages: ['growth', 'mature'],
    decisionDaysMax: 3, contactName: '金演示', contactPhone: '024-0000-2007',
  }),
  demo({
    slug: 'liaodong-venture-fund', uscc: uscc('210112', 8), licenceNumber: '演示-P1000008', kind: 'fund-manager',
    name: '辽东创新私募基金管理有限公司（演示）', shortName: '辽东创新基金（演示）', regionCode: '210100', serviceRegions: ['210000', '220000', '230000'],
    address: '沈阳市浑南区演示创投大厦8层', phone: '024-0000-0180', regulator: '中国证监会辽宁监管局',
    registeredCapitalFen: wan(5000), foundedOn: '2019-04-30',
    introduction: '管理两只面向装备、软件和新材料的早中期股权基金，只面向合格投资者募集。',
    riskAppetite: '投资成长早期、拥有自主知识产权的企业，单笔500万至3000万元，不参与日常经营。',
    preferredIndustries: ['C34', 'C39', 'I65', 'M73'], preferredSizes: ['medium', 'small'], preferredStages: ['startup', 'growth'],
    decisionDaysMax: 10, contactName: '崔演示', contactPhone: '024-0000-2008',
  }),
  demo({
    slug: 'northeast-insurance', uscc: uscc('210105', 9), licenceNumber: '演示-000009', kind: 'insurer',
    name: '北辽财产保险股份有限公司（演示）', shortName: '北辽保险（演示）', regionCode: '210000', serviceRegions: ['210000'],
    address: '沈阳市皇姑区演示路90号', phone: '024-0000-0190', regulator: '金融监管总局辽宁监管局',
    registeredCapitalFen: wan(300_000), foundedOn: '2006-01-11',
    introduction: '提供贷款保证保险、出口信用保险和企业财产保险。',
    riskAppetite: '与合作银行按比例分担风险，优先支持有订单、有出口实绩的企业。',
    preferredIndustries: ['C', 'F51'], preferredSizes: ['small', 'micro'], preferredStages: ['growth', 'mature'],
    contactName: '田演示', contactPhone: '024-0000-2009',
  }),
  demo({
    slug: 'shenyang-bridging-fund', uscc: uscc('210103', 10), licenceNumber: '演示-转贷〔2026〕10号', kind: 'bridging-fund',
    name: '沈阳企业转贷应急资金管理有限公司（演示）', shortName: '沈阳转贷资金（演示）', regionCode: '210100', serviceRegions: ['210100'],
    address: '沈阳市沈河区演示路100号', phone: '024-0000-0200', regulator: '沈阳市财政局（演示）',
    registeredCapitalFen: wan(50_000), foundedOn: '2020-07-01',
    introduction: '为贷款即将到期、银行同意续贷的企业提供短期应急周转，不以盈利为目的。',
    riskAppetite: '须有银行同意续贷的书面意见，单笔不超过2000万元，使用不超过15天。',
    preferredSizes: ['medium', 'small', 'micro'], decisionDaysMax: 1, contactName: '岳演示', contactPhone: '024-0000-2010',
  }),
];
