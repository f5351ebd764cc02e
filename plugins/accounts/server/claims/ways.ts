import type { ClaimWay } from '../../contract/claims.ts';
import { bankTransfer } from '../gateways/bank-transfer.ts';
import { electronicLicence } from '../gateways/electronic-licence.ts';

/** The ways that this platform is connected to; an operator is always there. */
export const offeredWays = (): ClaimWay[] => [
  ...(electronicLicence() ? (['electronic-licence'] as const) : []),
  ...(bankTransfer() ? (['bank-transfer'] as const) : []),
  'document-review',
];
