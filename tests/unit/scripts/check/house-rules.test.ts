import { expect, test } from 'vitest';
import { breachesOf, houseRules } from '../../../../scripts/check/house-rules.ts';

/** For each rule: a file that breaks it, and one that is as it should be. */
const examples: Record<string, { file: string; bad: string; good: string }> = {
  'one-reader-of-the-environment': { file: 'plugins/accounts/server/x.ts', bad: 'process.env.X', good: 'cmsSettings().X' },
  'writes-go-through-the-kit': { file: 'plugins/accounts/server/x.ts', bad: "strapi.db.connection('t')", good: 'inTransaction(actor, work)' },
  'jobs-go-with-the-transaction': { file: 'plugins/accounts/server/x.ts', bad: "boss.send('q', {})", good: 'enqueue(tx, job, {})' },
  'every-test-runs': { file: 'tests/unit/x.test.ts', bad: `test${'.only'}('a', f)`, good: "test('a', f)" },
  'no-type-holes': { file: 'plugins/accounts/server/x.ts', bad: `// @ts-${'ignore'}`, good: 'Shape.parse(a)' },
  'rules-are-pure': { file: 'plugins/accounts/domain/x.ts', bad: 'const now = new Date();', good: 'const at = new Date(now);' },
  'site-never-sees-servers': { file: 'site/src/pages/x.astro', bad: "import a from '@rongqiao/accounts/server/x.ts'", good: "import a from '@rongqiao/accounts/contract.ts'" },
  'no-await-at-the-top-of-a-plugin': { file: 'plugins/accounts/server/x.ts', bad: 'const a = await load();', good: 'async () => {\n  const a = await load();\n}' },
  'no-swallowed-errors': { file: 'plugins/accounts/server/x.ts', bad: 'try { a() } catch (e) { }', good: 'try { a() } catch {\n  // It is gone already.\n}' },
  'no-paths-of-one-machine': { file: 'scripts/x.ts', bad: "open('/home/me/x')", good: "open(path.join(root, 'x'))" },
  'sql-files-have-no-question-mark': { file: 'cms/database/migrations/x.sql', bad: "select a ? 'b'", good: "select jsonb_exists(a, 'b')" },
  'lock-file-names-no-host': { file: 'package-lock.json', bad: '"resolved": "https://registry.example/a.tgz"', good: '"resolved": "plugins/accounts"' },
};

test('every rule has its example', () => {
  expect(Object.keys(examples).sort()).toEqual(houseRules.map(({ name }) => name).sort());
});

test.each(Object.entries(examples))('%s: the breach is seen, what is right is left alone', (name, { file, bad, good }) => {
  expect(breachesOf(file, `\n${bad}\n`).map(({ rule, line }) => [rule.name, line])).toEqual([[name, 2]]);
  expect(breachesOf(file, good)).toEqual([]);
});

test('a comment may name what code may not do; the one reader and the kit may do it', () => {
  expect(breachesOf('plugins/accounts/server/x.ts', '// never process.env here\n/* nor boss.send( */')).toEqual([]);
  expect(breachesOf('config/settings.ts', 'process.env')).toEqual([]);
  expect(breachesOf('plugins/strapi-kit/server/jobs/jobs.ts', 'boss.send(q, d, { db })')).toEqual([]);
});
