import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { EditDialog } from '@rongqiao/strapi-kit/admin/parts/EditDialog.tsx';
import { Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { serviceCategoryLabels, serviceStaffApi } from '../../contract/services.ts';
import { Choice, optionsOf } from '../parts/Choice.tsx';
import { Regions } from '../parts/Regions.tsx';
import { Texts } from '../parts/Texts.tsx';
import type { ServiceJson } from '../shapes.ts';

interface Props {
  /** Undefined: a new one, on offer at once. */
  service: ServiceJson | undefined;
  ownRegions: string[];
  onClose(): void;
  onDone(): void;
}

const texts = [
  { name: 'name', label: '服务名称', maxLength: 80 },
  { name: 'provider', label: '提供方', maxLength: 80 },
  { name: 'summary', label: '一句话说明', maxLength: 200 },
  { name: 'gives', label: '能得到什么', hint: '一行一条。', maxLength: 1000, isLong: true },
  { name: 'price', label: '价格', hint: '例如“2000 元起”；免费的写“免费”。', maxLength: 100 },
  { name: 'duration', label: '需要多久', hint: '例如“3 个工作日”。', maxLength: 60 },
] as const;

const blank = { category: '', name: '', provider: '', summary: '', gives: '', price: '', isFree: false, duration: '', regionCodes: [] as string[], isActive: true };

export function ServiceDialog({ service, ownRegions, onClose, onDone }: Props) {
  const { ask } = useStaffApi('inquiry');
  const [typed, setTyped] = useState<typeof blank>(service ?? blank);
  const put = (part: Partial<typeof blank>) => setTyped((before) => ({ ...before, ...part }));
  const { category, name, provider, summary, gives, price, isFree, duration, regionCodes, isActive } = typed;
  const written = { category, name, provider, summary, gives, price, isFree, duration, regionCodes };
  const save = () =>
    service ? ask(serviceStaffApi.changeService, { params: { id: service.id }, body: { ...written, isActive, version: service.version } }) : ask(serviceStaffApi.addService, { body: written });
  return (
    <EditDialog title={service ? `修改：${service.name}` : '上架一项服务'} confirm="保存" done="已保存，门户上马上能看到。" onClose={onClose} onSave={save} onDone={onDone}>
      <Choice label="类别" options={optionsOf(serviceCategoryLabels)} value={category} onChange={(chosen) => put({ category: chosen })} />
      {texts.map(({ name: field, ...text }) => (
        <Texts key={field} {...text} value={typed[field]} onChange={(value) => put({ [field]: value })} />
      ))}
      <Checkbox checked={isFree} onCheckedChange={(isTicked: boolean | string) => put({ isFree: isTicked === true })}>
        免费
      </Checkbox>
      <Regions label="服务地区" own={ownRegions} chosen={regionCodes} onChange={(chosen) => put({ regionCodes: chosen })} />
      {service && (
        <Checkbox checked={isActive} onCheckedChange={(isTicked: boolean | string) => put({ isActive: isTicked === true })}>
          可以预约（去掉即下架，已有的预约照常办）
        </Checkbox>
      )}
    </EditDialog>
  );
}
