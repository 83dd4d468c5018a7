import { conceptOf } from '#features/concepts.ts';
import { searchedWords, TODAY } from '#cms/list/addresses.ts';
import { ListPage } from '#cms/list/ListPage.tsx';
import { SearchPage } from '#cms/list/SearchPage.tsx';
import { PAGES } from '#cms/pages/pages.ts';
import { TodayPage } from '#cms/today/TodayPage.tsx';

const isCollection = (name: string): boolean =>
  name === 'settings' || conceptOf(name) !== undefined;

interface Props {
  readonly place: { readonly pathname: string; readonly search: string };
}

export function Screen({ place: { pathname, search } }: Props) {
  const [, section, name = ''] = pathname.split('/');
  if (pathname === '/') return <TodayPage />;
  if (pathname === '/tim') return <SearchPage query={searchedWords(search)} />;
  if (section === 'collections' && isCollection(name)) return <ListPage collection={name} />;
  const page = section === 'trang' ? PAGES.find(({ path }) => path === name) : undefined;
  if (!page)
    return (
      <>
        <h1>Không có trang này</h1>
        <p>
          <a href={TODAY}>Về Việc hôm nay</a>
        </p>
      </>
    );
  const { component: Content, label } = page;
  return (
    <div className="mb-page mb-widget">
      <h1>{label}</h1>
      <Content />
    </div>
  );
}
