/** Words of the library of other provinces, `/tu-lieu/`. */
export const LIBRARY = {
  title: 'Tư liệu ngoài tỉnh',
  lead: (province: string) =>
    `Tư liệu có thật của các tỉnh, thành phố khác, đăng lại để đối chiếu cách làm. Không phải văn bản, lịch hay số liệu của ${province}; mỗi mục ghi cơ quan, ngày và nguồn.`,
  empty: 'Tư liệu để đối chiếu sẽ có ở đây khi ban biên tập đăng, mỗi mục kèm nguồn.',
  agencies: 'Cơ quan ban hành',
} as const;
