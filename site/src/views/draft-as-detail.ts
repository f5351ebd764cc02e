/** A draft as the public page would show it: what is missing says so instead of standing empty. */
import type { OwnProduct, ProductDraft } from '@rongqiao/editorial/contract.ts';
import { countryCode, isRegionCode } from '@rongqiao/contracts/values/region.ts';
import type { ProductDetail } from '../cms/products.ts';

type Rows<Name extends 'fees' | 'materials' | 'steps'> = NonNullable<ProductDraft[Name]>[number];
const untold = '（未填写）';

export function draftAsDetail({ slug, draft, isDemo }: OwnProduct, institutionName: string, today: string): ProductDetail {
  return {
    ...draft,
    slug,
    isDemo,
    name: draft.name ?? '（未填写名称）',
    kind: draft.kind ?? 'working-capital-loan',
    summary: draft.summary ?? '（未填写一句话介绍）',
    regionCode: draft.regionCode && isRegionCode(draft.regionCode) ? draft.regionCode : countryCode,
    validFrom: draft.validFrom ?? today,
    isCustomised: draft.isCustomised ?? false,
    fees: (draft.fees ?? []).map(feeAsTold),
    materials: (draft.materials ?? []).map((material: Rows<'materials'>) => ({ ...material, name: material.name ?? untold, isRequired: material.isRequired ?? false, source: material.source ?? 'upload' })),
    steps: (draft.steps ?? []).map((step: Rows<'steps'>) => ({ ...step, name: step.name ?? untold })),
    institution: { slug: '', name: institutionName, shortName: institutionName },
  };
}

const feeAsTold = (fee: Rows<'fees'>) => ({
  ...fee,
  kind: fee.kind ?? ('other' as const),
  name: fee.name ?? untold,
  payee: fee.payee ?? untold,
  payer: fee.payer ?? ('enterprise' as const),
  basis: fee.basis ?? ('fixed' as const),
  timing: fee.timing ?? ('on-event' as const),
  isRecurrent: fee.isRecurrent ?? false,
});
