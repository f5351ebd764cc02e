const fullWidthAscii = /[\uFF01-\uFF5E]/g;
const blanks = /[\s\u200B-\u200D\u2060\uFEFF]/g;

/**
 * What people paste from Chinese input methods and PDF files, as plain ASCII without blanks.
 *
 * Only the full-width twins of ASCII are folded: general compatibility folding would also turn ① into 1.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(blanks, '')
    .replace(fullWidthAscii, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** A person's own words inside a message, shortened so that a pasted page stays a sentence. */
export function quote(text: string): string {
  const characters = [...text];
  return `“${characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : text}”`;
}
