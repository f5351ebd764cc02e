/** The unit that delivers, found by a part of its name. */
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { sourceStaffApi } from '../../contract/staff.ts';

interface Owner {
  kind: string;
  id: string;
  name: string;
}

export function OwnerChoice({ onChoose }: { onChoose(owner: Owner): void }) {
  const { ask } = useStaffApi('data-exchange');
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string>();
  const load = useCallback(() => ask<{ owners: Owner[] }>(sourceStaffApi.findOwners, { query: { q } }), [ask, q]);
  const { loaded } = useLoaded(load);
  const owners = loaded.state === 'there' ? loaded.value.owners : [];
  const choose = (id: string | undefined) => {
    const owner = owners.find((one) => one.id === id);
    if (!owner) return;
    setChosen(owner.id);
    onChoose(owner);
  };
  return (
    <Field.Root name="owner" required hint="部门或金融机构，输入名称的一部分查找。">
      <Field.Label>报送单位</Field.Label>
      <Combobox autocomplete="none" placeholder="输入名称查找" value={chosen} onChange={choose} onInputChange={(event: { target: { value: string } }) => setQ(event.target.value.slice(0, 60))} noOptionsMessage={() => '没有找到，请换一个说法。'} clearLabel="清除" onClear={() => setChosen(undefined)}>
        {owners.map(({ id, name }) => (
          <ComboboxOption key={id} value={id}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
}
