/** Finds an institution or a department by name, among those that the role may see. */
import { uids } from '@rongqiao/contracts/uids.ts';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDebounce, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';

export interface Unit {
  documentId: string;
  name: string;
}

export const unitKinds = {
  institution: { label: '金融机构', uid: uids.institution },
  department: { label: '政府部门', uid: uids.department },
} as const;
export type UnitKind = keyof typeof unitKinds;

const FOUND_MAX = 20;
const PATIENCE_MS = 300;

interface Props {
  kind: UnitKind;
  unit: Unit | undefined;
  onChoose(unit: Unit | undefined): void;
}

export function UnitSearch({ kind, unit, onChoose }: Props) {
  const { get } = useFetchClient();
  const [text, setText] = useState('');
  const wanted = useDebounce(text === unit?.name ? '' : text, PATIENCE_MS);
  const { label, uid } = unitKinds[kind];
  const load = useCallback(async () => {
    const params = {
      pageSize: FOUND_MAX,
      sort: 'name:ASC',
      ...(wanted ? { 'filters[name][$containsi]': wanted } : {}),
    };
    const { data } = await get<{ results: Unit[] }>(`/content-manager/collection-types/${uid}`, { params });
    return data.results;
  }, [get, uid, wanted]);
  const { loaded } = useLoaded(load);
  const found = loaded.state === 'there' ? loaded.value : [];
  const offered = unit && !found.some(({ documentId }) => documentId === unit.documentId) ? [unit, ...found] : found;
  return (
    <Field.Root
      name="unit"
      required
      hint={`先在“内容管理”里建立${label}，这里才能找到它。`}
      error={loaded.state === 'failed' ? loaded.because : undefined}
    >
      <Field.Label>{label}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder="输入名称查找"
        loading={loaded.state === 'loading'}
        loadingMessage="正在查找"
        value={unit?.documentId ?? ''}
        textValue={text}
        onTextValueChange={(typed?: string) => setText(typed ?? '')}
        onChange={(id?: string) => onChoose(offered.find(({ documentId }) => documentId === id))}
        onClear={() => onChoose(undefined)}
        clearLabel="清空"
        noOptionsMessage={() => '没有找到，请换一个名称'}
      >
        {offered.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
