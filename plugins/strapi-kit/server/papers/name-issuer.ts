/**
 * node-forge encodes a UTF-8 issuer that it has read from a certificate a second time, so that readers do not find the
 * signer's certificate by it. The signature does not cover this field: the certificate's own bytes take its place.
 */
import forge from 'node-forge';

type Asn1 = forge.asn1.Asn1;
const inside = (node: Asn1 | undefined): Asn1[] => (Array.isArray(node?.value) ? (node.value as Asn1[]) : []);

/** `der`: a CMS SignedData with the signer's certificate in it (RFC 5652 §5). */
export function nameIssuerAsCertified(der: Buffer): Buffer {
  const message = forge.asn1.fromDer(der.toString('binary'));
  const signedData = inside(inside(inside(message)[1])[0]);
  const certificates = signedData.find(({ tagClass, type }) => tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && Number(type) === 0);
  for (const signerInfo of inside(signedData.at(-1))) {
    const named = inside(signerInfo)[1];
    const serial = inside(named)[1];
    // TBSCertificate: version, serial, algorithm, issuer.
    const certified = inside(certificates).map((certificate) => inside(inside(certificate)[0])).find(([, own]) => own?.value === serial?.value);
    if (!named || !serial || !certified?.[3]) throw new Error('the signature does not hold the certificate of its signer');
    named.value = [certified[3], serial];
  }
  return Buffer.from(forge.asn1.toDer(message).getBytes(), 'binary');
}
