/** 增值服务: the catalogue, and what is on offer now. */
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { serviceCategoryLabels, serviceStaffApi } from '../../contract/services.ts';
import { KeptRows } from '../parts/KeptRows.tsx';
import { isOwn } from '../parts/Regions.tsx';
import { ChangeButton, RowState } from '../parts/RowState.tsx';
import { may, type ServiceJson, type ServicesJson } from '../shapes.ts';
import { ServiceDialog } from './ServiceDialog.tsx';

const columns = ['服务', '类别', '提供方', '价格', '地区', '状态', ''];

export default function ServicesPage() {
  return (
    <Page.Protect permissions={[may('keepServices')]}>
      <Page.Title>增值服务</Page.Title>
      <Services />
    </Page.Protect>
  );
}

function Services() {
  const { ask } = useStaffApi('inquiry');
  const load = useCallback(() => ask<ServicesJson>(serviceStaffApi.listServicesForStaff), [ask]);
  return (
    <KeptRows
      title="增值服务"
      subtitle="企业可以预约的培训、税务、法律等服务；价格和提供方要写明"
      newLabel="上架一项服务"
      whenEmpty="您负责的地区还没有增值服务。"
      columns={columns}
      load={load}
      rowsOf={({ services }) => services}
      cellsOf={cellsOf}
      dialogOf={({ ownRegions }, service, ends) => <ServiceDialog service={service} ownRegions={ownRegions} {...ends} />}
    />
  );
}

const cellsOf = (service: ServiceJson, { ownRegions }: ServicesJson, onOpen: (service: ServiceJson) => void) => [
  service.name,
  serviceCategoryLabels[service.category],
  service.provider,
  service.price,
  service.regionCodes.map(regionFullName).join('、'),
  <RowState key="state" isActive={service.isActive} on="可预约" off="已下架" />,
  isOwn(service.regionCodes, ownRegions) && <ChangeButton key="change" name={service.name} onClick={() => onOpen(service)} />,
];
