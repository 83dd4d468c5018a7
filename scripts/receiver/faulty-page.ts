/**
 * The response to an invalid form: the built page of the form itself, filled in with the sender's
 * text, with the errors marked. It works without JavaScript, looks like the page, and no text is
 * lost. Texts become text nodes and attribute values; the library escapes.
 */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { FEEDBACK_FORM } from '#features/feedback/rules/form.ts';
import type { SubmissionFault } from '#features/feedback/rules/submission.ts';
import { RECEIVER } from '#features/feedback/receiver-labels.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Complaint {
  readonly message: string;
  readonly faults?: readonly SubmissionFault[];
  readonly fields?: Fields;
}

const parser = unified().use(rehypeParse);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function fillIn(control: Element, fields: Fields): void {
  const { properties } = control;
  const name = String(properties['name']);
  // Text in the honeypot must be removed, or the form could never be sent again.
  const value = name === FEEDBACK_FORM.trap ? '' : textOf(fields[name]);
  if (control.tagName === 'textarea') control.children = [{ type: 'text', value }];
  else if (control.tagName === 'select')
    visit(control, 'element', (option) => {
      if (option.tagName === 'option')
        option.properties['selected'] = option.properties['value'] === value;
    });
  else if (properties['type'] === 'radio') properties['checked'] = properties['value'] === value;
  else properties['value'] = value;
}

const sentence = (message: string): string =>
  `${message[0]?.toUpperCase() ?? ''}${message.slice(1)}.`;

/** The message above the form, with a link to each faulty field. */
function complainIn(box: Element, message: string, lines: readonly Element[]): void {
  delete box.properties['hidden'];
  // Where the reader starts: keyboard focus and the screen reader's first words.
  Object.assign(box.properties, { tabIndex: -1, autoFocus: true });
  const links = lines.map(({ properties: { dataControl, dataLabel } }) =>
    h('li', h('a', { href: `#${String(dataControl)}` }, String(dataLabel))),
  );
  box.children = [h('p', message), ...(links.length > 0 ? [h('ul', links)] : [])];
}

function mark(control: Element, faults: ReadonlyMap<string, string>): void {
  const name = String(control.properties['name']);
  if (name !== FEEDBACK_FORM.trap && faults.has(name)) control.properties['ariaInvalid'] = 'true';
}

/** Matched by name: the search box in the header has another. */
const NAMES = new Set<string>(Object.values(FEEDBACK_FORM));
const isControl = ({ properties }: Element): boolean => NAMES.has(String(properties['name']));

/**
 * @param page the built page of the form
 * @returns the page to respond with, or undefined when it has no form
 */
export function faultyPage(page: string, complaint: Complaint): string | undefined {
  const tree: Root = parser.parse(page);
  const faults = new Map(complaint.faults?.map(({ field, message }) => [field, message]));
  const told: Element[] = [];
  let box: Element | undefined;
  visit(tree, 'element', (element) => {
    const { properties, children } = element;
    if (element.tagName === 'title')
      children.unshift({ type: 'text', value: `${RECEIVER.titlePrefix}: ` });
    if (properties['dataFormComplaint'] !== undefined) box = element;
    // The page has an empty hidden line under each label.
    const message = faults.get(String(properties['dataFault']));
    if (message !== undefined) {
      delete properties['hidden'];
      element.children = [{ type: 'text', value: sentence(message) }];
      told.push(element);
    }
    if (isControl(element) && complaint.fields) {
      fillIn(element, complaint.fields);
      mark(element, faults);
    }
  });
  if (!box) return undefined;
  complainIn(box, complaint.message, told);
  return toHtml(tree);
}
