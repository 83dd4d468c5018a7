/**
 * The answer to a form that cannot be taken: the built page of the form itself, filled in with what
 * the person wrote and told what is wrong. It works without JavaScript, looks as the page looks, and
 * nothing that was written is lost. Texts become text nodes and attribute values; the library escapes.
 */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { FEEDBACK_FORM } from '#domain/feedback/form.ts';
import type { SubmissionFault } from '#domain/feedback/submission.ts';
import { RECEIVER } from '#strings/receiver.ts';

/** What was sent, as far as it is text. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Complaint {
  /** What stands above the form. */
  readonly message: string;
  readonly faults?: readonly SubmissionFault[];
  readonly fields?: Fields;
}

const parser = unified().use(rehypeParse);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function fillIn(control: Element, fields: Fields): void {
  const { properties } = control;
  const name = String(properties['name']);
  // What was put into the trap must go, or nobody could ever send the form again.
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

/** What stands above the form, with a way to each field that has one. */
function complainIn(box: Element, message: string, lines: readonly Element[]): void {
  delete box.properties['hidden'];
  // Where the reader starts: the keyboard's place and the screen reader's first words.
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

/** By their names: the search box in the header has another. */
const NAMES = new Set<string>(Object.values(FEEDBACK_FORM));
const isControl = ({ properties }: Element): boolean => NAMES.has(String(properties['name']));

/**
 * @param page the built page of the form
 * @returns the page to answer with, or undefined when it holds no form
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
    // Under each label the page keeps a line ready and hidden.
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
