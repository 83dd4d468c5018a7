/** Every kind of evidence: which records prove a duty and which do not. */
import { describe, expect, it } from 'vitest';
import type { StoryEntry } from '#features/story/schema.ts';
import { measureOf } from './statistics.ts';
import {
  agency,
  cellIn,
  directive,
  duty,
  statisticEntry,
  statusOf,
  story,
} from '#features/duty/rules/duty.fixture.ts';
import { EVIDENCE } from './index.ts';

const half = (to: string, stated: number, rest = {}) => ({
  agency: 'a',
  from: to.endsWith('06-30') ? `${to.slice(0, 4)}-01-01` : `${to.slice(0, 4)}-07-01`,
  to,
  stated,
  ...rest,
});
const rate = (series: object[], rest = {}) => ({
  statistics: [statisticEntry({ series, ...rest })],
});

describe('stories', () => {
  const evidence = { collection: 'stories', minimum: 2 };
  it.each([
    ['nothing published is not reported', [], 'no-data'],
    ['too few is not met', [story({})], 'unmet'],
    ['enough is met', [story({}), story({})], 'met'],
    ['another year does not count', [story({ registeredIn: 2024 })], 'no-data'],
    ['another agency does not count', [story({ agency: 'b' })], 'no-data'],
    ['a model of an unknown agency counts for nobody', [story({ agency: undefined })], 'no-data'],
    ['a model of an unknown year counts for none', [story({ registeredIn: undefined })], 'no-data'],
  ])('%s', (_, stories, expected) => {
    expect(statusOf(evidence, { stories })).toBe(expected);
  });

  const now = story({ registeredIn: 2026 });
  it.each([
    ['nothing yet', [], 'no-data'],
    ['too few yet: there is time left', [now], 'no-data'],
    ['enough already', [now, now], 'met'],
  ])('in the year that runs, %s', (_, stories, expected) => {
    expect(statusOf(evidence, { stories }, { year: 2026 })).toBe(expected);
  });

  it('1–2 a year: one is met, the second is what to strive for', () => {
    const goal = { collection: 'stories', minimum: 1, target: 2 };
    const cell = (stories: StoryEntry[]) => cellIn(goal, { stories });
    expect(cell([story({})])).toMatchObject({
      status: 'met',
      target: { text: '2 mô hình', reached: false, share: 0.5, minimumShare: 0.5 },
    });
    expect(cell([story({}), story({}), story({})]).target).toMatchObject({
      reached: true,
      share: 1,
    });
    expect(cell([]).target).toBeUndefined();
  });
});

describe('who is in charge', () => {
  const evidence = { collection: 'agencies' };
  const withLead = (from?: string) =>
    agency('a', { massMobilisationLead: { post: 'Phó Giám đốc Sở', from } });
  it.each([
    ['nobody published', agency('a'), 2025, 'no-data'],
    ['assigned during the year', withLead('2025-12-01'), 2025, 'met'],
    ['assigned after the year', withLead('2026-01-05'), 2025, 'no-data'],
    ['assigned from a day to come', withLead('2026-12-01'), 2026, 'no-data'],
    ['on an unknown day: this year only', withLead(), 2026, 'met'],
    ['on an unknown day: not for earlier years', withLead(), 2025, 'no-data'],
  ])('%s', (_, of, year, expected) => {
    expect(statusOf(evidence, {}, { of, year })).toBe(expected);
  });

  const [chairman, deputy] = ['Chủ tịch UBND xã', 'Phó Chủ tịch UBND xã'];
  const ofCommittee = (kind: string, direct?: string, assigned?: string, head?: string) =>
    agency('a', {
      kind,
      head: head && { post: head },
      massMobilisationHead: direct && { post: direct, from: '2025-02-01' },
      massMobilisationLead: assigned && { post: assigned, from: '2025-02-01' },
    });
  it.each([
    ['chairman in charge, deputy assigned', 'met', chairman, deputy, chairman],
    ['chairman in charge, and assigned himself', 'met', chairman, chairman, chairman],
    ['chairman in charge, nobody else', 'met', chairman, undefined, chairman],
    ['named with the place', 'met', 'Chủ tịch UBND xã Thí Dụ', deputy, chairman],
    ['chairman in charge, head unknown', 'met', chairman, deputy, undefined],
    ['only a deputy assigned', 'no-data', undefined, deputy, chairman],
    ['only the chairman assigned', 'no-data', undefined, chairman, chairman],
    ['a deputy in charge', 'unmet', deputy, deputy, chairman],
    ['a deputy in charge, head unknown', 'unmet', deputy, deputy, undefined],
    ['nobody', 'no-data', undefined, undefined, chairman],
  ])('a people’s committee: %s is %s', (_, expected, direct, assigned, head) => {
    for (const kind of ['committee', 'commune']) {
      const of = ofCommittee(kind, direct, assigned, head);
      expect(statusOf(evidence, {}, { of, rest: { appliesTo: [kind] } })).toBe(expected);
    }
  });

  it.each(['department', 'centre', 'party', 'front'])(
    '%s: the assigned leader is enough',
    (kind) => {
      const of = ofCommittee(kind, undefined, 'Phó Giám đốc', 'Giám đốc');
      expect(statusOf(evidence, {}, { of, rest: { appliesTo: [kind] } })).toBe('met');
    },
  );

  it('shows both, and what is missing of them', () => {
    const rest = { appliesTo: ['commune'] };
    const { parts, evidence: shown } = cellIn(
      evidence,
      {},
      { of: ofCommittee('commune', chairman, deputy, chairman), rest },
    );
    expect(parts?.map(({ name, cell }) => [name, cell.detail])).toEqual([
      ['Trực tiếp phụ trách', chairman],
      ['Được phân công', deputy],
    ]);
    expect(shown.map(({ label }) => label)).toEqual([chairman, deputy]);
    const noData = cellIn(evidence, {}, { of: ofCommittee('commune', undefined, deputy), rest });
    expect(noData.parts?.map(({ cell }) => cell.status)).toEqual(['no-data', 'met']);
  });
});

describe('documents', () => {
  const evidence = { collection: 'directives' };
  const to = (id: string, kind = 'implements') => ({ relations: [{ kind, to: id }] });
  it.each([
    ['none', [], 'no-data'],
    ['directly', [directive('kh', to('goc'))], 'met'],
    [
      'through a plan of others',
      [directive('kh', { ...to('goc'), issuer: 'b' }), directive('cv', to('kh', 'guides'))],
      'met',
    ],
    ['only citing it', [directive('kh', to('goc', 'cites'))], 'no-data'],
    ['by others only', [directive('kh', { ...to('goc'), issuer: 'b' })], 'no-data'],
    ['issued later', [directive('kh', { ...to('goc'), issuedOn: '2026' })], 'no-data'],
    [
      'expired before the year',
      [directive('kh', { ...to('goc'), issuedOn: '2022', expiresOn: '2024-12-31' })],
      'no-data',
    ],
    [
      'in a cycle',
      [
        directive('x', to('y')),
        directive('y', {
          relations: [
            { kind: 'implements', to: 'x' },
            { kind: 'implements', to: 'goc' },
          ],
        }),
      ],
      'met',
    ],
  ])('%s', (_, directives, expected) => {
    expect(statusOf(evidence, { directives }, { rest: { cadence: 'once' } })).toBe(expected);
  });

  it('of an earlier year count once, but not yearly', () => {
    const records = { directives: [directive('kh', { ...to('goc'), issuedOn: '2022-05' })] };
    expect(statusOf(evidence, records, { rest: { cadence: 'once' } })).toBe('met');
    expect(statusOf(evidence, records)).toBe('no-data');
  });
});

describe('figures', () => {
  const evidence = { collection: 'statistics', statistic: 'ty-le', minimum: 90 };
  it.each([
    ['no such indicator', {}, 'no-data'],
    ['no figure of the agency', rate([half('2025-06-30', 99, { agency: 'b' })]), 'no-data'],
    ['no figure of the year', rate([half('2024-12-31', 99)]), 'no-data'],
    [
      'the last of the year counts: risen',
      rate([half('2025-12-31', 90), half('2025-06-30', 10)]),
      'met',
    ],
    [
      'the last of the year counts: fallen',
      rate([half('2025-06-30', 99), half('2025-12-31', 89.99)]),
      'unmet',
    ],
    ['a zero is a report', rate([half('2025-06-30', 0)]), 'unmet'],
    [
      'of the whole province says nothing of one agency',
      rate([half('2025-06-30', 99, { agency: undefined })]),
      'no-data',
    ],
    ['where higher is worse', rate([half('2025-06-30', 3)], { higherIs: 'worse' }), 'met'],
    [
      'a revised figure replaces the provisional one',
      rate([half('2025-06-30', 95, { provisional: true }), half('2025-06-30', 89)]),
      'unmet',
    ],
  ])('%s', (_, records, expected) => {
    expect(statusOf(evidence, records)).toBe(expected);
  });

  it.each([
    ['a figure of one of them', ['b', 'a'], 'a', true],
    ['figures of others only', ['b'], 'a', false],
    ['a figure of the whole province', ['a'], undefined, false],
    ['no agency', [], 'a', false],
  ])('measure a duty of agencies where there is %s: %#', (_, agencies, of, measured) => {
    const { data } = duty(evidence);
    const { statistics } = rate([half('2025-06-30', 99, { agency: of })]);
    const entries = agencies.map((id) => agency(id));
    expect(measureOf(data, entries, statistics) !== undefined).toBe(measured);
    expect(measureOf(duty({ collection: 'statistics' }).data, entries, statistics)).toBeUndefined();
  });

  it('say that they are provisional, and how far from the goal', () => {
    const records = rate([half('2025-06-30', 92.6, { provisional: true })]);
    const cell = cellIn({ ...evidence, target: 100 }, records);
    expect(cell.evidence[0]?.label).toBe('Tỷ lệ, 6 tháng đầu năm 2025 (số tạm tính)');
    expect(cell.target).toMatchObject({ text: '100%', reached: false, minimumShare: 0.9 });
  });

  it('point at the row that holds the number', () => {
    const cell = cellIn(evidence, rate([half('2025-06-30', 91.3)]));
    expect(cell.detail).toBe('91,3%');
    expect(cell.evidence[0]?.path).toBe('/thong-ke/ty-le/#so-lieu-a-2025-01-01-2025-06-30');
  });
});

describe('whatever the evidence', () => {
  it('a duty of other agencies does not apply', () => {
    const commune = agency('a', { kind: 'commune' });
    expect(statusOf({ collection: 'stories' }, { stories: [story({})] }, { of: commune })).toBe(
      'not-applicable',
    );
  });
  it('illustrative records are marked as such', () => {
    const stories = [story({ sample: true }), story({})];
    const { evidence } = cellIn({ collection: 'stories' }, { stories });
    expect(evidence.map(({ sample }) => sample)).toEqual([true, false]);
  });
  it.each(Object.keys(EVIDENCE))('an agency of which nothing is published: %s', (collection) => {
    for (const year of [2025, 2026])
      expect(cellIn({ collection, statistic: 'ty-le' }, {}, { year })).toMatchObject({
        status: 'no-data',
        value: undefined,
        evidence: [],
      });
  });
});
