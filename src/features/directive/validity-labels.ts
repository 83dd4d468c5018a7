/** Words about the validity of documents, and about what others do to them. */
import type { EffectKind } from './rules/effects.ts';
import type { ValidityStatus } from './schema.ts';

interface Notice {
  /** @param day of the expiry, or from which it applies; undefined where it is not known */
  readonly title: (day: string | undefined) => string;
  readonly text: string;
}

/** Before relying on a document that does not simply apply. */
export const VALIDITY_NOTICES: Readonly<Partial<Record<ValidityStatus, Notice>>> = {
  expired: {
    title: (day) => `Văn bản này đã hết hiệu lực${day ? ` từ ${day}` : ''}`,
    text: 'Nội dung dưới đây chỉ để tra cứu, không dùng để áp dụng.',
  },
  unsuitable: {
    title: () => 'Văn bản này không còn phù hợp',
    text: 'Nội dung dưới đây chỉ để tra cứu; hãy hỏi cơ quan ban hành trước khi áp dụng.',
  },
  suspended: {
    title: () => 'Văn bản này đang ngưng hiệu lực',
    text: 'Tạm thời không áp dụng cho đến khi có văn bản cho áp dụng trở lại.',
  },
  'not-yet-in-force': {
    title: (day) => (day ? `Văn bản này có hiệu lực từ ${day}` : 'Văn bản này chưa có hiệu lực'),
    text: 'Trước ngày đó, các quy định hiện hành vẫn áp dụng.',
  },
  'partly-expired': {
    title: () => 'Một phần văn bản này đã hết hiệu lực',
    text: 'Phần còn lại vẫn áp dụng.',
  },
  'partly-suspended': {
    title: () => 'Một phần văn bản này đang ngưng hiệu lực',
    text: 'Phần còn lại vẫn áp dụng.',
  },
  'partly-in-force': {
    title: () => 'Mới một phần văn bản này có hiệu lực',
    text: 'Phần còn lại chưa áp dụng.',
  },
};

/** The effect of another document on a part, in the table of contents. */
export const EFFECT_MARKS: Readonly<Record<EffectKind, string>> = {
  repeals: 'bị bãi bỏ',
  replaces: 'được thay thế',
  halts: 'bị đình chỉ thi hành',
  suspends: 'tạm ngưng hiệu lực',
  amends: 'được sửa đổi, bổ sung',
  corrects: 'được đính chính',
};
export const EFFECT = {
  ahead: (label: string) => `Sẽ ${label}`,
  markAhead: (mark: string) => `sẽ ${mark}`,
  since: (day: string) => `từ ${day}`,
  issued: (day: string) => `(ban hành ${day})`,
} as const;

/** Events that come from the document itself. */
export const TIMELINE = {
  issued: 'Ban hành',
  effective: 'Có hiệu lực',
  expires: 'Hết hiệu lực',
} as const;

/** Particulars whose changes the history of a document shows. */
export const FACTS = {
  title: 'Trích yếu',
  number: 'Số, ký hiệu',
  type: 'Loại văn bản',
  issuedOn: 'Ngày ban hành',
  effectiveOn: 'Có hiệu lực từ',
  expiresOn: 'Hết hiệu lực từ',
  validity: 'Hiệu lực',
  signer: 'Chức vụ người ký',
  summary: 'Tóm tắt',
  attachments: 'Tệp kèm theo',
} as const;
