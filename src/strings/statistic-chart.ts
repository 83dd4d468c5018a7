/** Words of the chart for those who read it with the keyboard or a screen reader. */
export const CHART = {
  role: 'biểu đồ',
  label: 'Biểu đồ, xem từng số bằng phím mũi tên',
  keys: 'Phím ← → đi theo từng kỳ, ↑ ↓ sang dãy khác, Esc để thôi.',
} as const;
