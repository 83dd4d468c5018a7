/** Which agencies are tracked, and in which years. */
import { describe, expect, it } from 'vitest';
import { agency, contextOf } from './duty.fixture.ts';
import { isTracked, yearsOf } from './scope.ts';

describe('isTracked', () => {
  const former = { dissolvedOn: '2025-06-30' };
  it.each<[string, object, number, boolean]>([
    ['of today', {}, 2026, true],
    ['of another province', { outside: true }, 2026, false],
    ['central', { level: 'central' }, 2026, false],
    ['of an invented province', { sample: true }, 2026, false],
    ['dissolved, in the year before', former, 2024, true],
    ['dissolved during the year', former, 2025, false],
    ['of a former province that is part of this one', { territory: 'Bến Tre' }, 2026, true],
    ['not yet founded', { names: [{ name: 'Mới', from: '2025-07-01' }] }, 2024, false],
    ['founded during the year', { names: [{ name: 'Mới', from: '2025-07-01' }] }, 2025, true],
  ])('an agency %s', (_, data, year, expected) => {
    expect(isTracked(agency('a', data), year, contextOf())).toBe(expected);
  });

  const benTre = { territory: 'Bến Tre', dissolvedOn: '2025-06-30' };
  const [commune, district] = [{ level: 'commune' }, { parents: [{ agency: 'tinh-uy' }] }];
  it.each<[string, object, object, object, boolean]>([
    ['another province binds nobody here', { outside: true }, {}, {}, false],
    ['a former province binds its own', benTre, {}, benTre, true],
    ['a former province does not bind the new one', benTre, {}, {}, false],
    ['nor another former one', benTre, {}, { territory: 'Trà Vinh' }, false],
    ['the centre binds a province', { level: 'central' }, {}, {}, true],
    ['also an invented one', { level: 'central' }, {}, { sample: true }, true],
    ['an invented province binds its own', { sample: true }, {}, { sample: true }, true],
    ['a commune binds whom it leads', commune, {}, district, true],
    ['and nobody else', commune, {}, {}, false],
    ['whom it is addressed to', {}, { appliesTo: { kinds: ['department'] } }, {}, true],
    ['not whom it leaves out', {}, { appliesTo: { kinds: ['commune'] } }, {}, false],
  ])('%s', (_, issuer, directive, data, expected) => {
    expect(isTracked(agency('a', data), 2025, contextOf(issuer, directive))).toBe(expected);
  });
});

describe('yearsOf', () => {
  it.each<[string, object, object, number[]]>([
    ['from its issue to today', {}, { issuedOn: '2021-09' }, [2026, 2025, 2024, 2023, 2022, 2021]],
    ['issued this year', {}, { issuedOn: '2026-02-01' }, [2026]],
    ['not yet issued', {}, { issuedOn: '2027' }, []],
    ['to its expiry', {}, { issuedOn: '2022', expiresOn: '2024-03-01' }, [2024, 2023, 2022]],
    ['to the end of its issuer', { dissolvedOn: '2023-06-30' }, {}, [2023, 2022, 2021]],
    [
      'to the earlier of both',
      { dissolvedOn: '2023-06-30' },
      { expiresOn: '2022-01-01' },
      [2022, 2021],
    ],
    ['of another province', { outside: true }, {}, []],
  ])('%s', (_, issuer, directive, years) => {
    expect(yearsOf(contextOf(issuer, directive))).toEqual(years);
  });
});
