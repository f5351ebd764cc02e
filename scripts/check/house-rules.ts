/** Rules of the house that a pattern can see. Each says what to do instead. */

export interface HouseRule {
  name: string;
  /** Which files it looks at. */
  concerns(file: string): boolean;
  pattern: RegExp;
  /** Comments count as well. */
  readsComments?: boolean;
  instead: string;
}

const isCode = (file: string) => /\.(?:[cm]?[jt]sx?|astro)$/.test(file);
const isProduct = (file: string) => isCode(file) && /^(?:config|plugins|cms|site)\//.test(file) && !/\.config\.[cm]?[jt]s$/.test(file);
const isKit = (file: string) => file.startsWith('plugins/strapi-kit/');
const isPure = (file: string) => isCode(file) && /^plugins\/(?:[^/]+\/domain|contracts)\//.test(file);
const isTest = (file: string) => file.startsWith('tests/') && isCode(file);

export const houseRules: HouseRule[] = [
  {
    name: 'one-reader-of-the-environment',
    concerns: (file) => isProduct(file) && !file.startsWith('config/'),
    // The one name that steers Astro's own entry while it is imported.
    pattern: /process\.env\b(?!\.ASTRO_NODE_AUTOSTART)/,
    instead: '环境变量只在 config/settings.ts 里读：给它加一个有说明的名字，再用 cmsSettings() 或 siteSettings()。',
  },
  {
    name: 'writes-go-through-the-kit',
    concerns: (file) => isProduct(file) && !isKit(file),
    pattern: /\bdb\s*\.\s*connection\s*\(/,
    instead: '写业务数据只用 strapi-kit 的 inTransaction(actor, fn)，读用 sql：db.connection(…) 不在事务里，回滚后它写的仍然存在。',
  },
  {
    name: 'jobs-go-with-the-transaction',
    concerns: (file) => isProduct(file) && !isKit(file),
    pattern: /\bboss\s*\.\s*(?:send|insert|publish)\s*\(/,
    instead: '任务只用 strapi-kit 的 enqueue(tx, job, data)：不随事务发出的任务在回滚后仍然存在。',
  },
  {
    name: 'every-test-runs',
    concerns: isTest,
    pattern: /\b(?:it|test|describe)\s*\.\s*(?:only|skip|todo)\b/,
    instead: '测试要么运行，要么删除。',
  },
  {
    name: 'no-type-holes',
    concerns: isCode,
    pattern: /@ts-(?:ignore|nocheck|expect-error)\b/,
    readsComments: true,
    instead: '在边界用 zod 解析成有类型的值，不要关掉类型检查。',
  },
  {
    name: 'rules-are-pure',
    concerns: isPure,
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandom(?:UUID|Bytes|Int)\b|\bfetch\(|\bsetTimeout\(/,
    instead: '纯规则没有时钟、随机数和网络：把时间、编号、数据作为参数传进来。',
  },
  {
    name: 'site-never-sees-servers',
    concerns: (file) => file.startsWith('site/') && isCode(file),
    pattern: /from\s+['"](?:@rongqiao\/[^/'"]+\/server|[^'"]*plugins\/[^/'"]+\/server)/,
    instead: 'site 只引用 contracts、插件的 contract.ts 和 domain/；数据走 HTTP。',
  },
  {
    name: 'no-await-at-the-top-of-a-plugin',
    concerns: (file) => isCode(file) && file.startsWith('plugins/'),
    pattern: /^(?:(?:export\s+)?(?:const|let)\s[^\n]*=\s*)?await\s/m,
    instead: 'Strapi 用 require 加载插件，顶层 await 会让它加载失败：放进 register 或 bootstrap。',
  },
  {
    name: 'no-swallowed-errors',
    concerns: (file) => isCode(file) && !isTest(file),
    pattern: /catch\s*(?:\([^)]*\))?\s*\{\s*\}/,
    instead: '预料之中的结果写进返回类型；其余的异常让它抛出。确要忽略，写一行说明为什么。',
  },
  {
    name: 'no-paths-of-one-machine',
    concerns: (file) => isCode(file) && !isTest(file),
    pattern: /["'`(= ]\/(?:home|root|work|Users)\/[a-z]/,
    instead: '路径从 import.meta.dirname 或设置算出来。',
  },
  {
    name: 'sql-files-have-no-question-mark',
    concerns: (file) => /^cms\/database\/.*\.sql$/.test(file),
    pattern: /\?/,
    instead: '迁移里的 ? 会被当成参数：改用 jsonb_exists 之类的函数，注释里也不要写。',
  },
  {
    name: 'lock-file-names-no-host',
    concerns: (file) => file === 'package-lock.json',
    pattern: /"resolved": "https?:/,
    instead: '锁文件不写镜像地址：用仓库里的 .npmrc（omit-lockfile-registry-resolved=true）重新生成。',
  },
];

export interface Breach {
  file: string;
  line: number;
  rule: HouseRule;
}

/** The first breach of each rule in one file. */
export function breachesOf(file: string, text: string): Breach[] {
  const concerned = houseRules.filter((rule) => rule.concerns(file));
  if (concerned.length === 0) return [];
  const code = isCode(file) ? withoutComments(text) : text;
  return concerned.flatMap((rule) => {
    const looked = rule.readsComments ? text : code;
    const at = looked.search(rule.pattern);
    return at < 0 ? [] : [{ file, rule, line: looked.slice(0, at).split('\n').length }];
  });
}

/** Keeps the lines where they are. A comment that stands in for a catch block's content is content. */
const withoutComments = (text: string) =>
  text
    .replace(/(catch\s*(?:\([^)]*\))?\s*\{)\s*(?:\/\/|\/\*)/g, '$1 explained; //')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1');
