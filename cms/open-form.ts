/**
 * Decap applies a finished load or save to whatever form is open by then. On a slow connection that
 * is another form: its text would be lost, and its buttons would act on another record.
 */

/** The location in Decap's router; the address bar may be ahead of it. */
interface Place {
  readonly pathname: string;
}

export const isFormOf = (
  { pathname }: Place,
  collection: { get(key: 'name'): string },
  slug: string,
): boolean => pathname === `/collections/${collection.get('name')}/entries/${slug}`;
