import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import { wan } from './amounts.ts';
import type { EnterpriseSeed } from './seed-shapes.ts';

const company = (regionCode: string, sequence: number) => makeUscc({ regionCode, sequence });

/** What every demo firm has in common, so that each row below shows only what is its own. */
const firm = (row: Omit<EnterpriseSeed, 'isDemo' | 'registerStatus' | 'contactName' | 'contactPhone' | 'taxpayerNumber'>): EnterpriseSeed => ({
  registerStatus: 'active',
  isDemo: true,
  contactName: `${row.legalRepresentativeName.slice(0, 1)}经理`,
  contactPhone: `024-0000-${row.uscc.slice(12, 16)}`,
  contactEmail: `finance@${row.uscc.toLowerCase()}.example`,
  taxpayerNumber: row.uscc,
  figuresYear: 2025,
  ...row,
});

export const enterprises: EnterpriseSeed[] = [
  firm({
    uscc: company('210106', 1), name: '沈阳精锻机械有限公司（演示）', legalRepresentativeName: '王锻',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210106', industryCode: 'C34', foundedOn: '2014-05-20',
    registeredCapitalFen: wan(2000), registeredAddress: '沈阳市铁西区演示工业园1号', operatingAddress: '沈阳市铁西区演示工业园1号',
    businessScope: '精密锻件、齿轮毛坯的制造与销售。', introduction: '为机床和风电企业供应精密锻件，年产能八千吨。',
    employees: 168, revenueFen: wan(9800), assetsFen: wan(12_600), taxGrade: 'A', taxGradeYear: 2025,
    qualificationTags: ['high-tech-enterprise', 'specialised-sme', 'chain-supplier'], basicAccountNumber: '2100000000000001',
  }),
  firm({
    uscc: company('210112', 2), name: '沈阳浑南云帆软件有限公司（演示）', legalRepresentativeName: '李帆',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210112', industryCode: 'I65', foundedOn: '2021-03-08',
    registeredCapitalFen: wan(500), registeredAddress: '沈阳市浑南区演示软件园2号楼', businessScope: '工业软件开发、系统集成。',
    employees: 36, revenueFen: wan(1450), assetsFen: wan(820), taxGrade: 'B', taxGradeYear: 2025,
    qualificationTags: ['tech-based-sme', 'patent-holder'],
  }),
  firm({
    uscc: company('210102', 3), name: '沈阳和平老街坊餐饮管理有限公司（演示）', legalRepresentativeName: '赵香',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210102', industryCode: 'H62', foundedOn: '2023-09-12',
    registeredCapitalFen: wan(100), registeredAddress: '沈阳市和平区演示街3号', businessScope: '餐饮服务、食品销售。',
    employees: 22, revenueFen: wan(460), assetsFen: wan(150), taxGrade: 'M', taxGradeYear: 2025,
  }),
  firm({
    uscc: makeUscc({ category: '2', regionCode: '210103', sequence: 1 }), name: '沈河区旺顺粮油经销处（演示）', legalRepresentativeName: '吴顺',
    entityKind: 'individual-business', ownershipKind: 'individual', regionCode: '210103', industryCode: 'F52', foundedOn: '2019-06-01',
    registeredAddress: '沈阳市沈河区演示农贸市场12号', businessScope: '粮油、预包装食品零售。',
    employees: 4, revenueFen: wan(180), assetsFen: wan(60), taxGrade: 'unrated', taxGradeYear: 2025,
  }),
  firm({
    uscc: company('210211', 4), name: '大连海纳冷链物流有限公司（演示）', legalRepresentativeName: '孙海',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210211', industryCode: 'G59', foundedOn: '2017-11-15',
    registeredCapitalFen: wan(3000), registeredAddress: '大连市甘井子区演示港路4号', businessScope: '冷库仓储、冷链配送、装卸。',
    employees: 96, revenueFen: wan(6200), assetsFen: wan(15_800), taxGrade: 'B', taxGradeYear: 2025,
    qualificationTags: ['foreign-trader'],
  }),
  firm({
    uscc: company('210213', 5), name: '大连金州拓海轴承有限公司（演示）', legalRepresentativeName: '周轴',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210213', industryCode: 'C34', foundedOn: '2009-04-02',
    registeredCapitalFen: wan(5000), registeredAddress: '大连市金州区演示产业园5号', businessScope: '轴承及传动部件研发、制造、出口。',
    employees: 420, revenueFen: wan(28_600), assetsFen: wan(35_000), taxGrade: 'A', taxGradeYear: 2025,
    qualificationTags: ['high-tech-enterprise', 'little-giant', 'foreign-trader', 'customs-aeo'], basicAccountNumber: '2102000000000005',
  }),
  firm({
    uscc: company('210302', 6), name: '鞍山铁东菱镁新材料有限公司（演示）', legalRepresentativeName: '郑镁',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210302', industryCode: 'C30', foundedOn: '2012-08-30',
    registeredCapitalFen: wan(3600), registeredAddress: '鞍山市铁东区演示路6号', businessScope: '耐火材料研发与生产。',
    employees: 210, revenueFen: wan(15_400), assetsFen: wan(21_000), taxGrade: 'C', taxGradeYear: 2025,
    qualificationTags: ['green-factory'],
  }),
  firm({
    uscc: makeUscc({ category: '3', regionCode: '210682', sequence: 7 }), name: '凤城蓝莓种植专业合作社（演示）', legalRepresentativeName: '韩莓',
    entityKind: 'farmer-cooperative', ownershipKind: 'collective', regionCode: '210682', industryCode: 'A01', foundedOn: '2016-03-22',
    registeredCapitalFen: wan(300), registeredAddress: '丹东市凤城市演示镇7号', businessScope: '蓝莓种植、冷藏、销售。',
    employees: 48, revenueFen: wan(860), assetsFen: wan(1300), taxGrade: 'unrated', taxGradeYear: 2025,
    qualificationTags: ['model-cooperative'],
  }),
  firm({
    uscc: company('210702', 8), name: '锦州渤湾医药连锁有限公司（演示）', legalRepresentativeName: '钱安',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210702', industryCode: 'F52', foundedOn: '2011-01-18',
    registeredCapitalFen: wan(1200), registeredAddress: '锦州市古塔区演示街8号', businessScope: '药品、医疗器械零售。',
    employees: 260, revenueFen: wan(11_200), assetsFen: wan(6900), taxGrade: 'A', taxGradeYear: 2025,
  }),
  firm({
    uscc: company('210802', 9), name: '营口港通货运代理有限公司（演示）', legalRepresentativeName: '冯通',
    entityKind: 'company', ownershipKind: 'private', regionCode: '210802', industryCode: 'G58', foundedOn: '2025-02-26',
    registeredCapitalFen: wan(200), registeredAddress: '营口市站前区演示港路9号', businessScope: '国际、国内货运代理。',
    employees: 9, revenueFen: wan(240), assetsFen: wan(110), taxGrade: 'M', taxGradeYear: 2025,
  }),
  firm({
    uscc: company('211102', 10), name: '盘锦双台子石化设备有限公司（演示）', legalRepresentativeName: '杨石',
    entityKind: 'company', ownershipKind: 'state-owned', regionCode: '211102', industryCode: 'C35', foundedOn: '2006-10-10',
    registeredCapitalFen: wan(8000), registeredAddress: '盘锦市双台子区演示路10号', businessScope: '石化专用设备制造、安装。',
    employees: 520, revenueFen: wan(43_000), assetsFen: wan(61_000), taxGrade: 'B', taxGradeYear: 2025,
    qualificationTags: ['manufacturing-champion', 'government-supplier'],
  }),
  firm({
    uscc: company('211402', 11), name: '葫芦岛连山泳装制衣有限公司（演示）', legalRepresentativeName: '何衣',
    entityKind: 'company', ownershipKind: 'foreign-invested', regionCode: '211402', industryCode: 'C18', foundedOn: '2018-07-07',
    registeredCapitalFen: wan(900), registeredAddress: '葫芦岛市连山区演示路11号', businessScope: '泳装设计、生产、跨境电商。',
    employees: 130, revenueFen: wan(3900), assetsFen: wan(2700), taxGrade: 'B', taxGradeYear: 2025,
    qualificationTags: ['foreign-trader'],
  }),
];

/** For the rows that belong to a firm; a name that fits no firm is a mistake in the data. */
export function enterpriseCalled(part: string): EnterpriseSeed {
  const found = enterprises.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`no demo enterprise is called ${part}`);
  return found;
}
