export const HOME = {
  /** @param province "Cà Mau": the word for it would be another for a city */
  heading: (province: string) =>
    `Dân biết, dân kiểm\u00a0tra việc của ${province.replaceAll(' ', '\u00a0')}`,
  /** @param directive "Chỉ thị số 08-CT/TU" */
  says: (directive: string) => `${directive} nói gì`,
  /** Sections without content, each with what it will show. */
  toCome: 'Trang này sẽ đăng',
} as const;
