/** View models of directives, filled by queries and rendered by components. */
import type { PdfFacts } from '#lib/pdf-facts.ts';
import type { Picture } from '#lib/picture.ts';
import type { PromiseOutcome } from '#features/dialogue/rules/promise.ts';
import type { KnownDocumentEntry } from '#features/known-document/schema.ts';
import type { ChainItem } from './chain.ts';
import type { UnitEffects } from './effects.ts';
import type { Issuer } from './issuer.ts';
import type { RelatedDirective, RelationGroup } from './relations.ts';
import type { Directive, DirectiveEntry } from '#features/directive/schema.ts';
import type { TimelineEvent } from './timeline.ts';
import type { PartSegment } from './unit-index.ts';
import type { Validity } from './validity.ts';

export interface DirectiveRow {
  readonly entry: DirectiveEntry;
  readonly issuer: Issuer;
  readonly validity: Validity;
  readonly isWithdrawn: boolean;
}

type Outcome = NonNullable<Directive['outcome']>;

export interface MatterView {
  readonly matter: Outcome['matters'][number];
  /** The name of the agency in charge; undefined where none is named. */
  readonly unit: string | undefined;
  readonly promise: PromiseOutcome;
}
export interface OutcomeView {
  readonly row: DirectiveRow;
  readonly outcome: Outcome;
  readonly matters: readonly MatterView[];
}

export interface AttachmentView {
  readonly file: string;
  readonly title: string;
  readonly kind: NonNullable<Directive['attachments']>[number]['kind'];
  /** Undefined if the file is missing. */
  readonly facts: { readonly bytes: number; readonly sha256: string } | undefined;
  /** Undefined if it is not a readable PDF. */
  readonly pdf?: PdfFacts | undefined;
  /** Page 1 of a PDF, or the picture itself. */
  readonly preview?: Picture | undefined;
}

export interface RelationView extends RelationGroup {
  readonly items: readonly (RelatedDirective & {
    readonly row: DirectiveRow | undefined;
    /** The words of `part`, split at the units that exist in the named text. */
    readonly partWords: readonly PartSegment[];
  })[];
}

/** A document whose text cites this one without a declared relation. */
export interface CitedByView {
  readonly row: DirectiveRow;
  /** "Điều 3" with the id it has on the page of that document. */
  readonly places: readonly { readonly words: string; readonly unit: string | undefined }[];
}

export interface DirectiveView extends DirectiveRow {
  /** Does it belong to another province, so that the library links to it? */
  readonly isOutside: boolean;
  /** Scope in words; undefined if not declared. */
  readonly appliesTo: string | undefined;
  /** What was decided for citizens; empty for most documents. */
  readonly matters: readonly MatterView[];
  readonly withdrawal: { readonly on: string; readonly note: string } | undefined;
  readonly attachments: readonly AttachmentView[];
  readonly relations: readonly RelationView[];
  readonly replacedBy: readonly DirectiveRow[];
  readonly changedBy: readonly DirectiveRow[];
  /** Documents named in the basis of the validity. */
  readonly mentioned: readonly DirectiveRow[];
  readonly timeline: readonly TimelineEvent[];
  /** Effects of other documents on units of the text, by unit id. */
  readonly unitEffects: ReadonlyMap<string, UnitEffects>;
  /** From resolutions above it to reports below; undefined if there are too few. */
  readonly chain: readonly ChainItem[] | undefined;
  /** Newest first, limited; `citedByTotal` counts all. */
  readonly citedBy: readonly CitedByView[];
  readonly citedByTotal: number;
  /** National documents cited in the text that are not on the site. */
  readonly knownCited: readonly KnownDocumentEntry[];
}

/** What the data of a document and its Akoma Ntoso file are made from. */
export interface DirectiveDataParts extends Pick<
  DirectiveView,
  'entry' | 'issuer' | 'validity' | 'attachments' | 'withdrawal' | 'unitEffects'
> {
  readonly relations: readonly RelationGroup[];
  /** In the form of a first citation. */
  readonly citation: string;
  /** The table of contents. */
  readonly outline: readonly unknown[];
  /** Converts a site path to an absolute address. */
  readonly absolute: (path: string) => string;
}

/** A filter of the lists: a link to a prebuilt page, with its count. */
export interface DirectiveFilter {
  /** First part of the address below `/van-ban/`. */
  readonly group: 'loai' | 'co-quan' | 'nam' | 'hieu-luc' | 'linh-vuc';
  readonly value: string;
  /** Set if only one year of the value is listed, in number order. */
  readonly year?: string;
  readonly label: string;
  readonly path: string;
  readonly count: number;
  /** The same list by year, if it is long. */
  readonly years?: readonly DirectiveFilter[];
}

export interface FilterGroup {
  readonly group: DirectiveFilter['group'];
  readonly title: string;
  readonly filters: readonly DirectiveFilter[];
}

export interface DirectiveListView {
  readonly filter: DirectiveFilter | undefined;
  /** The filter of all years, if this filter is a single year. */
  readonly parent: DirectiveFilter | undefined;
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly rows: readonly DirectiveRow[];
}

/** Returns the address of a list page; the first has no number. */
export const listPath = (path: string, page: number): string =>
  page === 1 ? path : `${path}trang/${page}/`;
