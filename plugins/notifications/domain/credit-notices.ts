/** 异议 and 授权: to the firm, to whoever answers, to those who read what was disputed. No datum is in any of them. */
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { plainName, type Notice } from './notice.ts';

export interface ObjectionFacts {
  objectionId: string;
  enterpriseName: string;
  sourceName: string;
  dueOn: string;
  /** Who answers works there. */
  ownerKind: 'department' | 'institution' | 'platform';
}

const firm = ({ enterpriseName }: ObjectionFacts) => `“${plainName(enterpriseName)}”`;
const own = ({ objectionId }: ObjectionFacts) => ({ label: '查看异议', path: `/enterprise/objections/${objectionId}` });
const desk = ({ objectionId, ownerKind }: ObjectionFacts) => ({ label: '核查并答复', path: `${ownerKind === 'institution' ? '/institution' : '/government'}/objections/${objectionId}` });

export const objectionNotices = {
  toAnswer: (facts: ObjectionFacts): Notice => ({
    title: `${firm(facts)}对贵单位提供的数据提出异议`,
    paragraphs: [`涉及“${plainName(facts.sourceName)}”。请核查后书面答复，最迟${formatDay(facts.dueOn)}。`, '答复前，这条数据在所有页面和报告里标为“有异议”。'],
    link: desk(facts),
    sms: `${firm(facts)}对贵单位提供的数据提出异议，请在${formatDay(facts.dueOn)}前登录融桥核查答复。`,
  }),
  dueSoon: (facts: ObjectionFacts): Notice => ({
    title: `异议快到答复期限：${formatDay(facts.dueOn)}`,
    paragraphs: [`${firm(facts)}的异议还没有答复，最迟${formatDay(facts.dueOn)}（征信业管理条例第二十五条）。`, '请尽快核查：更正、维持，或者记录双方说法。'],
    link: desk(facts),
    sms: `${firm(facts)}的异议最迟${formatDay(facts.dueOn)}答复，请尽快登录融桥办理。`,
  }),
  overdue: (facts: ObjectionFacts): Notice => ({
    title: '异议已超过答复期限',
    paragraphs: [`${firm(facts)}的异议应在${formatDay(facts.dueOn)}前答复，现在已经超期。请今天办理。`],
    link: desk(facts),
    sms: `${firm(facts)}的异议已超过答复期限${formatDay(facts.dueOn)}，请今天登录融桥办理。`,
  }),
  decided: (facts: ObjectionFacts & { outcome: string }): Notice => ({
    title: `异议有了答复：${facts.outcome}`,
    paragraphs: [`您对“${plainName(facts.sourceName)}”的异议已经答复：${facts.outcome}。信用评分已按新的情况重算。`, '对答复不服的，可以写下声明，随这条数据一起展示；也可以向中国人民银行当地分支机构投诉。'],
    link: own(facts),
    sms: `您在融桥提出的异议已经答复：${facts.outcome}。登录可查看理由。`,
  }),
  /** To an institution that read it before: 条例 §25, users of the old value hear of the new one. */
  valueChanged: (facts: ObjectionFacts): Notice => ({
    title: `您读取过的信用数据有更正：${firm(facts)}`,
    paragraphs: [`贵单位经授权读取过${firm(facts)}的信用数据，其中“${plainName(facts.sourceName)}”的一条经核查有误，已予更正。`, '如果用它作过判断，请重新读取后复核；需要企业的授权仍然有效。'],
    sms: `贵单位读取过的${firm(facts)}的信用数据有更正，请重新读取后复核。`,
  }),
};

/** To staff, by mail; they look in the admin. */
export const modelNotice = ({ model, version, month, sentence }: { model: string; version: string; month: string; sentence: string }): Notice => ({
  title: `评分模型需要留意：${month}`,
  paragraphs: [`${plainName(model)} ${version} 在${month}的检查：${sentence}`, '详细结果在管理后台的“信用模型”里。'],
  sms: `评分模型在${month}的检查有变动，请到管理后台查看。`,
});

interface RiskFacts {
  takesEffectOn: string;
  endsOn: string;
}
const riskNotes = { label: '查看风险提示', path: '/enterprise/risk-notes' };

/** To the firm alone: before it takes effect, when it does, and when it ends. */
export const riskNotices = {
  announced: ({ takesEffectOn }: RiskFacts): Notice => ({
    title: '平台拟作出风险提示，请先核对',
    paragraphs: [`依据在“风险提示”里。${formatDay(takesEffectOn)}前可以说明情况；数据不对的，请对那一条提出异议，核查期间不生效。`, '风险提示只给本企业和有贷款余额的机构看，不公开。'],
    link: riskNotes,
    sms: `平台拟对贵企业作出风险提示，${formatDay(takesEffectOn)}前可以说明情况或提出异议，请登录融桥查看。`,
  }),
  standing: ({ endsOn }: RiskFacts): Notice => ({
    title: '风险提示已经生效',
    paragraphs: [`改正后自动终止，最迟到${formatDay(endsOn)}。您的说明会一起展示。`],
    link: riskNotes,
    sms: `对贵企业的风险提示已经生效，改正后自动终止，最迟到${formatDay(endsOn)}。`,
  }),
  repaired: (): Notice => ({ title: '风险提示已终止：问题已改正', paragraphs: ['有贷款余额的机构不再看到这条提示。'], link: riskNotes, sms: '对贵企业的风险提示已因改正而终止。' }),
  lifted: (): Notice => ({ title: '风险提示已撤销', paragraphs: ['平台核查后撤销了这条提示，理由在“风险提示”里。'], link: riskNotes, sms: '平台已撤销对贵企业的风险提示。' }),
  expired: (): Notice => ({ title: '风险提示已到期', paragraphs: ['这条提示不再展示，同一事实不会再次提示。'], link: riskNotes, sms: '对贵企业的风险提示已经到期。' }),
};
