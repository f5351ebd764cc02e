/** Starts the simulators as a program of their own: node scripts/simulators/start-simulators.ts --help */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startSimulators } from './simulators.ts';

const usage = `用法：node scripts/simulators/start-simulators.ts [选项]
  --http-port 8025        网页和接口的端口
  --smtp-port 2525        收信端口
  --host 127.0.0.1        监听地址
  --public-address URL    浏览器访问的地址（经过代理时）
  --store 文件.json       保存记录，重启后还在
  --register 文件.json    企业登记名册：[{ uscc, name, legalRepresentativeName }]`;

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));

const Flags = z.object({
  'http-port': Port.default(8025),
  'smtp-port': Port.default(2525),
  host: z.string().optional(),
  'public-address': z.url({ protocol: /^https?$/ }).optional(),
  store: z.string().optional(),
  register: z.string().optional(),
});

async function main(): Promise<void> {
  const flags = readFlags();
  if (!flags) return void console.log(usage);
  const simulators = await startSimulators({
    httpPort: flags['http-port'],
    smtpPort: flags['smtp-port'],
    host: flags.host,
    publicAddress: flags['public-address'],
    storeFile: flags.store,
    register: flags.register,
  });
  stopWith(simulators.stop);
  const { httpAddress, smtpUrl, licencePublicKeyPem } = simulators;
  console.log(`模拟的外部世界已就绪：${httpAddress}/ ，收信 ${smtpUrl}`);
  process.send?.({ ready: true, httpAddress, smtpUrl, licencePublicKeyPem });
}

function readFlags(): z.infer<typeof Flags> | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      'http-port': text,
      'smtp-port': text,
      host: text,
      'public-address': text,
      store: text,
      register: text,
    },
  });
  if (values.help) return undefined;
  const parsed = Flags.safeParse(values);
  if (!parsed.success) throw new Error(`选项有误，请更正：\n${z.prettifyError(parsed.error)}\n\n${usage}`);
  return parsed.data;
}

/** Ends with Ctrl-C, SIGTERM, and with the program that started it as a child. */
function stopWith(stop: () => Promise<void>): void {
  const end = () => void stop().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
