/** How the platform is doing: each plugin says it of its own part, the operator reads it on one page. */
import type { Condition } from '../../contract.ts';

type Look = () => Promise<Condition[]>;

const looks = new Map<string, Look>();

/** Call in `register`. `sentence` says what is, and where something is wrong what to do. */
export function reportCondition(part: string, look: Look): void {
  looks.set(part, look);
}

/** What is wrong comes first. A part that cannot answer is one of those. */
export async function readConditions(): Promise<Condition[]> {
  const conditions = [];
  for (const [part, look] of looks) conditions.push(...(await look().catch((error: Error) => [unknown(part, error)])));
  return conditions.sort((left, right) => Number(left.isFine) - Number(right.isFine));
}

const unknown = (part: string, error: Error): Condition => ({ name: part, isFine: false, sentence: `读不到状态（${error.message.slice(0, 200)}），请联系技术人员。` });
