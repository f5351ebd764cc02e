/** The eight services of the platform, each with the door that works today. */
export const services = [
  { name: '信息资讯', what: '政策动态、市场动态、融资指南', href: '/news' },
  { name: '债权融资', what: '贷款、租赁、保理、债券', href: '/services/debt' },
  { name: '股权融资', what: '天使、创投、区域股权市场、上市', href: '/services/equity' },
  { name: '征信服务', what: '先认领企业，再看自己的信用', href: '/services/credit' },
  { name: '金融超市', what: '线上比产品，线下找网点', href: '/products' },
  { name: '政策融资填报', what: '需要申报的政策和材料清单', href: '/services/policy-applications' },
  { name: '政策资金对接', what: '正在发放、即将截止的资金', href: '/services/policy-funds' },
  { name: '其他增值服务', what: '培训、税务、审计、法律、知识产权', href: '/services/value-added' },
] as const;
