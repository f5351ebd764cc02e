/** What the build changes in Strapi's own page: its name, language and the sentence for browsers without scripts. */
interface Bundle {
  [fileName: string]: { type: 'asset' | 'chunk'; source?: string | Uint8Array };
}

const replacements: [english: string, chinese: string][] = [
  ['<html lang="en">', '<html lang="zh-Hans">'],
  ['<title>Strapi Admin</title>', '<title>融桥管理后台</title>'],
  ['<h1>JavaScript disabled</h1>', '<h1>浏览器没有启用脚本</h1>'],
];
const noScript = /(<div class="strapi--no-js">[\s\S]*?<p>)[\s\S]*?(<\/p>)/;

/** Strapi emits the page from code of its own, so it is rewritten when everything is there. */
const nameThePage = {
  name: 'rongqiao:name-the-page',
  enforce: 'post' as const,
  generateBundle(_options: unknown, bundle: Bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') return;
    const named = replacements.reduce((html, [english, chinese]) => html.replace(english, chinese), String(page.source));
    page.source = named.replace(noScript, '$1管理后台要用脚本才能工作，请在浏览器设置中启用后刷新页面。$2');
  },
};

export default <Config extends { plugins?: unknown[] }>(config: Config): Config => ({ ...config, plugins: [...(config.plugins ?? []), nameThePage] });
