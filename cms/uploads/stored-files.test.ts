import { expect, it } from 'vitest';
import { findFiles } from './stored-files.tsx';

const files = [
  'vuon-dua-nhin-tu-tren.webp',
  '2025-402-bc-ubnd-phu-luc.pdf',
  'hem-sang-hem-vui.webp',
  '2026-15-2026-qd-ubnd-mau-phieu.pdf',
].map((name) => ({ name, path: `content/uploads/${name}` }));
const found = (query: string): string[] => findFiles(files, query).map(({ name }) => name);

it('lists documents first, the latest number on top', () => {
  expect(found('')).toEqual([
    '2026-15-2026-qd-ubnd-mau-phieu.pdf',
    '2025-402-bc-ubnd-phu-luc.pdf',
    'hem-sang-hem-vui.webp',
    'vuon-dua-nhin-tu-tren.webp',
  ]);
});

it.each([
  ['15/2026', '2026-15-2026-qd-ubnd-mau-phieu.pdf'],
  ['Vườn dừa', 'vuon-dua-nhin-tu-tren.webp'],
  ['phu luc', '2025-402-bc-ubnd-phu-luc.pdf'],
])('finds “%s” by its name', (query, name) => expect(found(query)).toEqual([name]));
