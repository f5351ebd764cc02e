/** Is this PDF as it was signed, and was it signed by the platform's signer? */
import { createHash, createVerify } from 'node:crypto';
import forge from 'node-forge';

export type PaperVerdict = { isGenuine: true; signedBy: string } | { isGenuine: false; because: 'unsigned' | 'changed' | 'another-signer' };

const { Type, Class } = forge.asn1;

/** `authorityPem`: the certificate that must have issued the signer's. */
export function verifyPaper(pdf: Buffer, authorityPem: string): PaperVerdict {
  const signature = findSignature(pdf);
  if (!signature) return { isGenuine: false, because: 'unsigned' };
  const { signed, der, coversAll } = signature;
  const message = forge.pkcs7.messageFromAsn1(forge.asn1.fromDer(der, { parseAllBytes: false } as never)) as forge.pkcs7.PkcsSignedData & { rawCapture: Captured };
  const { authenticatedAttributes, signature: value } = message.rawCapture;
  const attributes = forge.asn1.create(Class.UNIVERSAL, Type.SET, true, authenticatedAttributes);
  const digest = digestIn(authenticatedAttributes);
  const certificate = message.certificates.find((one) => !one.isIssuer(one));
  if (!certificate || digest !== createHash('sha256').update(signed).digest('hex') || !coversAll) return { isGenuine: false, because: 'changed' };
  const isSigned = createVerify('RSA-SHA256')
    .update(Buffer.from(forge.asn1.toDer(attributes).getBytes(), 'binary'))
    .verify(forge.pki.publicKeyToPem(certificate.publicKey), Buffer.from(value, 'binary'));
  if (!isSigned) return { isGenuine: false, because: 'changed' };
  return isIssuedBy(certificate, authorityPem) ? { isGenuine: true, signedBy: nameIn(certificate) } : { isGenuine: false, because: 'another-signer' };
}

interface Captured {
  authenticatedAttributes: forge.asn1.Asn1[];
  signature: string;
}

function findSignature(pdf: Buffer): { signed: Buffer; der: string; coversAll: boolean } | undefined {
  const text = pdf.toString('latin1');
  const range = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].at(-1)?.slice(1).map(Number);
  if (!range) return undefined;
  const [from = 0, length = 0, again = 0, rest = 0] = range;
  const hex = text.slice(from + length + 1, again - 1);
  if (!/^[0-9a-fA-F]+$/.test(hex)) return undefined;
  const signed = Buffer.concat([pdf.subarray(from, from + length), pdf.subarray(again, again + rest)]);
  return { signed, der: Buffer.from(hex, 'hex').toString('binary'), coversAll: from === 0 && again + rest === pdf.length };
}

/** The digest that was signed, in hex. */
function digestIn(attributes: forge.asn1.Asn1[]): string | undefined {
  for (const attribute of attributes) {
    const [type, values] = attribute.value as forge.asn1.Asn1[];
    if (type && forge.asn1.derToOid(type.value as string) === forge.pki.oids.messageDigest) {
      const [digest] = (values?.value ?? []) as forge.asn1.Asn1[];
      return Buffer.from(String(digest?.value ?? ''), 'binary').toString('hex');
    }
  }
  return undefined;
}

function isIssuedBy(certificate: forge.pki.Certificate, authorityPem: string): boolean {
  try {
    return forge.pki.certificateFromPem(authorityPem).verify(certificate);
  } catch {
    // forge throws where issuer and subject differ.
    return false;
  }
}

const nameIn = (certificate: forge.pki.Certificate): string => forge.util.decodeUtf8(String(certificate.subject.getField('CN')?.value ?? ''));
