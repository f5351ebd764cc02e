/** The words after `npm run credit --`. */
import { parseArgs } from 'node:util';
import { WrongInput } from './wrong-input.ts';

export interface Options {
  data: string;
  target?: string;
  folds: number;
  seed: number;
  split?: string;
  time?: string;
  segment?: string;
  id?: string;
  /** Names, or patterns with *. */
  exclude: string[];
  specials: number[];
  kind: 'woe' | 'additive' | 'logit';
  model?: string;
  out?: string;
  html?: string;
  json: boolean;
}

type Command = { default: (options: Options) => Promise<number> };

export const commands: Record<'fit' | 'evaluate' | 'score' | 'verify', () => Promise<Command>> = {
  fit: () => import('./fit.ts'),
  evaluate: () => import('./evaluate.ts'),
  score: () => import('./score.ts'),
  verify: () => import('./verify.ts'),
};

export const usage = `用法：npm run credit -- <fit|evaluate|score|verify> --data 表.csv …
  evaluate  --target 列 [--folds 5] [--seed 0] [--split 列] [--time 列] [--segment 列] [--html 报告.html] [--json]
  fit       --target 列 [--kind woe|additive|logit] [--out 模型.json]
  score     --model 模型.json [--out 评分.csv]
  verify    --model 模型.json          （--data 是 score 写出的表）
  都可以加  --id 编号列  --exclude 列,列,前缀*  --special 特殊值,特殊值  --json
目标列：坏 = 1，好 = 0（也认 bad/good、是/否、坏/好、yes/no、true/false）。`;

const known = {
  data: { type: 'string' },
  target: { type: 'string' },
  folds: { type: 'string', default: '5' },
  seed: { type: 'string', default: '0' },
  split: { type: 'string' },
  time: { type: 'string' },
  segment: { type: 'string' },
  id: { type: 'string' },
  exclude: { type: 'string', multiple: true, default: [] as string[] },
  special: { type: 'string', default: '' },
  kind: { type: 'string', default: 'woe' },
  model: { type: 'string' },
  out: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export function readArguments(words: string[]): { command: keyof typeof commands; options: Options } {
  const { values, positionals } = parse(words);
  const [command, ...more] = positionals;
  if (!isCommand(command)) throw new WrongInput(command ? `没有“${command}”这个命令。` : '请写明要做什么。', { showsUsage: true });
  if (more.length > 0) throw new WrongInput(`不认识“${more.join(' ')}”：名称里有空格的列请用引号括起来。`, { showsUsage: true });
  if (!values.data) throw new WrongInput('请用 --data 写明 CSV 文件。', { showsUsage: true });
  const { data, target, split, time, segment, id, model, out, html, json } = values;
  return {
    command,
    options: {
      ...{ data, target, split, time, segment, id, model, out, html, json },
      folds: wholeNumber('--folds', values.folds, 2),
      seed: wholeNumber('--seed', values.seed, 0),
      exclude: values.exclude.flatMap((names) => names.split(',')).map((name) => name.trim()).filter(Boolean),
      specials: values.special.split(',').filter((text) => text.trim() !== '').map(readSpecial),
      kind: readKind(values.kind),
    },
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: known, allowPositionals: true });
  } catch (error) {
    throw new WrongInput(`参数写法不对：${error instanceof Error ? error.message.split('. ')[0] : error}。`, { showsUsage: true });
  }
}

const isCommand = (word: string | undefined): word is keyof typeof commands => word !== undefined && Object.hasOwn(commands, word);

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) throw new WrongInput(`${name} 要写成不小于 ${least} 的整数，现在是“${text}”。`);
  return value;
}

function readSpecial(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) throw new WrongInput(`--special 要写成数字，用逗号隔开，现在有“${text}”。`);
  return value;
}

function readKind(text: string): Options['kind'] {
  if (text === 'woe' || text === 'additive' || text === 'logit') return text;
  throw new WrongInput(`--kind 只能是 woe（证据权重评分卡）、additive（加性树桩）或 logit（逻辑回归），现在是“${text}”。`);
}
