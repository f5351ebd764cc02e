/** Types without drafts: firms, their projects and needs, departments, and what staff look after. */
import type { ContentLayout } from './content-layout.ts';

export const enterpriseLayout: ContentLayout = {
  nameField: 'name',
  columns: ['name', 'uscc', 'regionCode', 'industryCode', 'entityKind', 'registerStatus', 'updatedAt'],
  groups: [
    {
      label: '登记信息（公开）',
      rows: [
        'name:8 entityKind:4',
        'uscc legalRepresentativeName registerStatus',
        'regionCode industryCode',
        'foundedOn registeredCapitalFen',
        'registeredAddress',
        'businessScope',
      ],
    },
    { label: '经营信息', rows: ['ownershipKind operatingAddress:8', 'employees revenueFen assetsFen figuresYear', 'taxGrade:4 taxGradeYear:4', 'qualificationTags', 'introduction', 'website'] },
    { label: '联系方式（不公开）', rows: ['contactName contactPhone contactEmail'] },
    { label: '账户与税号（不公开）', rows: ['taxpayerNumber basicAccountNumber isDemo'] },
  ],
  hints: {
    uscc: '18位，两个校验码都会核对。',
    legalRepresentativeName: '变更后，企业成员的签约权限会自动暂停，重新验证后恢复。',
    figuresYear: '从业人数、营业收入和资产总额所属的年度。',
  },
  examples: { uscc: '例如 91210102MAD000019P', website: 'https://' },
};

export const enterpriseProjectLayout: ContentLayout = {
  nameField: 'name',
  columns: ['code', 'name', 'enterprise', 'stage', 'regionCode', 'totalInvestmentFen', 'fundingGapFen'],
  sort: { by: 'code', order: 'DESC' },
  groups: [
    { label: '项目', rows: ['code:4 name:8', 'enterprise stage', 'regionCode industryCode', 'summary', 'approvalNumber:6 startsOn:3 finishesOn:3'] },
    { label: '资金', rows: ['totalInvestmentFen ownFundsFen fundingGapFen', 'isDemo:3'] },
  ],
};

export const financingNeedLayout: ContentLayout = {
  nameField: 'title',
  columns: ['code', 'title', 'enterprise', 'amountFen', 'termMonths', 'regionCode', 'state', 'expiresOn'],
  sort: { by: 'code', order: 'DESC' },
  groups: [
    { label: '需求', rows: ['code:4 title:8', 'enterprise project', 'family purpose state', 'amountFen termMonths annualRateMax', 'neededOn expiresOn', 'purposeText'] },
    { label: '担保与还款', rows: ['guaranteeKinds', 'repaymentMethods'] },
    { label: '公开显示', rows: ['regionCode industryCode', 'isNameShown:4 isDemo:4'] },
  ],
  hints: {
    annualRateMax: '企业能接受的最高年利率。',
    expiresOn: '过了这一天，需求大厅不再显示。',
    isNameShown: '不勾选时，需求大厅只显示地区和行业。',
  },
};

export const departmentLayout: ContentLayout = {
  nameField: 'name',
  columns: ['name', 'kind', 'level', 'regionCode', 'phone', 'code'],
  sort: { by: 'name', order: 'ASC' },
  groups: [
    { label: '单位', rows: ['code:4 name:8', 'kind level regionCode', 'duties', 'address:8 phone:4', 'website'] },
    { label: '联系方式（不公开）', rows: ['contactName contactPhone isDemo'] },
  ],
  examples: { code: '例如 BM-210100-01', website: 'https://' },
};

export const staffScopeLayout: ContentLayout = {
  nameField: 'staffEmail',
  columns: ['staffEmail', 'regionCode', 'updatedAt'],
  sort: { by: 'staffEmail', order: 'ASC' },
  groups: [{ label: '谁负责哪里', rows: ['staffEmail regionCode'] }],
  labels: { staffEmail: '登录邮箱', regionCode: '负责地区' },
  hints: { staffEmail: '后台人员的登录邮箱；一人负责几个地区就写几行。', regionCode: '选“全国”可看到所有地区；选省或市可看到其下各地。' },
};
