import { banks } from './institutions/banks.ts';
import { otherInstitutions } from './institutions/other-institutions.ts';
import type { InstitutionSeed } from './seed-shapes.ts';

export const institutions: InstitutionSeed[] = [...banks, ...otherInstitutions];
