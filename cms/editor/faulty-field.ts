/** Takes the editor to the first field that keeps a record from being saved. */
import { inspectOnce } from '#cms/inspect.ts';
import { plainData } from '#cms/form/record.ts';

const FOCUSABLE =
  'input:not([type=hidden]), textarea, select, [contenteditable=true], button, [tabindex="0"]';

function focus(element: Element): void {
  const input = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  element.scrollIntoView({ block: 'center' });
  (input as HTMLElement | null)?.focus({ preventScroll: true });
}

/** The drawn fields in the order of the form, by the ids of their inputs. */
const fields = (selector: string): Element | null => document.querySelector(selector);

/** @param ids of inputs whose widgets found a fault; the first one in the form has the focus */
export function focusFirst(ids: readonly string[]): void {
  const first = ids.length > 0 && fields(ids.map((id) => `[id="${CSS.escape(id)}"]`).join());
  if (first) focus(first);
}

/** @param form a collection or a settings file */
export function focusFirstFault(form: string, record: unknown): void {
  const faults = inspectOnce(form, plainData(record))?.findings.errors ?? [];
  const selectors = faults
    .filter(({ field }) => field)
    .map(({ field }) => `[id^="${field}-field-"]`);
  const first = selectors.length > 0 && fields(selectors.join());
  if (first) focus(first);
}
