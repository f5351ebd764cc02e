/** 合规自检: what the law asks of the mode that this installation runs in, and what is missing. Staff route, below `/credit-scoring`. */
import { codeList } from '@rongqiao/contracts/code-list.ts';
import { CreditMode } from '@rongqiao/contracts/credit-mode.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { z } from 'zod';

export const complianceLabels = { met: '符合', missing: '缺少', 'by-hand': '请人工确认' } as const;
const ComplianceState = codeList(complianceLabels);
export type ComplianceState = z.infer<typeof ComplianceState>;

export const ComplianceLine = z.object({ what: z.string(), law: z.string(), state: ComplianceState, sentence: z.string() });
export type ComplianceLine = z.infer<typeof ComplianceLine>;

export const complianceApi = {
  /** What is missing comes first. */
  readCompliance: endpoint({ method: 'GET', path: '/compliance', answer: z.object({ mode: CreditMode, lines: z.array(ComplianceLine) }) }),
};
