/** The licence service over HTTP; its statements are signed with Ed25519 over all their other fields. */
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { askGateway } from './ask-gateway.ts';
import { type ElectronicLicence, type LicenceStatement, UntrustedStatement } from './electronic-licence.ts';

const Asked = z.object({
  requestId: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\w-]+$/),
  confirmUrl: z.url({ protocol: /^https?$/ }),
});
const PublicKey = z.object({ algorithm: z.literal('Ed25519'), publicKeyPem: z.string().max(1000) });
const Result = z.looseObject({
  status: z.enum(['pending', 'confirmed', 'refused', 'expired']),
  signature: z.string().max(200).nullable(),
});
const Refused = z.object({ refusal: z.object({ message: z.string().max(500) }).nullable() });
const Confirmed = z.object({
  requestId: z.string(),
  state: z.string(),
  uscc: z.string(),
  enterpriseName: z.string(),
  presenter: z.object({ name: z.string(), role: z.string() }),
  confirmedAt: z.string(),
});

/** `pinnedKey` (PEM) is believed where it is given; else the service is asked for its key once. */
export function httpElectronicLicence(base: string, pinnedKey?: string): ElectronicLicence {
  return {
    ask: ({ uscc, enterpriseName, nonce, returnUrl }) =>
      askGateway(
        base,
        { method: 'POST', path: '/licence/requests', body: { uscc, enterpriseName, state: nonce, returnUrl } },
        Asked,
      ),
    result: async (requestId) => {
      const answer = await askGateway(
        base,
        { method: 'GET', path: `/licence/requests/${encodeURIComponent(requestId)}` },
        Result,
      );
      if (answer.status === 'pending') return { status: 'pending' };
      if (answer.status === 'confirmed') return confirmedStatement(answer, pinnedKey ?? (await publicKeyOf(base)));
      return {
        status: answer.status,
        message: Refused.safeParse(answer).data?.refusal?.message ?? '出示请求已过期，请重新发起。',
      };
    },
  };
}

/** Kept for the life of the process: a service that changes its key under way is not believed. */
const publicKeys = new Map<string, string>();

async function publicKeyOf(base: string): Promise<string> {
  const known = publicKeys.get(base);
  if (known) return known;
  const { publicKeyPem } = await askGateway(base, { method: 'GET', path: '/licence/public-key' }, PublicKey);
  publicKeys.set(base, publicKeyPem);
  return publicKeyPem;
}

function confirmedStatement(
  { signature, ...statement }: z.infer<typeof Result>,
  publicKeyPem: string,
): LicenceStatement {
  const isSigned =
    signature !== null &&
    verify(
      null,
      Buffer.from(canonicalJson(statement)),
      createPublicKey(publicKeyPem),
      Buffer.from(signature, 'base64'),
    );
  const parsed = Confirmed.safeParse(statement);
  if (!isSigned || !parsed.success) throw new UntrustedStatement('the licence statement is not signed by the service');
  const { state, ...rest } = parsed.data;
  return { status: 'confirmed', nonce: state, ...rest };
}

/** Keys in code-unit order at every depth, no white space (RFC 8785 for plain data). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
