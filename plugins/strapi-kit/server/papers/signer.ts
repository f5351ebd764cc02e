/**
 * Who signs the platform's papers: `signer.p12` in SIGNING_DIR. Where there is none, a demonstration CA and a signer are
 * made once; their names say what they are. A licensed CA's file takes its place without any other change.
 */
import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cmsSettings } from '@rongqiao/config';
import forge from 'node-forge';

export interface Signer {
  p12: Buffer;
  passphrase: string;
  /** The issuing authority's certificate: what a verifier must trust. */
  authorityPem: string;
}

const YEARS = 10;

let known: Promise<Signer> | undefined;

export const signer = (): Promise<Signer> => (known ??= readOrMake());

async function readOrMake(): Promise<Signer> {
  const { SIGNING_DIR, SIGNING_PASSPHRASE, DOCUMENTS_DIR, ENCRYPTION_KEY } = cmsSettings();
  const folder = SIGNING_DIR ?? path.join(path.dirname(DOCUMENTS_DIR), 'signing');
  const passphrase = SIGNING_PASSPHRASE ?? createHmac('sha256', ENCRYPTION_KEY).update('papers').digest('base64url');
  const file = path.join(folder, 'signer.p12');
  await makeOnce(folder, file, passphrase);
  const p12 = await readFile(file);
  return { p12, passphrase, authorityPem: authorityOf(p12, passphrase) };
}

/** Several instances may start at once: the first file stays. */
async function makeOnce(folder: string, file: string, passphrase: string): Promise<void> {
  if (await readFile(file).then(() => true, () => false)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(fresh, demonstrationSigner(passphrase), { mode: 0o600 });
  await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(fresh);
}

function demonstrationSigner(passphrase: string): Buffer {
  const authority = keyPair();
  const own = keyPair();
  const issuer = nameOf('融桥演示CA（不具法律效力）');
  const root = certificate({ subject: issuer, issuer, publicKey: authority.publicKey, signedBy: authority.privateKey, isAuthority: true });
  const leaf = certificate({ subject: nameOf('融桥平台报告签章（演示）'), issuer, publicKey: own.publicKey, signedBy: authority.privateKey, isAuthority: false });
  const asn1 = forge.pkcs12.toPkcs12Asn1(own.privateKey, [leaf, root], passphrase, { algorithm: '3des', friendlyName: 'rongqiao' });
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
}

function keyPair() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs1', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  const secret = forge.pki.privateKeyFromPem(privateKey);
  return { privateKey: secret, publicKey: forge.pki.setRsaPublicKey(secret.n, secret.e) };
}

const nameOf = (commonName: string): forge.pki.CertificateField[] => [
  { name: 'commonName', value: commonName, valueTagClass: forge.asn1.Type.UTF8 as never },
  { name: 'organizationName', value: '融桥', valueTagClass: forge.asn1.Type.UTF8 as never },
  { name: 'countryName', value: 'CN' },
];

interface Wanted {
  subject: forge.pki.CertificateField[];
  issuer: forge.pki.CertificateField[];
  publicKey: forge.pki.rsa.PublicKey;
  signedBy: forge.pki.rsa.PrivateKey;
  isAuthority: boolean;
}

function certificate({ subject, issuer, publicKey, signedBy, isAuthority }: Wanted): forge.pki.Certificate {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  // Positive, as X.509 wants it.
  made.serialNumber = `01${randomBytes(15).toString('hex')}`;
  made.validity.notBefore = new Date(Date.now() - 86_400_000);
  made.validity.notAfter = new Date(Date.now() + YEARS * 365 * 86_400_000);
  made.setSubject(subject);
  made.setIssuer(issuer);
  made.setExtensions(
    isAuthority
      ? [{ name: 'basicConstraints', cA: true, critical: true }, { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true }]
      : [{ name: 'basicConstraints', cA: false }, { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true }],
  );
  made.sign(signedBy, forge.md.sha256.create());
  return made;
}

function authorityOf(p12: Buffer, passphrase: string): string {
  const opened = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString('binary')), passphrase);
  const certificates = (opened.getBags({ bagType: forge.pki.oids.certBag })[forge.pki.oids.certBag ?? ''] ?? []).flatMap(({ cert }) => (cert ? [cert] : []));
  const authority = certificates.find((one) => one.isIssuer(one)) ?? certificates.at(-1);
  if (!authority) throw new Error('signer.p12 holds no certificate');
  return forge.pki.certificateToPem(authority);
}
