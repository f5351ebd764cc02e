import { banks } from './institutions/banks.ts';
import { capitalInstitutions } from './institutions/capital.ts';
import { localFinanceInstitutions } from './institutions/local-finance.ts';
import { moreBanks } from './institutions/more-banks.ts';
import { otherInstitutions } from './institutions/other-institutions.ts';
import type { InstitutionSeed } from './seed-shapes.ts';

export const institutions: InstitutionSeed[] = [...banks, ...otherInstitutions, ...moreBanks, ...localFinanceInstitutions, ...capitalInstitutions];
