/** Signs a PDF so that any reader verifies it: a detached CMS signature over all of its bytes. */
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { nameIssuerAsCertified } from './name-issuer.ts';

export interface Signing {
  p12: Buffer;
  passphrase: string;
  madeAt: Date;
  reason: string;
}

class PaperSigner extends P12Signer {
  override async sign(pdf: Buffer, at?: Date): Promise<Buffer> {
    return nameIssuerAsCertified(await super.sign(pdf, at));
  }
}

export function signPaper(pdf: Buffer, { p12, passphrase, madeAt, reason }: Signing): Promise<Buffer> {
  const prepared = plainAddPlaceholder({ pdfBuffer: pdf, reason, contactInfo: '', name: 'Rongqiao', location: 'CN', signingTime: madeAt });
  return new SignPdf().sign(prepared, new PaperSigner(p12, { passphrase }), madeAt);
}
