/** Questions that many ask, answered in general words. 演示: what an institution really wants, it says itself. */
import type { Topic } from '@rongqiao/inquiry/contract.ts';

export interface FaqSeed {
  slug: string;
  topic: Topic;
  question: string;
  answer: string;
}

export const faqSeeds: FaqSeed[] = [
  { slug: 'how-to-begin', topic: 'loan', question: '第一次贷款，从哪里开始？', answer: '先想清楚三件事：借多少、借多久、做什么用。\n然后在金融超市按金额、期限和担保方式筛选，看每个产品“条件”一栏，够得上的排在前面。\n拿不准就在这里提问，写明行业、成立时间、年销售额和有没有抵押物，顾问会给您两三个可以谈的产品。' },
  { slug: 'papers-for-a-loan', topic: 'loan', question: '申请流动资金贷款一般要准备哪些材料？', answer: '多数机构会看：营业执照、法定代表人身份证、近一年的财务报表或纳税记录、主要结算账户的流水、贷款用途的证明（合同或订单）。\n有抵押的还要权属证明。每个产品页的“材料”一栏写明了它自己的要求，以那里为准。' },
  { slug: 'what-does-it-cost', topic: 'loan', question: '怎么知道一笔贷款总共要花多少钱？', answer: '看“综合年成本”，不要只看利率。它把利息和担保费、评估费等都算进去了。\n产品页可以输入金额和期限，算出每月还多少、一共付多少利息。两家比较时，用“对比”把总花费放在一起看。' },
  { slug: 'who-may-not-charge', topic: 'loan', question: '有人说能包过，要先交服务费，可信吗？', answer: '不可信。没有谁能保证审批通过。\n正规机构不会在放款前向您收“包装费”“保证金”。遇到这种情况不要转账，可以在这里提问，也可以向当地金融管理部门反映。' },
  { slug: 'how-long-does-it-take', topic: 'loan', question: '从申请到放款大概要多久？', answer: '每家机构在平台上写明了承诺的审批天数（工作日），产品页能看到。\n材料齐全、流水清楚会快很多；需要评估抵押物的要另加评估和登记的时间。' },
  { slug: 'no-collateral', topic: 'collateral', question: '没有房产抵押，还能贷到款吗？', answer: '可以试三条路：一是信用贷，看纳税、流水、订单或结算记录；二是政府性融资担保，由担保机构替您担保，费率较低；三是用应收账款、专利、存货等做质押。\n在金融超市“担保方式”里选“信用”或“政府性融资担保”就能看到。' },
  { slug: 'government-guarantee', topic: 'collateral', question: '政府性融资担保怎么申请？', answer: '一般有两种走法：直接向担保机构申请，或者在合作银行申请贷款时由银行推荐。\n担保机构会看企业的经营和用途，通过后出具担保函，银行据此放款。担保费和反担保要求写在产品的费用表里。' },
  { slug: 'patent-as-pledge', topic: 'collateral', question: '专利能用来贷款吗？', answer: '可以，叫知识产权质押。专利要在有效期内、权属清楚、年费已缴。\n通常需要评估，并办理质押登记。建议先问机构接不接受这一类专利、评估由谁出费用，再去做评估。' },
  { slug: 'receivables', topic: 'collateral', question: '客户欠我货款，能用应收账款融资吗？', answer: '能。常见的是应收账款质押贷款和保理。\n关键看三点：欠款方是谁、合同和发票是否齐全、账期有多长。欠款方愿意确认账款的，成功率高很多。' },
  { slug: 'which-policies-fit', topic: 'policy', question: '怎么知道有哪些政策适合我的企业？', answer: '在政策页按城市、行业和企业规模筛选，先看“可以申报”的。\n每条政策把条件列成了表，登录并认领企业后，会标出您已满足、还缺什么。还不确定的，带着那条政策来提问。' },
  { slug: 'interest-subsidy', topic: 'policy', question: '贷款贴息是先拿到还是先付利息？', answer: '大多数贴息是先付后补：您先按合同付息，符合条件后由财政把补贴拨到企业账户。\n也有由银行直接少收的。具体以那条政策的“怎么拿到”为准，付息凭证请留好。' },
  { slug: 'missed-the-window', topic: 'policy', question: '申报截止了，还有办法吗？', answer: '过了截止日期一般不再受理。\n可以看看同类政策下一批什么时候开始，在政策页设一个截止前提醒，下次不会错过。' },
  { slug: 'renew-before-due', topic: 'renewal', question: '贷款快到期，钱还没回笼怎么办？', answer: '越早说越好，最好到期前一个月就联系放款机构，问能不能续贷、展期或调整还款计划。\n符合条件的可以办理无还本续贷，不用先还再借。来不及的，可以问问政府性的转贷资金。不要借高息资金过桥。' },
  { slug: 'bridging-fund', topic: 'renewal', question: '转贷资金是什么，怎么用？', answer: '转贷资金由政府引导设立，用来在“还旧借新”的几天里垫付到期贷款，收费比社会过桥低得多。\n前提是银行同意续贷。一般由银行出具续贷意见，再向转贷机构申请。' },
  { slug: 'is-it-time-for-equity', topic: 'equity', question: '我的企业适合做股权融资吗？', answer: '股权融资不用还本付息，但要让出股份和一部分决定权，适合成长快、暂时利润不高、有技术或模式优势的企业。\n稳定经营、只缺周转资金的，贷款通常更合适。可以先提交意向，由顾问帮您判断。' },
  { slug: 'regional-market', topic: 'equity', question: '区域性股权市场挂牌有什么用？', answer: '挂牌能规范企业的股权和治理，便于展示、股权质押和以后转板，门槛比上市低得多。\n它不等于上市，挂牌本身也不保证融到钱。各地常有挂牌奖励，可以在政策页查。' },
  { slug: 'where-the-score-comes-from', topic: 'credit', question: '平台上的信用信息从哪里来？', answer: '来自依法归集的公共信用信息和您授权的数据，例如登记、纳税、社保、获得的资质。\n没有您的授权，金融机构看不到需要授权的部分。每一次查询都有记录。' },
  { slug: 'wrong-record', topic: 'credit', question: '信用记录里有错误怎么办？', answer: '可以提出异议：写明哪一条不对、为什么，并附上能证明的材料。\n提供这条数据的部门会核实并答复。核实期间，这条数据会标明有异议。' },
  { slug: 'book-a-service', topic: 'services', question: '预约增值服务要付钱吗？', answer: '目录里写“免费”的不收费，由政府或机构承担。收费的都标了价格，预约只是约时间，不会扣款；是否购买由您和提供方另行约定。' },
  { slug: 'claim-returned', topic: 'account', question: '企业认领被退回了怎么办？', answer: '退回的原因写在认领页面上，常见的是营业执照照片不清楚、授权书没有签字盖章。\n改好以后直接重新提交即可。着急的话可以换成电子营业执照或对公账户打款验证，更快。' },
];
