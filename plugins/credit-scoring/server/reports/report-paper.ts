/** A report's blocks as a paper that can be drawn and signed. */
import type { Block, Paper } from '@rongqiao/strapi-kit/server/papers/paper.ts';
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import { type ReportBlock, type ReportContent, reportKindLabels } from '../../contract/reports.ts';

/** Loaded when a report is made: the library for charts is a tenth of what a cms loads, and few starts come to a report. */
const chartMaker = () => import('./draw-chart.ts');
type Charts = Awaited<ReturnType<typeof chartMaker>>;

/** `verifyAddress`: where anybody checks the number. */
export async function reportPaper(report: ReportContent, verifyAddress: string): Promise<Paper> {
  const charts = await chartMaker();
  const { kind, number, enterpriseName, asOf, madeAt, madeFor, foot, sections } = report;
  return {
    title: reportKindLabels[kind],
    number,
    subtitle: `${enterpriseName}　数据截至${formatDay(asOf)}　出具对象：${madeFor}`,
    foot,
    madeAt,
    blocks: [...sections.flatMap(({ title, blocks }): Block[] => [{ kind: 'heading', text: title }, ...blocks.flatMap((block) => paperBlock(block, charts))]), ...evidence(report), verify(verifyAddress)],
  };
}

function paperBlock(block: ReportBlock, { CHART_HEIGHT, drawChart }: Charts): Block[] {
  if (block.kind === 'chart') return [{ kind: 'chart', finding: block.finding, svg: drawChart(block), heightPoints: CHART_HEIGHT }];
  if (block.kind === 'table' && block.title) return [{ kind: 'heading', text: block.title, isSmall: true }, block];
  return [block];
}

const evidence = ({ model }: ReportContent): Block[] => [
  { kind: 'heading', text: '怎样核对' },
  {
    kind: 'facts',
    facts: [
      ['评分模型', `${model.name} ${model.version}，引擎 ${model.engine}`],
      ['模型指纹', model.sha256],
      ['数据指纹', model.inputsHash],
    ],
  },
];

const verify = (address: string): Block => ({ kind: 'verify', address, text: '扫码或打开下面的地址，可以核对这份报告是不是由本平台出具、有没有改动。文件带数字签名，用 PDF 阅读器也能验证。' });
