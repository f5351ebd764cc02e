import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/start/places.ts';

const run = promisify(execFile);

/** Imports that the house forbids: the file, what it imports, and the rule that must see it. */
const wrong: [file: string, imported: string, rule: string][] = [
  ['config/settings.ts', '../plugins/contracts/region.ts', 'config-knows-nobody'],
  ['plugins/contracts/policy.ts', '../../config/port.ts', 'contracts-know-only-contracts'],
  ['plugins/strapi-kit/server/a.ts', '../../accounts/contract.ts', 'kit-knows-only-floor-0'],
  ['plugins/accounts/server/a.ts', '../../search-sync/server/b.ts', 'siblings-meet-in-flows'],
  ['plugins/accounts/server/c.ts', '../../flows/server/f.ts', 'siblings-meet-in-flows'],
  ['plugins/flows/server/g.ts', '../../../site/src/b.ts', 'flows-do-not-look-up'],
  ['site/src/a.ts', '../../plugins/accounts/server/d.ts', 'site-knows-contracts-only'],
  ['cms/src/index.ts', '../../scripts/a.ts', 'cms-is-thin'],
  ['scripts/b.ts', '../tests/a.ts', 'nobody-needs-tests'],
  ['plugins/accounts/domain/a.ts', '../server/d.ts', 'domain-is-pure'],
  ['plugins/accounts/domain/b.ts', 'node:fs', 'domain-has-no-io'],
  ['plugins/contracts/news.ts', 'node:crypto', 'contracts-run-anywhere'],
  ['plugins/accounts/domain/c.ts', 'pg', 'domain-has-no-strapi'],
  ['plugins/accounts/server/e.ts', './f.ts', 'no-cycles'],
  ['plugins/accounts/server/g.ts', './not-there.ts', 'every-import-resolves'],
];

/** Imports that it allows. */
const right: [file: string, imported: string][] = [
  ['plugins/accounts/server/h.ts', '../../search-sync/contract.ts'],
  ['plugins/accounts/server/h.ts', '../../strapi-kit/server/b.ts'],
  ['plugins/flows/server/h.ts', '../../accounts/server/d.ts'],
  ['site/src/c.ts', '../../plugins/accounts/domain/d.ts'],
  ['site/src/c.ts', '../../plugins/accounts/contract.ts'],
  ['plugins/search-sync/domain/h.ts', 'node:crypto'],
];

let house: string;
let seen: Set<string>;

beforeAll(async () => {
  house = mkdtempSync(path.join(os.tmpdir(), 'rongqiao-wrong-house-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  writeFileSync(path.join(house, 'tsconfig.json'), '{}');
  build([...wrong, ...right, ['plugins/accounts/server/f.ts', './e.ts'], ['plugins/contracts/region.ts', 'zod']]);
  const { modules } = await cruise(house);
  const reports = modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ module, protocol = '', rules = [] }) => rules.map(({ name }) => `${source} → ${protocol}${module}: ${name}`)),
  );
  seen = new Set(reports);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test.each(wrong)('%s must not import %s: %s', (file, imported, rule) => {
  expect([...seen]).toContain(`${file} → ${imported}: ${rule}`);
});

test('what the house allows is not reported', () => {
  for (const [file, imported] of right) expect([...seen].filter((each) => each.startsWith(`${file} → ${imported}:`))).toEqual([]);
});

test('this house keeps its floors', { timeout: 120_000 }, async () => {
  const { summary } = await cruise(root);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

interface Cruised {
  modules: { source: string; dependencies: { module: string; protocol?: string; rules?: { name: string }[] }[] }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

async function cruise(folder: string): Promise<Cruised> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const words = ['--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', 'config', 'plugins', 'cms', 'site', 'scripts', 'tests'];
  const { stdout } = await run(process.execPath, [program, ...words], { cwd: folder, maxBuffer: 256 * 1024 * 1024 }).catch((error) => error);
  return JSON.parse(stdout) as Cruised;
}

/** Every file with its imports, and every file that is imported. */
function build(imports: [file: string, imported: string, rule?: string][]) {
  const lines = new Map<string, string[]>();
  for (const [file, imported] of imports) {
    lines.set(file, [...(lines.get(file) ?? []), imported]);
    const target = path.join(path.dirname(file), imported);
    if (imported.startsWith('.') && !imported.includes('not-there') && !lines.has(target)) lines.set(target, []);
  }
  for (const [file, imported] of lines) {
    mkdirSync(path.join(house, path.dirname(file)), { recursive: true });
    const text = imported.map((each, at) => `import * as a${at} from '${each}'; console.log(a${at});`).join('\n');
    writeFileSync(path.join(house, file), `${text}\nexport const value = 1;\n`);
  }
}
