/** What is read out with a field: the ids of its hint and of the help below it. */
export const describing = (forID: string): readonly string[] => [`hint-${forID}`, `help-${forID}`];

/**
 * The same as `aria-describedby` of a choice, after what it says of itself.
 * @param inputId none for a choice that is no field
 */
export const describedBy = (inputId: string | undefined, own?: string): string | undefined =>
  [own, ...(inputId ? describing(inputId) : [])].filter(Boolean).join(' ') || undefined;
