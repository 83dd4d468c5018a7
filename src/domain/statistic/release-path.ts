/** Address of the release calendar. */
import { pathOf } from '../concepts.ts';

export const RELEASE_CALENDAR_PATH = `${pathOf('statistic')}lich-cong-bo/`;
