/** 规模, 运营状态, 发展前景: three short answers, each with the rule and the data that it rests on. 数据不足 is an answer. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { z } from 'zod';

export const verdictTitles = { size: '规模', business: '运营状态', prospect: '发展前景' } as const;

export const confidenceLabels = { high: '高', medium: '中', low: '低' } as const;
const Confidence = codeList(confidenceLabels);

export const ShownVerdict = z.object({
  subject: codeList(verdictTitles),
  /** The answer in Chinese, or 数据不足. */
  label: z.string(),
  isKnown: z.boolean(),
  rule: z.string(),
  /** Whole sentences. */
  evidence: z.array(z.string()),
  /** The newest day (2026-03-31) or month (2026-03) that the figures belong to; null: none. */
  asOf: z.string().nullable(),
  confidence: Confidence,
});
export type ShownVerdict = z.infer<typeof ShownVerdict>;

/** 数据截至2026年5月，可信度高 */
export const verdictFooting = ({ asOf, confidence }: ShownVerdict): string =>
  `${asOf ? `数据截至${dayOrMonth(asOf)}` : '没有可用数据'}，可信度${confidenceLabels[confidence]}`;

function dayOrMonth(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年${month}月${day ? `${day}日` : ''}`;
}
