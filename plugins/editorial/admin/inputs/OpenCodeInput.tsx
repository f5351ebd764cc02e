/** One code of a long open list (a region, an industry), found by name or number. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { forwardRef, useEffect, useState } from 'react';
import { labelOf, searchCodes } from '../../domain/codes.ts';
import type { InputProps } from '../input-props.ts';
import { optionText } from '../parts/CodeSearch.tsx';

const OFFERED_MAX = 60;

const openCodeInput = (list: CodeListName, example: string) => {
  const Input = forwardRef<HTMLInputElement, InputProps>(({ name, label, hint, labelAction, required, disabled }, ref) => {
    const field = useField<string | null>(name);
    const chosen = field.value ? { code: field.value, label: labelOf(list, field.value) } : undefined;
    const shown = chosen ? optionText(chosen) : '';
    const [text, setText] = useState(shown);
    const [isOpen, setOpen] = useState(false);
    useEffect(() => setText(shown), [shown]);
    // While the box shows the chosen code nothing is searched for: the whole list is open to change one's mind.
    const offered = !isOpen ? [] : searchCodes(list, text === shown ? '' : text, OFFERED_MAX).filter(({ code }) => code !== chosen?.code);
    return (
      <Field.Root name={name} hint={hint} error={field.error} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Combobox
          ref={ref}
          autocomplete={{ type: 'list', filter: 'contains' }}
          placeholder={disabled ? '' : example}
          disabled={disabled}
          value={field.value ?? ''}
          textValue={text}
          onOpenChange={setOpen}
          onTextValueChange={(typed?: string) => setText(typed ?? '')}
          onChange={(code?: string) => field.onChange(name, code || null)}
          onClear={() => field.onChange(name, null)}
          clearLabel="清空"
          noOptionsMessage={() => '没有找到，请换一个名称，或输入完整代码'}
        >
          {[...(chosen ? [chosen] : []), ...offered].map((found) => (
            <ComboboxOption key={found.code} value={found.code} textValue={optionText(found)}>
              {optionText(found)}
            </ComboboxOption>
          ))}
        </Combobox>
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    );
  });
  Input.displayName = `${list}Input`;
  return Input;
};

export const RegionInput = openCodeInput('Region', '输入地名或代码查找，例如：沈阳');
export const IndustryInput = openCodeInput('Industry', '输入行业名称或代码查找，例如：C26');
