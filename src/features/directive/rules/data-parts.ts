/** What the data file and the Akoma Ntoso file of a document are made from. */
import type { PdfFacts } from '#lib/pdf-facts.ts';
import type { Picture } from '#lib/picture.ts';
import type { DirectiveEntry } from '#features/directive/schema.ts';
import type { UnitEffects } from './effects.ts';
import type { Issuer } from './issuer.ts';
import type { RelationGroup } from './relations.ts';
import type { Validity } from './validity.ts';

export interface DirectiveDataParts {
  readonly entry: DirectiveEntry;
  readonly issuer: Issuer;
  readonly validity: Validity;
  readonly relations: readonly RelationGroup[];
  readonly attachments: readonly {
    readonly file: string;
    readonly title: string;
    readonly kind: string;
    readonly facts: { readonly bytes: number; readonly sha256: string } | undefined;
    readonly pdf?: PdfFacts | undefined;
    readonly preview?: Picture | undefined;
  }[];
  readonly withdrawal: { readonly on: string; readonly note: string } | undefined;
  readonly citation: string;
  /** Effects of other documents on units of the text, by unit id. */
  readonly unitEffects: ReadonlyMap<string, UnitEffects>;
  /** The table of contents. */
  readonly outline: readonly unknown[];
  /** Converts a site path to an absolute address. */
  readonly absolute: (path: string) => string;
}
