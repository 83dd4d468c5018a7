/** The frame of every screen but the form: in place of Decap's header, sidebar and routes. */
import { Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { useStored } from '#cms/kit/decap.ts';
import { siteName } from '#cms/kit/site-context.ts';
import { TODAY } from '#cms/list/addresses.ts';
import { PublicationStatus } from '#cms/publication/PublicationStatus.tsx';
import { Logout } from './Logout.tsx';
import { Mark } from './Mark.tsx';
import { Menu } from './Menu.tsx';
import { Screen } from './Screen.tsx';
import { SearchBox } from './SearchBox.tsx';

interface Props {
  readonly location: { readonly pathname: string; readonly search: string };
}

function Account() {
  const user = useStored(({ auth }) => auth.user);
  return (
    <div className="mb-account">
      {user.name && <span>{user.name}</span>}
      <Logout />
    </div>
  );
}

/** A new screen begins at its top, where a screen reader reads its heading. */
function useNewScreen(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    scrollTo(0, 0);
    // The results come while one types: the cursor stays in the box.
    if (document.activeElement?.matches('[type=search]')) return;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

/** Decap's router passes the location. */
export function Shell({ location: place }: Props) {
  const { pathname } = place;
  const main = useNewScreen(pathname);
  const [isMenuOpen, openMenu] = useState(false);
  useEffect(() => openMenu(false), [pathname]);
  const siteUrl = useStored(({ config }) => config.site_url);
  return (
    <div className="mb-shell">
      <header className="mb-header">
        <a className="mb-home" href={TODAY}>
          <Mark />
          <span>
            <strong>{siteName()}</strong> <small>Trang biên tập</small>
          </span>
        </a>
        <SearchBox place={place} />
        <Button
          className="mb-menu-button"
          aria-expanded={isMenuOpen}
          aria-controls="mb-side"
          onClick={() => openMenu(!isMenuOpen)}
        >
          {isMenuOpen ? 'Đóng' : 'Mục lục'}
        </Button>
        <a className="mb-site-link" href={siteUrl} target="_blank" rel="noreferrer">
          Xem trang
        </a>
        <Account />
      </header>
      <div id="mb-side" className={isMenuOpen ? 'mb-side mb-open' : 'mb-side'}>
        <Menu pathname={pathname} />
      </div>
      <main ref={main} className="mb-main" tabIndex={-1}>
        <PublicationStatus />
        <Suspense fallback={<p role="status">Đang mở…</p>}>
          <Screen place={place} />
        </Suspense>
      </main>
    </div>
  );
}
