/** What the platform has found for a firm by itself, and the switch beside it. */
import { formatDay } from '@rongqiao/contracts/values/period.ts';
import type { OwnList } from '@rongqiao/matching/contract.ts';

export function ownMatchesPage(list: OwnList) {
  const groups = [
    group('产品', '/products', list.products, list.eligibleProducts, list.possibleProducts),
    group('政策', '/policies', list.policies, list.eligiblePolicies, list.possiblePolicies),
  ].filter(({ entries }) => entries.length > 0);
  return {
    lead: leadOf(list, groups.length > 0),
    also: list.isPersonalised ? { label: '填金额和期限，看每一条条件和还差什么', href: '/enterprise/loan' } : { label: '查看全部产品', href: '/products' },
    groups,
    choice: list.isPersonalised
      ? { value: 'off', label: '关闭个性化推荐', text: '平台用本企业在案的数据核对每个产品和政策的条件，新符合的每天早上用消息和邮件告诉您一次。关闭以后，不再为您推荐，也不再提醒；办理业务不受影响。' }
      : { value: 'on', label: '打开个性化推荐', text: '个性化推荐已关闭：这里不列推荐，也不发提醒。打开以后，平台会核对本企业在案的数据，把新符合的告诉您。' },
  };
}

function leadOf({ isPersonalised, matchedOn }: OwnList, hasAny: boolean): string {
  if (!isPersonalised) return '您已关闭个性化推荐。';
  if (!matchedOn) return '正在核对本企业的条件，几分钟后再来看。';
  return hasAny ? `按本企业在案的数据核对，${formatDay(matchedOn)}更新。` : `按本企业在案的数据核对（${formatDay(matchedOn)}），暂时没有全部符合的产品和政策。`;
}

function group(title: string, base: string, entries: OwnList['products'], eligible: number, possible: number) {
  return {
    title,
    lead: `符合${eligible}项，可能符合${possible}项${eligible + possible > entries.length ? `，先列最合适的${entries.length}项` : ''}。`,
    entries: entries.map(({ slug, name, isSure }) => ({ href: `${base}/${slug}`, name, standing: isSure ? '符合' : '还缺资料' })),
  };
}
