/** What a firm has become eligible for. */
import { type Notice, plainName } from './notice.ts';
import { sitePages } from './site-pages.ts';

interface MatchFacts {
  enterpriseName: string;
  /** Of products and policies, the most useful first. */
  names: string[];
}

/** Beyond these a letter is a list that nobody reads. */
const NAMED_MAX = 5;

export const matchNotices = {
  found: ({ enterpriseName, names }: MatchFacts): Notice => ({
    title: `${plainName(enterpriseName)}新符合${names.length}项产品和政策的条件`,
    paragraphs: [
      `${names.slice(0, NAMED_MAX).map((name) => `“${plainName(name)}”`).join('、')}${names.length > NAMED_MAX ? `等${names.length}项` : ''}，条件都已核对通过。`,
      '是否办理由您决定，结果以金融机构和主管部门的审核为准。不想再收到，可以在“为我匹配”里关闭个性化推荐。',
    ],
    link: sitePages.ownMatches,
    sms: `${plainName(enterpriseName)}新符合${names.length}项产品和政策的条件：`,
  }),
};
