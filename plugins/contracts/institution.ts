import { z } from 'zod';
import { optionalText, Phone, Slug, text, WebAddress } from './attributes.ts';
import type { FieldsByClass } from './classification.ts';
import { InstitutionKind } from './institution-kind.ts';
import { LifecycleStage } from './lifecycle-stage.ts';
import { reviewFields } from './review-state.ts';
import { SizeClass } from './values/enterprise-size.ts';
import { IndustryCode } from './values/industry.ts';
import { Fen } from './values/money.ts';
import { IsoDay } from './values/period.ts';
import { RegionCode } from './values/region.ts';
import { Uscc } from './values/uscc.ts';

/** A counter that one can walk to. Position in WGS 84 degrees. */
export const Outlet = z.object({
  name: text(100),
  regionCode: RegionCode,
  address: text(200),
  latitude: z.number().min(-90).max(90).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
  hours: text(100),
  phone: Phone,
  servicesText: optionalText(300),
});
export type Outlet = z.infer<typeof Outlet>;

export const institutionFields = {
  public: {
    slug: Slug,
    uscc: Uscc,
    licenceNumber: text(60),
    name: text(120),
    shortName: text(40),
    kind: InstitutionKind,
    regionCode: RegionCode,
    serviceRegions: z.array(RegionCode).max(100).nullish(),
    address: text(200),
    phone: Phone,
    website: WebAddress.nullish(),
    foundedOn: IsoDay.nullish(),
    registeredCapitalFen: Fen.nullish(),
    regulator: text(100),
    introduction: text(3000),
    /** 风险偏好: the statement; what the record says is computed elsewhere. */
    riskAppetite: text(1000),
    preferredIndustries: z.array(IndustryCode).max(50).nullish(),
    preferredSizes: z.array(SizeClass).max(4).nullish(),
    preferredStages: z.array(LifecycleStage).max(5).nullish(),
    outlets: z.array(Outlet).max(500).nullish(),
    /** 承诺审批时限: five working days unless the institution says otherwise, never more than ten. */
    decisionDaysMax: z.int().min(1).max(10),
    isDemo: z.boolean(),
  },
  internal: { ...reviewFields, admittedOn: IsoDay.nullish() },
  sensitive: { contactName: optionalText(60), contactPhone: Phone.nullish() },
} satisfies FieldsByClass;

export const PublicInstitution = z.object(institutionFields.public);
export const Institution = z.object({
  ...institutionFields.public,
  ...institutionFields.internal,
  ...institutionFields.sensitive,
});
export type Institution = z.infer<typeof Institution>;
