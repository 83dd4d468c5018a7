/** The statuses of a duty; the word always accompanies the sign. */
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

/** The goal above the minimum ("phấn đấu"): missing it never makes a duty "not met". */
export interface Target {
  /** "2 mô hình", "100%" */
  readonly text: string;
  readonly reached: boolean;
  /** How much of the target was done, and how much of it the minimum is: 0 to 1. */
  readonly share: number;
  readonly minimumShare: number;
}

/** What published records say of one duty of one agency in one year. */
export interface Cell {
  readonly status: DutyStatus;
  readonly value: number | undefined;
  /** What was counted or stated, in the words of the evidence: "2 mô hình", "91,3%". */
  readonly detail: string;
  readonly evidence: readonly Evidence[];
  readonly target?: Target;
  /** Where a duty asks for several things: each by itself, so that what is missing shows. */
  readonly parts?: readonly Part[];
}

export interface Part {
  readonly name: string;
  readonly cell: Cell;
}

/** One part not met decides for the whole, then one part without data. */
const WORST_FIRST = ['unmet', 'no-data', 'met'] as const;

/** One cell of several parts. Its value is that of the last one. */
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
