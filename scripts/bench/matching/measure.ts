/** Time of the processor, not of the clock: what else the machine does must not change a figure. */
export function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

export async function cpuSecondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return since(before);
}

/** The middle of several rounds, in CPU-seconds. */
export function medianSeconds(rounds: number, work: () => unknown): number {
  const seconds = Array.from({ length: rounds }, () => cpuSeconds(work));
  return seconds.toSorted((one, other) => one - other)[rounds >> 1] ?? 0;
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
