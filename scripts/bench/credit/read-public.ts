/** The public data sets, read as `npm run credit` reads any file. */
import { readArguments } from '../../credit/read-arguments.ts';
import { type ReadSample, readSample } from '../../credit/read-sample.ts';
import { readTable } from '../../credit/read-table.ts';
import { sharedData } from '../frame/shared-data.ts';

const SETS = {
  sba: { place: ['sba-case', 'SBAcase.11.13.17.csv'], words: '--target Default --id LoanNr_ChkDgt' },
  german: { place: ['german-credit', 'germancredit.csv'], words: '--target creditability' },
  chineseFirms: { place: ['cumcm2020c', 'features-v2-with-credit-record.csv'], words: '--target default --id id' },
  chineseGrades: { place: ['cumcm2020c', 'enterprises-with-credit-record.csv'], words: '--target 是否违约' },
} as const;

/** `words` are added to those that name target and ids. */
export async function readPublic(set: keyof typeof SETS, words = ''): Promise<ReadSample> {
  const { place, words: own } = SETS[set];
  const { options } = readArguments(['evaluate', '--data', sharedData(...place) ?? place.join('/'), ...own.split(' '), ...words.split(' ').filter(Boolean)]);
  return readSample(await readTable(options.data), options);
}

/** What only the outcome could have told. */
export const SBA_LEAKS = 'Term,daysterm,xx,ChgOff*,BalanceGross,MIS_Status';
/** … and where and when the loan was made: fifteen columns about firm and loan are left. */
export const SBA_PLACES = 'Zip,Bank,BankState,NAICS,ApprovalDate,ApprovalFY,DisbursementDate,Name,City,State';
