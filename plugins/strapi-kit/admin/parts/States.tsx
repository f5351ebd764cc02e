/** What a part of a page shows while there is nothing to show. */
import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { ReactNode } from 'react';
import type { Loaded } from '../use-loaded.ts';

interface Props<T> {
  loaded: Loaded<T>;
  onRetry(): void;
  children(value: T): ReactNode;
}

export function WhenLoaded<T>({ loaded, onRetry, children }: Props<T>) {
  if (loaded.state === 'loading') {
    return (
      <Flex justifyContent="center" padding={8} aria-busy>
        <Loader>正在读取</Loader>
      </Flex>
    );
  }
  if (loaded.state === 'failed') {
    const retry = (
      <Button variant="secondary" onClick={onRetry}>
        再试一次
      </Button>
    );
    return (
      <EmptyStateLayout icon={<WarningCircle width="6rem" height="6rem" />} content={loaded.because} action={retry} />
    );
  }
  return <>{children(loaded.value)}</>;
}

export const NothingHere = ({ children }: { children: string }) => (
  <Box paddingTop={2}>
    <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={children} />
  </Box>
);
