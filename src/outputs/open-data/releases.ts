/**
 * The changes of the open data files, newest first, in words for their users. A new column raises
 * the minor version; a renamed, retyped or removed one raises the major version. The snapshot of
 * tests/open-data.test.ts shows every such change.
 */
export interface Release {
  readonly version: string;
  readonly on: string;
  readonly notes: readonly string[];
}

export const RELEASES: readonly Release[] = [
  {
    version: '1.7.0',
    on: '2026-11-29',
    notes: [
      'Bảng mới: petitions (mẫu đơn), outcomes (kết quả tiếp công dân, giải quyết khiếu nại: mỗi vụ việc một dòng).',
      'Cột mới ở bảng directives: outcome_kind, outcome_kind_label, outcome_held_on; ở bảng agencies: reception_rules.',
    ],
  },
  {
    version: '1.6.0',
    on: '2026-11-29',
    notes: [
      'Cột mới ở bảng dialogues: audience, audience_label (đối thoại với Nhân dân hay với cán bộ, công chức, viên chức, người lao động).',
    ],
  },
  {
    version: '1.5.0',
    on: '2026-11-29',
    notes: [
      'Các cột nay theo thứ tự của biểu mẫu nhập liệu, các bảng theo thứ tự của các mục trên trang. Tên, kiểu và giá trị của các cột giữ nguyên: hãy đọc cột theo tên.',
    ],
  },
  {
    version: '1.4.0',
    on: '2026-11-29',
    notes: [
      'Bảng duty-status: giá trị “not-reported” của cột status nay là “no-data” (“Chưa có dữ liệu”); chỉ còn các cơ quan và các năm mà văn bản ràng buộc.',
      'Bảng directives: cột system có thêm giá trị “front” (Mặt trận, đoàn thể); tên của “unknown” ở cột validity_status nay là “Chưa xác định hiệu lực”.',
      'Tên tệp viết bằng tiếng Việt (van-ban.csv thay cho directives.csv); địa chỉ cũ dẫn đến tệp mới. Tên bảng trong datapackage.json và tên cột giữ nguyên.',
      'Cột mới ở bảng directives: authority, authority_label, recipients, full_text_url, text_not_found.',
      'Cột mới ở bảng agencies: mass_mobilisation_head_post, mass_mobilisation_head_name, mass_mobilisation_head_decision, mass_mobilisation_head_from.',
    ],
  },
  {
    version: '1.3.0',
    on: '2026-11-26',
    notes: [
      'Lịch chung của cả tỉnh (lich-tiep-cong-dan/lich.json và tat-ca.ics) chỉ còn các buổi từ đầu tháng này năm trước; trường “from” của lich.json ghi ngày đầu. Bảng sessions và tệp của từng cơ quan vẫn có mọi buổi.',
      'Cột mới ở bảng directives: applies_to_levels, applies_to_levels_label, applies_to_kinds, applies_to_kinds_label, applies_to_agencies.',
    ],
  },
  {
    version: '1.2.0',
    on: '2026-11-25',
    notes: [
      'Thêm tat-ca-bang.zip: mọi bảng trong một tệp.',
      'Bảng keeping và duty-status trước đây chỉ có ở trang thực hiện lịch tiếp công dân và trang theo dõi thực hiện.',
      'Bảng mới: attachments, changes, known-documents, agency-names, agency-parents, agency-predecessors, keeping, story-results, story-images, duty-status, versions, postponements.',
      'Cột mới ở các bảng có từ trước: source_retrieved_on, body, note và các chi tiết của quy tắc tiếp dân, hạn đăng ký, nơi tiếp, lịch công bố số liệu, cách đặt câu hỏi ở buổi đối thoại.',
    ],
  },
  {
    version: '1.1.0',
    on: '2026-11-24',
    notes: [
      'Thêm van-ban.zip và van-ban.jsonl: toàn văn của mọi văn bản.',
      'Cột mới ở bảng directives: unproofread.',
    ],
  },
  { version: '1.0.0', on: '2026-11-23', notes: ['Bản đầu tiên.'] },
];

export const DATA_VERSION = RELEASES[0]?.version ?? '';
