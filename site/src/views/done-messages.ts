/** What has just been done, said once on the page that follows: the address carries the key, never the sentence. */
const messages: Record<string, string> = {
  registered: '注册成功。下一步认领企业，就可以代表企业办事。',
  chosen: '已切换。',
  joined: '已加入。现在代表这个单位办事。',
  invited: '邀请已发出，7 天内有效，只能用一次。',
  revoked: '邀请已撤回。',
  roles: '角色已修改。',
  signing: '签约权限已恢复。',
  removed: '成员已移除，他不能再代表本单位办事。',
  left: '您已退出这个单位。',
  profile: '企业信息已保存。',
  password: '密码已修改，其他登录都已结束。',
  name: '姓名已修改。',
  session: '那个登录已结束。',
  sessions: '其他登录都已结束。',
  withdrawn: '申请已撤回。',
  uploaded: '文件已上传。',
  submitted: '材料已提交，等待审核。',
  statement: '说明已保存。',
};

export const doneMessage = (params: URLSearchParams): string | undefined => messages[params.get('done') ?? ''];
