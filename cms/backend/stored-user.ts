/** The signed-in user as Decap keeps it in the browser, for all tabs. */
interface StoredUser {
  readonly token: string;
  readonly backendName?: string;
}

/** @param backendName Decap's name of the backend; a user of another one is none here */
export function storedUser(backendName: string): StoredUser | undefined {
  const text = localStorage.getItem('decap-cms-user') ?? 'null';
  const user = JSON.parse(text) as StoredUser | null;
  return user?.backendName === backendName && user.token ? user : undefined;
}
