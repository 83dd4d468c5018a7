/** Bundles the engines' clients as a site would. */
import { build, type Rolldown } from 'vite';
import type { Engine } from './engine.ts';

export interface Script {
  /** The client itself is `client.js`; what it may load later stands beside it. */
  readonly name: string;
  readonly code: string;
}

export async function bundleClient({ client }: Engine): Promise<Script[]> {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { client },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output
    .filter((file) => file.type === 'chunk')
    .map(({ fileName, code }) => ({ name: fileName, code }));
}
