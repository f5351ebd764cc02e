/** The home page says what needs somebody today: the platform's widgets first, of Strapi's own only what helps to go on. */
interface Widget {
  id: string;
  pluginId?: string;
}

const ours = ['editorial.to-review', 'editorial.returned', 'accounts.claims', 'inquiry.basket', 'strapi-kit.operations'];
/** Counts of entries, advertisements and one's own profile need nobody. */
const kept = ['content-manager.last-edited-entries'];

const place = ({ id, pluginId }: Widget) => [...ours, ...kept].indexOf(`${pluginId}.${id}`);

export const arrangeHome = <W extends Widget>(widgets: W[]): W[] =>
  widgets.filter((widget) => place(widget) >= 0 || !isStrapis(widget)).sort((left, right) => rank(left) - rank(right));

const isStrapis = ({ pluginId = 'admin' }: Widget) => ['admin', 'content-manager', 'review-workflows', 'content-releases'].includes(pluginId);

/** A plugin's widget that nobody has placed yet comes after those that have a place. */
const rank = (widget: Widget) => (place(widget) < 0 ? ours.length - 0.5 : place(widget));
