import { cityPolicies } from './policies/city.ts';
import { policiesWithOpenWindow } from './policies/open-windows.ts';
import { provincialPolicies } from './policies/provincial.ts';
import { policiesWithShutWindow } from './policies/shut-windows.ts';
import type { PolicySeed } from './seed-shapes.ts';

export const policies: PolicySeed[] = [...provincialPolicies, ...cityPolicies, ...policiesWithOpenWindow, ...policiesWithShutWindow];
