/** Codes that are found exactly or not at all. */
import { normaliseUscc, parseUscc } from '@rongqiao/contracts/values/uscc.ts';

/** 财金〔2026〕5号, with whatever brackets or blanks a person types around the year. */
const documentNumber = /^([\p{Script=Han}]{1,20})\s*[〔﹝[［【(（〈<]?\s*((?:19|20)\d{2})\s*年?\s*[〕﹞\]］】)）〉>]?\s*第?\s*(\d{1,5})\s*号?$/u;

/** The one spelling of a document number or a 统一社会信用代码; undefined when it is neither. */
export function exactCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').trim();
  const [, issuer, year, number] = documentNumber.exec(plain) ?? [];
  if (issuer) return `${issuer}〔${year}〕${number}号`;
  return parseUscc(plain).ok ? normaliseUscc(plain) : undefined;
}
