const digitNames = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/** Largest first; 亿 counts itself, so 10,000亿 is 壹万亿. */
const steps: [value: bigint, name: string][] = [
  [100_000_000n, '亿'],
  [10_000n, '万'],
  [1000n, '仟'],
  [100n, '佰'],
  [10n, '拾'],
];

/**
 * 人民币壹拾万元整: an amount in the capitals that contracts and payment orders ask for.
 *
 * @throws RangeError for a negative amount: a contract has none
 * @see 正确填写票据和结算凭证的基本规定 (PBoC), with 零 written wherever it may be
 */
export function formatChineseCapitals(fen: bigint): string {
  if (fen < 0n) throw new RangeError(`no capitals for a negative amount: ${fen}`);
  const [yuan, jiao, cent] = [fen / 100n, (fen / 10n) % 10n, fen % 10n];
  const coins = spellCoins(jiao, cent, yuan > 0n);
  const notes = yuan > 0n || coins === '' ? `${spell(yuan)}元` : '';
  return `人民币${notes}${coins}${cent > 0n ? '' : '整'}`;
}

function spellCoins(jiao: bigint, cent: bigint, hasYuan: boolean): string {
  const zero = hasYuan && jiao === 0n && cent > 0n ? '零' : '';
  return [zero, jiao > 0n ? `${spell(jiao)}角` : '', cent > 0n ? `${spell(cent)}分` : ''].join('');
}

function spell(number: bigint): string {
  const step = steps.find(([value]) => number >= value);
  if (!step) return digitNames[Number(number)] ?? '';
  const [value, name] = step;
  const rest = number % value;
  const head = spell(number / value) + name;
  if (rest === 0n) return head;
  // A place left empty is said: 壹万零伍佰.
  return head + (rest < value / 10n ? '零' : '') + spell(rest);
}
