/** 企业中心: the register's fields to read, the firm's own to keep up to date. */
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { encode, z } from 'zod';
import { RegisterEntry } from '../../contract/claims.ts';
import { enterpriseProfileUpdated } from '../../contract/events.ts';
import { type EnterpriseProfile, FromDepartments, OwnProfile } from '../../contract/profile.ts';
import { asCaller } from '../as-caller.ts';
import { enterpriseOfId, type StoredEnterprise, updateEnterprise } from '../organisations/enterprises.ts';

const gone = problem(404, 'no-such-enterprise', '没有找到这家企业，请联系平台客服。');
const changed = problem(409, 'changed', '企业信息刚刚被同事修改过，请刷新页面，核对后再保存。');

export async function readProfile(enterpriseId: string): Promise<EnterpriseProfile> {
  const enterprise = await enterpriseOfId(enterpriseId);
  if (!enterprise) throw new Refusal(gone);
  return showProfile(enterprise);
}

const showProfile = (enterprise: StoredEnterprise): EnterpriseProfile => ({
  register: RegisterEntry.parse(enterprise),
  profile: OwnProfile.parse(enterprise),
  fromDepartments: FromDepartments.parse(enterprise),
  updatedAt: enterprise.updatedAt,
});

/** Nobody's change is overwritten unseen: `updatedAt` must be what the caller has read. */
export async function updateProfile(
  enterpriseId: string,
  profile: Partial<OwnProfile>,
  updatedAt: string,
): Promise<EnterpriseProfile> {
  return asCaller(async (tx) => {
    const now = await tx.maybeOne(
      z.object({ updated_at: timeColumn }),
      sql`select updated_at from enterprises where document_id = ${enterpriseId} for update`,
    );
    if (!now) throw new Refusal(gone);
    if (Date.parse(now.updated_at) !== Date.parse(updatedAt)) throw new Refusal(changed);
    const updated = await updateEnterprise(tx, enterpriseId, encode(OwnProfile.partial(), profile));
    await publish(tx, enterpriseProfileUpdated, { enterpriseId });
    return showProfile(updated);
  });
}
