/** SEQUENCE over any history of a schedule in a real repository: each change raises it, nothing else does. */
import fc from 'fast-check';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#lib/node/temporary-folder.fixture.ts';
import { DAYS_OFF } from '#features/days-off/rules/days-off.fixture.ts';
import { calendarFile, scheduleRevision } from '#features/reception/outputs/ics.ts';
import { reception } from '#features/reception/rules/notices.fixture.ts';
import { sessionsOf } from '#features/reception/rules/recurrence.ts';
import { commitTimes } from '#lib/node/git-history.ts';
import { TestRepository } from '#lib/node/git-repository.fixture.ts';

const work = temporaryFolder('sequence');

const schedule = reception({
  rule: { repeat: 'monthly-day', days: [15] },
  shift: 'next-working-day',
  validFrom: '2026-01-01',
});

/** The calendar file of the schedule, as the site generates it from that content folder. */
function fileOf(content: string): string {
  const revision = scheduleRevision(
    schedule,
    commitTimes(join(content, 'receptions')).get('lich.md') ?? [],
    [...commitTimes(join(content, 'days-off')).values()].flat(),
  );
  return calendarFile({
    name: 'a',
    description: 'b',
    url: 'https://minhbach.example.vn/a.ics',
    entries: sessionsOf(schedule, 'lich', DAYS_OFF, '2026-01-01', '2026-12-31').map((session) => ({
      view: { session, agency: 'UBND', registerUntil: session.date },
      url: 'https://minhbach.example.vn/',
      revision,
      notes: [],
      deadlineNotes: [],
    })),
  });
}

/** The SEQUENCE that all events of the file share. */
function sequenceIn(file: string): number {
  const found = new Set([...file.matchAll(/\r\nSEQUENCE:(\d+)\r\n/g)].map(([, n]) => Number(n)));
  expect([found.size, file.match(/\r\nSEQUENCE:/g)?.length]).toEqual([1, 24]);
  return [...found][0]!;
}

/** An editor's changes in one commit; only the last concerns another schedule. */
const CHANGES = ['schedule', 'days off', 'days off removed', 'removed and back', 'other'] as const;
let serial = 0;

function commit(repository: TestRepository, change: (typeof CHANGES)[number], at: Date): void {
  serial += 1;
  const daysOff = join(repository.folder, 'days-off/2027.yml');
  if (change === 'removed and back') {
    repository.git('rm', '--quiet', 'content/receptions/lich.md');
    repository.commit(at);
  }
  if (change === 'days off removed' && existsSync(daysOff)) rmSync(daysOff);
  else if (change.startsWith('days off')) repository.write('days-off/2027.yml', `# ${serial}`);
  else repository.write(`receptions/${change === 'other' ? 'khac' : 'lich'}.md`, `${serial}`);
  repository.commit(at);
}

it('rises with every change of the schedule or the days off, even while clocks run backwards', () => {
  const step = fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -120, max: 300 }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 5 }), (steps) => {
      const repository = new TestRepository(join(work, `${(serial += 1)}`), 'content');
      repository.write('receptions/lich.md', '0').write('days-off/2026.yml', '0').commit();
      let before = fileOf(repository.folder);
      for (const [change, seconds] of steps) {
        commit(repository, change, new Date(repository.at.getTime() + seconds * 1000));
        const after = fileOf(repository.folder);
        if (change === 'other') expect(after).toBe(before);
        else expect(sequenceIn(after)).toBeGreaterThan(sequenceIn(before));
        before = after;
      }
      expect(fileOf(repository.folder)).toBe(before);
    }),
    { numRuns: 6 },
  );
});

it('rises in a shallow clone too', () => {
  const repository = new TestRepository(join(work, 'deep'), 'content');
  repository.write('receptions/lich.md', '0').commit();
  const clone = join(work, 'shallow');
  repository.git('clone', '--quiet', '--depth=1', `file://${repository.dir}`, clone);
  const before = sequenceIn(fileOf(join(clone, 'content')));
  repository.write('receptions/lich.md', '1').commit();
  repository.git('-C', clone, 'fetch', '--quiet', '--depth=1');
  repository.git('-C', clone, 'reset', '--quiet', '--hard', 'origin/main');
  expect(sequenceIn(fileOf(join(clone, 'content')))).toBeGreaterThan(before);
});
