import { cityPolicies } from './policies/city.ts';
import { policiesWithOpenWindow } from './policies/open-windows.ts';
import { provincialPolicies } from './policies/provincial.ts';
import { jobsAndGrowth } from './policies/real/jobs-and-growth.ts';
import { nationalFinance } from './policies/real/national-finance.ts';
import { notOnOfficialPages } from './policies/real/not-on-official-pages.ts';
import { taxPolicies } from './policies/real/taxes.ts';
import { policiesWithShutWindow } from './policies/shut-windows.ts';
import type { PolicySeed } from './seed-shapes.ts';

const invented = [...provincialPolicies, ...cityPolicies, ...policiesWithOpenWindow, ...policiesWithShutWindow];
const real = [...nationalFinance, ...taxPolicies, ...jobsAndGrowth, ...notOnOfficialPages];

export const policies: PolicySeed[] = [...invented, ...real];
