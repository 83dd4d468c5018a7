/**
 * The parts of each form in the order an editor thinks of them. A field names its part in
 * its schema (`.meta({ group })`); files keep the order of the schema.
 */
import type { FormGroup } from '#features/form.ts';
import type { CollectionName } from '#features/concepts.ts';
import type { FileName } from '#features/index.ts';

const publication: FormGroup = { id: 'publication', label: 'Đăng lên trang' };
const source: FormGroup = { id: 'source', label: 'Nguồn' };
/** Nearly every record here comes from the office itself, so no source is named. */
const rareSource: FormGroup = { ...source, rare: true };
const later: FormGroup = { id: 'later', label: 'Đổi địa chỉ', rare: true };

export const FORM_GROUPS: Readonly<Partial<Record<string, readonly FormGroup[]>>> = {
  directives: [
    { id: 'document', label: 'Văn bản' },
    { id: 'text', label: 'Nội dung' },
    { id: 'validity', label: 'Hiệu lực và quan hệ với văn bản khác' },
    { id: 'source', label: 'Bản ký và nguồn' },
    publication,
    { id: 'later', label: 'Thay đổi sau khi đăng', rare: true },
  ],
  receptions: [
    { id: 'who', label: 'Ai tiếp' },
    { id: 'when', label: 'Ngày và giờ tiếp', asWritten: true },
    { id: 'where', label: 'Nơi tiếp, đăng ký' },
    { id: 'subject', label: 'Thành phần, nội dung' },
    { id: 'sessions', label: 'Từng buổi tiếp' },
    { id: 'source', label: 'Căn cứ và nguồn' },
    publication,
  ],
  stories: [
    { id: 'model', label: 'Mô hình' },
    { id: 'stages', label: 'Các bước và công nhận' },
    { id: 'story', label: 'Câu chuyện, kết quả và ảnh' },
    { id: 'registration', label: 'Bản đăng ký mô hình', rare: true },
    { id: 'learning', label: 'Học hỏi, nhân rộng', rare: true },
    publication,
    source,
    later,
  ],
  statistics: [
    { id: 'statistic', label: 'Chỉ tiêu' },
    { id: 'figures', label: 'Số liệu' },
    { id: 'method', label: 'Cách tính và biểu mẫu' },
    { id: 'structure', label: 'Đẳng thức phải khớp', rare: true },
    { id: 'goal', label: 'Chỉ tiêu phải đạt, lịch công bố', rare: true },
    publication,
    source,
    later,
  ],
  agencies: [
    { id: 'names', label: 'Tên và loại cơ quan' },
    { id: 'contact', label: 'Liên hệ, giờ làm việc' },
    { id: 'people', label: 'Người đứng đầu, người phụ trách' },
    { id: 'lineage', label: 'Cấp trên và kế thừa' },
    source,
    { id: 'other', label: 'Hiển thị và ghi chú', rare: true },
    later,
  ],
  dialogues: [
    { id: 'event', label: 'Cuộc đối thoại', asWritten: true },
    { id: 'people', label: 'Người dự' },
    { id: 'asking', label: 'Gửi câu hỏi trước' },
    { id: 'outcome', label: 'Nội dung và kết luận' },
    { id: 'questions', label: 'Câu hỏi và trả lời' },
    publication,
    source,
    later,
  ],
  feedback: [
    { id: 'question', label: 'Người dân hỏi' },
    { id: 'answer', label: 'Cơ quan trả lời' },
    publication,
    rareSource,
    later,
  ],
  duties: [
    { id: 'duty', label: 'Nhiệm vụ' },
    { id: 'scope', label: 'Phân công thực hiện' },
    { id: 'evidence', label: 'Tài liệu kiểm chứng' },
    rareSource,
  ],
  'days-off': [
    { id: 'year', label: 'Ngày nghỉ, ngày làm bù' },
    { id: 'source', label: 'Thông báo và nguồn' },
  ],
  'known-documents': [
    { id: 'document', label: 'Văn bản' },
    { id: 'source', label: 'Nguồn' },
    { id: 'names', label: 'Tên gọi khác, tên dễ nhầm', rare: true },
  ],
  site: [
    { id: 'identity', label: 'Tên và phương châm' },
    { id: 'province', label: 'Tỉnh và cơ quan chủ quản' },
    { id: 'contact', label: 'Liên hệ' },
    { id: 'documents', label: 'Văn bản gốc, cơ quan ban hành' },
    { id: 'feedback', label: 'Nhận góp ý' },
    { id: 'look', label: 'Màu sắc' },
    { id: 'data', label: 'Dữ liệu mở' },
  ],
} satisfies Partial<Record<CollectionName | FileName, readonly FormGroup[]>>;

/** The part that the text below the front matter belongs to. */
export const BODY_GROUPS: Readonly<Partial<Record<CollectionName, string>>> = {
  directives: 'text',
  receptions: 'subject',
  stories: 'story',
  dialogues: 'outcome',
  feedback: 'answer',
};

/** @param form a collection or a settings file @returns empty where the form needs no parts */
export const formGroups = (form: string): readonly FormGroup[] => FORM_GROUPS[form] ?? [];
