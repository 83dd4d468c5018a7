import { describe, expect, it } from 'vitest';
import { freeName, takeFile } from './take-file.ts';

const file = (name: string, text: string): File => new File([text], name);

it('gives a name that is free', () => {
  expect(freeName('a', 'pdf', new Set())).toBe('a.pdf');
  expect(freeName('a', 'pdf', new Set(['a.pdf', 'a-2.pdf']))).toBe('a-3.pdf');
});

describe('takeFile', () => {
  it('takes a whole file as it is', async () => {
    const whole = file('A.PDF', '%PDF-1.7\n%%EOF\n');
    expect(await takeFile(whole, false)).toBe(whole);
  });
  it.each([
    ['a.exe', 'x', false, 'Không nhận tệp “.exe”'],
    ['a.pdf', 'PK', false, 'Bên trong tệp không phải định dạng .pdf'],
    ['a.pdf', '%PDF-1.7\nnửa', false, 'bị đứt giữa chừng'],
    ['a.pdf', '%PDF-1.7\n%%EOF', true, 'chỉ nhận ảnh'],
  ])('%s (%s, picture: %s): %s', async (name, text, isPicture, reason) =>
    expect(takeFile(file(name, text), isPicture)).rejects.toThrow(reason),
  );
});
