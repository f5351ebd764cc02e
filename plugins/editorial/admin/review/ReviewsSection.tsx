/** 内容审核: what waits, and one text in review. */
import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import ToReviewWidget from '../home/ToReviewWidget.tsx';
import { may } from '../permissions.ts';
import { ReviewPage } from './ReviewPage.tsx';

export default function ReviewsSection() {
  return (
    <Page.Protect permissions={[may('decideReviews')]}>
      <Page.Title>内容审核</Page.Title>
      <Routes>
        <Route index element={<ReviewsPage />} />
        <Route path=":type/:documentId" element={<ReviewPage />} />
      </Routes>
    </Page.Protect>
  );
}

const ReviewsPage = () => (
  <>
    <Layouts.Header title="内容审核" subtitle="等您审核的内容，等得最久的在前" />
    <Layouts.Content>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        <ToReviewWidget />
      </Box>
    </Layouts.Content>
  </>
);
