/** Words of the page about complaints, denunciations, petitions and reports. */

export const COMPLAINT_PATH = '/khieu-nai-to-cao/';

export const COMPLAINT = {
  title: 'Khiếu nại, tố cáo, kiến nghị, phản ánh',
  menu: 'Khiếu nại, tố cáo',
  lead: 'Việc của ông/bà thuộc loại nào, nộp ở đâu, bao lâu thì có kết quả.',
  kinds: 'Việc thuộc loại nào',
  kind: 'Loại',
  meaning: 'Là gì',
  example: 'Ví dụ',
  to: 'Gửi đến',
  examplesNote: 'Các ví dụ không có thật.',
  where: 'Nộp ở đâu',
  whereItems: {
    schedules: 'Nộp đơn hoặc trình bày trực tiếp tại buổi tiếp công dân:',
    agencies: 'Tìm nơi tiếp, giờ và số điện thoại của từng cơ quan:',
    feedback: 'Kiến nghị, phản ánh có thể viết ngay trên trang này:',
  },
  schedules: 'Lịch tiếp công dân',
  feedback: 'Góp ý',
  warning:
    'Không gửi tố cáo, khiếu nại qua trang Góp ý: nội dung ở đó được đăng công khai, còn người tố cáo phải được giữ bí mật.',
  unsure:
    'Chưa rõ thuộc loại nào, cứ đến nơi tiếp công dân: người tiếp phải trả lời hoặc thông báo việc xử lý trong 10 ngày làm việc.',
  rules: 'Nội quy tiếp công dân:',
  deadlines: 'Thời hạn theo luật',
  deadlinesNote:
    'Tính từ ngày thụ lý. Khiếu nại phải được thụ lý trong 07 ngày làm việc kể từ ngày nhận; không thụ lý thì cơ quan phải nêu rõ lý do bằng văn bản (khoản 1 Điều 16 Nghị định số 124/2020/NĐ-CP, sửa bởi Điều 10 Nghị định số 155/2026/NĐ-CP).',
  complicatedNote:
    'Vụ việc khiếu nại chỉ là phức tạp khi thuộc một trong bảy trường hợp của Điều 3a Nghị định số 124/2020/NĐ-CP (bổ sung bởi Điều 2 Nghị định số 155/2026/NĐ-CP) và cơ quan đã ghi điều đó bằng văn bản: phải xác minh từ 02 địa điểm trở lên; có từ 02 nội dung phải xác minh trở lên; nhiều người cùng khiếu nại hoặc liên quan đến quyền, lợi ích của nhiều người; có yếu tố nước ngoài; liên quan đến trách nhiệm quản lý của nhiều cơ quan; các cơ quan còn ý kiến khác nhau; tài liệu, chứng cứ mâu thuẫn.',
  matter: 'Việc',
  usual: 'Thời hạn',
  complicated: 'Vụ việc phức tạp',
  remote: 'Vùng sâu, vùng xa đi lại khó khăn',
  basis: 'Căn cứ',
  amended: 'Luật số 136/2025/QH15 sửa ba luật này từ ngày 01/07/2026.',
  amendedLink: 'Xem văn bản',
  notCompared:
    'Ban biên tập chưa đọc được toàn văn của luật này nên thời hạn giải quyết trong bảng vẫn theo lời văn trước khi sửa. Hai nghị định hướng dẫn, số 155/2026/NĐ-CP và số 156/2026/NĐ-CP, không nêu thời hạn giải quyết khác. Xin hỏi lại tại nơi tiếp công dân trước khi tính hạn.',
  sources: 'Nguồn đã đối chiếu',
  channels: 'Kênh tiếp nhận khác',
} as const;

/** The law that amended the three laws below. */
export const AMENDING_LAW = '136/2025/QH15';

/** What each is, by its law, with an everyday example. */
export const KINDS = [
  {
    name: 'Khiếu nại',
    meaning:
      'Đề nghị xem xét lại một quyết định hoặc việc làm của cơ quan, cán bộ mà mình cho là trái pháp luật, xâm phạm quyền, lợi ích của chính mình (Điều 2 Luật Khiếu nại).',
    example:
      'Bà Tư ở xã Thí Dụ bị xử phạt, cho rằng quyết định phạt sai và đề nghị UBND xã xem lại.',
    to: 'Lần đầu: người đã ra quyết định hoặc cơ quan của cán bộ ấy. Không đồng ý với kết quả: cấp trên trực tiếp, hoặc khởi kiện tại Tòa án (Điều 7).',
  },
  {
    name: 'Tố cáo',
    meaning:
      'Báo hành vi vi phạm pháp luật của bất kỳ cơ quan, tổ chức, cá nhân nào, gây thiệt hại hoặc đe dọa gây thiệt hại cho Nhà nước, cho mình hoặc cho người khác (Điều 2 Luật Tố cáo).',
    example: 'Ông Năm ở phường Ví Dụ báo một cán bộ đòi tiền để làm nhanh hồ sơ.',
    to: 'Cơ quan có thẩm quyền, bằng đơn hoặc trình bày trực tiếp (Điều 22). Họ tên, địa chỉ, bút tích của người tố cáo được giữ bí mật.',
  },
  {
    name: 'Kiến nghị',
    meaning:
      'Nêu nguyện vọng, ý kiến, đề xuất một cách làm với cơ quan có trách nhiệm (khoản 2 Điều 2 Luật Tiếp công dân).',
    example: 'Người dân một ấp ở xã Thí Dụ đề nghị Bộ phận Một cửa nhận hồ sơ cả sáng thứ Bảy.',
    to: 'Cơ quan phụ trách việc đó, tại nơi tiếp công dân; hoặc trang Góp ý.',
  },
  {
    name: 'Phản ánh',
    meaning:
      'Cho cơ quan có trách nhiệm biết một việc đang xảy ra; luật gọi chung với kiến nghị (khoản 2 Điều 2 Luật Tiếp công dân).',
    example: 'Chị Ba báo đèn đường ở phường Ví Dụ hỏng đã hai tuần.',
    to: 'Cơ quan phụ trách việc đó, tại nơi tiếp công dân; hoặc trang Góp ý.',
  },
] as const;

/** Before Law 136/2025/QH15, of which only the beginning could be read (docs/domain.md 3). */
export const DEADLINES = [
  {
    matter: 'Khiếu nại lần đầu',
    usual: 'Không quá 30 ngày',
    complicated: 'Không quá 45 ngày',
    remote: 'Không quá 45 ngày; vụ việc phức tạp không quá 60 ngày',
    basis: 'Điều 28 Luật Khiếu nại số 02/2011/QH13',
  },
  {
    matter: 'Khiếu nại lần hai',
    usual: 'Không quá 45 ngày',
    complicated: 'Không quá 60 ngày',
    remote: 'Không quá 60 ngày; vụ việc phức tạp không quá 70 ngày',
    basis: 'Điều 37 Luật Khiếu nại số 02/2011/QH13',
  },
  {
    matter: 'Tố cáo',
    usual: 'Không quá 30 ngày',
    complicated:
      'Gia hạn một lần, không quá 30 ngày; đặc biệt phức tạp gia hạn hai lần, mỗi lần không quá 30 ngày',
    remote: 'Điều này không nêu riêng',
    basis: 'Điều 30 Luật Tố cáo số 25/2018/QH14',
  },
  {
    matter: 'Kiến nghị, phản ánh tại nơi tiếp công dân',
    usual: 'Trả lời hoặc thông báo việc xử lý trong 10 ngày làm việc kể từ ngày tiếp nhận',
    complicated: 'Điều này không nêu riêng',
    remote: 'Điều này không nêu riêng',
    basis: 'Khoản 1 Điều 28 Luật Tiếp công dân số 42/2013/QH13',
  },
] as const;

const COPY =
  'https://github.com/diepxuan/diepxuan.github.io/blob/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban';
const retrievedOn = '2026-11-29';
export const SOURCES = [
  {
    title: 'Thư viện Pháp luật, Thời hạn thụ lý giải quyết khiếu nại (trích Điều 28, Điều 37)',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/83A1FC5-hd-thoi-han-thu-ly-giai-quyet-khieu-nai-la-bao-nhieu-ngay-khieu-nai-cac-quyet-dinh-nao-thi-khong-duoc-.html',
    retrievedOn,
  },
  {
    title: 'Luật Đông Dương, Quy định pháp luật về thời hạn giải quyết tố cáo (Điều 30)',
    url: 'https://luatdongduong.com.vn/quy-dinh-phap-luat-ve-thoi-han-giai-quyet-cao/',
    retrievedOn,
  },
  {
    title: 'Thư viện Pháp luật, Kiến nghị là gì (trích khoản 2 Điều 2 Luật Tiếp công dân)',
    url: 'https://thuvienphapluat.vn/phap-luat/kien-nghi-la-gi-khi-nguoi-kien-nghi-chua-co-don-kien-nghi-thi-ai-se-la-nguoi-huong-dan-viet-don-511557-177687.html',
    retrievedOn,
  },
  {
    title: 'Bộ pháp điển, đề mục Tố cáo (bản đăng lại)',
    url: `${COPY}/khieu-nai-to-cao/to-cao.md`,
    retrievedOn,
  },
  {
    title: 'Nghị định số 155/2026/NĐ-CP, thời hạn thụ lý và vụ việc phức tạp (bản đăng lại)',
    url: `${COPY}/tu-phap/nghi-dinh-155-2026-nd-cp-sua-doi-luat-khieu-nai.md`,
    retrievedOn,
  },
  {
    title: 'Nghị định số 156/2026/NĐ-CP, sửa đổi quy định về giải quyết tố cáo (bản đăng lại)',
    url: `${COPY}/tu-phap/nghi-dinh-156-2026-nd-cp-sua-doi-nghi-dinh-31-2019-to-cao.md`,
    retrievedOn,
  },
] as const;
