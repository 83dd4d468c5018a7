/** What changed in the files, release by release: changelog.ts says what follows from it. */

/** By table: the columns, "name" for text, "name:type" for anything else. */
export type Columns = Readonly<Record<string, string>>;

export interface Release {
  /** Raised in the middle when columns come, in front when one is renamed, retyped or taken away. */
  readonly version: string;
  readonly on: string;
  /** In words, what is no column: a new file, a changed meaning. */
  readonly notes?: readonly string[];
  readonly added?: Columns;
  /** By table: old name → new name. */
  readonly renamed?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly retyped?: Columns;
  /** By table: the names. */
  readonly removed?: Readonly<Record<string, string>>;
}

/** Oldest first. */
export const RELEASES: readonly Release[] = [
  {
    version: '1.0.0',
    on: '2026-11-23',
    notes: ['Bản đầu tiên.'],
    added: {
      directives:
        'id number title system system_label type type_label issuer issued_on term effective_on:date expires_on:date validity_status validity_status_label validity_basis validity_checked_on:date signer_post signer_name fields fields_label summary summary_only:boolean published_on:date url sample:boolean source_title source_url',
      relations:
        'from position:integer kind kind_label inverse_label to citation part quote sample:boolean',
      agencies:
        'id name short_name name_from:date former_names kind kind_label level level_label territory symbol dissolved_on:date head_post mass_mobilisation_lead_post mass_mobilisation_lead_name mass_mobilisation_lead_decision mass_mobilisation_lead_from:date address phone email website outside:boolean parents predecessors url sample:boolean source_title source_url',
      receptions:
        'id title agency host_post host_name kind kind_label rule rule_repeat rule_repeat_label shift shift_label holiday_shift holiday_shift_label hours place_name place_address form form_label participants topics bring valid_from:date valid_to:date basis published_on:date url sample:boolean source_title source_url',
      sessions:
        'id reception agency agency_name date:date nominal_date:date status status_label moved_to:date moved_from:date reason hours place form host_post host_name planned_host_post presided_by delegated:boolean visits:integer people:integer cases:integer conclusion url sample:boolean',
      stories:
        'id title summary agency field field_label registered_in:integer stages_registered stages_accepted stages_running stages_proposed stages_recognised stages_replicated recognition_level recognition_level_label recognition_decision recognition_on problem aim method where who resources period products replication replicated_from directive place published_on:date results url sample:boolean source_title source_url',
      indicators:
        'id title summary definition field field_label unit form_circular form_code form_column period_kind period_kind_label higher_is higher_is_label target_value:number target_basis identities as_of:date published_on:date url sample:boolean source_title source_url',
      statistics:
        'indicator position:integer title agency agency_name group group_label period from:date to:date stated:number unit numerator:number denominator:number recomputed:number verdict provisional:boolean revised_on:date note current:boolean sample:boolean',
      dialogues:
        'id title summary agency on:date place status status_label participants conclusion published_on:date chairs questions:integer url sample:boolean source_title source_url',
      questions:
        'dialogue position:integer field field_label question answer unit due_on:date done_on:date status status_label outcome document sample:boolean',
      feedback:
        'id title kind kind_label field field_label question about unit received_on:date answered_on:date published_on:date url sample:boolean source_title source_url',
      duties:
        'id directive order:integer title text place applies_to applies_to_label cadence cadence_label evidence_collection evidence_collection_label evidence_statistic evidence_minimum:number evidence_target:number sample:boolean source_title source_url',
      'days-off':
        'date:date kind kind_label year:year notices sample:boolean source_title source_url',
    },
  },
  {
    version: '1.1.0',
    on: '2026-11-24',
    notes: ['Thêm van-ban.zip và van-ban.jsonl: toàn văn của mọi văn bản.'],
    added: { directives: 'unproofread:boolean' },
  },
  {
    version: '1.2.0',
    on: '2026-11-25',
    notes: [
      'Thêm tat-ca-bang.zip: mọi bảng trong một tệp.',
      'Bảng keeping và duty-status trước đây chỉ có ở trang thực hiện lịch tiếp công dân và trang theo dõi thực hiện.',
    ],
    added: {
      directives: 'source_retrieved_on:date',
      attachments: 'directive position:integer title kind kind_label url sample:boolean',
      changes: 'directive position:integer on:date kind kind_label note sample:boolean',
      'known-documents':
        'id number title type type_label issuer issued_on aliases lookalikes url sample:boolean source_title source_url source_retrieved_on:date',
      agencies: 'opening_hours note source_retrieved_on:date',
      'agency-names': 'agency position:integer name short_name from:date to:date sample:boolean',
      'agency-parents': 'child position:integer agency from:date to:date sample:boolean',
      'agency-predecessors':
        'successor position:integer agency on:date how how_label sample:boolean',
      receptions:
        'rule_weekday rule_weekday_label rule_nth:integer rule_days rule_dates place_geo_lat:number place_geo_lon:number phone register_before_day_of_month:integer register_before_days_before:integer register_before_note body source_retrieved_on:date',
      sessions: 'place_address changed_on:date',
      keeping:
        'year:year month agency agency_name post state state_label required:integer decided:integer kept:integer head:integer delegated:integer postponed:integer cancelled:integer moved:integer unreported:integer coming:integer visits:integer people:integer cases:integer reasons minimum sample:boolean',
      'days-off': 'tet_from:date tet_to:date note source_retrieved_on:date',
      stories: 'contact body source_retrieved_on:date',
      'story-results': 'story position:integer figure:number unit what sample:boolean',
      'story-images':
        'story position:integer url alt decorative:boolean caption credit sample:boolean',
      indicators: 'release_days:integer release_basis source_retrieved_on:date',
      dialogues:
        'from to how_to_ask ask_before:date chair_names regulation body source_retrieved_on:date',
      questions: 'asked_by moved_from',
      feedback: 'corrected_on:date answer source_retrieved_on:date',
      duties: 'source_retrieved_on:date',
      'duty-status':
        'directive year:year agency agency_name duty duty_order:integer duty_title status status_label value:number minimum:number target:number evidence sample:boolean detail',
      statistics: 'version revised_why',
      versions:
        'indicator position:integer key label from:date why form_circular form_code form_column sample:boolean',
      postponements: 'indicator position:integer to:date moved_to:date reason sample:boolean',
    },
  },
  {
    version: '1.3.0',
    on: '2026-11-26',
    notes: [
      'Lịch chung của cả tỉnh (lich-tiep-cong-dan/lich.json và tat-ca.ics) chỉ còn các buổi từ đầu tháng này năm trước; trường “from” của lich.json ghi ngày đầu. Bảng sessions và tệp của từng cơ quan vẫn có mọi buổi.',
    ],
    added: {
      directives:
        'applies_to_levels applies_to_levels_label applies_to_kinds applies_to_kinds_label applies_to_agencies',
    },
  },
  {
    version: '1.4.0',
    on: '2026-11-29',
    notes: [
      'Bảng duty-status: giá trị “not-reported” của cột status nay là “no-data” (“Chưa có dữ liệu”); chỉ còn các cơ quan và các năm mà văn bản ràng buộc.',
      'Bảng directives: cột system có thêm giá trị “front” (Mặt trận, đoàn thể); tên của “unknown” ở cột validity_status nay là “Chưa xác định hiệu lực”.',
      'Tên tệp viết bằng tiếng Việt (van-ban.csv thay cho directives.csv); địa chỉ cũ dẫn đến tệp mới. Tên bảng trong datapackage.json và tên cột giữ nguyên.',
    ],
    added: {
      directives: 'authority authority_label recipients full_text_url text_not_found:boolean',
      agencies:
        'mass_mobilisation_head_post mass_mobilisation_head_name mass_mobilisation_head_decision mass_mobilisation_head_from:date',
    },
  },
];
