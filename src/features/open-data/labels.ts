/** Words of the page that shows how to use the open data. */
export const HOW_TO = {
  title: 'Hướng dẫn dùng dữ liệu mở',
  short: 'Hướng dẫn dùng',
  description:
    'Mở các bảng dữ liệu của trang bằng Excel, Python và DuckDB: từng bước, với câu lệnh chạy được và câu hỏi có thật.',
  lead: 'Ba cách, từ dễ đến mạnh. Mọi câu lệnh dưới đây được chạy thử mỗi lần phần mềm của trang thay đổi.',
  excelHead: 'Excel: xem, lọc, đếm',
  excelWhy:
    'Đừng bấm đúp vào tệp: máy đặt vùng Việt Nam có thể dồn cả dòng vào một ô, hoặc đọc 98.3 thành chữ hay ngày tháng, vì ở đây dấu chấm là dấu thập phân. Nạp tệp như sau thì đúng trên mọi máy:',
  excelSteps: [
    'Tải tệp về, ví dụ thuc-hien-nhiem-vu.csv (tình trạng thực hiện nhiệm vụ).',
    'Mở một sổ trống, vào thẻ Dữ liệu (Data) → Từ Văn bản/CSV (From Text/CSV), chọn tệp vừa tải.',
    'Chọn bảng mã “65001: Unicode (UTF-8)” và dấu tách “Dấu phẩy” (Comma).',
    'Bấm Chuyển đổi Dữ liệu (Transform Data). Với mỗi cột số có phần lẻ: bấm chuột phải vào tên cột → Thay đổi Kiểu (Change Type) → Dùng Bản địa (Using Locale) → Số Thập phân (Decimal Number), Tiếng Anh (Hoa Kỳ).',
    'Bấm Đóng & Tải (Close & Load), rồi lọc cột sample còn FALSE: TRUE là dữ liệu minh họa.',
    'Để biết cơ quan nào chưa có dữ liệu: lọc cột year lấy năm cần xem, cột status_label lấy “Chưa có dữ liệu”.',
  ],
  pythonHead: 'Python: tỷ lệ đúng hạn từng quý',
  pythonWhy:
    'Chỉ cần Python 3, không cài thêm gì. Chép đoạn sau vào tệp dung-han.py rồi chạy python3 dung-han.py (trên Windows: py dung-han.py). Mỗi dòng in ra là một quý của một nơi; số minh họa được ghi rõ.',
  pythonCode: 'Mã Python',
  duckdbHead: 'DuckDB: cơ quan nào chưa có dữ liệu',
  duckdbWhy: 'DuckDB là một chương trình nhỏ, miễn phí, hỏi thẳng tệp CSV bằng SQL. Tải bảng về:',
  downloadCode: 'Lệnh tải bảng',
  duckdbThen:
    'rồi mở duckdb trong cùng thư mục và hỏi: trong năm mới nhất, cơ quan nào còn nhiệm vụ chưa có dữ liệu?',
  duckdbCode: 'Câu lệnh DuckDB',
  duckdbNote:
    '“Chưa có dữ liệu” nghĩa là trang này chưa có thông tin, không có nghĩa là cơ quan không làm.',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  back: 'Các bảng dữ liệu',
} as const;

export const DATA = {
  title: 'Dữ liệu mở',
  description:
    'Toàn bộ nội dung có cấu trúc của trang: văn bản, quan hệ giữa các văn bản, cơ quan, lịch tiếp công dân và việc thực hiện lịch, mô hình Dân vận khéo, số liệu, đối thoại, hỏi đáp, nhiệm vụ và tình trạng thực hiện, ngày nghỉ.',
  lead: 'Toàn bộ dữ liệu được tải và sử dụng tự do, ghi nguồn theo',
  modified: 'Nội dung mới nhất ngày',
  describe: 'Mô tả các bảng dữ liệu',
  describeLead: 'Quy ước chung, ý nghĩa từng cột và những lần thay đổi của các bảng dữ liệu mở.',
  tables: 'Các bảng dữ liệu',
  tablesToCome: 'Bảng khác của trang được liệt kê ở đây khi có dữ liệu.',
  details: (count: number) => `${count} bảng chi tiết, tách từ các bảng trên`,
  rows: (count: string) => `${count} dòng`,
  columns: 'cột',
  columnsOf: (title: string) => `Các cột của bảng ${title}`,
  columnName: 'Tên cột',
  columnTitle: 'Ý nghĩa',
  columnType: 'Kiểu',
  bulk: 'Tải một lần',
  digests: 'Mã kiểm tra SHA-256',
  packageNote:
    'Gói dữ liệu theo chuẩn Frictionless: mô tả mọi bảng, mọi cột, khóa và quan hệ giữa các bảng.',
  dcatNote: 'Danh mục dữ liệu (DCAT), cho cổng dữ liệu quốc gia và công cụ tìm dữ liệu.',
  searchElsewhere: 'Đặt ô tìm kiếm ở trang khác',
  searchElsewhereNote:
    'Trang thông tin khác đặt được ô tìm trong nội dung của trang này: chép đoạn mã sau vào chỗ cần đặt. Gõ có dấu hay không dấu đều tìm được.',
  searchBoxCode: 'Mã ô tìm kiếm',
  searchPolicy: (origin: string) =>
    `Trang có chính sách CSP cần cho phép ${origin} trong script-src (kèm 'wasm-unsafe-eval'), style-src, connect-src, và data: trong img-src.`,
  searchBoth: 'Trang đã dùng Pagefind: tìm chung cả hai trang',
  searchBothNote:
    'Trang dựng bằng công cụ nào cũng được, miễn có chỉ mục Pagefind 1.5 của mình ở /pagefind/. Kết quả của hai trang nằm chung một danh sách, lọc được theo trang, mục, loại, cơ quan, lĩnh vực, năm và hiệu lực.',
  searchBothCode: 'Mã tìm chung',
  rules: 'Quy ước',
  ruleList: [
    'CSV mã hóa UTF-8 có BOM, ngăn cách bằng dấu phẩy, dòng đầu là tên cột. Số viết dấu chấm thập phân (79.63), ngày viết YYYY-MM-DD, ô trống là không có thông tin.',
    'Chữ bắt đầu bằng = + - @ có thêm một dấu nháy đơn ở trước, để Excel không hiểu là công thức. Số, kể cả số âm, không bị thêm.',
    'Cột sample bằng true là dữ liệu minh họa, không có thật: lọc bỏ trước khi tính. Trong van-ban.zip, văn bản minh họa nằm ở thư mục minh-hoa; văn bản đã gỡ không kèm nội dung.',
    'Số liệu giữ nguyên như đã công bố ở cột stated; số tính lại ở cột recomputed. Đừng cộng các kỳ chồng lên nhau (quý với 6 tháng).',
    'Trường nào có nhiều giá trị thì cách nhau bằng dấu chấm phẩy; mã ngắn luôn có cột _label đi kèm, viết bằng chữ.',
  ],
  columnsHead: 'Các cột của từng bảng',
  required: 'bắt buộc',
  refers: 'liên kết với bảng',
  changes: 'Thay đổi của các bảng',
  changesNote:
    'Cột đã có không mất đi, không đổi tên, không đổi kiểu mà không ghi ở đây. Thêm cột thì tăng số giữa của bản; đổi hoặc bỏ cột thì tăng số đầu. Danh sách này cũng có trong datapackage.json.',
  release: (version: string) => `Bản ${version}`,
} as const;
