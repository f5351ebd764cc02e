/** Where a problem is, as the form calls it: `supports.0.rate` is 支持标准第1项的比例. */

export interface LabelledAttribute {
  component?: string;
  pluginOptions?: { label?: string };
}
type Attributes = Record<string, LabelledAttribute>;

/** `partsOf` answers the attributes of a part (`policy.support`). A name without a label stands for itself. */
export function labelOfPath(path: string, attributes: Attributes, partsOf: (part: string) => Attributes): string {
  const [name = '', ...rest] = path.split('.');
  const attribute = attributes[name];
  const label = attribute?.pluginOptions?.label?.replace('（分）', '') ?? name;
  const [place] = rest;
  const isPlace = place !== undefined && /^\d+$/.test(place);
  const below = isPlace ? rest.slice(1) : rest;
  const here = isPlace ? `${label}第${Number(place) + 1}项` : label;
  return attribute?.component && below.length > 0 ? `${here}的${labelOfPath(below.join('.'), partsOf(attribute.component), partsOf)}` : here;
}
