/** A record as the site loads it: its id (the file name) and its data. */
import type { CollectionName } from './concepts.ts';
import type { DataOf } from './index.ts';

export interface Entry<C extends CollectionName> {
  readonly id: string;
  readonly data: DataOf<C>;
}

export type AgencyEntry = Entry<'agencies'>;
export type DirectiveEntry = Entry<'directives'>;
export type ReceptionEntry = Entry<'receptions'>;
export type StoryEntry = Entry<'stories'>;
export type StatisticEntry = Entry<'statistics'>;
export type DutyEntry = Entry<'duties'>;
export type DialogueEntry = Entry<'dialogues'>;
export type FeedbackEntry = Entry<'feedback'>;
export type DaysOffEntry = Entry<'days-off'>;
export type KnownDocumentEntry = Entry<'known-documents'>;
