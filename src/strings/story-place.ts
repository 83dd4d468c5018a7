/** Words of the list of places. */
export const PLACE = {
  title: 'Nơi làm',
  heading: 'Dân vận khéo ở đâu',
  lead: 'Mô hình và trụ sở cơ quan xếp theo xã, phường. Tên gọi trước khi sắp xếp đơn vị hành chính được giữ nguyên như lúc làm.',
  description:
    'Các mô hình Dân vận khéo xếp theo xã, phường nơi làm, kèm trụ sở, điện thoại và lịch tiếp công dân của cơ quan ở đó.',
  open: 'Xem theo nơi làm',
  today: 'Xã, phường hiện nay',
  former: 'Tên gọi trước ngày 01/7/2025',
  formerNote:
    'Đơn vị hành chính cũ, tên gọi lúc đó. Địa bàn nay có thể thuộc xã, phường tên khác; trang không tự suy ra.',
  offices: 'Không gắn với một xã, phường',
  officesNote: 'Mô hình làm ở nhiều nơi hoặc tại trụ sở, xếp theo đơn vị thực hiện.',
  office: 'Trụ sở',
  noAddress: 'Trang chưa có địa chỉ.',
  schedule: 'Lịch tiếp công dân',
  noStory: 'Chưa đăng mô hình nào.',
} as const;
