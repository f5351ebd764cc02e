/** The pages of the site that notices lead to. */
const page = (label: string, path: string) => ({ label, path });

export const sitePages = {
  signIn: page('登录', '/sign-in'),
  register: page('注册', '/register'),
  resetPassword: page('重设密码', '/reset-password'),
  enterprise: page('进入企业中心', '/enterprise'),
  claims: page('查看认领进度', '/enterprise/claims'),
  newClaim: page('认领企业', '/enterprise/claims'),
  disputes: page('查看争议并说明情况', '/enterprise/disputes'),
  members: page('查看单位成员', '/enterprise/members'),
  ownProduct: (documentId: string) => page('查看产品', `/institution/products/${documentId}`),
  ownInstitution: page('查看机构介绍', '/institution/profile'),
  ownMatches: page('查看为我匹配', '/enterprise/matches'),
  invitation: (token: string) => page('查看并接受邀请', `/invitations/${token}`),
};
