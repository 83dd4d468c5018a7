/** What pages show of directives: the shapes that queries fill and components draw. */
import type { PdfFacts } from '#lib/pdf-facts.ts';
import type { Picture } from '#lib/picture.ts';
import type {
  DialogueEntry,
  DirectiveEntry,
  DutyEntry,
  KnownDocumentEntry,
  StoryEntry,
} from '../entry.ts';
import type { Chain, ChainItem } from './chain.ts';
import type { UnitEffects } from './effects.ts';
import type { Issuer } from './issuer.ts';
import type { RelatedDirective, RelationGroup } from './relations.ts';
import type { Directive } from './schema.ts';
import type { TimelineEvent } from './timeline.ts';
import type { PartSegment } from './unit-index.ts';
import type { Validity } from './validity.ts';

/** A directive in a list. */
export interface DirectiveRow {
  readonly entry: DirectiveEntry;
  readonly issuer: Issuer;
  readonly validity: Validity;
  readonly isWithdrawn: boolean;
}

export interface AttachmentView {
  readonly file: string;
  readonly title: string;
  readonly kind: NonNullable<Directive['attachments']>[number]['kind'];
  /** Undefined when the file is missing. */
  readonly facts: { readonly bytes: number; readonly sha256: string } | undefined;
  /** Undefined when it is no PDF, or one that cannot be opened. */
  readonly pdf?: PdfFacts | undefined;
  /** Page 1 of a PDF, or the picture itself. */
  readonly preview?: Picture | undefined;
}

export interface RelationView extends RelationGroup {
  readonly items: readonly (RelatedDirective & {
    readonly row: DirectiveRow | undefined;
    /** The words of `part`, cut at the units that exist in the text they name. */
    readonly partWords: readonly PartSegment[];
  })[];
}

/** A document whose text names this one without a relation being declared. */
export interface CitedByView {
  readonly row: DirectiveRow;
  /** "Điều 3" with the id it has on the page of that document. */
  readonly places: readonly { readonly words: string; readonly unit: string | undefined }[];
}

/** The chain of a document, with what lists show of those on this site. */
export interface ChainView extends Chain {
  readonly items: readonly (ChainItem & { readonly row: DirectiveRow | undefined })[];
}

/** All that the page of one directive shows. */
export interface DirectiveView extends DirectiveRow {
  /** Is it another province's, so that the library leads to it? */
  readonly isOutside: boolean;
  /** Whom it binds, in words; undefined where it does not say. */
  readonly appliesTo: string | undefined;
  readonly withdrawal: { readonly on: string; readonly note: string } | undefined;
  readonly attachments: readonly AttachmentView[];
  readonly relations: readonly RelationView[];
  readonly replacedBy: readonly DirectiveRow[];
  readonly changedBy: readonly DirectiveRow[];
  /** Documents that the basis of the validity names. */
  readonly mentioned: readonly DirectiveRow[];
  readonly timeline: readonly TimelineEvent[];
  /** What other documents did to units of the text, by id. */
  readonly unitEffects: ReadonlyMap<string, UnitEffects>;
  /** From the resolutions above it to the reports below; undefined where there are too few. */
  readonly chain: ChainView | undefined;
  /** Newest first; of very many only the first, `citedByTotal` counts all. */
  readonly citedBy: readonly CitedByView[];
  readonly citedByTotal: number;
  /** National documents that the text cites and the site does not carry. */
  readonly knownCited: readonly KnownDocumentEntry[];
  readonly duties: readonly DutyEntry[];
  readonly stories: readonly StoryEntry[];
  readonly dialogues: readonly DialogueEntry[];
}

/** A filter of the lists: a link to a page made at build, with its count. */
export interface DirectiveFilter {
  /** First part of the address below `/van-ban/`. */
  readonly group: 'loai' | 'co-quan' | 'nam' | 'hieu-luc' | 'linh-vuc';
  readonly value: string;
  /** Set where only one year of the value is meant; its rows are in the order of their numbers. */
  readonly year?: string;
  readonly label: string;
  readonly path: string;
  readonly rows: readonly DirectiveRow[];
  /** The same by year, where there are many. */
  readonly years?: readonly DirectiveFilter[];
}

export interface FilterGroup {
  readonly group: DirectiveFilter['group'];
  readonly title: string;
  readonly filters: readonly DirectiveFilter[];
}

/** One page of one list. */
export interface DirectiveListView {
  readonly filter: DirectiveFilter | undefined;
  /** What the filter is a year of. */
  readonly parent: DirectiveFilter | undefined;
  /** Address of the first page. */
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly rows: readonly DirectiveRow[];
}

/** Address of one page of a list: the first has no number. */
export const listPath = (path: string, page: number): string =>
  page === 1 ? path : `${path}trang/${page}/`;
