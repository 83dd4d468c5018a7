import { memoryPages, validateXML } from 'xmllint-wasm';
import { describe, expect, it, test } from 'vitest';
import { point, statistic } from '#features/statistic/rules/statistic.fixture.ts';
import { formatValue } from '#features/statistic/rules/format.ts';
import type { Statistic } from '#features/statistic/schema.ts';
import { chartSvg } from './statistic-svg.ts';

const context = {
  nameOf: (agency: string | undefined) => agency ?? 'Toàn tỉnh',
  url: 'https://minhbach.example.vn/thong-ke/x/',
  brand: '#0f5c4d',
  accent: '#b45309',
};
const year = (y: number, stated: number, rest = {}) =>
  point(`${y}-01-01`, `${y}-12-31`, stated, rest);
const of = (rest: Partial<Statistic>, agencies = ['Sở <A> & "B"', 'Sở C']) =>
  statistic(
    agencies.flatMap((agency, i) => [
      year(2024, 79.63 + i, { agency }),
      year(2025, 90.5 + i, { agency, provisional: true }),
    ]),
    { periodKind: 'year', source: { title: 'Báo cáo số 1' }, ...rest },
  );
/** The pattern of the second series. */
const HATCH = /<path fill="none" stroke="white" stroke-width="1.5"[^>]*>/;
const titles = (svg: string) =>
  [...svg.matchAll(/<circle[^>]*><title>([^<]*)<\/title>/g)].map(([, t]) => t);

describe('chartSvg', () => {
  test.each(['bar', 'line', 'stacked'] as const)('%s is well-formed XML', async (chart) => {
    const contents = chartSvg(of({ chart, target: { value: 95, basis: 'x' } }), context);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'x.svg', contents }],
      schema: SCHEMA,
      initialMemoryPages: 16 * memoryPages.MiB,
    });
    // The schema allows anything: this only tests that it can be parsed.
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
    expect(valid).toBe(true);
    expect(contents).not.toMatch(/style|NaN|Infinity|undefined/);
  });

  it('draws every figure of the table, and says them in words', () => {
    const data = of({ chart: 'line' });
    const svg = chartSvg(data, context);
    expect(titles(svg)).toHaveLength(data.series.length);
    for (const { stated } of data.series) {
      expect(titles(svg).some((title) => title?.endsWith(formatValue(stated, '%')))).toBe(true);
      expect(/<desc[^>]*>([^<]*)/.exec(svg)?.[1]).toContain(formatValue(stated, '%'));
    }
  });

  it('tells series apart by pattern, names the target, the source, the day and the address', () => {
    const svg = chartSvg(of({ target: { value: 95, basis: 'x' } }), context);
    expect(svg).toMatch(HATCH);
    expect(chartSvg(of({}, ['Sở C']), context)).not.toMatch(HATCH);
    for (const words of ['Chỉ tiêu: 95%', 'Nguồn: Báo cáo số 1', '30/06/2026', context.url])
      expect(svg).toContain(words);
    expect(chartSvg(of({ chart: 'line' }), context)).toContain('stroke-dasharray="8 4"');
  });

  it('is the same file whatever was drawn before', () => {
    const first = chartSvg(of({ chart: 'line' }), context);
    chartSvg(of({}), context);
    expect(chartSvg(of({ chart: 'line' }), context)).toBe(first);
  });

  it('says of an illustrative statistic that it is one', () => {
    expect(chartSvg(of({ sample: true }), context)).toContain('Dữ liệu minh họa');
  });

  it('gives an agency the same pattern in every panel', () => {
    const groups = ['1', '2', '3', '4', '5'].map((key) => ({ key, label: `Cột ${key}` }));
    const series = groups.flatMap(({ key }) =>
      (key === '1' ? ['a', 'b'] : ['b']).map((agency) => year(2025, 5, { agency, group: key })),
    );
    const more = [
      year(2024, 3, { agency: 'a', group: '1' }),
      ...groups.map(({ key }) => year(2024, 4, { agency: 'b', group: key })),
    ];
    const svg = chartSvg(statistic([...series, ...more], { periodKind: 'year', groups }), context);
    const barsIn = (colour: string) => svg.split(`<path fill="${colour}"`).length - 1;
    // Each bar is a frame and its fill.
    expect(barsIn('#0F5C4D')).toBe(2 * 2);
    expect(barsIn('#B45309')).toBe(2 * 10);
    // One more in the legend.
    expect(svg.split(HATCH)).toHaveLength(1 + 10 + 1);
  });
});

const SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg">
  <xs:element name="svg"><xs:complexType mixed="true">
    <xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
    <xs:anyAttribute processContents="skip"/>
  </xs:complexType></xs:element>
</xs:schema>`;
