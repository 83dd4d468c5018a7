/** Loads only the code of the backend in use. */

type BackendClass = new (config: object, options?: object) => object;

const BACKENDS: Readonly<Record<string, () => Promise<BackendClass>>> = {
  proxy: () => import('./local-backend.ts').then((module) => module.LocalBackend),
  forgejo: () => import('./forgejo-backend.ts').then((module) => module.ForgejoBackend),
  gitlab: () => import('./gitlab-backend.ts').then((module) => module.GitLabBackend),
  github: () => import('./github-backend.ts').then((module) => module.GitHubBackend),
};

/** @param name Decap's name of the backend, from `admin/config.json` */
export async function loadBackend(name: string): Promise<BackendClass> {
  const load = BACKENDS[name];
  if (!load) throw new Error(`config.json: backend ${name}`);
  return load();
}
