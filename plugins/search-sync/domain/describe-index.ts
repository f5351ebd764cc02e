/** The state of one search index in a sentence, and whether somebody has to look after it. */

interface IndexState {
  /** When the index was last compared with what is published. */
  comparedAt: string | null;
  drift: { missing: number; surplus: number; different: number } | null;
  lastError: string | null;
  /** Changes that the index does not have yet. */
  backlog?: { waiting: number; refused: number; oldest: string };
}

const LATE_SECONDS = 60;
/** Compared every night; half a day more before anybody is called. */
const UNCOMPARED_HOURS = 36;

export function describeIndex(label: string, state: IndexState, now: Date): { name: string; isFine: boolean; sentence: string } {
  const trouble = troubleOf(state, now);
  return { name: `搜索：${label}`, isFine: trouble === undefined, sentence: trouble ?? fine(state) };
}

function troubleOf({ comparedAt, lastError, backlog }: IndexState, now: Date): string | undefined {
  const secondsBehind = backlog ? (now.getTime() - Date.parse(backlog.oldest)) / 1000 : 0;
  if (backlog && backlog.refused > 0) return `有 ${backlog.refused} 条内容写不进搜索，访问者搜不到最新的内容。请联系技术人员查看原因${because(lastError)}。`;
  if (backlog && secondsBehind > LATE_SECONDS) return `有 ${backlog.waiting} 条改动还没有进入搜索，最早的已等了 ${Math.floor(secondsBehind / 60)} 分钟${because(lastError)}。平台会自动补上；超过半小时请联系技术人员。`;
  if (!comparedAt) return '还没有核对过。平台启动后会自动核对，超过半小时请联系技术人员。';
  const hours = (now.getTime() - Date.parse(comparedAt)) / 3_600_000;
  return hours > UNCOMPARED_HOURS ? `已有 ${Math.floor(hours / 24)} 天没有核对，每晚的核对可能没有运行，请联系技术人员。` : undefined;
}

const because = (error: string | null) => (error ? `（${error.slice(0, 120)}）` : '');

function fine({ comparedAt, drift, backlog }: IndexState): string {
  const compared = new Date(comparedAt ?? 0).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);
  const repaired = drift ? drift.missing + drift.surplus + drift.different : 0;
  return `${compared} 核对过，${repaired === 0 ? '与已发布的内容一致' : `有 ${repaired} 处不一致，已补正`}；${backlog ? `${backlog.waiting} 条改动正在进入搜索` : '没有等待的改动'}。`;
}
