/** A firm's copy of its data holds what every plugin keeps of it; what no law keeps can be erased. */
import { enterpriseFields } from '@rongqiao/contracts/enterprise.ts';
import { creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { categoryOf } from '@rongqiao/contracts/credit-fact.ts';
import { enterpriseOfId, updateEnterprise } from '@rongqiao/accounts/server/organisations/enterprises.ts';
import { describeFact } from '@rongqiao/credit-scoring/domain/objections/describe-fact.ts';
import { provideErasure, provideOwnData } from '@rongqiao/strapi-kit/server/own-data/parts.ts';
import { readMarkedFacts } from './read-marked-facts.ts';

/** What the firm wrote about itself and may take back; what the register shows stays. */
const ownWords = ['operatingAddress', 'website', 'introduction', 'contactName', 'contactPhone', 'contactEmail'] as const;

const columns = Object.values(enterpriseFields).flatMap((fields) => Object.keys(fields));

export function giveOwnData(): void {
  provideOwnData({
    title: '企业资料',
    read: async (enterpriseId) => {
      const firm: Record<string, unknown> = (await enterpriseOfId(enterpriseId)) ?? {};
      return columns.map((name) => ({ 项目: name, 内容: asText(firm[name]) }));
    },
  });
  provideOwnData({
    title: '信用数据',
    read: async (enterpriseId) => {
      const firm = await enterpriseOfId(enterpriseId);
      const facts = firm ? await readMarkedFacts(firm.uscc) : [];
      return facts.map((fact) => ({
        编号: fact.id,
        类别: creditCategoryLabels[categoryOf(fact.kind, fact.body)],
        内容: describeFact(fact),
        期间: fact.period,
        来源: fact.sourceName,
        批次: fact.batchId,
        归集时间: fact.collectedAt,
        有效期至: fact.validUntil,
        异议: fact.disputedSince,
        原始数据: JSON.stringify(fact.body, (_name, value) => (typeof value === 'bigint' ? String(value) : value)),
      }));
    },
  });
  provideErasure({
    what: '企业自己填写的简介、网址、经营地址和联系人',
    erase: async (tx, enterpriseId) => {
      const firm: Record<string, unknown> = (await enterpriseOfId(enterpriseId)) ?? {};
      const filled = ownWords.filter((name) => firm[name]);
      if (filled.length > 0) await updateEnterprise(tx, enterpriseId, Object.fromEntries(filled.map((name) => [name, null])));
      return filled.length;
    },
  });
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : Array.isArray(value) ? value.join('、') : String(value));
