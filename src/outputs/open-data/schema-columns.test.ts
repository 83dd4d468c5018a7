import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { choice, line, localDate, relation } from '#features/schema-kit.ts';
import { schemaColumns } from './schema-columns.ts';
import { column, toObjects, toTable } from './table.ts';

describe('schemaColumns', () => {
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
  const columns = schemaColumns<unknown>(schema, (row) => row, {
    notices: 'left out',
    topics: 'left out',
  });
  const about = { name: 't', file: 't', title: 'T', description: '', primaryKey: [] };
  const rows = [
    { issuedOn: '2026-03-05', share: -1.5, fields: ['a', 'b'], validity: { status: 'on' } },
  ];
  const table = toTable({ ...about, columns }, rows, (path) => path);

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
    const lists = schemaColumns(schema, (row) => row).filter(({ name }) =>
      ['issued_on', 'notices', 'topics'].includes(name),
    );
    expect(lists.map(({ constraints }) => constraints?.required ?? false)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('has other columns in place of a field, made from its own ones', () => {
    const names = schemaColumns<unknown>(schema, (row) => row, {
      validity: (own) => [column('checked', 'Kiểm tra', () => true), ...own],
      'validity.status': (own) => own.slice(0, 1),
    }).map(({ name }) => name);
    expect(names).toContain('validity_status');
    expect(names.indexOf('checked')).toBe(names.indexOf('validity_status') - 1);
    expect(names).not.toContain('validity_status_label');
  });

  it('names a list of groups that is in no table, and an exception of no field', () => {
    const nested = z.strictObject({ signer: z.strictObject({ posts: z.array(schema) }) });
    expect(() => schemaColumns(nested, (row) => row)).toThrow('“signer.posts”');
    expect(schemaColumns(nested, (row) => row, { 'signer.posts': 'left out' })).toEqual([]);
    expect(() => schemaColumns(schema, (row) => row, { 'signer.post': 'left out' })).toThrow(
      'no field signer.post',
    );
  });
});
