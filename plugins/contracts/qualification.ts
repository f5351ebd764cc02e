import type { z } from 'zod';
import { codeList } from './code-list.ts';

/** Recognitions and standings that products and policies ask for. */
export const qualificationLabels = {
  'high-tech-enterprise': '高新技术企业',
  'tech-based-sme': '科技型中小企业',
  'innovative-sme': '科技和创新型中小企业',
  'specialised-sme': '专精特新中小企业',
  'little-giant': '专精特新“小巨人”企业',
  'manufacturing-champion': '制造业单项冠军企业',
  'young-eagle': '雏鹰企业',
  gazelle: '瞪羚企业',
  unicorn: '独角兽企业',
  'green-factory': '绿色工厂',
  'agricultural-leader': '农业产业化龙头企业',
  'model-cooperative': '农民合作社示范社',
  'patent-holder': '拥有有效发明专利',
  'foreign-trader': '有进出口实绩',
  'government-supplier': '政府采购中标（成交）供应商',
  'chain-supplier': '核心企业上下游配套企业',
  'startup-loan-eligible': '符合创业担保贷款扶持对象',
  'customs-aeo': '海关认证（AEO）企业',
} as const;
export const Qualification = codeList(qualificationLabels);
export type Qualification = z.infer<typeof Qualification>;
