/** A running outside world for one test file, and the short ways to talk to it. */
import { createTransport } from 'nodemailer';
import type { SimulatorOptions, Simulators } from '../../../../scripts/simulators/simulators.ts';
import { startSimulators } from '../../../../scripts/simulators/simulators.ts';

export const aFirm = {
  uscc: '91210102MAD000019P',
  name: '沈阳融桥示例（机械）有限公司',
  legalRepresentativeName: '王建国',
};

export const anotherFirm = {
  uscc: '91210202MAD000027P',
  name: '大连示例贸易有限公司',
  legalRepresentativeName: '李海燕',
  authorisedAdministrators: ['赵敏'],
  accountNumbers: ['6222000011112222'],
};

export const aShop = { uscc: '92210102LD0000019Y', name: '沈阳市示例小吃店', legalRepresentativeName: '孙丽' };

export const startWorld = (options: Partial<SimulatorOptions> = {}): Promise<Simulators> =>
  startSimulators({ httpPort: 0, smtpPort: 0, register: [aFirm, anotherFirm, aShop], ...options });

export type Reply = { status: number; headers: Headers; text: string; body: unknown };

export async function ask(address: string, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(address + path, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

export const post = (
  address: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> =>
  ask(address, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const submit = (url: string, fields: Record<string, string>): Promise<Reply> =>
  ask(url, '', { method: 'POST', body: new URLSearchParams(fields) });

const someMail = { from: '融桥 <no-reply@rongqiao.test>', to: 'wang@example.test', subject: '验证', text: '您好' };

export const sendMail = async (smtpUrl: string, mail: Record<string, unknown>, patienceMs = 5_000): Promise<void> => {
  const transport = createTransport({ url: smtpUrl, socketTimeout: patienceMs });
  try {
    await transport.sendMail({ ...someMail, ...mail });
  } finally {
    transport.close();
  }
};
