import { Button, Flex, Typography } from '@strapi/design-system';

interface Props {
  page: number;
  total: number;
  pageSize: number;
  onTurn(page: number): void;
}

export function Pager({ page, total, pageSize, onTurn }: Props) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  return (
    <Flex justifyContent="flex-end" alignItems="center" gap={3} paddingTop={4}>
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        上一页
      </Button>
      <Typography textColor="neutral600">
        第 {page} 页，共 {last} 页（{total} 条）
      </Typography>
      <Button variant="tertiary" disabled={page >= last} onClick={() => onTurn(page + 1)}>
        下一页
      </Button>
    </Flex>
  );
}
