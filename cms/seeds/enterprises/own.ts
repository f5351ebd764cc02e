import { makeUscc } from '@rongqiao/contracts/values/uscc.ts';
import type { EnterpriseSeed } from '../seed-shapes.ts';

export const company = (regionCode: string, sequence: number) => makeUscc({ regionCode, sequence });

/** What every demo firm has in common, so that each row below shows only what is its own. */
export const firm = (
  row: Omit<EnterpriseSeed, 'isDemo' | 'registerStatus' | 'contactName' | 'contactPhone' | 'taxpayerNumber'>,
): EnterpriseSeed => ({
  registerStatus: 'active',
  isDemo: true,
  contactName: `${row.legalRepresentativeName.slice(0, 1)}经理`,
  contactPhone: `024-0000-${row.uscc.slice(12, 16)}`,
  contactEmail: `finance@${row.uscc.toLowerCase()}.example`,
  taxpayerNumber: row.uscc,
  figuresYear: 2025,
  ...row,
});
