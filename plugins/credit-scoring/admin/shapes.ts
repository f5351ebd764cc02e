/** The staff routes' answers as they come over the wire. */
import type { z } from 'zod';
import type { CreditMode } from '@rongqiao/contracts/credit-mode.ts';
import type { ComplianceLine } from '../contract/compliance.ts';
import type { MonitorRun } from '../contract/monitoring.ts';
import { type DeskObjection, objectionActions, type ObjectionBrief } from '../contract/objections.ts';
import type { StaffNote } from '../contract/risk-notes.ts';
import { creditActions, type ModelForStaff } from '../contract/staff.ts';

export type ComplianceJson = { mode: CreditMode; lines: ComplianceLine[] };
export type ModelJson = z.input<typeof ModelForStaff>;
export type RunJson = z.input<typeof MonitorRun>;
export type BriefJson = z.input<typeof ObjectionBrief>;
export type NoteJson = z.input<typeof StaffNote>;
export type ObjectionJson = z.input<typeof DeskObjection>;

const actions = { ...creditActions, ...objectionActions };

/** As Strapi's admin asks for a right. */
export const may = (right: keyof typeof actions) => ({ action: actions[right], subject: null });
