/** Words around the editors' handbook; its content is in cms/handbook/. */
export const HANDBOOK = {
  title: 'Sổ tay biên tập',
  lead: 'Dành cho cán bộ biên tập: từng việc một, theo thứ tự làm trên màn hình. Chữ đậm là chữ ghi trên nút, trên ô.',
  open: 'Mở trang biên tập',
  previous: 'Việc trước',
  next: 'Việc sau',
  others: 'Các việc khác',
  toPrint: 'In cả sổ tay, hoặc lưu thành một tệp PDF',
  print: 'In cả sổ tay',
  printHint:
    'Muốn có tệp PDF để gửi: bấm nút trên, ở ô máy in chọn “Lưu dưới dạng PDF”. Bản in theo phần mềm đang dùng; phần mềm đổi thì in lại.',
  contents: 'Các việc trong sổ tay',
} as const;
