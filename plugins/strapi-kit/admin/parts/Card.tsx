import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

export const Card = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} tag="section" aria-label={title}>
    <Flex justifyContent="space-between" paddingBottom={4} gap={4}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {aside}
    </Flex>
    {children}
  </Box>
);

/** Label above value, several in a row. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box>
    <Typography variant="sigma" textColor="neutral600" tag="p">
      {label}
    </Typography>
    <Typography tag="p">{children}</Typography>
  </Box>
);
