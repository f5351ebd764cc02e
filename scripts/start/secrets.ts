/** The secrets of this installation: made once, kept in a file that only its owner may read, never printed. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const generate = () => randomBytes(32).toString('base64url');
const secret = z.string().min(32).default(generate);

/** A secret that a later version adds is made when it is first missed; the others stay. */
const Secrets = z.object({
  POSTGRES_PASSWORD: secret,
  MEILI_MASTER_KEY: secret,
  VISITOR_SECRET: secret,
  PREVIEW_SECRET: secret,
  APP_KEYS: z.string().min(65).default(() => `${generate()},${generate()}`),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
});
export type Secrets = z.infer<typeof Secrets>;

export async function keepSecrets(varDir: string): Promise<Secrets> {
  const file = path.join(varDir, 'secrets.json');
  await openVarDir(varDir);
  const known = await readKnown(file);
  const { data: secrets } = Secrets.safeParse(known);
  if (!known || !secrets) {
    throw new Error(`密钥文件 ${file} 已损坏。请从备份恢复；如果平台里还没有要保留的数据，删除整个 ${varDir} 后重新启动。`);
  }
  if (Object.keys(secrets).some((name) => !(name in known))) await write(file, secrets);
  await chmod(file, 0o600);
  return secrets;
}

/** Only we may list it; as root, PostgreSQL's user must be able to pass through. */
async function openVarDir(varDir: string) {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await mkdir(varDir, { recursive: true, mode });
    await chmod(varDir, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`不能使用数据文件夹 ${varDir}（${code}）。请用拥有它的用户启动，或用 VAR_DIR 指定另一个文件夹。`);
  }
}

/** Undefined when the file is no record of secrets. */
async function readKnown(file: string): Promise<Record<string, unknown> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw new Error(`不能读取密钥文件 ${file}（${error.code}）。请用拥有它的用户启动。`);
  });
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Written beside and moved into place: a crash leaves the old file or the new one. */
async function write(file: string, secrets: Secrets) {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(fresh, file);
}
