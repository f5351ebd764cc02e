/** Signs a PDF so that any reader verifies it: a detached CMS signature over all of its bytes. */
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';

export interface Signing {
  p12: Buffer;
  passphrase: string;
  madeAt: Date;
  reason: string;
}

export function signPaper(pdf: Buffer, { p12, passphrase, madeAt, reason }: Signing): Promise<Buffer> {
  const prepared = plainAddPlaceholder({ pdfBuffer: pdf, reason, contactInfo: '', name: 'Rongqiao', location: 'CN', signingTime: madeAt });
  return new SignPdf().sign(prepared, new P12Signer(p12, { passphrase }), madeAt);
}
