const NAME = '融桥管理后台';

/** Strapi writes its own name behind every page's title and offers no setting for it. */
export function nameEveryPage(): void {
  const rename = () => {
    const title = document.title.replace(/Strapi Admin|Strapi$/, NAME);
    if (title !== document.title) document.title = title;
  };
  rename();
  const element = document.querySelector('title');
  if (element) new MutationObserver(rename).observe(element, { childList: true });
}
