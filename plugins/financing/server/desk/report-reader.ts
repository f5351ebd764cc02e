/** Reading a firm is `credit-scoring`'s, through the one gate: filled by a flow. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';

export interface ReportAsked {
  reader: Membership;
  userId: number;
  uscc: string;
  kind: 'credit' | 'asset';
}

export interface ReportRead {
  id: string;
  number: string;
  /** ISO day. */
  asOf: string;
  /** Name, version and fingerprint. */
  model: string;
}

/** @throws Refusal where the firm's consent does not stand */
type ReportReader = (asked: ReportAsked) => Promise<ReportRead>;

let reader: ReportReader = async () => {
  throw new Refusal(problem(503, 'no-credit-reports', '信用报告暂时不能读取，请稍后再试。'));
};

export const setReportReader = (next: ReportReader): void => {
  reader = next;
};

export const readReport: ReportReader = (asked) => reader(asked);
