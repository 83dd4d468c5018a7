/** Our own pages inside Decap, at `#/trang/{path}`: they load when they are opened. */
import { lazy, type ComponentType } from 'react';

interface OwnPage {
  /** Last part of the address. */
  readonly path: string;
  readonly label: string;
  readonly component: ComponentType;
}

export const PAGES: readonly OwnPage[] = [
  {
    path: 'nhap-van-ban',
    label: 'Nhập từ Word, trang web',
    component: lazy(() => import('#cms/import/import-page.tsx')),
  },
  {
    path: 'tep',
    label: 'Tệp đã tải lên',
    component: lazy(() => import('#cms/uploads/UploadsPage.tsx')),
  },
  {
    path: 'hoat-dong',
    label: 'Ai đã sửa gì',
    component: lazy(() => import('#cms/review/activity-page.tsx')),
  },
];

export const hrefOf = ({ path }: OwnPage): string => `#/trang/${path}`;
