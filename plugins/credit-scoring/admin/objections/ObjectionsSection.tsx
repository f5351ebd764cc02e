/** 异议: the queue by clock, and one objection with the decision. */
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { may } from '../shapes.ts';
import { ObjectionPage } from './ObjectionPage.tsx';
import { ObjectionsPage } from './ObjectionsPage.tsx';

export default function ObjectionsSection() {
  return (
    <Page.Protect permissions={[may('decideObjections')]}>
      <Page.Title>异议</Page.Title>
      <Routes>
        <Route index element={<ObjectionsPage />} />
        <Route path=":id" element={<ObjectionPage />} />
      </Routes>
    </Page.Protect>
  );
}
