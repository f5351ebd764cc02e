import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { passwordFault } from '../../domain/password-policy.ts';

/** Before a code is spent on it. `field` is where the form shows the sentence. */
export function insistOnGoodPassword(field: string, password: string, identifiers: (string | null)[]): void {
  const fault = passwordFault(
    password,
    identifiers.filter((identifier) => identifier !== null),
  );
  if (fault) throw new Refusal(problem(400, 'weak-password', fault, [{ path: field, message: fault }]));
}
