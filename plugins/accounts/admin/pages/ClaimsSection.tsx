/** 企业认证审核: the list with its two tabs, and one claim. */
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { may } from '../permissions.ts';
import { ClaimPage } from './ClaimPage.tsx';
import { ClaimsPage } from './ClaimsPage.tsx';

export default function ClaimsSection() {
  return (
    <Page.Protect permissions={[may('reviewClaims'), may('decideDisputes')]}>
      <Page.Title>企业认证审核</Page.Title>
      <Routes>
        <Route index element={<ClaimsPage />} />
        <Route path=":id" element={<ClaimPage />} />
      </Routes>
    </Page.Protect>
  );
}
