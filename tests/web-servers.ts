/** Local nginx and Caddy with the recipes of scripts/deploy/; only ports and paths differ. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '#scripts/doctor/ask.ts';
import { freePort } from './ssh-server.ts';
import { programPath } from './system-programs.ts';

export interface Served {
  /** `https://localhost:…`, and the address that must redirect to it. */
  readonly origin: string;
  readonly plain: string;
  /** Makes it read its files again, as `systemctl reload` does; it goes on responding meanwhile. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}
export interface Place {
  /** For the server's own files. */
  readonly dir: string;
  /** The folder it serves: the link `current`. */
  readonly root: string;
  readonly receiverPort: number;
  /** Of the Forgejo, which the guide's lines put below `/git/`. */
  readonly forgePort: number;
}
export const SERVER_NAMES = ['nginx', 'caddy'] as const;
export type ServerName = (typeof SERVER_NAMES)[number];

const recipe = (name: string) => readFileSync(`scripts/deploy/${name}`, 'utf8');

/** The lines that the guide to Forgejo asks operators to add. */
function guideLines(language: ServerName, forgePort: number): string {
  const guide = readFileSync('cms/guides/forgejo.md', 'utf8');
  const [, lines] = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide) ?? [];
  return replaceAll(lines ?? '', [['127.0.0.1:3000', `127.0.0.1:${forgePort}`]]);
}

/** Requires each text, so that a changed recipe does not escape its replacement. */
function replaceAll(
  text: string,
  changes: readonly (readonly [from: string, to: string])[],
): string {
  for (const [from] of changes)
    if (!text.includes(from)) throw new Error(`the recipe does not say “${from}”`);
  return changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

async function started(server: ChildProcess, origin: string): Promise<() => Promise<void>> {
  let said = '';
  server.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  while (!(await ask(origin).then(Boolean, () => false))) {
    if (server.exitCode !== null) throw new Error(said);
    await sleep(30);
  }
  return async () => {
    const closed = new Promise((done) => server.once('close', done));
    server.kill();
    await closed;
  };
}

function makeCertificate(dir: string): void {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(dir, 'privkey.pem'), '-out', join(dir, 'fullchain.pem')];
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  execFileSync(programPath('openssl'), ['req', '-x509', ...kind, ...names, ...files], {
    stdio: 'pipe',
  });
}

async function startNginx({ dir, root, receiverPort, forgePort }: Place): Promise<Served> {
  makeCertificate(dir);
  const [port, plain] = [await freePort(), await freePort()];
  const server = replaceAll(recipe('nginx.conf'), [
    ['listen [::]:80;', ''],
    ['listen [::]:443 ssl http2;', ''],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
    ['server_name minhbach.example.vn;', 'server_name localhost;'],
    ['/etc/ssl/minhbach', dir],
    ['root /srv/minh-bach/current;', `root ${root};\n${guideLines('nginx', forgePort)}`],
    ['http://127.0.0.1:4322', `http://127.0.0.1:${receiverPort}`],
    ['/srv/minh-bach/current', root],
  ]);
  const brotli = spawnSync(programPath('nginx'), ['-T'], { encoding: 'utf8' }).stdout.includes(
    'brotli_static',
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${dir}/${kind};`)
    .join(' ');
  const around = [
    'include /etc/nginx/modules-enabled/*.conf;',
    `pid ${dir}/pid; daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''}`,
    `events {} http { access_log off; ${temporary}`,
    brotli ? server : server.replace('brotli_static on;', ''),
    '}',
  ];
  writeFileSync(join(dir, 'nginx.conf'), around.join('\n'));
  const child = spawn(programPath('nginx'), ['-c', join(dir, 'nginx.conf'), '-e', 'stderr']);
  const origin = `https://localhost:${port}`;
  const reload = () => void child.kill('SIGHUP');
  const close = await started(child, origin);
  return { origin, plain: `http://localhost:${plain}`, reload, close };
}

async function startCaddy({ dir, root, receiverPort, forgePort }: Place): Promise<Served> {
  const [port, plain, admin] = [await freePort(), await freePort(), await freePort()];
  const site = replaceAll(recipe('Caddyfile'), [
    ['127.0.0.1:4322', `127.0.0.1:${receiverPort}`],
    ['\troot * ', `${guideLines('caddy', forgePort)}\troot * `],
  ]);
  const ports = `http_port ${plain}\n\thttps_port ${port}`;
  // Caddy's own authority signs for localhost; the machine does not trust it.
  const options = `{\n\tadmin 127.0.0.1:${admin}\n\tskip_install_trust\n\t${ports}\n}\n`;
  writeFileSync(join(dir, 'Caddyfile'), options + site);
  mkdirSync(join(dir, 'data'));
  const env = {
    ...process.env,
    ...{ XDG_DATA_HOME: join(dir, 'data'), XDG_CONFIG_HOME: join(dir, 'data') },
    ...{ SITE_ROOT: root, SITE_ADDRESS: 'localhost' },
  };
  const caddy = programPath('caddy');
  const config = ['--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')];
  const child = spawn(caddy, ['run', ...config], { env });
  const origin = `https://localhost:${port}`;
  const reload = () =>
    void execFileSync(caddy, ['reload', '--force', '--address', `127.0.0.1:${admin}`, ...config], {
      env,
      stdio: 'pipe',
    });
  const close = await started(child, origin);
  return { origin, plain: `http://localhost:${plain}`, reload, close };
}

export const startServer: Readonly<Record<ServerName, (place: Place) => Promise<Served>>> = {
  nginx: startNginx,
  caddy: startCaddy,
};
