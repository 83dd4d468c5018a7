/** Hints for the promises of a dialogue. */
import { note, textOf, type HelpRule, type HelpRules } from '#features/form.ts';
import type { Dialogue } from '#features/dialogue/schema.ts';

const promise: HelpRule = ({ status, dueOn }) =>
  status === 'promised' && !textOf(dueOn)
    ? note('Ghi hạn giải quyết: trang theo dõi cam kết theo hạn ấy.')
    : undefined;

export const HELP: HelpRules<Dialogue> = {
  'questions[].status': promise,
};
