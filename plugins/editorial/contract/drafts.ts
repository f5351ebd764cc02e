/** What an institution writes itself, as far as it has come: every part may be missing, what is there has its shape. */
import { Fee } from '@rongqiao/contracts/fee.ts';
import { financialProductFields, Step } from '@rongqiao/contracts/financial-product.ts';
import { institutionFields, Outlet } from '@rongqiao/contracts/institution.ts';
import { Material } from '@rongqiao/contracts/material.ts';
import { z } from 'zod';

type Unfinished<S extends z.ZodRawShape> = { [Name in keyof S]: z.ZodOptional<z.ZodNullable<S[Name]>> };

/** The same parts, each of which may be absent or null. */
function unfinished<S extends z.ZodRawShape>(shape: S): z.ZodObject<Unfinished<S>> {
  const parts = Object.entries(shape).map(([name, part]) => [name, (part as z.ZodType).nullish()]);
  return z.object(Object.fromEntries(parts) as Unfinished<S>);
}

// The address and the mark of a demonstration are the platform's.
const { slug: _slug, isDemo: _isDemo, fees: _fees, materials: _materials, steps: _steps, ...productParts } = financialProductFields.public;

export const ProductDraft = unfinished({
  ...productParts,
  fees: z.array(unfinished(Fee.shape)).max(20, '费用最多20项。'),
  materials: z.array(unfinished(Material.shape)).max(40, '材料最多40项。'),
  steps: z.array(unfinished(Step.shape)).max(12, '步骤最多12项。'),
});
export type ProductDraft = z.infer<typeof ProductDraft>;

const { website, serviceRegions, address, phone, introduction, riskAppetite, preferredIndustries, preferredSizes, preferredStages, decisionDaysMax } = institutionFields.public;

/** Name, licence and register are the operators'. */
export const InstitutionDraft = unfinished({
  ...{ introduction, riskAppetite, preferredIndustries, preferredSizes, preferredStages },
  ...{ serviceRegions, address, phone, website, decisionDaysMax },
  outlets: z.array(unfinished(Outlet.shape)).max(500, '网点最多500个。'),
});
export type InstitutionDraft = z.infer<typeof InstitutionDraft>;
