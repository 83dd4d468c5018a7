import { describe, expect, it } from 'vitest';
import { directive, library } from './directive.fixture.ts';
import { timelineOf } from './timeline.ts';

type Directive = ReturnType<typeof directive>;
const eventsOf = (entry: Directive, ...others: Directive[]) =>
  timelineOf(entry, library([entry, ...others]).incoming(entry.id), '2026-11-23').map(
    ({ on, label, by, part, isAhead }) =>
      [on, label, by?.id, part && `(${part})`, isAhead && 'chưa đến'].filter(Boolean).join(' '),
  );

describe('timelineOf', () => {
  it('tells a life in the order of its days', () => {
    const entry = directive('1', '2022-05-16', {
      effectiveOn: '2022-06-01',
      expiresOn: '2026-03-20',
      validity: { status: 'expired', basis: 'Thử', checkedOn: '2026-11-20' },
    });
    const amending = directive('2', '2024-01-05', {
      effectiveOn: '2024-02-01',
      relations: [
        { kind: 'amends', to: '1', part: 'Điều 3' },
        { kind: 'amends', to: '1', part: 'khoản 1 Điều 5' },
        { kind: 'cites', to: '1' },
      ],
    });
    const replacing = directive('3', '2026-03-05', {
      effectiveOn: '2026-03-20',
      relations: [{ kind: 'replaces', to: '1' }],
    });
    expect(eventsOf(entry, amending, replacing)).toEqual([
      '2022-05-16 Ban hành',
      '2022-06-01 Có hiệu lực',
      '2024-02-01 Được sửa đổi, bổ sung bởi 2 (Điều 3; khoản 1 Điều 5)',
      '2026-03-20 Hết hiệu lực, được thay thế bởi 3',
    ]);
  });
  it('keeps a day of expiry that nothing explains, and what is still to come', () => {
    const entry = directive('1', '2026-10-05', {
      effectiveOn: '2027-01-01',
      expiresOn: '2027-12-31',
      validity: { status: 'not-yet-in-force', basis: 'Thử', checkedOn: '2026-11-20' },
    });
    expect(eventsOf(entry)).toEqual([
      '2026-10-05 Ban hành',
      '2027-01-01 Có hiệu lực chưa đến',
      '2027-12-31 Hết hiệu lực chưa đến',
    ]);
  });
  it('puts the issue first and others last where only a month or year is known', () => {
    const entry = directive('1', '2021-09', { effectiveOn: '2021-09-20' });
    const vague = directive('2', '2021', { relations: [{ kind: 'corrects', to: '1' }] });
    expect(eventsOf(entry, vague).slice(0, 3)).toEqual([
      '2021-09 Ban hành',
      '2021-09-20 Có hiệu lực',
      '2021 Được đính chính bởi 2',
    ]);
  });
  it('forgets what a withdrawn document claimed', () => {
    const changes = [{ on: '2026-04-24', kind: 'withdrawal' as const, note: 'Nhầm' }];
    const entry = directive('1', '2026-04-14', { publishedOn: '2026-04-16', changes });
    const wrong = directive('2', '2026-05-01', {
      changes,
      relations: [{ kind: 'repeals', to: '1' }],
    });
    expect(eventsOf(entry, wrong).slice(0, 3)).toEqual(['2026-04-14 Ban hành']);
  });
});
