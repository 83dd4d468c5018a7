/** What is wrong at present, each said once when it comes and once when it has gone. */

/** With the words that begin its sentences. */
const SUBJECTS = {
  forge: 'Kho git',
  publication: 'Công bố',
  feedback: 'Nhận góp ý',
} as const;
type Subject = keyof typeof SUBJECTS;

export interface Fault {
  readonly subject: string;
  readonly what: string;
  readonly since: Date;
  /** From when on a person must act; before, it may pass by itself. */
  readonly urgentFrom: Date;
}

export class Faults {
  readonly #faults = new Map<Subject, Fault>();
  readonly #log: (line: string) => void;
  readonly #now: () => Date;

  constructor(log: (line: string) => void, now: () => Date = () => new Date()) {
    this.#log = log;
    this.#now = now;
  }

  /** @param patienceMs how long it may take to pass by itself */
  set(subject: Subject, what: string, patienceMs = 0): void {
    const known = this.#faults.get(subject);
    const since = known?.since ?? this.#now();
    const urgentFrom = new Date(since.getTime() + patienceMs);
    this.#faults.set(subject, { subject: SUBJECTS[subject], what, since, urgentFrom });
    if (known?.what !== what) this.#log(`${SUBJECTS[subject]}: ${what}`);
  }

  clear(subject: Subject): void {
    const known = this.#faults.get(subject);
    if (!known) return;
    this.#faults.delete(subject);
    const minutes = Math.round((this.#now().getTime() - known.since.getTime()) / 60_000);
    this.#log(`${SUBJECTS[subject]}: đã hết lỗi${minutes > 0 ? ` (sau ${minutes} phút)` : ''}.`);
  }

  has = (subject: Subject): boolean => this.#faults.has(subject);

  all(): Fault[] {
    return [...this.#faults.values()];
  }
}
