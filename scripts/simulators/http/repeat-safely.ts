import { createHash } from 'node:crypto';
import type { Answer } from './answers.ts';
import { problem } from './answers.ts';
import type { Match, SimulatorRequest } from './routes.ts';

const keysKept = 2000;

/**
 * The Idempotency-Key header: the same key and body again gets the first answer and no second effect,
 * so that a platform that lost an answer may ask again without sending the money twice.
 */
export function repeatSafely(): (match: Match, request: SimulatorRequest) => Answer {
  const answered = new Map<string, { fingerprint: string; answer: Answer }>();

  return (match, request) => {
    const key = request.headers['idempotency-key'];
    if (match.route.method !== 'POST' || typeof key !== 'string' || key === '') return match.route.answer(request);
    if (key.length > 255) return keyTooLong;

    const slot = `${match.route.path} ${key}`;
    const fingerprint = createHash('sha256').update(request.body).digest('hex');
    const earlier = answered.get(slot);
    if (earlier) return earlier.fingerprint === fingerprint ? replay(earlier.answer) : otherBody;

    const answer = match.route.answer(request);
    // A refusal is not remembered: the caller corrects the body and uses the key again.
    if (answer.status < 400) remember(answered, slot, { fingerprint, answer });
    return answer;
  };
}

function remember<Value>(kept: Map<string, Value>, slot: string, value: Value): void {
  kept.set(slot, value);
  const [oldest] = kept.keys();
  if (kept.size > keysKept && oldest !== undefined) kept.delete(oldest);
}

const replay = (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, 'idempotency-hit': 'true' } });

const keyTooLong = problem({
  status: 400,
  code: 'idempotency-key-too-long',
  message: 'Idempotency-Key 不能超过 255 个字符，请换一个较短的键。',
});

const otherBody = problem({
  status: 422,
  code: 'idempotency-key-reused',
  message: '同一个 Idempotency-Key 已用于内容不同的请求，请为新请求换一个键。',
});
