/** Words of the table of all agencies: who is in charge, and where they receive citizens. */
export const CONTACT_LIST = {
  title: 'Ai phụ trách, tiếp ở đâu',
  lead: 'Người đứng đầu, lãnh đạo phụ trách công tác dân vận, nơi tiếp công dân, giờ và số điện thoại của từng cơ quan trong tỉnh.',
  note: 'Trên điện thoại, chạm tên cơ quan để xem lãnh đạo, nơi tiếp và giờ. Chỉ ghi họ tên khi cơ quan đã công bố. Nơi tiếp lấy từ lịch tiếp công dân đang áp dụng; chưa có lịch thì ghi trụ sở.',
  empty: 'Bảng này sẽ có khi ban biên tập đã nhập các cơ quan của tỉnh.',
  print: 'In bảng',
  download: 'Tải bảng (CSV)',
  office: 'Trụ sở',
  inCharge: 'trực tiếp phụ trách',
  assigned: 'được phân công',
  schedule: 'Lịch tiếp',
} as const;

export const COLUMNS = {
  name: 'Cơ quan',
  head: 'Người đứng đầu',
  massMobilisation: 'Phụ trách công tác dân vận',
  place: 'Nơi tiếp công dân',
  hours: 'Giờ làm việc',
  phone: 'Điện thoại',
} as const;

export const FILE_COLUMNS = {
  level: 'Cấp',
  sample: 'Dữ liệu minh họa',
} as const;

export const CONTACT_LIST_PATH = '/co-quan/phu-trach/';
export const CONTACT_LIST_CSV_PATH = '/co-quan/phu-trach.csv';
