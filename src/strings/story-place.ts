/** Words of the list of places. */
export const PLACE = {
  title: 'Theo xã, phường',
  heading: 'Mô hình theo xã, phường',
  lead: 'Mô hình và trụ sở cơ quan ở từng xã, phường. Mô hình trước ngày 01/07/2025 ghi theo tên gọi lúc đó.',
  description:
    'Các mô hình Dân vận khéo xếp theo xã, phường, kèm trụ sở, điện thoại và lịch tiếp công dân của cơ quan ở đó.',
  open: 'Xem theo xã, phường',
  today: 'Xã, phường hiện nay',
  former: 'Tên gọi trước ngày 01/07/2025',
  formerNote: 'Địa bàn nay có thể thuộc xã, phường tên khác.',
  offices: 'Không gắn với một xã, phường',
  officesNote: 'Mô hình thực hiện ở nhiều nơi hoặc tại trụ sở, xếp theo đơn vị.',
  office: 'Trụ sở',
  noAddress: 'Địa chỉ: chưa có thông tin',
  schedule: 'Lịch tiếp công dân',
  noStory: 'Chưa có mô hình nào.',
} as const;
