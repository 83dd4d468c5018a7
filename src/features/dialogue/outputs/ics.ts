/** A dialogue as a calendar file, for the reader's own calendar. */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import {
  clean,
  clock,
  product,
  wholeDay,
  withZone,
  type Revision,
} from '#outputs/calendar-file.ts';
import { TIME_ZONE, formatDate } from '#lib/local-date.ts';
import { DIALOGUE } from '#features/dialogue/labels.ts';
import { questionsUntil } from '#features/dialogue/rules/phase.ts';
import type { Dialogue, DialogueEntry } from '#features/dialogue/schema.ts';

/** Marks come first because phones show only the first words. */
const summaryOf = ({ title, status, sample }: Dialogue): string =>
  [
    ...(status === 'cancelled' ? [DIALOGUE.cancelledMark] : []),
    ...(sample ? [DIALOGUE.sampleMark] : []),
    title,
  ].join(' ');

const notesOf = (dialogue: Dialogue): string =>
  [
    dialogue.summary,
    `${DIALOGUE.chairs}: ${dialogue.chairs.map(({ post }) => post).join('; ')}`,
    ...(dialogue.status === 'announced'
      ? [`${DIALOGUE.askUntil}: ${formatDate(questionsUntil(dialogue))}`]
      : []),
    ...(dialogue.howToAsk ? [dialogue.howToAsk] : []),
  ].join('\n');

function timeOf({ on, from, to }: Dialogue) {
  if (!from) return wholeDay(on);
  return { start: clock(on, from), ...(to && to > from && { end: clock(on, to) }) };
}

/** @param url absolute address of the dialogue's page; its host makes the UID unique */
export function dialogueFile({ id, data }: DialogueEntry, url: string, revision: Revision): string {
  const calendar = ical({
    prodId: product('doi-thoai'),
    events: [
      {
        ...timeOf(data),
        id: `doi-thoai-${id}@${new URL(url).host}`,
        ...revision,
        timezone: TIME_ZONE,
        url,
        summary: clean(summaryOf(data)),
        description: clean(notesOf(data)),
        location: clean(data.place),
        categories: [{ name: DIALOGUE.title }],
        // As for receptions: Google silently drops cancelled events.
        status: ICalEventStatus.CONFIRMED,
        transparency:
          data.status === 'cancelled'
            ? ICalEventTransparency.TRANSPARENT
            : ICalEventTransparency.OPAQUE,
      },
    ],
  });
  return withZone(calendar.toString());
}
