/** npm test [-- --project unit] [--faults full] [what vitest understands: files, -t name …] */
import type { TargetName } from '../builds/build-what-changed.ts';

export const projects = ['unit', 'api', 'faults', 'site'] as const;
export type Project = (typeof projects)[number];

/** The browser tests use the real site and the real admin. */
export const targetsOf: Record<Project, readonly TargetName[]> = {
  unit: [],
  api: ['cms'],
  faults: ['cms'],
  site: ['cms', 'admin', 'site'],
};

export interface TestArguments {
  projects: Project[];
  /** The full numbers of kills, crashes and hostile requests. */
  fullFaults: boolean;
  /** Handed to vitest as they are. */
  rest: string[];
}

/** A sentence when a word is wrong. */
export function readTestArguments(words: string[]): TestArguments | string {
  const chosen: Project[] = [];
  const rest: string[] = [];
  let fullFaults = false;
  const waiting = words.flatMap((word) => (/^--(project|faults)=/.test(word) ? splitOnce(word) : [word]));
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (word === '--project') {
      const name = waiting.shift() ?? '';
      if (!isProject(name)) return `没有名为“${name}”的测试项目。可选：${projects.join('、')}。`;
      chosen.push(name);
    } else if (word === '--faults') {
      if (waiting.shift() !== 'full') return '--faults 后面应是 full。';
      fullFaults = true;
    } else rest.push(word);
  }
  const usual: readonly Project[] = fullFaults ? ['faults'] : projects;
  return { projects: projects.filter((name) => (chosen.length > 0 ? chosen : usual).includes(name)), fullFaults, rest };
}

const isProject = (name: string): name is Project => (projects as readonly string[]).includes(name);

function splitOnce(word: string): string[] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
