/** Addresses of the pages about duties. */

/** Returns `/thuc-hien/`, `/thuc-hien/2021-08-ct-tu/`, or for one year `…/2021-08-ct-tu/2024/`. */
export const trackerPath = (directive?: string, year?: number): string =>
  ['/thuc-hien/', directive, year]
    .filter((part) => part !== undefined)
    .join('/')
    .replace('//', '/') + (directive === undefined ? '' : '/');

/** Returns `/thuc-hien/2021-08-ct-tu/quy-tac/`: the duties in full and when each counts as met. */
export const trackerRulesPath = (directive: string): string => `${trackerPath(directive)}quy-tac/`;

/** Returns `/thuc-hien/2021-08-ct-tu/nhiem-vu/3/`: one duty, all agencies. */
export const trackerDutyPath = (directive: string, order: number): string =>
  `${trackerPath(directive)}nhiem-vu/${order}/`;

/** Returns `/thuc-hien/2021-08-ct-tu/co-quan/so-y-te/`: one agency, all years. */
export const trackerAgencyPath = (directive: string, agency: string): string =>
  `${trackerPath(directive)}co-quan/${agency}/`;

/** Returns `/thuc-hien/2021-08-ct-tu.csv`: every agency, duty and year. */
export const trackerCsvPath = (directive: string): string => `/thuc-hien/${directive}.csv`;
