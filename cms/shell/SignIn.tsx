/** The way in, for every backend: in place of Decap's page. */
import type { ReactNode } from 'react';
import { Button } from '#cms/kit/controls.tsx';
import { siteName } from '#cms/kit/site-context.ts';
import { Mark } from './Mark.tsx';

interface Props {
  readonly onLogin: (event: { preventDefault(): void }) => void;
  readonly loginDisabled?: boolean;
  readonly loginErrorMessage?: ReactNode;
  /** The words of the button: which server one signs in to. */
  readonly renderButtonContent?: () => ReactNode;
  readonly siteUrl?: string;
}

export const SignIn = ({
  onLogin,
  loginDisabled = false,
  loginErrorMessage,
  renderButtonContent,
  siteUrl,
}: Props) => (
  <main className="mb-sign-in">
    <div className="mb-card">
      <Mark />
      <h1>{siteName()}</h1>
      <p>Trang biên tập</p>
      {loginErrorMessage && (
        <p className="mb-fault" role="alert">
          {loginErrorMessage}
        </p>
      )}
      <Button className="mb-primary" disabled={loginDisabled} onClick={onLogin}>
        {renderButtonContent?.() ?? 'Đăng nhập'}
      </Button>
      {siteUrl && <a href={siteUrl}>Quay về trang web</a>}
    </div>
  </main>
);

/** The page of a backend that asks for nothing: the local one. */
export const PlainSignIn = ({
  onLogin,
  inProgress = false,
  config,
}: {
  readonly onLogin: (credentials: object) => void;
  readonly inProgress?: boolean;
  readonly config: { readonly site_url?: string };
}) => (
  <SignIn
    onLogin={(event) => {
      event.preventDefault();
      onLogin({});
    }}
    loginDisabled={inProgress}
    {...(config.site_url && { siteUrl: config.site_url })}
  />
);
