/**
 * The circular each report form belonged to, and when: dated data with sources, never a constant.
 * Several circulars have the same code (01/TCD), so a figure is of a form only while its circular
 * was in force. Forms not listed here are not judged.
 */
import { FORM } from '#features/statistic/labels.ts';
import { formatDate } from '#lib/local-date.ts';

export interface Circular {
  /** In citations, without "Thông tư số". */
  readonly number: string;
  readonly from: string;
  readonly to?: string;
  /** The dates have no source and are only outer limits: the year of the number, the successor. */
  readonly isOutermost?: true;
  /** All codes of its forms, where known. */
  readonly codes?: readonly string[];
  readonly source: { readonly title: string; readonly url: string };
  /** Uncertainty about the source, if any. */
  readonly note?: string;
}

const LAST_DAY_BEFORE_TT_06 = '2025-09-29';

export const CIRCULARS: readonly Circular[] = [
  {
    number: '02/2021/TT-TTCP',
    from: '2021-01-01',
    to: LAST_DAY_BEFORE_TT_06,
    isOutermost: true,
    source: {
      title: 'thanhtratinh.hatinh.gov.vn, trách nhiệm báo cáo theo Thông tư 02/2021/TT-TTCP',
      url: 'https://thanhtratinh.hatinh.gov.vn/trach-nhiem-bao-cao-cong-tac-thanh-tratiep-cong-dangiai-quyet-kn-tc-va-pctn-1623726631.html',
    },
    note: 'Bộ biểu năm 2024 thay Thông tư này trước khi có Thông tư 06/2025; ngày có hiệu lực và ngày bị thay chưa kiểm chứng được.',
  },
  {
    number: '06/2025/TT-TTCP',
    from: '2025-09-30',
    codes: ['01/TCD', '02/XLD', '03/GQKN', '04/GQTC', '05/KQTH', '06/QLKNTC'],
    source: {
      title: 'Báo Lao Động, Thanh tra Chính phủ đề nghị các bộ, ngành, địa phương báo cáo',
      url: 'https://news.laodong.vn/thoi-su/thanh-tra-chinh-phu-de-nghi-cac-bo-nganh-dia-phuong-bao-cao-ve-cong-tac-thanh-tra-1626546.ldo',
    },
  },
  {
    number: '766/QĐ-TTg',
    from: '2022-06-23',
    source: {
      title: 'sonoivu.namdinh.gov.vn, Thủ tướng Chính phủ phê duyệt Bộ chỉ số 766',
      url: 'https://sonoivu.namdinh.gov.vn/cai-cach-hanh-chinh/thu-tuong-chinh-phu-phe-duyet-bo-chi-so-chi-dao-dieu-hanh-va-danh-gia-chat-luong-phuc-vu-nguoi-dan-doanh-nghiep-trong-2373',
    },
  },
];

/** The cited circular, for "TT 02/2021/TT-TTCP" as well as "Thông tư số 02/2021/TT-TTCP ngày …". */
export const circularOf = (citation: string): Circular | undefined =>
  CIRCULARS.find(({ number }) => {
    const at = citation.indexOf(number);
    return at >= 0 && !/\d/.test(citation[at - 1] ?? '');
  });

/**
 * Whether it was in force when the period ended: reports use the form in force after that day.
 * @param period its last day
 */
export const governs = ({ from, to }: Circular, period: { readonly to: string }): boolean =>
  period.to >= from && (to === undefined || period.to <= to);

/**
 * "từ 30/09/2025"; "sớm nhất từ năm 2021, muộn nhất đến 29/09/2025" where the days have no source.
 */
export function validityOf({ from, to, isOutermost }: Circular): string {
  if (isOutermost) return FORM.atMost(from.slice(0, 4), to && formatDate(to));
  return to ? `${formatDate(from)}–${formatDate(to)}` : FORM.from(formatDate(from));
}
