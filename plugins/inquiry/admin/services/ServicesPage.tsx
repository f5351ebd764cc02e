/** 增值服务: the catalogue, and what is on offer now. */
import { regionFullName } from '@rongqiao/contracts/values/region.ts';
import { useStaffApi } from '@rongqiao/strapi-kit/admin/ask-staff-api.ts';
import { PlainTable } from '@rongqiao/strapi-kit/admin/parts/PlainTable.tsx';
import { NothingHere, WhenLoaded } from '@rongqiao/strapi-kit/admin/parts/States.tsx';
import { useLoaded } from '@rongqiao/strapi-kit/admin/use-loaded.ts';
import { Badge, Box, Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { serviceCategoryLabels, serviceStaffApi } from '../../contract/services.ts';
import { isOwn } from '../parts/Regions.tsx';
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
  const { loaded, reload } = useLoaded(load);
  const [open, setOpen] = useState<ServiceJson | 'new'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Layouts.Header title="增值服务" subtitle="企业可以预约的培训、税务、法律等服务；价格和提供方要写明" primaryAction={<Button onClick={() => setOpen('new')}>上架一项服务</Button>} />
      <Layouts.Content>
        <WhenLoaded loaded={loaded} onRetry={reload}>
          {({ services, ownRegions }) => (
            <>
              {services.length === 0 ? (
                <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
                  <NothingHere>您负责的地区还没有增值服务。</NothingHere>
                </Box>
              ) : (
                <PlainTable columns={columns} rows={services.map((service) => ({ id: service.id, cells: cellsOf(service, ownRegions, setOpen) }))} />
              )}
              {open && (
                <ServiceDialog
                  service={open === 'new' ? undefined : open}
                  ownRegions={ownRegions}
                  onClose={close}
                  onDone={() => {
                    close();
                    reload();
                  }}
                />
              )}
            </>
          )}
        </WhenLoaded>
      </Layouts.Content>
    </>
  );
}

const cellsOf = (service: ServiceJson, ownRegions: string[], onOpen: (service: ServiceJson) => void) => [
  service.name,
  serviceCategoryLabels[service.category],
  service.provider,
  service.price,
  service.regionCodes.map(regionFullName).join('、'),
  <Badge key="state" backgroundColor={service.isActive ? 'success100' : 'neutral150'} textColor={service.isActive ? 'success700' : 'neutral600'}>
    {service.isActive ? '可预约' : '已下架'}
  </Badge>,
  <Flex key="change" justifyContent="flex-end">
    {isOwn(service.regionCodes, ownRegions) && (
      <Button variant="tertiary" size="S" aria-label={`修改${service.name}`} onClick={() => onOpen(service)}>
        修改
      </Button>
    )}
  </Flex>,
];
