/** Values computed from a record, for filters and groups of lists. */
import { ANSWER_STATES, answerTiming } from '#features/feedback/rules/timing.ts';
import { currentStage } from '#features/story/rules/stage.ts';
import { STAGES, type Story } from '#features/story/schema.ts';
import { isLocalDate } from '#lib/local-date.ts';

type Data = Readonly<Record<string, unknown>>;

const IN_USE = { current: 'Đang áp dụng', coming: 'Sắp áp dụng', over: 'Đã hết' } as const;

const isDay = (value: unknown): value is string => typeof value === 'string' && isLocalDate(value);

/** Records may be incomplete: undefined where the value cannot be computed. */
const DERIVED = {
  '@stage': ({ stages }: Data): keyof typeof STAGES | undefined =>
    typeof stages === 'object' && stages !== null
      ? currentStage({ stages } as unknown as Story)
      : undefined,
  '@answer': (
    { receivedOn, answeredOn }: Data,
    today: string,
  ): keyof typeof ANSWER_STATES | undefined =>
    isDay(receivedOn)
      ? answerTiming({ receivedOn, answeredOn: isDay(answeredOn) ? answeredOn : undefined }, today)
          .state
      : undefined,
  '@in-use': ({ validFrom, validTo }: Data, today: string): keyof typeof IN_USE | undefined => {
    if (!isDay(validFrom)) return undefined;
    if (isDay(validTo) && validTo < today) return 'over';
    return validFrom > today ? 'coming' : 'current';
  },
} as const;
export type DerivedField = keyof typeof DERIVED;

/** Names of the values of each derived field. */
export const DERIVED_NAMES = {
  '@stage': STAGES,
  '@answer': ANSWER_STATES,
  '@in-use': IN_USE,
} as const satisfies Record<DerivedField, Readonly<Record<string, string>>>;

export const isDerived = (field: string): field is DerivedField => Object.hasOwn(DERIVED, field);

/** @param today the day in Việt Nam */
export const derivedValue = (field: DerivedField, data: Data, today: string): string | undefined =>
  DERIVED[field](data, today);
