/**
 * Days off of public offices 2021–2026 from the official notices, read from the frozen test site.
 */
import { readFileSync } from 'node:fs';
import { parseYaml } from '#lib/front-matter.ts';
import { daysOffSchema } from '#features/days-off/schema.ts';
import { daysOffCalendar } from './working-days.ts';

const years = [2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
  daysOffSchema.parse(parseYaml(readFileSync(`tests/site/days-off/${year}.yml`, 'utf8')).data),
);

export const DAYS_OFF = daysOffCalendar(years);
