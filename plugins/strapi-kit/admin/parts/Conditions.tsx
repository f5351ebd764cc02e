/** How each part of the platform is doing, in a sentence. */
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { OperationsJson } from '../shapes.ts';

export const Conditions = ({ conditions }: { conditions: OperationsJson['conditions'] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" width="100%">
    {conditions.map(({ name, isFine, sentence }) => (
      <Box tag="li" key={name} paddingTop={3} paddingBottom={3} borderColor="neutral150" borderWidth="0 0 1px 0">
        <Flex gap={3} alignItems="center">
          <Badge backgroundColor={isFine ? 'success100' : 'danger100'} textColor={isFine ? 'success700' : 'danger700'}>
            {isFine ? '正常' : '请处理'}
          </Badge>
          <Typography fontWeight="semiBold">{name}</Typography>
        </Flex>
        <Typography tag="p" textColor="neutral700" paddingTop={1}>
          {sentence}
        </Typography>
      </Box>
    ))}
  </Flex>
);
