/** A code in a filter: found by its label. */
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

interface Props {
  name: string;
  'aria-label'?: string;
  options?: { label: string; value: string }[];
}

export function CodeFilter({ name, options = [], 'aria-label': label }: Props) {
  const field = useField<string>(name);
  return (
    <Combobox
      aria-label={label}
      placeholder="请选择"
      autocomplete={{ type: 'list', filter: 'contains' }}
      value={field.value ?? ''}
      onChange={(code?: string) => field.onChange(name, code)}
      noOptionsMessage={() => '没有找到，请换一个名称'}
    >
      {options.map(({ label: text, value }) => (
        <ComboboxOption key={value} value={value}>
          {text}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
