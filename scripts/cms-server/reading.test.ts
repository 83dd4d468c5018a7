/** The requests of a form when a record opens. */
import { symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cms, record, startForEachTest, OLD_FILE } from './cms-server.fixture.ts';

startForEachTest();

it('a record comes whole', async () => {
  const data = record('Cũ');
  const { body } = await cms.ask('getEntry', { path: OLD_FILE });
  expect(body).toEqual({ data, file: { path: OLD_FILE, id: null } });
});

it('what is not there has no text', async () => {
  const path = 'content/directives/2020-02-ct-tu.md';
  const { body } = await cms.ask('getEntry', { path });
  expect(body).toEqual({ data: null, file: { path, id: null } });
});

it('uploads are named with their size, and not read', async () => {
  cms.write('content/uploads/van-ban/08-ct-tu.pdf', '%PDF-1.7');
  cms.write('content/uploads/van-ban/phu-luc/1.pdf', '%PDF-1.7');
  symlinkSync('/etc/hostname', `${cms.dir}/content/uploads/van-ban/link.pdf`);
  cms.commit('Tệp');
  const { body } = await cms.ask('getMedia', { mediaFolder: 'content/uploads/van-ban' });
  expect(body).toEqual([
    {
      id: cms.git('rev-parse', 'HEAD:content/uploads/van-ban/08-ct-tu.pdf'),
      name: '08-ct-tu.pdf',
      path: 'content/uploads/van-ban/08-ct-tu.pdf',
      size: 8,
    },
  ]);
});

it('a folder without uploads is empty', async () => {
  const { body } = await cms.ask('getMedia', { mediaFolder: 'content/uploads/tin' });
  expect(body).toEqual([]);
});
