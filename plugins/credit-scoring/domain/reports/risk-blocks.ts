/** 平台风险提示, with the firm's own words beside it. */
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { ReportBlock } from '../../contract/reports.ts';
import { riskCauseLabels } from '../../contract/risk-notes.ts';
import type { ReportSource } from './report-source.ts';

export const riskBlocks = ({ riskNotes = [] }: ReportSource): ReportBlock[] =>
  riskNotes.map(({ cause, evidence, takesEffectOn, endsOn, answer }) => ({
    kind: 'text',
    text: `平台风险提示：${riskCauseLabels[cause]}。${evidence}${formatDay(takesEffectOn)}起，最迟到${formatDay(endsOn)}，改正即终止。只给有贷款余额的机构看，不得转给他人。${answer ? `企业的说明：${answer}` : '企业没有作出说明。'}`,
  }));
