/** What is known of a firm where products and policies ask for it. A datum that is absent is unknown, never "no". */
import type { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import type { EntityKind, OwnershipKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import type { Exclusion } from '@rongqiao/contracts/exclusion.ts';
import type { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import type { Qualification } from '@rongqiao/contracts/qualification.ts';
import type { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';
import type { SizeClass } from '@rongqiao/contracts/values/enterprise-size.ts';
import type { IndustryCode } from '@rongqiao/contracts/values/industry.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { RegionCode } from '@rongqiao/contracts/values/region.ts';

export interface Datum<Value> {
  value: Value;
  /** The day the datum is of; null where the firm stated it and no day is known. */
  asOf: IsoDay | null;
  /** While it is disputed it decides nothing: neither a pass nor a fail. */
  isDisputed?: boolean;
}

/** Bars that are known to apply and known not to; what is in neither list is unknown. */
export interface Standing {
  present: readonly Exclusion[];
  absent: readonly Exclusion[];
}

/** Amounts in fen. */
export interface FirmProfile {
  region?: Datum<RegionCode> | undefined;
  industry?: Datum<IndustryCode> | undefined;
  sizeClass?: Datum<SizeClass> | undefined;
  entityKind?: Datum<EntityKind> | undefined;
  ownership?: Datum<OwnershipKind> | undefined;
  foundedOn?: Datum<IsoDay> | undefined;
  revenueFen?: Datum<bigint> | undefined;
  employees?: Datum<number> | undefined;
  taxGrade?: Datum<TaxGrade> | undefined;
  creditGrade?: Datum<CreditGrade> | undefined;
  qualifications?: Datum<readonly Qualification[]> | undefined;
  stage?: Datum<LifecycleStage> | undefined;
  standing?: Datum<Standing> | undefined;
  /** Whether a bank has ever lent to it (首贷). */
  hasBorrowed?: Datum<boolean> | undefined;
}
