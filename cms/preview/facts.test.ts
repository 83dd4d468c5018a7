import { describe, expect, it } from 'vitest';
import { agencySchema } from '#features/agency/schema.ts';
import { directiveSchema } from '#features/directive/schema.ts';
import { storySchema } from '#features/story/schema.ts';
import { factsOf } from './facts.ts';

const labelOf = (collection: string, id: string) => `${collection}: ${id}`;

describe('factsOf', () => {
  it('names values as readers know them, and leaves out what is empty', () => {
    expect(
      factsOf(
        directiveSchema,
        { type: 'chi-thi', issuer: 'ubnd', issuedOn: '2021-09', fields: ['dan-van', 'kinh-te'] },
        labelOf,
      ),
    ).toEqual([
      { label: 'Loại văn bản', value: 'Chỉ thị' },
      { label: 'Cơ quan ban hành', value: 'agencies: ubnd' },
      { label: 'Ngày ban hành', value: '09/2021' },
      { label: 'Lĩnh vực', value: 'Công tác dân vận\nKinh tế' },
    ]);
  });

  it('keeps objects and items of lists together', () => {
    const [year, stages, results] = factsOf(
      storySchema,
      {
        registeredIn: 2026,
        stages: { registered: '2026-01-12' },
        results: [{ figure: 1950, unit: 'hộ', what: 'x' }],
      },
      labelOf,
    );
    expect(year?.value).toBe('2026');
    expect(stages?.items?.[0]?.[0]?.label).toBe('Đăng ký');
    expect(results?.items).toEqual([
      [
        { label: 'Con số', value: '1.950' },
        { label: 'Đơn vị', value: 'hộ' },
        { label: 'Là gì', value: 'x' },
      ],
    ]);
  });

  it('tells pictures from words', () => {
    const data = { images: [{ file: '/tep/a.jpg', alt: 'Một lu nước' }] };
    expect(factsOf(storySchema, data, labelOf)).toMatchObject([
      { items: [[{ picture: '/tep/a.jpg' }, { value: 'Một lu nước' }]] },
    ]);
  });

  it('reads a half-filled form as it is', () => {
    expect(factsOf(agencySchema, { names: [{}, null], head: null }, labelOf)).toHaveLength(1);
    expect(factsOf(agencySchema, {}, labelOf)).toEqual([]);
  });

  it('leaves out what is shown elsewhere', () => {
    expect(factsOf(directiveSchema, { title: 'Về việc X' }, labelOf, ['title'])).toEqual([]);
  });
});
