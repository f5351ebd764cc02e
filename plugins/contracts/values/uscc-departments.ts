export type UsccDepartment = { label: string; categories: Record<string, string> };

const other = { 9: '其他' };

/** Who registers (character 1) and what is registered (character 2). Source: GB 32100-2015, tables 1 and 2. */
export const usccDepartments: Record<string, UsccDepartment> = {
  1: { label: '机构编制', categories: { 1: '机关', 2: '事业单位', 3: '群众团体', ...other } },
  2: { label: '外交', categories: { 1: '外国常驻新闻机构', ...other } },
  3: {
    label: '司法行政',
    categories: { 1: '律师执业机构', 2: '公证处', 3: '基层法律服务所', 4: '司法鉴定机构', 5: '仲裁委员会', ...other },
  },
  4: { label: '文化', categories: { 1: '外国在华文化中心', ...other } },
  5: { label: '民政', categories: { 1: '社会团体', 2: '民办非企业单位', 3: '基金会', ...other } },
  6: { label: '旅游', categories: { 1: '外国旅游部门常驻代表机构', 2: '港澳台地区旅游部门常驻代表机构', ...other } },
  7: { label: '宗教', categories: { 1: '宗教活动场所', 2: '宗教院校', ...other } },
  8: { label: '工会', categories: { 1: '基层工会', ...other } },
  9: { label: '市场监管（工商）', categories: { 1: '企业', 2: '个体工商户', 3: '农民专业合作社', ...other } },
  A: { label: '军委改革编制办', categories: { 1: '军队事业单位', ...other } },
  N: {
    label: '农业',
    categories: { 1: '组级集体经济组织', 2: '村级集体经济组织', 3: '乡镇级集体经济组织', ...other },
  },
  Y: { label: '其他', categories: { 1: '其他' } },
};

/**
 * The first two digits that a registration authority's region may have, beside the national authority's 100000.
 *
 * Whole region codes are not asked for: a code is kept for life, while districts are merged and renamed.
 */
export const usccProvincePrefixes = new Set(
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54]
    .concat([61, 62, 63, 64, 65, 71, 81, 82])
    .map(String),
);
