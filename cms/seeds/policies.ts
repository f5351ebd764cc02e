import { cityPolicies } from './policies/city.ts';
import { provincialPolicies } from './policies/provincial.ts';
import type { PolicySeed } from './seed-shapes.ts';

export const policies: PolicySeed[] = [...provincialPolicies, ...cityPolicies];
