import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keepSecrets } from '../../../../scripts/start/secrets.ts';
import { scratchFolder } from '../scratch-folder.ts';

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

test('secrets are made once, for their owner only, and stay', async () => {
  const varDir = path.join(scratchFolder(), 'var');
  const first = await keepSecrets(varDir);
  expect(modeOf(path.join(varDir, 'secrets.json'))).toBe('600');
  // As root PostgreSQL's user must pass through; nobody else may list the folder.
  expect(modeOf(varDir)).toBe(process.getuid?.() === 0 ? '711' : '700');
  expect(await keepSecrets(varDir)).toEqual(first);
  const values = Object.values(first).flatMap((value) => value.split(','));
  expect(new Set(values).size).toBe(values.length);
  expect(Math.min(...values.map((value) => value.length))).toBeGreaterThanOrEqual(32);
});

test('a secret that a later version needs is added, the others stay', async () => {
  const varDir = scratchFolder();
  const file = path.join(varDir, 'secrets.json');
  const { JWT_SECRET, ...rest } = await keepSecrets(varDir);
  writeFileSync(file, JSON.stringify(rest), { mode: 0o644 });
  const later = await keepSecrets(varDir);
  expect(later).toMatchObject(rest);
  expect(later.JWT_SECRET).not.toBe(JWT_SECRET);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(later);
  expect(modeOf(file)).toBe('600');
});

test.each(['', 'not json', '[]', '{"JWT_SECRET":"short"}'])('a broken file (%j) stops the start instead of locking the data away', async (text) => {
  const varDir = scratchFolder();
  const file = path.join(varDir, 'secrets.json');
  writeFileSync(file, text);
  await expect(keepSecrets(varDir)).rejects.toThrow(/已损坏。请从备份恢复/);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
