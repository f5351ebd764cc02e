/** The edit view as `content-layouts.ts` arranges it: an input for each kind of value, and a panel for each group. */
import type { FieldGroup } from '../domain/layouts/content-layout.ts';
import { type Attribute, inputKindOf, inputType } from '../domain/input-kinds.ts';

export interface FieldLayout {
  name: string;
  type: string;
  size: number;
  attribute: Attribute;
  label: string;
  placeholder?: string;
}
type Row = FieldLayout[];
type Panel = Row[];
interface EditLayout {
  layout: Panel[];
  components: Record<string, { layout: Row[] }>;
  options?: { groups?: FieldGroup[] };
}

const ROW_WIDTH = 12;
const arranged = new WeakMap<EditLayout, EditLayout>();

/** The hook runs for every field of a form: the same layout is arranged once. */
export function arrangeEditView<Data extends { layout: EditLayout }>(data: Data): Data {
  const layout = arranged.get(data.layout) ?? arrange(data.layout);
  arranged.set(data.layout, layout);
  return { ...data, layout };
}

function arrange(edit: EditLayout): EditLayout {
  const rows = edit.layout.flat().map(withInputs);
  return {
    ...edit,
    layout: edit.options?.groups ? panels(rows, edit.options.groups) : edit.layout,
    components: Object.fromEntries(Object.entries(edit.components).map(([uid, part]) => [uid, { ...part, layout: part.layout.map(withInputs) }])),
  };
}

const withInputs = (row: Row): Row =>
  row.map((field) => {
    const kind = inputKindOf(field.name, field.attribute);
    if (!kind) return field;
    // Lengths and bounds of the stored text mean nothing to who types yuan or picks a place.
    const { min, max, minLength, maxLength, ...attribute } = field.attribute;
    return { ...field, type: inputType(kind), attribute };
  });

/** Rows of no group stay together at the end. */
function panels(rows: Row[], groups: FieldGroup[]): Panel[] {
  const grouped = groups.map(({ label, fields }) => ({ label, rows: rows.filter((row) => row.some(({ name }) => fields.includes(name))) }));
  const rest = rows.filter((row) => !grouped.some((group) => group.rows.includes(row)));
  const headed = grouped.filter((group) => group.rows.length > 0).map((group) => [heading(group.label, rows), ...group.rows]);
  return rest.length > 0 ? [...headed, rest] : headed;
}

/** Named as a plain field of the form, since nobody may see a field that the schema or the role does not know. */
function heading(label: string, rows: Row[]): Row {
  const field = rows.flat().find(({ attribute }) => !['component', 'relation'].includes(attribute.type)) as FieldLayout;
  return [{ ...field, type: inputType('heading'), size: ROW_WIDTH, label: '', placeholder: label }];
}
