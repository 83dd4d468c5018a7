import { describe, expect, test } from 'vitest';
import { handoutItems } from './handout.ts';
import { story } from './story.fixture.ts';

describe('the items of a handout', () => {
  const labels = (data: object) =>
    handoutItems(story('a', data).data, [
      { label: 'Điều nguồn cho biết', text: 'Có một mô hình.' },
    ]).map(({ label }) => label);

  test('leave out what is not known, and keep the order', () =>
    expect(labels({ replication: 'Dễ.', problem: 'Thiếu nước.' })).toEqual([
      'Vì sao làm',
      'Muốn làm theo',
    ]));
  test('are what the page says where the form was never filled in', () => {
    expect(labels({ where: 'Ấp 1' })).toEqual(['Ở đâu, với ai', 'Điều nguồn cho biết']);
    expect(labels({ method: 'Họp dân.' })).toEqual(['Cách làm']);
  });
});
