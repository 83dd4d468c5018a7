/** A finding of the doctor: fine, informative, or wrong, with advice. */

export interface Finding {
  readonly state: 'ok' | 'note' | 'fault';
  readonly what: string;
  readonly cure?: string | undefined;
}

export const ok = (what: string): Finding => ({ state: 'ok', what });
export const note = (what: string, cure?: string): Finding => ({ state: 'note', what, cure });
export const fault = (what: string, cure: string): Finding => ({ state: 'fault', what, cure });

/** A group of checks under one heading. */
export interface Examination {
  readonly title: string;
  readonly examine: () => Promise<readonly Finding[]>;
}

const MARKS = { ok: '✓', note: '·', fault: '✗' } as const;

export const findingLines = ({ state, what, cure }: Finding): string[] => [
  `  ${MARKS[state]} ${what}`,
  ...(cure ? [`      → ${cure}`] : []),
];
