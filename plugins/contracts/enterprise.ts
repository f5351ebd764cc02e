import { z } from 'zod';
import { Email, HeadCount, optionalText, Phone, text, WebAddress, Year } from './attributes.ts';
import type { FieldsByClass } from './classification.ts';
import { EntityKind, OwnershipKind, RegisterStatus } from './enterprise-kinds.ts';
import { Qualification } from './qualification.ts';
import { TaxGrade } from './tax-grade.ts';
import { IndustryCode } from './values/industry.ts';
import { Fen } from './values/money.ts';
import { IsoDay } from './values/period.ts';
import { RegionCode } from './values/region.ts';
import { Uscc } from './values/uscc.ts';

export const enterpriseFields = {
  /** What the public register shows about every firm; all that an unproven claimant may see pre-filled. */
  public: {
    uscc: Uscc,
    name: text(120),
    legalRepresentativeName: text(60),
    entityKind: EntityKind,
    registerStatus: RegisterStatus,
    regionCode: RegionCode,
    industryCode: IndustryCode,
    foundedOn: IsoDay,
    registeredCapitalFen: Fen.nullish(),
    registeredAddress: text(200),
    businessScope: optionalText(3000),
    isDemo: z.boolean(),
  },
  internal: {
    ownershipKind: OwnershipKind.nullish(),
    operatingAddress: optionalText(200),
    website: WebAddress.nullish(),
    introduction: optionalText(2000),
    employees: HeadCount.nullish(),
    revenueFen: Fen.nullish(),
    assetsFen: Fen.nullish(),
    /** The year that employees, revenue and assets belong to. */
    figuresYear: Year.nullish(),
    taxGrade: TaxGrade.nullish(),
    taxGradeYear: Year.nullish(),
    qualificationTags: z.array(Qualification).max(18).nullish(),
  },
  sensitive: {
    contactName: optionalText(60),
    contactPhone: Phone.nullish(),
    contactEmail: Email.nullish(),
    taxpayerNumber: optionalText(30),
  },
  secret: { basicAccountNumber: optionalText(40) },
} satisfies FieldsByClass;

/** What the public register shows; see `enterpriseFields.public`. */
export const PublicEnterprise = z.object(enterpriseFields.public);
export const Enterprise = z.object({
  ...enterpriseFields.public,
  ...enterpriseFields.internal,
  ...enterpriseFields.sensitive,
  ...enterpriseFields.secret,
});
export type Enterprise = z.infer<typeof Enterprise>;
