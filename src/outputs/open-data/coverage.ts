/**
 * The column of each field of a content schema in the open data. A field has a column of its own
 * name in the table of its collection or of its part; all others are listed here, with a reason
 * where they are left out. coverage.test.ts proves that no field is forgotten.
 */
import type { CollectionName } from '#features/concepts.ts';

/** Lists within a record that are tables of their own. */
export const PART_TABLES: Readonly<Record<string, string>> = {
  'directives.relations': 'relations',
  'directives.attachments': 'attachments',
  'directives.changes': 'changes',
  'agencies.names': 'agency-names',
  'agencies.parents': 'agency-parents',
  'statistics.versions': 'versions',
  'statistics.release.postponed': 'postponements',
  'agencies.predecessors': 'agency-predecessors',
  'receptions.sessions': 'sessions',
  'stories.results': 'story-results',
  'stories.images': 'story-images',
  'statistics.series': 'statistics',
  'dialogues.questions': 'questions',
};

/** Fields whose column has another name: field → `table.column`. */
export const OTHER_COLUMNS: Readonly<Record<string, string>> = {
  'directives.attachments.file': 'attachments.url',
  'agencies.openingHours.days': 'agencies.opening_hours',
  'agencies.openingHours.from': 'agencies.opening_hours',
  'agencies.openingHours.to': 'agencies.opening_hours',
  'receptions.times.from': 'receptions.hours',
  'receptions.times.to': 'receptions.hours',
  'receptions.sessions.on': 'sessions.nominal_date',
  'receptions.sessions.originalOn': 'sessions.nominal_date',
  'receptions.sessions.times.from': 'sessions.hours',
  'receptions.sessions.times.to': 'sessions.hours',
  'receptions.sessions.place.name': 'sessions.place',
  'receptions.sessions.publishedOn': 'sessions.changed_on',
  'stories.images.file': 'story-images.url',
  'statistics.groups.key': 'statistics.group',
  'statistics.groups.label': 'statistics.group_label',
  'dialogues.questions.movedFrom.dueOn': 'questions.moved_from',
  'dialogues.questions.movedFrom.on': 'questions.moved_from',
  'dialogues.questions.movedFrom.reason': 'questions.moved_from',
  'dialogues.chairs.post': 'dialogues.chairs',
  'dialogues.chairs.name': 'dialogues.chair_names',
  'days-off.weekdaysOff': 'days-off.date',
  'days-off.weekendsWorked': 'days-off.date',
};

const ON_THE_MAP = 'Tọa độ của nơi tiếp đã có ở bảng receptions';
const DISPLAY = 'Chỉ định cách trang hiển thị, không phải thông tin về đối tượng';

/** Fields left out of all files, with the reason; a whole group by its name. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'directives.changes.hidesBefore': DISPLAY,
  'agencies.order': DISPLAY,
  'receptions.sessions.place.geo': ON_THE_MAP,
  'stories.images.consent': 'Giấy tờ nội bộ giữa người viết và người trong ảnh',
  'statistics.chart': DISPLAY,
  'statistics.key': DISPLAY,
  '*.formerIds': 'Trang ở địa chỉ cũ tự dẫn đến địa chỉ mới; dữ liệu chỉ ghi địa chỉ đang dùng',
  '*.publishAt': 'Bản ghi hẹn giờ chưa tới giờ thì chưa có ở đâu cả; tới giờ thì không còn ý nghĩa',
};

/**
 * Collections whose records have a table of another name: their own name is that of the figures.
 */
export const RECORD_TABLES: Partial<Record<CollectionName, string>> = { statistics: 'indicators' };
