/** The staff routes' answers as they come over the wire. */
import type { z } from 'zod';
import { financingActions, type Mediation } from '../contract/mediations.ts';

export type MediationJson = z.input<typeof Mediation>;
export interface MediationsJson {
  mediations: MediationJson[];
  total: number;
}

/** As Strapi's admin asks for a right. */
export const mayMediate = { action: financingActions.runMediations, subject: null };
