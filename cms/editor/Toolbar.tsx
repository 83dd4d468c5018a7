/** One row: back, what is open and its state, the next step, and a menu for the rest. */
import { useRef } from 'react';
import { useStore } from 'react-redux';
import { Button } from '#cms/kit/controls.tsx';
import { backendOf, nameOf, type Store, type StoredMap } from '#cms/kit/decap.ts';
import { Logout } from '#cms/shell/Logout.tsx';
import { FRAME, PUBLICATION, type Offer } from './labels.ts';
import type { FormState, Offers } from './next-step.ts';
import { Standing } from './Standing.tsx';
import type { Progress } from './use-commands.ts';

/** A record that may have a page on the site. */
interface Page {
  readonly collection: StoredMap;
  readonly slug: string;
  readonly entry: StoredMap | undefined;
}

interface Props {
  readonly collection: StoredMap;
  readonly title: string;
  readonly state: FormState;
  readonly offers: Offers;
  readonly progress: Progress;
  readonly press: (offer: Offer) => void;
  readonly page: Page;
}

interface MenuProps {
  readonly offers: readonly Offer[];
  /** Its button does not fit on a phone. */
  readonly secondary: Offer | undefined;
  readonly press: (offer: Offer) => void;
}

function Menu({ offers, secondary, press }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (details.current) details.current.open = false;
  };
  return (
    <details
      ref={details}
      className="mb-menu"
      onBlur={({ relatedTarget }) => {
        if (!details.current?.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={FRAME.more} title={FRAME.more}>
        <span aria-hidden="true">…</span>
      </summary>
      <ul>
        {[...(secondary ? [secondary] : []), ...offers].map((offer) => (
          <li key={offer.action} className={offer === secondary ? 'mb-phone-only' : undefined}>
            <button
              type="button"
              className={isRemoval(offer) ? 'mb-removes' : undefined}
              onClick={() => {
                close();
                press(offer);
              }}
            >
              {offer.label}
            </button>
          </li>
        ))}
        <li className="mb-apart">
          <Logout />
        </li>
      </ul>
    </details>
  );
}

const isRemoval = ({ action }: Offer): boolean =>
  action === 'discard' || action === 'delete' || action === 'unpublish';

/** The address of the record's page; undefined where it has none. */
function usePageUrl({ collection, slug, entry }: Page): string | undefined {
  const store = useStore() as Store;
  if (!slug || !entry || !collection.get('preview_path')) return undefined;
  return backendOf(store).getDeploy(collection, slug, entry)?.url;
}

export function Toolbar({ collection, title, state, offers, progress, press, page }: Props) {
  const { primary, secondary, menu } = offers;
  const { busy } = progress;
  const url = usePageUrl(page);
  const isRefused = primary?.action === 'publish' && state.right === 'no';
  return (
    <header className="mb-toolbar">
      <a
        className="mb-back"
        href={`#/collections/${nameOf(collection)}`}
        aria-label={FRAME.back(String(collection.get('label')))}
      >
        <span aria-hidden="true">←</span>
      </a>
      <div className="mb-what">
        <h1>{title}</h1>
        <p>
          <Standing
            collection={nameOf(collection)}
            slug={page.slug}
            state={state}
            progress={progress}
            url={url}
          />
          {isRefused && <span id="mb-refused">{PUBLICATION.noRight}</span>}
        </p>
      </div>
      {secondary && (
        <Button
          className="mb-secondary"
          aria-disabled={busy !== undefined}
          onClick={() => press(secondary)}
        >
          {secondary.label}
        </Button>
      )}
      {primary && (
        <Button
          className="mb-primary"
          aria-disabled={busy !== undefined || isRefused}
          aria-describedby={isRefused ? 'mb-refused' : undefined}
          onClick={() => {
            if (!isRefused) press(primary);
          }}
        >
          {primary.label}
        </Button>
      )}
      <Menu offers={menu} secondary={secondary} press={press} />
    </header>
  );
}
