/**
 * The law of citizen reception from a citizen's side: which texts apply on a day, a citizen's
 * rights, and grounds for refusal. Dated, because the law changed on 01/07/2026.
 *
 * Read in: Law 42/2013/QH13, articles 9 and 28, in the official code as copied on GitHub; Decree
 * 154/2026/NĐ-CP, articles 4, 12 and 14, in a text recognised from the scan (both below). Not read:
 * the signed decree, and Law 136/2025/QH15, of which only title and date are known. Where the scan
 * is doubtful ("điểm h" of clause 3 of article 4 may be "điểm i"), the text quotes the ground
 * without its letter.
 */
export interface LegalText {
  readonly name: string;
  /** Official number, by which the site finds its own page of the text. */
  readonly number: string;
  readonly url: string;
}

const COPY = 'https://github.com/diepxuan/diepxuan.github.io/blob';

export const LAW: LegalText = {
  name: 'Luật Tiếp công dân số 42/2013/QH13',
  number: '42/2013/QH13',
  url: `${COPY}/fbaa690e1c9ff35deabbf5e9a8b8830ce3d54048/van-ban/khieu-nai-to-cao/tiep-cong-dan.md`,
};
export const DECREE: LegalText = {
  name: 'Nghị định số 154/2026/NĐ-CP',
  number: '154/2026/NĐ-CP',
  url: `${COPY}/7c339fb37e438af5a52cc05d311deb71c2e3e003/van-ban/hanh-chinh-tu-phap/nghi-dinh-154-2026-nd-cp-tiep-cong-dan.md`,
};

/** Day from which Law 136/2025/QH15 and Decree 154/2026/NĐ-CP apply (article 44 of the decree). */
export const LAW_CHANGED_ON = '2026-07-01';

const LAWS = [
  {
    from: '2014-07-01',
    text: `${LAW.name} và Nghị định số 64/2014/NĐ-CP`,
  },
  {
    from: LAW_CHANGED_ON,
    text: `${LAW.name} (sửa đổi bởi Luật số 136/2025/QH15) và ${DECREE.name}`,
  },
] as const;

/** The texts that governed citizen reception on that day; undefined before the law of 2013. */
export const lawOn = (day: string): string | undefined =>
  LAWS.findLast(({ from }) => from <= day)?.text;

/** A citizen's rights, each with its article. */
export const RIGHTS: readonly string[] = [
  'Được trả lời hoặc thông báo việc xử lý trong 10 ngày làm việc kể từ ngày tiếp nhận (khoản 1 Điều 28 Luật).',
  'Không viết được đơn thì người tiếp công dân ghi lại lời trình bày và đọc lại cho nghe (khoản 1 Điều 14 Nghị định).',
  'Họ tên, địa chỉ và thông tin cá nhân được giữ bí mật (khoản 2 Điều 12 Nghị định).',
  'Bị từ chối tiếp thì được giải thích rõ lý do. Nếu bị từ chối vì vụ việc đã giải quyết đúng pháp luật, đã được tiếp, giải thích (khoản 3 Điều 9 Luật) hoặc vì kiến nghị, phản ánh đã được trả lời mà không có tình tiết mới, cơ quan phải ra thông báo bằng văn bản trong 03 ngày làm việc (khoản 3 Điều 4 Nghị định).',
];

/** Recording is allowed until the presiding person forbids it for one of these reasons. */
export const RECORDING =
  'Khi người chủ trì yêu cầu không ghi âm, ghi hình, phát trực tiếp để bảo vệ bí mật nhà nước, đời tư, dữ liệu cá nhân, người tố cáo mà vẫn làm thì có thể bị từ chối tiếp (điểm c khoản 1 Điều 4 Nghị định).';

/** Clauses 1 to 3 of article 9 of the law, then the ten grounds of clause 1 of article 4 of the decree. */
export const REFUSALS: readonly { readonly source: string; readonly grounds: readonly string[] }[] =
  [
    {
      source: 'Điều 9 Luật',
      grounds: [
        'say do dùng chất kích thích, hoặc mắc bệnh làm mất khả năng nhận thức, điều khiển hành vi',
        'đe dọa, xúc phạm cơ quan, người tiếp công dân, người thi hành công vụ hoặc vi phạm nội quy nơi tiếp',
        'cố tình khiếu nại, tố cáo kéo dài về vụ việc đã giải quyết đúng chính sách, pháp luật, đã được kiểm tra, rà soát, thông báo bằng văn bản và đã được tiếp, giải thích, hướng dẫn',
      ],
    },
    {
      source: 'khoản 1 Điều 4 Nghị định',
      grounds: [
        'mang vũ khí, vật liệu nổ, công cụ hỗ trợ hoặc vật nguy hiểm khác mà không gửi, không giao nộp theo yêu cầu',
        'không chấp hành kiểm tra an ninh',
        'tự ý ghi âm, ghi hình, phát trực tiếp khi người chủ trì đã yêu cầu không làm, hoặc làm ảnh hưởng an ninh, trật tự nơi tiếp',
        'kích động, lôi kéo, gây rối trật tự công cộng tại nơi tiếp',
        'không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp',
        'đại diện, được ủy quyền mà không xuất trình được giấy tờ chứng minh',
        'trình bày nội dung không thuộc phạm vi khiếu nại, tố cáo, kiến nghị, phản ánh',
        'kiến nghị, phản ánh việc đã được tiếp, hướng dẫn hoặc trả lời bằng văn bản đúng quy định và không có tình tiết mới',
        'trình bày vụ việc đã có bản án, quyết định của Tòa án có hiệu lực và không thuộc trường hợp được xem xét lại',
        'trình bày vụ việc đang được cơ quan khác có thẩm quyền thụ lý, giải quyết',
      ],
    },
  ];
