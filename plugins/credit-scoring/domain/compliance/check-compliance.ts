/** One row for each duty: which modes it binds, from which law, and how it is seen whether it is met. */
import type { CreditMode } from '@rongqiao/contracts/credit-mode.ts';
import type { ComplianceLine, ComplianceState } from '../../contract/compliance.ts';

/** How the installation stands; what cannot be seen from here is confirmed by people. */
export interface Installation {
  mode: CreditMode;
  isDemo: boolean;
  filing: { number: string; bureau: string } | undefined;
  /** 个人信息保护负责人 and how to reach them. */
  protectionOfficer: string | undefined;
  isEncrypted: boolean;
  hasOwnSigner: boolean;
  consentTextVersion: string;
  lateObjections: number;
  /** Consents of natural persons to what the law warns of, without the warning. */
  unwarnedConsents: number;
  /** Facts of natural persons whose collection their owners did not agree to. */
  uncoveredFacts: number;
  sources: number;
  demoSources: number;
}

interface Duty {
  what: string;
  law: string;
  /** Left out: every mode. */
  modes?: readonly CreditMode[];
  look(of: Installation): [ComplianceState, string];
}

const ifMet = (isMet: boolean, met: string, missing: string): [ComplianceState, string] => (isMet ? ['met', met] : ['missing', missing]);

const duties: readonly Duty[] = [
  {
    what: '企业征信机构备案号和备案机关',
    law: '征信业管理条例第十条、征信业务管理办法第五条',
    modes: ['filed'],
    look: ({ filing, isDemo }) =>
      filing && !isDemo ? ['met', `${filing.number}（${filing.bureau}），写在每份报告上。`] : ['missing', isDemo ? '现在是演示用的备案号。正式使用前，请技术人员在设置里换成真实的备案号和备案机关。' : '请技术人员在设置里写上备案号和备案机关。'],
  },
  { what: '接入全国一体化融资信用服务平台网络的文件', law: '国办发〔2021〕52号', modes: ['public-platform'], look: () => ['by-hand', '请留存接入批复和与各部门的数据共享协议；平台只转递公共信用信息，写明提供单位。'] },
  { what: '不向别的单位提供评分和报告', law: '征信业务管理办法第五条', modes: ['public-platform', 'own-use'], look: () => ['met', '评分和报告只给企业自己看；别的单位来查，一律拒绝并留痕。'] },
  {
    what: '个人信息保护负责人和联系方式',
    law: '个人信息保护法第五十二条',
    look: ({ protectionOfficer }) => ifMet(protectionOfficer !== undefined, protectionOfficer ?? '', '请技术人员在设置里写上负责人的姓名和联系方式。'),
  },
  { what: '个人信息保护影响评估', law: '个人信息保护法第五十五条、第五十六条', look: () => ['by-hand', '请留存评估报告至少三年。'] },
  { what: '授权书文本经法务确认', law: '征信业管理条例第十八条、个人信息保护法第十四条至第十六条', look: ({ consentTextVersion }) => ['by-hand', `现用文本 ${consentTextVersion}；每份授权都逐字保存并有指纹。`] },
  {
    what: '个体工商户的授权都经单独提示',
    law: '征信业管理条例第十四条',
    look: ({ unwarnedConsents }) => ifMet(unwarnedConsents === 0, '没有未经提示的授权。', `有${unwarnedConsents}项有效授权没有经过单独提示；读取时已不放行，请通知经营者重新授权。`),
  },
  {
    what: '经营者本人同意采集',
    law: '征信业管理条例第十四条',
    look: ({ uncoveredFacts }) => ifMet(uncoveredFacts === 0, '没有未经同意留存的纳税、收入等数据。', `有${uncoveredFacts}条个体工商户的数据没有经营者本人的同意。请联系经营者补办，或由其在“我的数据”里删除。`),
  },
  { what: '异议在二十日内答复', law: '征信业管理条例第二十五条', look: ({ lateObjections }) => ifMet(lateObjections === 0, '没有超期的异议。', `有${lateObjections}件超期，请到“异议”里办理。`) },
  { what: '数据来源有依据', law: '征信业管理条例第十三条、数据安全法第三十二条', look: ({ sources, demoSources }) => ifMet(demoSources === 0, `${sources}个在用数据源都写明了依据和保存期限。`, `${sources}个在用数据源里有${demoSources}个是演示的，正式使用前请停用。`) },
  { what: '访问加密', law: '网络安全法第二十一条', look: ({ isEncrypted }) => ifMet(isEncrypted, '门户只用加密方式访问。', '门户的地址没有加密。请配置证书后再对外开放。') },
  { what: '报告和证书的签名证书', law: '电子签名法第十三条、第十六条', look: ({ hasOwnSigner }) => ifMet(hasOwnSigner, '使用自备的签名证书。', '现在用的是自动生成的演示证书。请技术人员换成依法设立的机构签发的证书。') },
  { what: '信用查询留痕', law: '征信业管理条例第二十二条、网络数据安全管理条例第十二条', look: () => ['met', '每次读取和被拒绝的读取都记入台账，保存三年，企业随时看得到。'] },
  { what: '等级保护测评', law: '网络安全法第二十一条', look: () => ['by-hand', '请留存定级备案证明和年度测评报告。'] },
];

const order: readonly ComplianceState[] = ['missing', 'by-hand', 'met'];

export const checkCompliance = (of: Installation): ComplianceLine[] =>
  duties
    .filter(({ modes }) => !modes || modes.includes(of.mode))
    .map(({ what, law, look }) => {
      const [state, sentence] = look(of);
      return { what, law, state, sentence };
    })
    .sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
