/** The register of firms that the licence and the bank look at: the outside world's truth, not the platform's. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Name = z.string().trim().min(1).max(200);

export const RegisteredFirm = z.strictObject({
  uscc: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z）'),
  name: Name,
  legalRepresentativeName: Name,
  /** Whom the legal representative let use the electronic licence. */
  authorisedAdministrators: z.array(Name).default([]),
  /** The firm's bank accounts. None given: the first transfer to a number makes it this firm's. */
  accountNumbers: z.array(z.string().regex(/^\d{8,32}$/)).default([]),
});
export type RegisteredFirm = z.infer<typeof RegisteredFirm>;
export type FirmToRegister = z.input<typeof RegisteredFirm>;

export type Register = {
  byUscc: (uscc: string) => RegisteredFirm | undefined;
  byName: (name: string) => RegisteredFirm | undefined;
  byAccountNumber: (accountNumber: string) => RegisteredFirm | undefined;
  size: number;
};

/** A list, or the path of a JSON file with one. Stops with a sentence when an entry is wrong. */
export function openRegister(source: readonly FirmToRegister[] | string): Register {
  const raw: unknown = typeof source === 'string' ? readList(source) : source;
  const parsed = z.array(RegisteredFirm).safeParse(raw);
  if (!parsed.success) throw new Error(`企业登记名册有误，请更正后重新启动：\n${z.prettifyError(parsed.error)}`);
  const firms = parsed.data;
  return {
    byUscc: (uscc) => firms.find((firm) => firm.uscc === uscc),
    byName: (name) => firms.find((firm) => isSameName(firm.name, name)),
    byAccountNumber: (accountNumber) => firms.find((firm) => firm.accountNumbers.includes(accountNumber)),
    size: firms.length,
  };
}

function readList(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`无法读取企业登记名册 ${file}，请检查文件是否存在、是否为有效的 JSON。`, { cause });
  }
}

/** （ and (, full and half width, spaces: the same name to a clerk. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase();
