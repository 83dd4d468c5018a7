/** Words of `/gioi-thieu/`. */
export const ABOUT = {
  title: 'Giới thiệu',
  what: 'Trang này để làm gì',
  whatItems: [
    'Đăng văn bản chỉ đạo của địa phương và việc thực hiện: nhiệm vụ nào, cơ quan nào, tài liệu kiểm chứng ở đâu.',
    'Công khai lịch tiếp công dân: ai tiếp, ngày nào, ở đâu; buổi nào dời, hoãn và vì sao.',
    'Công khai kết quả đối thoại, mô hình Dân vận khéo và số liệu, mỗi thứ một địa chỉ để dẫn lại.',
  ],
  demonstration: 'Trang trình diễn',
  demonstrationText: (province: string) =>
    `Tỉnh ${province} không có thật. Cơ quan, văn bản, buổi tiếp, câu hỏi và số liệu của tỉnh này là ví dụ, làm theo cách một tỉnh thật sẽ làm. Đây không phải cổng thông tin chính thức của tỉnh nào, và máy tìm kiếm được yêu cầu không đưa trang vào kết quả.`,
  demonstrationReal:
    'Luật, văn bản của Trung ương và tư liệu của các tỉnh có thật mang dấu “Tư liệu có thật” và ghi nguồn. Tư liệu của các tỉnh có thật ở riêng một nơi:',
  who: 'Ai chịu trách nhiệm',
  publisher: 'Cơ quan phụ trách trang',
  governingBody: 'Cơ quan chủ quản',
  responsible: 'Người chịu trách nhiệm nội dung',
  how: 'Thông tin trên trang được ghi thế nào',
  howItems: [
    'Mỗi thông tin có thật ghi nguồn: văn bản, thông báo hoặc bài báo nêu đúng điều đó.',
    '“Chưa có dữ liệu”, “Chưa có thông tin” nghĩa là trang chưa có, không có nghĩa là cơ quan không làm.',
    'Số liệu ghi đúng như công bố; trang tính lại tổng, tỷ lệ và ghi chú chỗ không khớp.',
    'Thời hạn trả lời, việc thực hiện lịch tiếp công dân và cam kết đối thoại được tính từ các ngày đã đăng; cam kết đã dời hạn vẫn tính theo hạn đầu tiên.',
    'Kết quả thực hiện nhiệm vụ được tính từ thông tin đã đăng, theo quy tắc viết kèm từng nhiệm vụ.',
    '“Chưa hiệu đính” là văn bản nhận dạng từ bản quét, chưa được người đọc soát lại.',
    'Mọi lần sửa sau khi đăng đều ghi ngày và lý do ở trang được sửa và trong nhật ký.',
  ],
  unknown: 'Điều chưa biết – xin gửi giúp',
  unknownLead: 'Chúng tôi đã tìm trong nguồn công khai mà chưa thấy:',
  textNotFound: 'Toàn văn',
  unknownSend: 'Có tài liệu hoặc biết nơi đăng, xin',
  send: 'gửi góp ý',
  more: 'Xem thêm',
  handbook: 'Sổ tay của người biên tập',
  columns: 'Ý nghĩa từng cột dữ liệu',
} as const;
