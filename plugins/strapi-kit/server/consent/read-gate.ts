/**
 * The one gate to an enterprise's credit data. No live consent and no legal ground, no read; each call leaves a row that
 * the enterprise sees, in the transaction that counts the consent down, and under the ledger.
 *
 * 征信业管理条例 §13, §18, §20, §22; 个人信息保护法 §23; 网络数据安全管理条例 §12.
 */
import { cmsSettings } from '@rongqiao/config';
import { type ConsentPurpose, isNaturalPerson } from '@rongqiao/contracts/consent.ts';
import { type CreditCategory, publicCategories } from '@rongqiao/contracts/credit-category.ts';
import { type CreditMode, creditModes, letThrough, type ReadOutput } from '@rongqiao/contracts/credit-mode.ts';
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { z } from 'zod';
import { inTransaction, type Transaction } from '../database/in-transaction.ts';
import { sql } from '../database/sql.ts';
import { type Problem, problem } from '../http/problem.ts';
import { actorNow } from '../ledger/actor.ts';
import { checkGround, type LegalGround, legalGrounds } from './grounds.ts';
import { identifyReader, type Reader, type StaffReader } from './reader.ts';
import { type ReadRecord, recordRead, seenCategories } from './record-read.ts';
import { noSuchFirm, refusalFor } from './refusals.ts';
import { takeConsents, whyNoConsent } from './take-consents.ts';

export interface ReadRequest {
  reader: Membership | StaffReader;
  /** documentId */
  enterpriseId: string;
  categories: readonly CreditCategory[];
  /** Data as their source gave them, or the platform's judgement of them. */
  output: ReadOutput;
  /** `objection`: on the ground of one; `own-file`: the firm itself. */
  purpose: ConsentPurpose | 'objection' | 'own-file';
  /** Instead of a consent. */
  ground?: LegalGround;
  /** The door, as the enterprise may read it: 机构工作台·企业信用. */
  through: string;
}

export interface ReadAllowed {
  allowed: CreditCategory[];
  /** Seen before by somebody, asked for now and closed: shown as 授权已撤回, and never to the firm's advantage. */
  withdrawn: CreditCategory[];
  consentIds: string[];
  readId: string;
}

type Verdict = Pick<ReadRecord, 'allowed' | 'ground' | 'reference' | 'consentIds'> | { reason: string; refused: Problem };

/**
 * Asks for credit data of an enterprise. Opens a transaction of its own: a refused attempt is on record too.
 *
 * @returns what may be shown (public lists always, where anything is given), or a refusal that says what to do
 */
export async function readGate(request: ReadRequest, mode: CreditMode = cmsSettings().CREDIT_MODE, now = new Date()): Promise<ReadAllowed | { refused: Problem }> {
  return inTransaction(actorNow() ?? { kind: 'system', id: 'read-gate' }, async (tx) => {
    const firm = await findFirm(tx, request.enterpriseId);
    if (!firm) return { refused: noSuchFirm };
    const reader = await identifyReader(tx, request.reader);
    const verdict = await judge(tx, request, { reader, mode, now, isNaturalPerson: isNaturalPerson(firm.kind) });
    const given = 'refused' in verdict ? { allowed: [], ground: null, reference: null, consentIds: [] } : verdict;
    const withdrawn = reader.kind === 'enterprise' ? [] : await withdrawnOf(tx, request, given.allowed, mode);
    const readId = await recordRead(tx, {
      ...given,
      enterpriseId: request.enterpriseId,
      reader,
      output: request.output,
      asked: request.categories,
      withdrawn,
      purpose: isOwnFile(reader, request.enterpriseId) ? 'own-file' : request.purpose,
      refusedBecause: 'refused' in verdict ? verdict.reason : null,
      through: request.through,
    });
    return 'refused' in verdict ? { refused: verdict.refused } : { allowed: [...verdict.allowed], withdrawn, consentIds: [...verdict.consentIds], readId };
  });
}

const findFirm = (tx: Transaction, enterpriseId: string) =>
  tx.maybeOne(z.object({ kind: EntityKind }), sql`select entity_kind as kind from enterprises where document_id = ${enterpriseId}`);

const isOwnFile = (reader: Reader, enterpriseId: string) => reader.kind === 'enterprise' && reader.id === enterpriseId;

interface Circumstances {
  reader: Reader;
  mode: CreditMode;
  now: Date;
  isNaturalPerson: boolean;
}

async function judge(tx: Transaction, request: ReadRequest, { reader, mode, now, isNaturalPerson }: Circumstances): Promise<Verdict> {
  const { categories, enterpriseId, purpose, ground } = request;
  if (isOwnFile(reader, enterpriseId)) return { allowed: categories, ground: 'own-file', reference: null, consentIds: [] };
  if (reader.kind === 'enterprise') return refused('not-own');
  const open = ground && !legalGrounds[ground].obeysMode ? [...categories] : letThrough(mode, request.output, categories);
  if (open.length === 0) return { reason: 'mode', refused: problem(403, 'credit-mode', creditModes[mode].refusal) };
  const published = open.filter((one) => publicCategories.includes(one));
  const closed = open.filter((one) => !publicCategories.includes(one));
  if (closed.length === 0) return { allowed: published, ground: 'public', reference: null, consentIds: [] };
  if (ground) {
    const basis = await checkGround(tx, ground, { reader, enterpriseId, categories: closed });
    return basis && basis.categories.length > 0 ? { allowed: [...published, ...basis.categories], ground, reference: basis.reference, consentIds: [] } : refused('no-ground');
  }
  const wanted = { reader, enterpriseId, isNaturalPerson, categories: closed, purpose };
  const taken = await takeConsents(tx, wanted, now);
  if (taken.length === 0) return refused(await whyNoConsent(tx, wanted, now));
  const agreed = new Set(taken.map(({ category }) => category));
  return { allowed: [...published, ...closed.filter((one) => agreed.has(one))], ground: 'consent', reference: null, consentIds: taken.map(({ id }) => id) };
}

const refused = (reason: Parameters<typeof refusalFor>[0]): Verdict => ({ reason, refused: refusalFor(reason) });

/** Only what the mode would let through: a category that is closed to all was not withdrawn by the firm. */
async function withdrawnOf(tx: Transaction, { enterpriseId, categories, output }: ReadRequest, allowed: readonly CreditCategory[], mode: CreditMode): Promise<CreditCategory[]> {
  const missing = letThrough(mode, output, categories).filter((one) => !publicCategories.includes(one) && !allowed.includes(one));
  if (missing.length === 0) return [];
  const seen = await seenCategories(tx, enterpriseId);
  return missing.filter((one) => seen.has(one));
}
