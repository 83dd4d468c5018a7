/** What an editor sees beside the form: the record much as a citizen will read it. */
import { createElement, type ReactNode } from 'react';
import { formatDate } from '#lib/local-date.ts';
import { entryLabel } from './hooks.ts';

interface Props {
  entry: { get(key: string): unknown; getIn(path: string[]): unknown };
  widgetFor: (field: string) => ReactNode;
  document: Document;
}

const DATES = ['issuedOn', 'on', 'receivedOn', 'asOf', 'validFrom'] as const;

/** Title, number, date, summary and body; React escapes every text. */
function preview({ entry, widgetFor, document }: Props, hasBody: boolean) {
  document.documentElement.lang = 'vi';
  const text = (key: string): string => {
    const value = entry.getIn(['data', key]);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const names = entry.getIn(['data', 'names']) as { toJS(): unknown } | undefined;
  const name = names && entryLabel('agencies', { names: names.toJS() });
  const date = DATES.map(text).find(Boolean);
  const facts = [text('number'), date && formatDate(date), text('place')].filter(Boolean);
  return createElement(
    'article',
    { className: 'preview' },
    entry.getIn(['data', 'sample']) === true &&
      createElement('p', { className: 'preview-sample' }, 'Dữ liệu minh họa'),
    createElement('h1', null, name || text('title') || text('year') || 'Chưa có tiêu đề'),
    facts.length > 0 && createElement('p', { className: 'preview-facts' }, facts.join(' · ')),
    text('summary') && createElement('p', { className: 'preview-summary' }, text('summary')),
    text('question') && createElement('blockquote', null, text('question')),
    text('definition') && createElement('p', null, text('definition')),
    hasBody && createElement('div', { className: 'preview-body' }, widgetFor('body')),
  );
}

/** For collections in Markdown. */
export const ArticlePreview = (props: Props) => preview(props, true);
/** For collections that are data alone; Decap throws when asked for a body they have not. */
export const RecordPreview = (props: Props) => preview(props, false);
