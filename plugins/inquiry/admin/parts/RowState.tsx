import { Badge, Button, Flex } from '@strapi/design-system';

export const RowState = ({ isActive, on, off }: { isActive: boolean; on: string; off: string }) => (
  <Badge backgroundColor={isActive ? 'success100' : 'neutral150'} textColor={isActive ? 'success700' : 'neutral600'}>
    {isActive ? on : off}
  </Badge>
);

export const ChangeButton = ({ name, onClick }: { name: string; onClick(): void }) => (
  <Flex justifyContent="flex-end">
    <Button variant="tertiary" size="S" aria-label={`修改${name}`} onClick={onClick}>
      修改
    </Button>
  </Flex>
);
