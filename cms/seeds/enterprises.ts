import { generatedEnterprises } from './enterprises/generated.ts';
import { otherEnterprises } from './enterprises/other-cities.ts';
import { shenyangEnterprises } from './enterprises/shenyang.ts';
import type { EnterpriseSeed } from './seed-shapes.ts';

export const enterprises: EnterpriseSeed[] = [...shenyangEnterprises, ...otherEnterprises, ...generatedEnterprises];

/** For the rows that belong to a firm; a name that fits no firm is a mistake in the data. */
export function enterpriseCalled(part: string): EnterpriseSeed {
  const found = enterprises.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`no demo enterprise is called ${part}`);
  return found;
}
