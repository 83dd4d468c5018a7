import { expect, it } from 'vitest';
import { fakeForge, request } from './fake-forge.fixture.ts';
import { proposeRemoval, proposeUpload } from './propose.ts';

const file = (path: string) => ({ path, toBase64: () => Promise.resolve('') });

it.each([
  ['content', 'content/stories/2026-x.md', 'remove/stories/2026-x'],
  ['content', '/content/uploads/van-ban/a.pdf', 'remove/uploads/van-ban/a.pdf'],
  ['', 'uploads/Ảnh đẹp (1).png', 'remove/uploads/-nh-p-1-.png'],
])('in %j a removal of %s stands on %s', async (folder, path, branch) => {
  const { forge, proposed } = fakeForge({});
  await proposeRemoval(forge, folder, [path], 'Xóa');
  expect(proposed).toEqual([{ branch, title: 'Xóa', removed: [path], uploaded: [] }]);
});

it('an upload takes the place of what was asked for that file before, and of nothing else', async () => {
  const { forge, proposed, withdrawn } = fakeForge({
    requests: [
      request('remove/uploads/a.pdf'),
      request('upload/uploads/a.pdf'),
      request('upload/uploads/b.pdf'),
      request('cms/stories/a'),
    ],
  });
  const uploaded = file('content/uploads/a.pdf');
  await proposeUpload(forge, 'content', uploaded, 'Tải lên');
  expect(withdrawn).toEqual(['remove/uploads/a.pdf', 'upload/uploads/a.pdf']);
  expect(proposed).toEqual([
    { branch: 'upload/uploads/a.pdf', title: 'Tải lên', removed: [], uploaded: [uploaded] },
  ]);
});
