/** Text that is already HTML. Everything else put into a page is escaped. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** html`<p>${whatever came in from outside}</p>` */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...values.map(sourceOf)));
}

function sourceOf(value: Content): string {
  if (value instanceof Markup) return value.source;
  if (value === null || value === undefined || value === false) return '';
  return typeof value === 'object' ? value.map(sourceOf).join('') : escaped(String(value));
}
