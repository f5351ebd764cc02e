/**
 * Port: 电子营业执照. The platform asks the legal representative to show the firm's electronic licence; only a statement
 * that carries the service's signature counts.
 */
export interface LicenceOrder {
  uscc: string;
  enterpriseName: string;
  /** Comes back in the signed statement, so that one claim's statement is worth nothing for another. */
  nonce: string;
  returnUrl: string;
}

export type LicenceStatement =
  | { status: 'pending' }
  | { status: 'refused' | 'expired'; message: string }
  | {
      status: 'confirmed';
      requestId: string;
      nonce: string;
      uscc: string;
      enterpriseName: string;
      presenter: { name: string; role: string };
      confirmedAt: string;
    };

export interface ElectronicLicence {
  /** `confirmUrl`: where the legal representative goes. */
  ask(order: LicenceOrder): Promise<{ requestId: string; confirmUrl: string }>;
  /** @throws UntrustedStatement when a confirmed statement is not signed by the service */
  result(requestId: string): Promise<LicenceStatement>;
}

export class UntrustedStatement extends Error {}
