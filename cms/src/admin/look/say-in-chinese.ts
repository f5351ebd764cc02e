/**
 * English that Strapi's pages show without asking the translations: mostly what only a screen reader says.
 * Each line says where, so that nothing that people wrote themselves is ever touched.
 */
interface Saying {
  /** An ancestor or the element itself. */
  where: string;
  /** Of which attribute; without one, the text. */
  attribute?: 'aria-label' | 'title';
  english: RegExp;
  chinese: string;
}

const sayings: Saying[] = [
  { where: 'section[aria-live]', attribute: 'aria-label', english: /^Notifications\b.*/, chinese: '通知' },
  { where: '[role=status]', attribute: 'aria-label', english: /^draft$/, chinese: '草稿' },
  { where: '[role=status]', attribute: 'aria-label', english: /^modified$/, chinese: '有未发布的修改' },
  { where: '[role=status]', attribute: 'aria-label', english: /^published$/, chinese: '已发布' },
  { where: '.CodeMirror-code', attribute: 'aria-label', english: /^Editor$/, chinese: '正文' },
  { where: 'span', attribute: 'title', english: /^\[object Object\]$/, chinese: '' },
  { where: '[role=alert]', english: /^Invalid credentials$/, chinese: '邮箱或密码不对，请核对后再试。' },
  { where: '[role=alert]', english: /^Too many requests, please try again later\.$/, chinese: '尝试次数过多，请几分钟后再试。' },
  { where: '[role=alert]', english: /^Something went wrong$/, chinese: '出错了，请再试一次。' },
  { where: 'button', english: /^Menu$/, chinese: '菜单' },
  { where: '[role=alert], [aria-live]', english: /^Loading( content)?\.*$/, chinese: '正在读取' },
  { where: 'td, [role=gridcell]', english: / \(default\)$/, chinese: '（默认）' },
  { where: 'main', english: /^Community$/, chinese: '社区版' },
  { where: '[id^=DndDescribedBy]', english: /^\s*To pick up a draggable item[\s\S]*/, chinese: '按空格键选中，用方向键移动，再按空格键放下，按 Esc 取消。' },
];

const attributes = sayings.flatMap(({ attribute }) => attribute ?? []);

export function sayInChinese(): void {
  const observer = new MutationObserver((changes) => {
    // Whoever has chosen English keeps it.
    if (document.documentElement.lang !== 'zh-Hans') return;
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) translateBelow(node);
      else translateNode(target);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: [...new Set(attributes)] });
}

function translateBelow(node: Node): void {
  translateNode(node);
  for (const child of node.childNodes) translateBelow(child);
}

function translateNode(node: Node): void {
  for (const saying of sayings) {
    if (node instanceof Text && !saying.attribute) translateText(node, saying);
    if (node instanceof Element && saying.attribute) translateAttribute(node, saying);
  }
}

function translateText(text: Text, { where, english, chinese }: Saying): void {
  if (english.test(text.data) && text.parentElement?.closest(where)) text.data = text.data.replace(english, chinese);
}

function translateAttribute(element: Element, { where, attribute = 'title', english, chinese }: Saying): void {
  const said = element.getAttribute(attribute);
  if (said && english.test(said) && element.closest(where)) element.setAttribute(attribute, said.replace(english, chinese));
}
