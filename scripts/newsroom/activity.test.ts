import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recentActivity } from './activity.ts';
import { gitIn } from './git.ts';
import { record, TestNewsroom } from './test-newsroom.ts';

let room: TestNewsroom;
beforeEach(async () => {
  room = new TestNewsroom();
  await room.start();
});
afterEach(() => room.stop());

describe('recentActivity', () => {
  it('names commit, author and the records changed, newest first', async () => {
    room.write('content/stories/2026-dep.md', record('Đẹp'));
    room.write('content/uploads/anh.jpg', 'x');
    room.commit('Thêm chuyện “đẹp” | có dấu');
    room.write('content/stories/2026-dep.md', record('Đẹp hơn'));
    room.commit('Sửa chuyện');
    const [second, first] = await recentActivity(gitIn(room.dir), 'content');
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
    const before = await recentActivity(gitIn(room.dir), 'content');
    room.write('content/uploads/anh.jpg', 'x');
    room.write('README.md', 'x');
    room.commit('Chỉ ảnh');
    expect(await recentActivity(gitIn(room.dir), 'content')).toEqual(before);
  });
});
