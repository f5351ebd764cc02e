/** How long what is kept, and under which law: shown to the firm before it asks for erasure, obeyed by the retention jobs. */

interface Hold {
  what: string;
  until: string;
  because: string;
}

/** 网络数据安全管理条例 §12: records of handing data to others. */
export const DISCLOSURE_YEARS = 3;

export const dataHolds: readonly Hold[] = [
  { what: '登记信息和公示的名单、处罚', until: '以登记机关和认定单位的公示期为准', because: '企业信息公示暂行条例；信用修复管理办法（国家发展改革委令第36号）' },
  { what: '部门和机构报送的信用数据', until: '各来源约定的保存期；不良信息自终止之日起5年', because: '征信业管理条例第十六条（企业参照执行）' },
  { what: '授权书、读取记录', until: `授权结束或读取之后${DISCLOSURE_YEARS}年`, because: '网络数据安全管理条例第十二条；个人信息保护法第五十六条' },
  { what: '异议、材料和答复', until: '答复之后5年', because: '征信业管理条例第二十五条；平台规定' },
  { what: '评分和报告', until: '出具之后5年，用于复核和举证', because: '征信业务管理办法；平台规定' },
  { what: '合同、放款和还款', until: '业务结束之后10年', because: '反洗钱法第三十四条' },
  { what: '登录和变更日志', until: '至少6个月，本平台3年', because: '网络安全法关于日志留存的规定' },
];
