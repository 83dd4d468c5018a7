/** Words around the editors' handbook; its content is in cms/handbook/. */
export const HANDBOOK = {
  title: 'Sổ tay biên tập',
  lead: 'Dành cho cán bộ biên tập: từng việc một, theo thứ tự làm trên màn hình. Chữ đậm là chữ ghi trên nút, trên ô.',
  open: 'Mở trang biên tập',
  previous: 'Việc trước',
  next: 'Việc sau',
  others: 'Các việc khác',
  whole: 'Mở thành trang riêng để in hoặc gửi',
} as const;
