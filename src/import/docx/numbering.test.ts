import { describe, expect, test } from 'vitest';
import { abstract, level, li, lines, num, p, read } from './word.fixture.ts';

describe('automatic numbers become text', () => {
  const legal =
    abstract(
      0,
      level(0, 'decimal', 'Điều %1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
    ) + num(1, 0);

  test('levels restart below a new number of a higher one', () => {
    const body =
      li(1, 0, 'A') +
      li(1, 1, 'B') +
      li(1, 2, 'C') +
      li(1, 2, 'D') +
      li(1, 1, 'E') +
      li(1, 0, 'F') +
      li(1, 1, 'G');
    expect(lines(body, { numbering: legal })).toEqual([
      'Điều 1. A',
      ...['1. B', 'a) C', 'b) D', '2. E'],
      ...['Điều 2. F', '1. G'],
    ]);
  });

  test('Word counts the Latin alphabet: d) then e), no đ)', () => {
    const body = Array.from('vwxyz', (letter) => li(1, 2, letter)).join('');
    const result = read(body, { numbering: legal });
    expect(result.lines).toEqual(['a) v', 'b) w', 'c) x', 'd) y', 'e) z']);
    expect(result.notes).toContain('không có “đ”');
  });

  test('two lists of one definition count on, a start override starts again once', () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = li(1, 0, 'a') + li(2, 0, 'b') + li(3, 0, 'c') + li(3, 0, 'd') + li(1, 0, 'e');
    expect(lines(body, { numbering })).toEqual(['1. a', '2. b', '7. c', '8. d', '9. e']);
  });

  test('"1.2." spells out its parents; legal style writes Roman parents as digits', () => {
    const numbering =
      abstract(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) +
      num(1, 0);
    const body = li(1, 0, 'a') + li(1, 0, 'b') + li(1, 1, 'c') + li(1, 1, 'd');
    expect(lines(body, { numbering })).toEqual(['I. a', 'II. b', '2.1. c', '2.2. d']);
  });

  test('a level that never restarts goes on', () => {
    const numbering =
      abstract(
        0,
        level(0, 'upperRoman', 'Chương %1.') +
          level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0);
    const body = li(1, 0, 'a') + li(1, 1, 'b') + li(1, 0, 'c') + li(1, 1, 'd');
    expect(lines(body, { numbering })).toEqual([
      'Chương I. a',
      'Điều 1. b',
      'Chương II. c',
      'Điều 2. d',
    ]);
  });

  test('styles number their paragraphs; numId 0 takes the number off', () => {
    const numbering =
      abstract(0, level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Dieu"/>')) + num(4, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều luật"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>';
    const style = '<w:pStyle w:val="Dieu"/>';
    const body =
      p('a', style) + p('b', `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p('c', style);
    expect(lines(body, { numbering, styles })).toEqual(['Điều 1. a', 'b', 'Điều 2. c']);
  });

  test('a list that links to a list style takes its definition', () => {
    const numbering =
      abstract(0, `<w:styleLink w:val="L"/>${level(0, 'decimal', '(%1)')}`) +
      abstract(1, '<w:numStyleLink w:val="L"/>') +
      num(5, 1);
    expect(lines(li(5, 0, 'a') + li(5, 0, 'b'), { numbering })).toEqual(['(1) a', '(2) b']);
  });

  test('bullets of symbol fonts are dashes, "+" stays', () => {
    const numbering =
      abstract(0, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', '+')) + num(1, 0);
    expect(lines(li(1, 0, 'a') + li(1, 1, 'b'), { numbering })).toEqual(['- a', '+ b']);
  });
});
