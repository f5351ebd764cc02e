/** What a kind asks for beside the text, as label and value. What is not named here is not shown. */
import { lifecycleStageLabels } from '@rongqiao/contracts/lifecycle-stage.ts';
import { formatYuan } from '@rongqiao/contracts/values/money.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { financingRoundLabels } from '../contract/topics.ts';

type Value = string | number | readonly string[];

const words: Record<string, { label: string; say(value: Value): string }> = {
  serviceName: { label: '服务', say: String },
  provider: { label: '提供方', say: String },
  outletName: { label: '网点', say: String },
  address: { label: '地址', say: String },
  wishedDays: { label: '希望的日期', say: (days) => [days].flat().map((day) => formatDay(String(day))).join('、') },
  contactName: { label: '联系人', say: String },
  contactPhone: { label: '联系电话', say: String },
  stage: { label: '发展阶段', say: (stage) => lifecycleStageLabels[stage as keyof typeof lifecycleStageLabels] ?? '' },
  round: { label: '融资轮次', say: (round) => financingRoundLabels[round as keyof typeof financingRoundLabels] ?? '' },
  amountFen: { label: '希望融资', say: (fen) => formatYuan(BigInt(String(fen))) },
};

export const describeDetails = (details: Record<string, unknown>): { label: string; value: string }[] =>
  Object.entries(words).flatMap(([key, { label, say }]) => {
    const value = details[key];
    return value === null || value === undefined || value === '' ? [] : [{ label, value: say(value as Value) }];
  });
