/** What a password must be, and the sentence for each thing that it is not. */
import { commonPasswords } from './common-passwords.ts';

export const PASSWORD_LENGTH_MIN = 10;
/** bcrypt looks at no more. */
export const PASSWORD_BYTES_MAX = 72;

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u];
const CLASSES_MIN = 3;
/** Shorter parts of an address turn up in good passwords by chance. */
const TELLING_LENGTH_MIN = 4;

interface Rule {
  isBroken(password: string, identifiers: string[]): boolean;
  message: string;
}

const rules: Rule[] = [
  {
    isBroken: (password) => [...password].length < PASSWORD_LENGTH_MIN,
    message: `密码太短，请至少用${PASSWORD_LENGTH_MIN}个字符。`,
  },
  {
    isBroken: (password) => new TextEncoder().encode(password).length > PASSWORD_BYTES_MAX,
    message: `密码太长，请控制在${PASSWORD_BYTES_MAX}个字节以内（一个汉字算3个）。`,
  },
  {
    isBroken: (password) => classes.filter((oneClass) => oneClass.test(password)).length < CLASSES_MIN,
    message: '密码太简单，请在小写字母、大写字母、数字、符号中至少用三种。',
  },
  {
    isBroken: (password, identifiers) =>
      tellingParts(identifiers).some((part) => password.toLowerCase().includes(part)),
    message: '密码里不能含有您的邮箱名、手机号或姓名，请换一个。',
  },
  { isBroken: (password) => isCommon(password), message: '这个密码太常见，容易被猜中，请换一个。' },
];

/** The first rule that the password breaks, as a sentence; undefined when it is good. `identifiers`: addresses and name. */
export const passwordFault = (password: string, identifiers: string[]): string | undefined =>
  rules.find((rule) => rule.isBroken(password, identifiers))?.message;

const tellingParts = (identifiers: string[]): string[] =>
  identifiers
    .map((identifier) => (identifier.split('@')[0] ?? '').toLowerCase())
    .filter((part) => part.length >= TELLING_LENGTH_MIN);

const lookAlikes: Record<string, string> = { '@': 'a', $: 's', '0': 'o', '!': 'i', '1': 'i', '3': 'e', '5': 's' };
const plain = (password: string) =>
  password.toLowerCase().replace(/[@$0!135]/g, (character) => lookAlikes[character] ?? character);
const common = new Set(commonPasswords.map(plain));
/** The common word with digits and marks around it is as easily guessed. */
const stripped = (password: string) => plain(password.replace(/^\P{L}+|\P{L}+$/gu, ''));
/** One character over and over, or a run: aaaa…, 1234…, abcd… */
const isRun = (password: string) =>
  new Set([...password].slice(1).map((character, i) => character.charCodeAt(0) - password.charCodeAt(i))).size === 1;

const isCommon = (password: string): boolean =>
  common.has(plain(password)) || common.has(stripped(password)) || isRun(password);
