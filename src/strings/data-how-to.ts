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
