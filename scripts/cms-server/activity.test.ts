import { describe, expect, it } from 'vitest';
import { recentActivity } from './activity.ts';
import { gitIn } from './git.ts';
import { cms, record, startForEachTest } from './cms-server.fixture.ts';

startForEachTest();

describe('recentActivity', () => {
  it('names commit, author and the records changed, newest first', async () => {
    cms.write('content/stories/2026-dep.md', record('Đẹp'));
    cms.write('content/uploads/anh.jpg', 'x');
    cms.commit('Thêm chuyện “đẹp” | có dấu');
    cms.write('content/stories/2026-dep.md', record('Đẹp hơn'));
    cms.commit('Sửa chuyện');
    const [second, first] = await recentActivity(gitIn(cms.dir), 'content');
    expect(first).toMatchObject({
      author: 'Người Thử',
      email: 'thu@example.invalid',
      subject: 'Thêm chuyện “đẹp” | có dấu',
      records: [{ path: 'stories/2026-dep.md', change: 'A' }],
    });
    expect(second?.records).toEqual([{ path: 'stories/2026-dep.md', change: 'M' }]);
    expect(Number.isNaN(Date.parse(second?.on ?? ''))).toBe(false);
  });

  it('leaves out commits that touch no record', async () => {
    const before = await recentActivity(gitIn(cms.dir), 'content');
    cms.write('content/uploads/anh.jpg', 'x');
    cms.write('README.md', 'x');
    cms.commit('Chỉ ảnh');
    expect(await recentActivity(gitIn(cms.dir), 'content')).toEqual(before);
  });
});
