/** The published wording of a rule uses the numbers and units of the duty. */
import { describe, expect, it } from 'vitest';
import { duty, statisticEntry } from '#features/duty/rules/duty.fixture.ts';
import { EVIDENCE, ruleText } from './index.ts';

describe('ruleText', () => {
  it.each([
    ['stories', 1, 2, ['ít nhất 1 mô hình', 'Mức phấn đấu: 2.']],
    ['dialogues', 2, undefined, ['ít nhất 2 cuộc đối thoại', 'Năm chưa hết']],
    [
      'regulated-dialogues',
      1,
      undefined,
      ['quy chế đối thoại', 'đối tượng áp dụng', 'ít nhất 1 cuộc'],
    ],
    ['receptions', 90, 100, ['đủ 90% số ngày', 'không bị coi là không tiếp', 'phấn đấu: 100%']],
    ['statistics', 90.5, 100, ['“Tỷ lệ”', 'ít nhất là 90,5%.', 'Mức phấn đấu: 100%']],
    ['directives', 1, undefined, ['ít nhất 1 văn bản', 'ban hành trong năm']],
    ['agencies', 1, undefined, ['lãnh đạo được phân công phụ trách']],
  ])('of %s', (collection, minimum, target, parts) => {
    const { data } = duty({ collection, minimum, target });
    const text = ruleText(data, statisticEntry({}).data);
    for (const part of parts) expect(text).toContain(part);
    expect(text.includes('phấn đấu')).toBe(target !== undefined);
  });

  it('turns the bound round where less is better', () => {
    const { data } = duty({ collection: 'statistics', minimum: 3 });
    const text = ruleText(data, statisticEntry({ unit: 'ngày', higherIs: 'worse' }).data);
    expect(text).toContain('cao nhất là 3 ngày.');
  });

  it('exists for every kind of evidence, and always says when the duty is met', () => {
    for (const collection of Object.keys(EVIDENCE))
      expect(ruleText(duty({ collection }).data, statisticEntry({}).data)).toMatch(
        /^Đạt khi .*\.$/s,
      );
  });

  it('asks for the chairman only where people’s committees are among the agencies', () => {
    const of = (kind: string) =>
      ruleText(duty({ collection: 'agencies' }, { appliesTo: [kind] }).data);
    expect(of('commune')).toContain('phải công bố Chủ tịch trực tiếp phụ trách');
    expect(of('department')).not.toContain('Chủ tịch');
  });

  it('says that nothing measures a duty without figures, and sets no goal', () => {
    const text = ruleText(duty({ collection: 'statistics', target: 100 }).data);
    expect(text).toBe('Chưa có chỉ tiêu để đo nhiệm vụ này.');
  });
});
