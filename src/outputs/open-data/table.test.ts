import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import type { DirectiveEntry, StatisticEntry } from '#features/entry.ts';
import { choice, line, localDate, relation } from '#features/schema-kit.ts';
import { directivesTable } from '#features/directive/outputs/open-data.ts';
import { fromSchema } from './from-schema.ts';
import { statisticsTable } from '#features/statistic/outputs/open-data.ts';
import { toObjects, toTable } from './table.ts';

const url = (path: string) => `https://example.vn${path}`;
const entry = <E>(id: string, data: object): E => ({ id, digest: '', data }) as E;

describe('fromSchema', () => {
  const schema = z.strictObject({
    issuedOn: localDate().meta({ label: 'Ngày' }),
    agency: relation('agencies').optional().meta({ label: 'Cơ quan' }),
    count: z.int().optional().meta({ label: 'Số' }),
    share: z.number().meta({ label: 'Tỷ lệ' }),
    fields: z
      .array(choice({ a: 'Một', b: 'Hai' }).meta({ label: 'Mục' }))
      .meta({ label: 'Các mục' }),
    validity: z
      .strictObject({ status: choice({ on: 'Còn', off: 'Hết' }).meta({ label: 'Tình trạng' }) })
      .optional()
      .meta({ label: 'Hiệu lực' }),
    note: line().optional().meta({ label: 'Ghi chú' }),
    notices: z.array(line()).meta({ label: 'Thông báo' }),
    topics: z.array(line()).min(1).meta({ label: 'Chủ đề' }),
  });
  const all = ['issuedOn', 'agency', 'count', 'share', 'fields', 'validity.status', 'note'];
  const columns = fromSchema<unknown>(schema, (row) => row, all);
  const table = toTable({ name: 't', title: 'T', description: '', primaryKey: [], columns }, [
    { issuedOn: '2026-03-05', share: -1.5, fields: ['a', 'b'], validity: { status: 'on' } },
  ]);

  it('takes names, types, titles and codes from the schema', () => {
    expect(table.fields.map(({ name, type }) => [name, type])).toEqual([
      ['issued_on', 'date'],
      ['agency', 'string'],
      ['count', 'integer'],
      ['share', 'number'],
      ['fields', 'string'],
      ['fields_label', 'string'],
      ['validity_status', 'string'],
      ['validity_status_label', 'string'],
      ['note', 'string'],
    ]);
    expect(table.fields[6]).toMatchObject({
      title: 'Hiệu lực: Tình trạng',
      constraints: { enum: ['on', 'off'] },
    });
    expect(table.foreignKeys).toEqual([{ field: 'agency', refers: 'agencies' }]);
  });

  it('writes lists in one cell, codes also in words, nothing as null', () => {
    expect(toObjects(table)[0]).toEqual({
      issued_on: '2026-03-05',
      agency: null,
      count: null,
      share: -1.5,
      fields: 'a; b',
      fields_label: 'Một; Hai',
      validity_status: 'on',
      validity_status_label: 'Còn',
      note: null,
    });
  });

  it('requires a cell where there is always something to write, and of no list that may be empty', () => {
    const lists = fromSchema<unknown>(schema, (row) => row, ['issuedOn', 'notices', 'topics']);
    expect(lists.map(({ constraints }) => constraints?.required ?? false)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('refuses a column that the schema does not have', () => {
    expect(() => fromSchema(schema, (row) => row, ['signer.post'])).toThrow('signer.post');
  });
});

describe('tables', () => {
  const directive = entry<DirectiveEntry>('2021-08-ct-tu', {
    number: '08-CT/TU',
    title: 'Về công tác dân vận',
    fields: ['dan-van'],
    relations: [{ kind: 'implements', to: '2021-23-qd-tw-bo-chinh-tri' }],
  });

  it('say which rows are illustrative', () => {
    expect(toObjects(directivesTable([directive], url))[0]).toMatchObject({
      sample: false,
      url: 'https://example.vn/van-ban/2021-08-ct-tu/',
    });
  });

  it('have no two columns of the same name', () => {
    const names = directivesTable([directive], url).fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keep a stated figure and what it comes to apart', () => {
    const statistic = entry<StatisticEntry>('ty-le', {
      title: 'Tỷ lệ',
      unit: '%',
      periodKind: 'half',
      series: [
        { from: '2020-01-01', to: '2020-06-30', stated: 79.63, numerator: 176, denominator: 221 },
      ],
    });
    const [row] = toObjects(statisticsTable([statistic], (id) => id ?? ''));
    expect(row).toMatchObject({
      stated: 79.63,
      recomputed: 79.638,
      verdict: 'bị cắt bớt số thập phân',
      current: true,
    });
  });
});
