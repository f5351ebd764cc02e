import { inCategory } from './own.ts';

const author = '平台运营组';

export const notices = inCategory('platform-notice', [
  {
    slug: 'identity-by-bank-transfer',
    title: '企业认证新增对公打款方式',
    newsOn: '2026-02-16',
    author,
    summary: '没有电子营业执照也能认证：填对公账号，收到一笔小额款，回填金额。',
    body: '认证企业有两种方式：电子营业执照扫码，或者对公打款。\n\n打款金额不到一元，一般两小时内到账。回填三次不对，当天不能再试。\n\n账号加密保存，只用于认证和以后的收款。',
  },
  {
    slug: 'favourites-and-reminders',
    title: '可以设置政策截止提醒',
    newsOn: '2026-03-30',
    author,
    summary: '自己选提前1、3、7、15或30天提醒，也可以存进手机日历。',
    body: '在政策页点“截止前提醒我”。没有账号的留邮箱，点确认链接后生效。\n\n不想收到了，在企业中心的“提醒”里取消，或点邮件里的取消链接。',
  },
  {
    slug: 'institutions-join',
    title: '三十家机构完成入驻',
    newsOn: '2026-04-28',
    author,
    summary: '银行、担保、租赁、保理、小贷、典当、股权机构都有了。',
    body: '机构入驻要核对许可证和统一社会信用代码。产品发布前，平台逐项检查费用，不合规定的费用无法提交。\n\n需要说明的是：这些机构都是演示用的虚构机构。',
  },
  {
    slug: 'privacy-consent-change',
    title: '信用数据上线前，先说清怎样授权',
    newsOn: '2026-05-25',
    author,
    summary: '信用数据还没有接入；接入以后，没有授权谁也看不到。',
    body: '平台现在不提供企业信用数据的查询。\n\n接入之前会公布：授权写明查什么、谁来查、查多久，您可以随时撤回，也能看到查询记录。',
  },
  {
    slug: 'complaint-channel',
    title: '遇到乱收费，可以这样投诉',
    newsOn: '2026-07-14',
    author,
    summary: '把收费名目和凭证拍照，从“我要咨询”提交，一个工作日内答复。',
    body: '小微企业贷款不得收取资金管理费、提前还款违约金等费用，也不得搭售保险。\n\n提交时请写明机构、产品、时间和金额。产品页写有这类费用的，运营人员核实后会下架。',
  },
  {
    slug: 'mid-autumn-hours',
    title: '中秋、国庆期间服务安排',
    newsOn: '2026-09-21',
    author,
    summary: '在线功能照常，人工咨询节后第一个工作日答复。',
    body: '法定节假日不计入机构的办理时限。调休上班日照常计时。\n\n转贷到期日在假期里的，请提前三个工作日申请。',
  },
  {
    slug: 'loan-code-posters',
    title: '贷款码海报开始在网点张贴',
    newsOn: '2026-10-20',
    author,
    summary: '扫码直接打开适合本区的产品，不用下载应用。',
    body: '每个区县、网点和产品都有自己的二维码。扫开之后，地区和产品已经选好。\n\n不会用手机的，可以请网点工作人员帮忙，或者拨打页面上的电话。',
  },
  {
    slug: 'year-end-maintenance',
    title: '系统升级通知',
    newsOn: '2026-11-16',
    author,
    isPinned: true,
    summary: '升级安排在夜间，期间可以查看，暂时不能提交。',
    body: '升级时间一般在凌晨一点到三点。已经填写的内容会保留在页面上，稍后再提交即可。\n\n升级不影响机构的办理时限，该答复的照常答复。',
  },
]);
