/** 数据归集: all feeds, and one source as it is defined. */
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { FeedsPage } from './FeedsPage.tsx';
import { mayWatchFeeds } from './shapes.ts';
import { NewSourcePage, SourcePage } from './sources/SourcePage.tsx';

export default function FeedsSection() {
  return (
    <Page.Protect permissions={[mayWatchFeeds]}>
      <Page.Title>数据归集</Page.Title>
      <Routes>
        <Route index element={<FeedsPage />} />
        <Route path="new" element={<NewSourcePage />} />
        <Route path=":code" element={<SourcePage />} />
      </Routes>
    </Page.Protect>
  );
}
