/** Finds one code of a long list by name or number; what is picked goes to the caller and the box is free again. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { forwardRef, useLayoutEffect, useState } from 'react';
import { type Code, searchCodes } from '../../domain/codes.ts';

interface Props {
  list: CodeListName;
  label: string;
  /** Already chosen: not offered again. */
  without: string[];
  disabled: boolean;
  onPick(code: string): void;
}

const OFFERED_MAX = 60;
export const optionText = ({ code, label }: Code) => `${label} ${code}`;

export const CodeSearch = forwardRef<HTMLInputElement, Props>(({ list, label, without, disabled, onPick }, ref) => {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  // The box writes the picked option's text into itself: it is emptied once the choice has arrived, and keeps the focus.
  useLayoutEffect(() => setText(''), [without.length]);
  // A form has many of these boxes, and a closed one would carry all its options too.
  const offered = !isOpen ? [] : searchCodes(list, text, OFFERED_MAX).filter(({ code }) => !without.includes(code));
  return (
    <Combobox
      ref={ref}
      aria-label={`${label}：查找并添加`}
      autocomplete={{ type: 'list', filter: 'contains' }}
      placeholder={disabled ? '' : '输入名称或代码查找，回车添加'}
      disabled={disabled}
      value=""
      textValue={text}
      onOpenChange={setOpen}
      onTextValueChange={(typed?: string) => setText(typed ?? '')}
      onChange={(code?: string) => {
        if (code && !without.includes(code)) onPick(code);
      }}
      noOptionsMessage={() => '没有找到，请换一个名称，或输入完整代码'}
    >
      {offered.map((found) => (
        <ComboboxOption key={found.code} value={found.code} textValue={optionText(found)}>
          {optionText(found)}
        </ComboboxOption>
      ))}
    </Combobox>
  );
});
CodeSearch.displayName = 'CodeSearch';
