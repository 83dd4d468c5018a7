import { RECOGNITION_LEVELS, type Story } from './schema.ts';

/** "cấp huyện": the level as readers know it; until when it existed is for editors to know. */
export const levelName = ({ level }: NonNullable<Story['recognition']>): string =>
  RECOGNITION_LEVELS[level].replace(/ \(.*\)$/u, '').toLowerCase();
