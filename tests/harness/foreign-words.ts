/** English that is left on a page of the admin: in what is read, and in what only a screen reader says. */
import type { Page } from './browser.ts';

/** Names, codes and addresses that are the same in Chinese. */
const same = [
  /[\w.+-]+@[\w.-]+/g,
  /https?:\/\/[^\s，。]*/g,
  /\b[0-9A-Z]{8,}\b/g,
  /\b(LPR|SMTP|JSON|API|PDF|CSV|XLS|ZIP|Ctrl|Cmd|Shift|Command|Esc|Markdown|Webhook|Strapi|Chrome|Linux|Headless\w*|AAA|BBB|CCC)\b/g,
  /\b[A-Z]{2}-[\w-]+/g,
];

/** What the page shows and says, piece by piece, where two Latin letters in a row are left after all names. */
export async function foreignWords(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
    const elements = [...document.querySelectorAll('body *')].filter((element) => !element.closest('script, style, noscript, .CodeMirror-measure'));
    const texts = elements.flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''));
    return [...texts, ...elements.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''))];
  });
  const foreign = said.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(same.reduce((rest, known) => rest.replaceAll(known, ''), text)));
  return [...new Set(foreign)];
}
