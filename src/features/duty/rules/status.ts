/** The statuses of a duty; always show the label with the sign. */
export const DUTY_STATUSES = {
  met: { label: 'Đạt', sign: '✓', meaning: 'Thông tin đã đăng cho thấy đạt mức tối thiểu.' },
  unmet: {
    label: 'Chưa đạt',
    sign: '✕',
    meaning: 'Thông tin đã đăng của năm đó cho thấy dưới mức tối thiểu.',
  },
  'no-data': {
    label: 'Chưa có dữ liệu',
    sign: '○',
    meaning:
      'Trang này chưa có đủ thông tin để kết luận, hoặc năm chưa hết. Không có nghĩa là cơ quan không làm.',
  },
  'not-applicable': {
    label: 'Không giao nhiệm vụ',
    sign: '–',
    meaning: 'Văn bản không giao nhiệm vụ này cho loại cơ quan ấy.',
  },
} as const;
export type DutyStatus = keyof typeof DUTY_STATUSES;

export interface Evidence {
  readonly label: string;
  readonly path: string;
  readonly sample: boolean;
}

/** The target above the minimum ("phấn đấu"): missing it never makes a duty "not met". */
export interface Target {
  /** "2 mô hình", "100%" */
  readonly text: string;
  readonly reached: boolean;
  /** Achieved share of the target, and the minimum as a share of it: 0 to 1. */
  readonly share: number;
  readonly minimumShare: number;
}

/** The status of one duty for one agency and year, from published records. */
export interface Cell {
  readonly status: DutyStatus;
  readonly value: number | undefined;
  /** The count or fact, as worded in the evidence: "2 mô hình", "91,3%". */
  readonly detail: string;
  readonly evidence: readonly Evidence[];
  readonly target?: Target;
  /** If the duty has several requirements: the status of each, to show what is missing. */
  readonly parts?: readonly Part[];
}

export interface Part {
  readonly name: string;
  readonly cell: Cell;
}

/** One unmet part decides, then one part without data. */
const WORST_FIRST = ['unmet', 'no-data', 'met'] as const;

/** Combines several parts into one cell, with the value of the last one. */
export function together(parts: readonly Part[]): Cell {
  const has = (status: DutyStatus): boolean => parts.some(({ cell }) => cell.status === status);
  return {
    status: WORST_FIRST.find(has) ?? 'no-data',
    value: parts.at(-1)?.cell.value,
    detail: parts.map(({ name, cell }) => `${name}: ${cell.detail || 'chưa có'}`).join('; '),
    evidence: parts.flatMap(({ cell }) => cell.evidence),
    parts,
  };
}
