/** What can be said of a duty; the word always stands beside the sign. */
export const DUTY_STATUSES = {
  met: { label: 'Đạt', sign: '✓', meaning: 'Bản ghi đã công bố trên trang này đủ mức tối thiểu.' },
  unmet: {
    label: 'Chưa đạt',
    sign: '✕',
    meaning: 'Đã có bản ghi được công bố cho năm đó, nhưng dưới mức tối thiểu.',
  },
  'not-reported': {
    label: 'Chưa báo cáo',
    sign: '?',
    meaning: 'Trang này chưa có bản ghi nào của cơ quan cho năm đó. Không có nghĩa là không làm.',
  },
  'not-applicable': {
    label: 'Không áp dụng',
    sign: '–',
    meaning: 'Nhiệm vụ không giao cho loại cơ quan này, hoặc năm đó văn bản chưa ban hành.',
  },
} as const;
export type DutyStatus = keyof typeof DUTY_STATUSES;

export interface Evidence {
  readonly label: string;
  readonly path: string;
  readonly sample: boolean;
}

/** What published records say of one duty of one agency in one year. */
export interface Cell {
  readonly status: DutyStatus;
  /** What was counted or stated, in the words of the evidence: "2 mô hình", "91,3%". */
  readonly value: number | undefined;
  readonly detail: string;
  readonly evidence: readonly Evidence[];
}
