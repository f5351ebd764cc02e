/** How many firms a product is for, and which condition keeps how many out, in words. */
import { type AudienceAnswer, COUNT_MIN } from '@rongqiao/matching/contract.ts';

const counted = (count: number | null) => (count === null ? `不足${COUNT_MIN}家` : `${count.toLocaleString('zh-CN')}家`);

export function audiencePage({ firms, eligible, possible, excluding }: AudienceAnswer) {
  return {
    lead: firms === null ? '平台上核对过条件的企业还太少，暂时算不出有多少家符合。' : `平台上${counted(firms)}企业里，${counted(eligible)}全部符合，${counted(possible)}没有不符合、但还缺资料。`,
    note: `按已保存的条件和企业在案的数据计算，只数家数，不显示是哪些企业；少于${COUNT_MIN}家的不显示。`,
    rows: firms === null ? [] : excluding.map(({ label, firms: kept, alone, step }) => ({ label, kept: counted(kept), alone: counted(alone), step: step ? `${step.sentence}：多${counted(step.adds)}` : '没有更小的一步' })),
  };
}
