import type { RegisteredFirm } from '../register.ts';
import { isSameName } from '../register.ts';
import type { Presenter, PresenterRole, Refusal } from './request.ts';

type Rule = { entitled: (firm: RegisteredFirm) => string[]; refusal: (firm: RegisteredFirm, name: string) => Refusal };

const rules: Record<PresenterRole, Rule> = {
  'legal-representative': {
    entitled: (firm) => [firm.legalRepresentativeName],
    refusal: (firm, name) => ({
      code: 'not-legal-representative',
      message: `“${name}”不是“${firm.name}”登记的法定代表人，不能出示这家企业的电子营业执照。请由登记的法定代表人本人操作；如刚办理变更，请待变更登记完成后再试。`,
    }),
  },
  'authorised-administrator': {
    entitled: (firm) => firm.authorisedAdministrators,
    refusal: (firm, name) => ({
      code: 'not-authorised-administrator',
      message: `“${name}”没有得到“${firm.name}”法定代表人的电子营业执照授权。请法定代表人先在电子营业执照中授权，或由法定代表人本人出示。`,
    }),
  },
};

export type Checked = { presenter: Presenter; refusal: Refusal | null };

/** Only the registered legal representative, or whom that person authorised; named as the register spells it. */
export function checkPresenter(firm: RegisteredFirm | undefined, presenter: Presenter): Checked {
  if (!firm) return { presenter, refusal: notRegistered };
  const { entitled, refusal } = rules[presenter.role];
  const name = entitled(firm).find((registered) => isSameName(registered, presenter.name));
  return name
    ? { presenter: { ...presenter, name }, refusal: null }
    : { presenter, refusal: refusal(firm, presenter.name) };
}

const notRegistered: Refusal = {
  code: 'firm-not-registered',
  message: '登记名册中已没有这家企业，不能出示电子营业执照。请核对统一社会信用代码后重新发起。',
};

export const declined: Refusal = { code: 'declined', message: '出示人拒绝了这次电子营业执照出示请求。' };
