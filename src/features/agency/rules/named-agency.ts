/** An agency as listed in `tim-kiem/co-quan.json`, which puts likelier agencies first. */
export interface NamedAgency {
  /** Current short name. */
  readonly name: string;
  /** All current and former names, full and short. */
  readonly names: readonly string[];
  /** Site path of its calendar, or of its own page if it has no calendar. */
  readonly path: string;
  readonly hasCalendar: boolean;
  /** An existing agency of this province: "UBND tỉnh" means it without the province's name. */
  readonly own: boolean;
}
