/** The menu: the first screen, the collections in two groups, the tools. */
import { CONCEPTS } from '#features/concepts.ts';
import { FORMS } from '#features/index.ts';
import { HANDBOOK } from '#features/handbook/labels.ts';
import { useStored } from '#cms/kit/decap.ts';
import { siteBase } from '#cms/kit/site-context.ts';
import { listAddress, TODAY } from '#cms/list/addresses.ts';
import { hrefOf, PAGES } from '#cms/pages/pages.ts';
import { Logout } from './Logout.tsx';

interface Entry {
  readonly href: string;
  readonly label: string;
}

const collections = (isReference: boolean): Entry[] =>
  Object.values(CONCEPTS)
    .filter(({ collection }) => (FORMS[collection].isReference ?? false) === isReference)
    .map(({ collection, plural }) => ({ href: listAddress(collection), label: plural }));

const CONTENT = collections(false);
const REFERENCE: readonly Entry[] = [
  ...collections(true),
  { href: listAddress('settings'), label: 'Cài đặt trang' },
];
const TOOLS: readonly Entry[] = PAGES.map((page) => ({ href: hrefOf(page), label: page.label }));

const Group = ({ entries, here }: { readonly entries: readonly Entry[]; readonly here: string }) =>
  entries.map(({ href, label }) => (
    <li key={href}>
      <a href={href} aria-current={href === here ? 'page' : undefined}>
        {label}
      </a>
    </li>
  ));

/** @param pathname in Decap's router */
export function Menu({ pathname }: { readonly pathname: string }) {
  const here = `#${pathname}`;
  const siteUrl = useStored(({ config }) => config.site_url);
  return (
    <nav className="mb-nav" aria-label="Chuyên mục">
      <ul>
        <Group entries={[{ href: TODAY, label: 'Việc hôm nay' }]} here={here} />
      </ul>
      <h2>Nội dung</h2>
      <ul>
        <Group entries={CONTENT} here={here} />
      </ul>
      <h2>Danh mục</h2>
      <ul>
        <Group entries={REFERENCE} here={here} />
      </ul>
      <h2>Công cụ</h2>
      <ul>
        <Group entries={TOOLS} here={here} />
        <li>
          <a href={`${siteBase()}so-tay/`} target="_blank" rel="noreferrer">
            {HANDBOOK.title}
          </a>
        </li>
        <li className="mb-narrow">
          <a href={siteUrl} target="_blank" rel="noreferrer">
            Xem trang
          </a>
        </li>
        <li className="mb-narrow">
          <Logout />
        </li>
      </ul>
    </nav>
  );
}
