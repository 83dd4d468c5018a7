import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record, send, TestCmsServer } from './cms-server.fixture.ts';
import { checkUpload } from './uploads.ts';

let cms: TestCmsServer;
beforeAll(async () => {
  cms = new TestCmsServer();
  cms.write('.env', 'SECRET=1\n');
  mkdirSync(path.join(cms.dir, 'content/uploads'), { recursive: true });
  symlinkSync('../../.git', path.join(cms.dir, 'content/uploads/link'));
  symlinkSync('../../package.json', path.join(cms.dir, 'content/directives/2020-2-b.md'));
  cms.commit('Liên kết');
  await cms.start();
});
afterAll(() => cms.stop());

const rawPost = async (headers: Record<string, string>, method = 'POST'): Promise<number> => {
  const text = method === 'POST' ? '{"action":"unpublishedEntries"}' : undefined;
  return (await send(Number(new URL(cms.origin).port), headers, text, method)).status;
};

const json = { 'Content-Type': 'application/json' };

describe('callers', () => {
  it.each<[string, () => Record<string, string>, number]>([
    ['the page itself', () => ({ Origin: cms.origin, Host: new URL(cms.origin).host }), 200],
    ['no Origin', () => ({ Host: new URL(cms.origin).host }), 403],
    [
      'another site',
      () => ({ Origin: 'https://evil.example', Host: new URL(cms.origin).host }),
      403,
    ],
    [
      'another local port',
      () => ({ Origin: 'http://localhost:1', Host: new URL(cms.origin).host }),
      403,
    ],
    ['opaque origin', () => ({ Origin: 'null', Host: new URL(cms.origin).host }), 403],
    ['rebound name', () => ({ Origin: cms.origin, Host: 'evil.example' }), 403],
    [
      'rebound name with its own origin',
      () => ({ Origin: 'http://evil.example', Host: 'evil.example' }),
      403,
    ],
    [
      'an address that only starts like ours',
      () => ({ Origin: `${cms.origin}.evil.example`, Host: new URL(cms.origin).host }),
      403,
    ],
    [
      'cross-site by the browser’s word',
      () => ({
        Origin: cms.origin,
        Host: new URL(cms.origin).host,
        'Sec-Fetch-Site': 'cross-site',
      }),
      403,
    ],
  ])('%s', async (_name, headers, status) => {
    expect(await rawPost({ ...json, ...headers() })).toBe(status);
  });

  it('no form may post, nothing may be read by GET', async () => {
    const own = { Origin: cms.origin, Host: new URL(cms.origin).host };
    expect(await rawPost({ ...own, 'Content-Type': 'text/plain' })).toBe(403);
    expect(await rawPost({ ...own, ...json }, 'GET')).toBe(403);
    expect(await rawPost({ ...own, ...json }, 'OPTIONS')).toBe(403);
  });
});

const PATHS = [
  '.env',
  '.git/config',
  'package.json',
  '../../etc/passwd',
  '/etc/passwd',
  'content/../package.json',
  'content/directives/../../.env',
  'content/.hidden.md',
  'content/directives/.x.md',
  'content/directives/a.yml',
  'content/directives/a.md/b.md',
  'content/directives/A.md',
  'content/other/a.md',
  'content\\..\\package.json',
  'content/directives/a\u0000.md',
  'content/uploads/../site.yml',
  'contentx/directives/a.md',
  'content/directives/2020-2-b.md', // a symbolic link
];

describe('paths', () => {
  it.each(PATHS)('%j may not be read, written, deleted or listed', async (file) => {
    const options = { commitMessage: 'x' };
    const asset = { path: file, content: 'JVBERi0=', encoding: 'base64' };
    const dataFile = { path: file, slug: '2026-1-a', raw: record('x') };
    const sound = { ...dataFile, path: 'content/directives/2026-1-a.md' };
    const save = { collectionName: 'directives', useWorkflow: true, status: 'draft', ...options };
    const before = cms.git('rev-parse', 'HEAD');
    const answers = await Promise.all([
      cms.ask('getEntry', { path: file }),
      cms.ask('entriesByFiles', { files: [{ path: file }] }),
      cms.ask('outlines', { folder: file, extension: 'md' }),
      cms.ask('getMedia', { mediaFolder: file }),
      cms.ask('persistEntry', { dataFiles: [sound], assets: [asset], options: save }),
      cms.ask('deleteFiles', { paths: [file], options }),
      cms.ask('persistEntry', { dataFiles: [dataFile], assets: [], options: save }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
    expect(cms.git('rev-parse', 'HEAD')).toBe(before);
  });

  it.each([
    ['entriesByFiles', { files: [null] }],
    ['entriesByFiles', { files: ['content/directives/a.md'] }],
    ['deleteFiles', { options: {} }],
    ['deleteFiles', { paths: 'content/directives/a.md', options: {} }],
    ['deleteFiles', { paths: [null], options: {} }],
    ['getMediaFile', { path: `content/uploads/${'a'.repeat(300)}.pdf` }],
  ])('%s with %j is refused, not a fault of the server', async (action, params) => {
    expect((await cms.ask(action, params)).status).toBe(422);
  });

  it('no way through a linked folder', async () => {
    expect((await cms.ask('getMedia', { mediaFolder: 'content/uploads/link' })).status).toBe(422);
    expect((await cms.ask('getMediaFile', { path: 'content/uploads/link/config' })).status).toBe(
      422,
    );
  });

  it.each([
    ['--upload-pack=x', 'a'],
    ['directives', '../../main'],
    ['directives', 'a b'],
    ['directives', '-x'],
    ['directives', 'a.lock'],
    ['nowhere', 'a'],
  ])('no branch is made of %j, %j', async (collection, slug) => {
    const draft = { collection, slug };
    for (const action of ['unpublishedEntry', 'deleteUnpublishedEntry', 'publishUnpublishedEntry'])
      expect((await cms.ask(action, draft)).status, action).toBe(422);
  });

  it('no unknown action, no odd status', async () => {
    expect((await cms.ask('exec')).status).toBe(422);
    expect((await cms.ask('constructor')).status).toBe(422);
    expect((await cms.setStatus('a', 'x\ny')).status).toBe(422);
  });

  it.each(['{', '', '1'])('no body like %j', async (body) => {
    expect((await cms.post(body)).status).toBe(400);
  });

  it('no body that is too large', async () => {
    const answer = await cms.post(`"${' '.repeat(48 * 1024 * 1024)}"`);
    expect(answer).toEqual({ status: 413, body: { error: 'Tệp quá lớn, mỗi tệp tối đa 30 MB' } });
  });

  it('no front matter in another language', async () => {
    expect((await cms.saveDraft('2026-1-a', '---js\n{}\n---\n')).status).toBe(422);
  });

  it('explains itself in Vietnamese', async () => {
    const answer = await cms.ask('getEntry', { path: '.env' });
    expect(answer.body).toEqual({ error: 'Đường dẫn này không thuộc nội dung của trang' });
  });
});

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');
const DOCX = 'PK\x03\x04 [Content_Types].xml word/document.xml';

describe('uploads', () => {
  it.each([
    ['a.pdf', '%PDF-1.7'],
    ['a.png', '\x89PNG\r\n\x1a\n … IEND'],
    ['a.jpg', '\xff\xd8\xff\xe0 \xff\xda … \xff\xd9'],
    ['a.webp', 'RIFF\x04\0\0\0WEBP'],
    ['a.avif', '\0\0\0\x0cftypavif'],
    ['a.docx', DOCX],
  ])('takes %s', (name, bytes) =>
    expect(() => checkUpload(name, Buffer.from(bytes, 'latin1'))).not.toThrow(),
  );

  it.each([
    ['a.svg', '<svg onload="alert(1)">'],
    ['a.html', '<script>'],
    ['a.pdf', '<script>'],
    ['a.png', '%PDF-1.7'],
    ['a.pdf.exe', '%PDF-1.7'],
    ['pdf', '%PDF-1.7'],
    ['constructor', 'x'],
    ['a.docx', 'PK\x03\x04 zip of something else'],
    ['a.docx', `${DOCX} vbaProject.bin`],
    ['a.docm', DOCX],
    ['a.jpg', '\xff\xd8\xff\xe0 \xff\xda …'],
  ])('refuses %s (%j)', (name, bytes) => {
    expect(() => checkUpload(name, Buffer.from(bytes, 'latin1'))).toThrow(
      /Không nhận|không phải|đứt giữa chừng/,
    );
  });

  it('refuses what is too large', () => {
    const large = Buffer.alloc(30 * 1024 * 1024 + 1, ' ');
    large.write('%PDF-');
    expect(() => checkUpload('a.pdf', large)).toThrow(/30 MB/);
  });

  it('an attachment goes public with its record, and not without', async () => {
    const asset = {
      path: 'content/uploads/van-ban/a.pdf',
      content: base64('%PDF-1.7'),
      encoding: 'base64',
    };
    const fake = { ...asset, path: 'content/uploads/van-ban/b.pdf', content: base64('<script>') };
    expect((await cms.saveDraft('2026-7-g', record('a'), {}, [fake])).status).toBe(422);
    expect((await cms.saveDraft('2026-7-g', record('a'), {}, [asset])).status).toBe(200);
    expect((await cms.publish('2026-7-g')).status).toBe(200);
    expect(cms.read('content/uploads/van-ban/a.pdf')).toBe('%PDF-1.7');
  });
});
