/** Who runs this installation; nothing where the settings are silent. */
import { siteSettings } from '@rongqiao/config';
import { telHref } from './policy-page.ts';

export function operator() {
  const { OPERATOR_NAME, OPERATOR_PHONE, OPERATOR_EMAIL, OPERATOR_ADDRESS, ICP_NUMBER } = siteSettings();
  return {
    name: OPERATOR_NAME,
    phone: OPERATOR_PHONE ? { text: OPERATOR_PHONE, href: telHref(OPERATOR_PHONE) } : undefined,
    email: OPERATOR_EMAIL,
    address: OPERATOR_ADDRESS,
    icpNumber: ICP_NUMBER,
    isKnown: Boolean(OPERATOR_NAME),
  };
}
