import { type ReasonCode, reason } from '../../domain/intake/reasons.ts';

/** Thrown anywhere below `readDelivery`: not one row of the file is taken. */
export class FileRefused extends Error {
  readonly reason: { code: ReasonCode; sentence: string };

  constructor(code: ReasonCode, detail = '') {
    super(code);
    this.reason = reason(code, detail);
  }
}
