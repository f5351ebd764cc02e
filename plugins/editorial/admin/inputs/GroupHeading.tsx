/** The heading of a group of fields: stands in the form as a field of its own, so that the form needs no other place for it. */
import { Flex, Typography } from '@strapi/design-system';
import { forwardRef } from 'react';
import type { InputProps } from '../input-props.ts';

export const GroupHeading = forwardRef<HTMLDivElement, InputProps>(({ placeholder }, ref) => (
  <Flex ref={ref} direction="column" alignItems="stretch">
    <Typography variant="delta" tag="h3">
      {placeholder}
    </Typography>
  </Flex>
));
GroupHeading.displayName = 'GroupHeading';
