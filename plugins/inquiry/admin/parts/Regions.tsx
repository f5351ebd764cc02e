/** Places of one's own regions: found by name, shown as chips, each taken out by its own button. */
import { isWithin, regionFullName } from '@rongqiao/contracts/values/region.ts';
import { Combobox, ComboboxOption, Field, Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useLayoutEffect, useMemo, useState } from 'react';
import { findRegions, regionsBelow } from '../../domain/find-regions.ts';

interface Props {
  label: string;
  own: readonly string[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

const OFFERED_MAX = 60;

export function Regions({ label, own, chosen, onChange }: Props) {
  const places = useMemo(() => regionsBelow(own), [own]);
  const [text, setText] = useState('');
  // The box writes the picked place into itself: it is emptied once the choice has arrived.
  useLayoutEffect(() => setText(''), [chosen.length]);
  const offered = findRegions(places, text, OFFERED_MAX).filter((code) => !chosen.includes(code));
  return (
    <Field.Root required hint="可以选几个。只能选您负责的地区和它下面的地方。">
      <Field.Label>{label}</Field.Label>
      <Combobox
        aria-label={`${label}：查找并添加`}
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder="输入名称或代码查找，回车添加"
        value=""
        textValue={text}
        onTextValueChange={(typed?: string) => setText(typed ?? '')}
        onChange={(code?: string) => {
          if (code && !chosen.includes(code)) onChange([...chosen, code]);
        }}
        noOptionsMessage={() => '没有找到，请换一个名称'}
      >
        {offered.map((code) => (
          <ComboboxOption key={code} value={code} textValue={`${regionFullName(code)} ${code}`}>
            {`${regionFullName(code)} ${code}`}
          </ComboboxOption>
        ))}
      </Combobox>
      <Flex tag="ul" wrap="wrap" gap={2} paddingTop={1}>
        {chosen.map((code) => (
          <li key={code}>
            <Tag icon={<Cross aria-hidden />} label={`移除${regionFullName(code)}`} onClick={() => onChange(chosen.filter((one) => one !== code))}>
              {regionFullName(code)}
            </Tag>
          </li>
        ))}
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}

/** Whether all of it lies in what one looks after: what reaches further is for those who look after more. */
export const isOwn = (regionCodes: readonly string[], own: readonly string[]): boolean =>
  regionCodes.every((code) => own.some((region) => isWithin(code, region)));
