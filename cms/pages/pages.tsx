/** Our own pages inside Decap: their place in its menu, and their content. */
import { lazy, Suspense, type ComponentType } from 'react';
import { HANDBOOK } from '#features/handbook/labels.ts';

interface OwnPage {
  /** Last part of the address: `#/trang/{path}`. */
  readonly path: string;
  readonly label: string;
  readonly component: ComponentType;
}

const PAGES: readonly OwnPage[] = [
  {
    path: 'dang-cho',
    label: 'Đang chờ xử lý',
    component: lazy(() => import('#cms/review/waiting-page.tsx')),
  },
  {
    path: 'nhap-van-ban',
    label: 'Nhập từ Word, trang web',
    component: lazy(() => import('#cms/import/import-page.tsx')),
  },
  {
    path: 'hoat-dong',
    label: 'Ai đã sửa gì',
    component: lazy(() => import('#cms/review/activity-page.tsx')),
  },
  {
    path: 'so-tay',
    label: HANDBOOK.title,
    component: lazy(() => import('#cms/handbook/HandbookPage.tsx')),
  },
];

const hrefOf = ({ path }: OwnPage): string => `#/trang/${path}`;

/** Shown below Decap's list of collections. */
export const OwnLinks = () => (
  <nav className="mb-links" aria-label="Công cụ">
    <ul>
      {PAGES.map((page) => (
        <li key={page.path}>
          <a href={hrefOf(page)}>{page.label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Decap's router passes the part of the address. */
export function OwnPage({ match }: { readonly match: { readonly params: { page?: string } } }) {
  const page = PAGES.find(({ path }) => path === match.params.page);
  if (!page) return <p className="mb-page">Không có trang này.</p>;
  const Content = page.component;
  return (
    <main className="mb-page mb-widget">
      <p>
        <a href="#/">← Chuyên mục</a>
      </p>
      <h1>{page.label}</h1>
      <Suspense fallback={<p role="status">Đang mở…</p>}>
        <Content />
      </Suspense>
    </main>
  );
}
