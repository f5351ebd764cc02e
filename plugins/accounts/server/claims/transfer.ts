/** The second way: a small transfer to the firm's account, and its amount entered back. */
import { randomInt } from 'node:crypto';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { defineJob, enqueue } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import {
  AMOUNT_VALID_DAYS,
  CLAIM_VALID_DAYS,
  isEnoughFor,
  TRANSFERS_PER_FIRM_DAYS,
  TRANSFERS_PER_FIRM_MAX,
  WRONG_AMOUNTS_MAX,
} from '../../domain/claim-moves.ts';
import { yuanToFen } from '../../domain/transfer-amount.ts';
import { asCaller } from '../as-caller.ts';
import { bankTransfer } from '../gateways/connected-gateways.ts';
import { claimColumns, ClaimRow } from './claim-row.ts';
import { lockOwnClaim } from './find-claim.ts';
import { changedMeanwhile, moveClaim, tryMoveClaim } from './move-claim.ts';
import { settleProof } from './settle-proof.ts';

const notOffered = problem(409, 'way-not-offered', '平台暂未接入对公打款，请换一种方式。');
const notEnough = problem(
  409,
  'way-not-enough',
  '法定代表人变更后，需要新的法定代表人出示电子营业执照，或签署授权书并提交人工审核；对公打款不能证明新的授权。',
);
const tooMany = problem(
  429,
  'too-many-transfers',
  `这家企业近${TRANSFERS_PER_FIRM_DAYS}天内的打款验证次数已用完，请改用电子营业执照，或提交营业执照和授权书由人工审核。`,
);
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

/** The amount is drawn here and told to nobody but the bank. */
export async function orderTransfer(userId: number, claimId: string, accountNumber: string): Promise<ClaimRow> {
  if (!bankTransfer()) throw new Refusal(notOffered);
  return asCaller(async (tx) => {
    const claim = await lockOwnClaim(tx, userId, claimId);
    if (!isEnoughFor(claim.purpose, 'bank-transfer')) throw new Refusal(notEnough);
    await insistOnTransfersLeft(tx, claim.uscc);
    const ordered = await moveClaim(tx, claimId, 'order-transfer', {
      way: 'bank-transfer',
      transfer_account: accountNumber,
      transfer_amount_fen: String(randomInt(101, 1000)),
      transfers: claim.transfers + 1,
      reason: null,
    });
    await enqueue(tx, sendTransfer, { claimId, transferNumber: ordered.transfers });
    return ordered;
  });
}

async function insistOnTransfersLeft(tx: Transaction, uscc: string): Promise<void> {
  const { sent } = await tx.one(
    z.object({ sent: z.int() }),
    sql`
    select coalesce(sum(transfers), 0)::int as sent from enterprise_claims
    where uscc = ${uscc} and updated_at > now() - make_interval(days => ${TRANSFERS_PER_FIRM_DAYS})`,
  );
  if (sent >= TRANSFERS_PER_FIRM_MAX) throw new Refusal(tooMany);
}

/** May run again after a crash: the bank knows the key, and only the first result moves the claim. */
const sendTransfer = defineJob({
  name: 'send-verification-transfer',
  title: '向企业账户打验证款',
  data: z.object({ claimId: z.uuid(), transferNumber: z.int() }),
  handle: async ({ claimId, transferNumber }) => {
    const claim = await database().maybeOne(
      ClaimRow,
      sql`select ${claimColumns} from enterprise_claims where id = ${claimId}`,
    );
    if (claim?.state !== 'transfer-ordered' || claim.transfers !== transferNumber) return;
    const bank = bankTransfer();
    if (!bank) throw new Error('no bank is connected');
    const result = await bank.send({
      key: `claim-${claimId}-${transferNumber}`,
      accountNumber: claim.transfer_account ?? '',
      accountName: claim.enterprise_name,
      amountFen: claim.transfer_amount_fen ?? '',
      reference: '融桥平台企业认领验证',
    });
    const seen = { version: claim.version };
    await asCaller((tx) =>
      result.status === 'credited'
        ? tryMoveClaim(
            tx,
            claimId,
            'transfer-sent',
            { transfer_id: result.transferId, transferred_at: new Date(), expires_at: days(AMOUNT_VALID_DAYS) },
            seen,
          )
        : tryMoveClaim(
            tx,
            claimId,
            'transfer-returned',
            { reason: result.message, expires_at: days(CLAIM_VALID_DAYS) },
            seen,
          ),
    );
  },
});

type Entered = { claim: ClaimRow } | { triesLeft: number };

/** A wrong amount counts even when nothing else comes of it; the third ends the claim. */
export async function enterAmount(userId: number, claimId: string, amountYuan: string): Promise<ClaimRow> {
  const entered = await asCaller(async (tx): Promise<Entered> => {
    const claim = await lockOwnClaim(tx, userId, claimId);
    if (claim.state !== 'awaiting-amount' || Date.parse(claim.expires_at) <= Date.now())
      throw new Refusal(changedMeanwhile);
    if (yuanToFen(amountYuan) === claim.transfer_amount_fen)
      return { claim: await settleProof(tx, claim, evidenceOf(claim)) };
    await tx.run(
      sql`update enterprise_claims set wrong_amounts = wrong_amounts + 1, updated_at = now() where id = ${claimId}`,
    );
    const triesLeft = WRONG_AMOUNTS_MAX - claim.wrong_amounts - 1;
    if (triesLeft > 0) return { triesLeft };
    return { claim: await moveClaim(tx, claimId, 'reject', { reason: `到账金额填错${WRONG_AMOUNTS_MAX}次。` }) };
  });
  if ('claim' in entered) return entered.claim;
  const sentence = `金额与到账金额不一致，请核对对公账户明细后再填，还可以填${entered.triesLeft}次。`;
  throw new Refusal(problem(400, 'amount-wrong', sentence, [{ path: 'amountYuan', message: sentence }]));
}

const evidenceOf = (claim: ClaimRow) => ({
  way: 'bank-transfer' as const,
  accountTail: (claim.transfer_account ?? '').slice(-4),
  transferNumber: claim.transfers,
  amountFen: claim.transfer_amount_fen ?? '',
});
