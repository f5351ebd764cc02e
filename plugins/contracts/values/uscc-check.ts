/** The 31 characters of GB 32100-2015; a character's value is its place. I, O, Z, S and V are not used. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const outerWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The last character of a code, from its first 17. Source: GB 32100-2015 (ISO 7064 style, modulus 31).
 *
 * The modulus is prime and no two weights are alike, so one altered character, or two neighbours swapped, never pass.
 */
export function outerCheckCharacter(first17: string): string {
  const sum = weigh(first17, outerWeights, (character) => usccAlphabet.indexOf(character));
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** The ninth character of an organisation code, from its first 8. Source: GB 11714 (modulus 11; 10 is X, 11 is 0). */
export function innerCheckCharacter(first8: string): string {
  const sum = weigh(first8, innerWeights, (character) => Number.parseInt(character, 36));
  return '0123456789X0'.charAt(11 - (sum % 11));
}

function weigh(text: string, weights: number[], worthOf: (character: string) => number): number {
  return weights.reduce((sum, weight, place) => sum + weight * worthOf(text.charAt(place)), 0);
}
