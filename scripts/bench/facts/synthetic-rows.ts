/** Deliveries of invented firms, as the intake hands rows over: one source and month each, one row a firm. */
import { createHash } from 'node:crypto';
import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';

export const syntheticUsccs = (count: number): string[] => Array.from({ length: count }, (_, n) => makeUscc({ regionCode: '210100', sequence: n + 1 }));

interface Monthly {
  code: string;
  kind: FactKind;
  body(month: string, amountFen: string): Record<string, unknown>;
}

const contribution = (month: string, amountFen: string) => ({ month, headcount: 12, dueFen: amountFen, paidFen: amountFen, dueOn: `${month}-25`, paidOn: `${month}-20` });

export const monthlySources: Monthly[] = [
  { code: 'bench-tax', kind: 'tax-filing', body: (month, amountFen) => ({ month, item: '增值税', amountFen, dueOn: `${month}-15`, filedOn: `${month}-11`, paidOn: `${month}-12` }) },
  { code: 'bench-social', kind: 'social-insurance-month', body: contribution },
  { code: 'bench-fund', kind: 'housing-fund-month', body: contribution },
  { code: 'bench-power', kind: 'utility-bill', body: (month, amountFen) => ({ month, utility: 'power', usage: '1200.5', amountFen, dueOn: `${month}-20`, paidOn: `${month}-18` }) },
];

export const monthOf = (n: number): string => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

export function* linesOf({ kind, body }: Monthly, month: string, usccs: readonly string[]): Generator<string> {
  for (const [n, uscc] of usccs.entries()) {
    const text = JSON.stringify(body(month, String(100_000 + ((n * 7919) % 9_000_000))));
    const contentHash = createHash('sha256').update(uscc).update(kind).update(text).digest('hex');
    yield `{"rowNumber":${n + 2},"rowKey":"${month}","uscc":"${uscc}","kind":"${kind}","period":"${month}","body":${text},"contentHash":"${contentHash}"}\n`;
  }
}
