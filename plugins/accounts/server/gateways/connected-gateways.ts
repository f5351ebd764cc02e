/** The services of the world outside that this platform is connected to; where one is not, its way is not offered. */
import { cmsSettings } from '@rongqiao/config';
import type { BankTransfer } from './bank-transfer.ts';
import type { ElectronicLicence } from './electronic-licence.ts';
import { httpBankTransfer } from './http-bank-transfer.ts';
import { httpElectronicLicence } from './http-electronic-licence.ts';

export function electronicLicence(): ElectronicLicence | undefined {
  const { ELECTRONIC_LICENCE_URL, ELECTRONIC_LICENCE_KEY } = cmsSettings();
  return ELECTRONIC_LICENCE_URL ? httpElectronicLicence(ELECTRONIC_LICENCE_URL, ELECTRONIC_LICENCE_KEY) : undefined;
}

export function bankTransfer(): BankTransfer | undefined {
  const base = cmsSettings().BANK_TRANSFER_URL;
  return base ? httpBankTransfer(base) : undefined;
}
