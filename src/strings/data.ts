/** Words of open data, the publication log, feeds and the page that was not found. */
export const DATA = {
  title: 'Dữ liệu mở',
  description:
    'Toàn bộ nội dung có cấu trúc của trang: văn bản, quan hệ giữa các văn bản, cơ quan, lịch tiếp công dân và việc giữ lịch, mô hình Dân vận khéo, số liệu, đối thoại, hỏi đáp, nhiệm vụ và tình trạng thực hiện, ngày nghỉ.',
  lead: 'Mọi thứ trên trang này đều tải về được, dùng lại được, không cần xin phép, không cần đăng ký. Các tệp được dựng lại mỗi khi nội dung thay đổi.',
  tables: 'Các bảng dữ liệu',
  rows: 'dòng',
  columns: 'cột',
  columnsOf: (title: string) => `Các cột của bảng ${title}`,
  ofTable: (title: string) => `của bảng ${title}`,
  columnName: 'Tên cột',
  columnTitle: 'Ý nghĩa',
  columnType: 'Kiểu',
  bulk: 'Tải một lần',
  bulkNote:
    'Văn bản minh họa nằm trong thư mục minh-hoa của van-ban.zip và có "sample": true ở mỗi dòng JSON. Văn bản đã gỡ không kèm nội dung.',
  whole: 'Cả gói',
  packageNote:
    'Gói dữ liệu theo chuẩn Frictionless: mô tả mọi bảng, mọi cột, khóa và quan hệ giữa các bảng.',
  dcatNote: 'Bản ghi danh mục theo chuẩn DCAT, cho cổng dữ liệu quốc gia và công cụ tìm dữ liệu.',
  howTo: 'Chưa quen dùng tệp CSV? Xem',
  rules: 'Quy ước',
  ruleList: [
    'CSV mã hóa UTF-8 có BOM, ngăn cách bằng dấu phẩy, dòng đầu là tên cột. Số viết dấu chấm thập phân (79.63), ngày viết YYYY-MM-DD, ô trống là không có thông tin.',
    'Chữ bắt đầu bằng = + - @ có thêm một dấu nháy đơn ở trước, để bảng tính không chạy nó như công thức. Số, kể cả số âm, không bị thêm.',
    'Cột sample bằng true là dữ liệu minh họa, không có thật: lọc bỏ trước khi tính.',
    'Số liệu giữ nguyên như đã công bố ở cột stated; số tính lại ở cột recomputed. Đừng cộng các kỳ chồng lên nhau (quý với 6 tháng).',
    'Trường nào có nhiều giá trị thì cách nhau bằng dấu chấm phẩy; mã ngắn luôn có cột _label đi kèm, viết bằng chữ.',
  ],
  columnsHead: 'Mô tả từng cột',
  required: 'bắt buộc',
  refers: 'trỏ đến bảng',
  changes: 'Thay đổi của các bảng',
  changesNote:
    'Cột đã có không mất đi, không đổi tên, không đổi kiểu mà không ghi ở đây. Thêm cột thì tăng số giữa của bản; đổi hoặc bỏ cột thì tăng số đầu. Danh sách này cũng có trong datapackage.json.',
  release: (version: string) => `Bản ${version}`,
  releaseCounts: (tables: number, added: number, changed: number) =>
    [
      ...(tables > 0 ? [`${tables} bảng mới`] : []),
      ...(added > 0 ? [`${added} cột mới`] : []),
      ...(changed > 0 ? [`${changed} cột đổi hoặc bỏ`] : []),
    ].join(', '),
  changeKinds: {
    table: 'Bảng mới',
    added: 'Cột mới ở bảng',
    renamed: 'Đổi tên cột ở bảng',
    retyped: 'Đổi kiểu cột ở bảng',
    removed: 'Bỏ cột ở bảng',
  },
  log: 'Nhật ký đăng tải',
  logLead:
    'Mọi lần đăng mới, đính chính, cập nhật, dời lịch và sửa số liệu trên trang này, mỗi việc ghi một lần, mới nhất trước.',
  logDescription: 'Nhật ký mọi lần đăng mới và thay đổi trên trang, xếp theo tháng.',
  logMonth: (month: string, year: string) => `Tháng ${Number(month)} năm ${year}`,
  logMonths: 'Theo tháng',
  logEarlier: 'Các tháng trước nữa',
  logCount: 'mục',
  logPages: 'Các trang của nhật ký',
  newer: 'Mới hơn',
  older: 'Cũ hơn',
  page: (current: number, last: number) => `Trang ${current}/${last}`,
  feeds: 'Nhận tin mới bằng Atom hoặc JSON Feed',
  feedsNote:
    'Dán một địa chỉ dưới đây vào phần mềm đọc tin (Feedly, Inoreader, Thunderbird…) để tự nhận thông báo. Mỗi cơ quan cũng có nguồn tin riêng, trên trang của cơ quan.',
  feedDirectives: 'Văn bản mới và thay đổi',
  feedStories: 'Mô hình Dân vận khéo',
  notFound: 'Không tìm thấy trang',
  notFoundLead:
    'Địa chỉ này không có trên trang. Có thể trang đã đổi địa chỉ, hoặc đường dẫn bị gõ thiếu.',
  notFoundSearch: 'Tìm trên trang này',
  notFoundLists: 'Hoặc bắt đầu từ đây',
  notFoundReport: 'Báo cho chúng tôi biết đường dẫn hỏng',
} as const;
