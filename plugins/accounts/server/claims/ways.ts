import type { ClaimWay } from '../../contract/claims.ts';
import { bankTransfer, electronicLicence } from '../gateways/connected-gateways.ts';

/** The ways that this platform is connected to; an operator is always there. */
export const offeredWays = (): ClaimWay[] => [
  ...(electronicLicence() ? (['electronic-licence'] as const) : []),
  ...(bankTransfer() ? (['bank-transfer'] as const) : []),
  'document-review',
];
