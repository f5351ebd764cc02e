export type SizeFloors = readonly [large: number, medium: number, small: number];

/** One row of the standard: the inclusive floors of large, medium and small; an indicator left out is not used. */
export type SizeRule = {
  id: string;
  label: string;
  /** Industry prefixes of GB/T 4754-2017. */
  industries: readonly string[];
  employees?: SizeFloors;
  revenueWanYuan?: SizeFloors;
  assetsWanYuan?: SizeFloors;
};

export type SizeStandard = { id: string; title: string; document: string; rules: readonly SizeRule[] };

/**
 * 中小企业划型标准规定, still in force; the cut-offs are those of 统计上大中小微型企业划分办法 (2017) too.
 *
 * Industries that no row names (finance, education, health, government, railways …) have no class here.
 */
export const sizeStandard2011: SizeStandard = {
  id: 'miit-2011-300',
  title: '中小企业划型标准规定',
  document: '工信部联企业〔2011〕300号',
  rules: [
    { id: 'agriculture', label: '农、林、牧、渔业', industries: ['A'], revenueWanYuan: [20_000, 500, 50] },
    {
      id: 'manufacturing',
      label: '工业',
      industries: ['B', 'C', 'D'],
      employees: [1000, 300, 20],
      revenueWanYuan: [40_000, 2000, 300],
    },
    {
      id: 'construction',
      label: '建筑业',
      industries: ['E'],
      revenueWanYuan: [80_000, 6000, 300],
      assetsWanYuan: [80_000, 5000, 300],
    },
    {
      id: 'wholesale',
      label: '批发业',
      industries: ['F51'],
      employees: [200, 20, 5],
      revenueWanYuan: [40_000, 5000, 1000],
    },
    {
      id: 'retail',
      label: '零售业',
      industries: ['F52'],
      employees: [300, 50, 10],
      revenueWanYuan: [20_000, 500, 100],
    },
    {
      id: 'transport',
      label: '交通运输业',
      industries: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
      employees: [1000, 300, 20],
      revenueWanYuan: [30_000, 3000, 200],
    },
    {
      id: 'storage',
      label: '仓储业',
      industries: ['G592', 'G593', 'G594', 'G595', 'G596', 'G597', 'G598', 'G599'],
      employees: [200, 100, 20],
      revenueWanYuan: [30_000, 1000, 100],
    },
    {
      id: 'post',
      label: '邮政业',
      industries: ['G60'],
      employees: [1000, 300, 20],
      revenueWanYuan: [30_000, 2000, 100],
    },
    {
      id: 'accommodation',
      label: '住宿业',
      industries: ['H61'],
      employees: [300, 100, 10],
      revenueWanYuan: [10_000, 2000, 100],
    },
    {
      id: 'catering',
      label: '餐饮业',
      industries: ['H62'],
      employees: [300, 100, 10],
      revenueWanYuan: [10_000, 2000, 100],
    },
    {
      id: 'telecommunication',
      label: '信息传输业',
      industries: ['I63', 'I64'],
      employees: [2000, 100, 10],
      revenueWanYuan: [100_000, 1000, 100],
    },
    {
      id: 'software',
      label: '软件和信息技术服务业',
      industries: ['I65'],
      employees: [300, 100, 10],
      revenueWanYuan: [10_000, 1000, 50],
    },
    {
      id: 'real-estate-development',
      label: '房地产开发经营',
      industries: ['K701'],
      revenueWanYuan: [200_000, 1000, 100],
      assetsWanYuan: [10_000, 5000, 2000],
    },
    {
      id: 'property-management',
      label: '物业管理',
      industries: ['K702'],
      employees: [1000, 300, 100],
      revenueWanYuan: [5000, 1000, 500],
    },
    {
      id: 'leasing-business',
      label: '租赁和商务服务业',
      industries: ['L'],
      employees: [300, 100, 10],
      assetsWanYuan: [120_000, 8000, 100],
    },
    {
      id: 'other',
      label: '其他未列明行业',
      industries: ['K703', 'K704', 'K709', 'M', 'N', 'O', 'Q85', 'R'],
      employees: [300, 100, 10],
    },
  ],
};
