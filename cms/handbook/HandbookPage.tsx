/** The handbook inside the CMS: the same files as the public pages, each task collapsible. */
import { siteBase } from '#cms/kit/site-context.ts';
import {
  readTask,
  taskPath,
  taskPicturePath,
  type TaskPart,
} from '#features/handbook/outputs/tasks.ts';
import { HANDBOOK } from '#features/handbook/labels.ts';
import './handbook.css';

const FILES = import.meta.glob<string>('./*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const onSite = (path: string): string => siteBase() + path.slice(1);

/** The renderer writes every element itself; nothing of the source comes through as HTML. */
function Part({ part }: { readonly part: TaskPart }) {
  return 'html' in part ? (
    <div dangerouslySetInnerHTML={{ __html: part.html }} />
  ) : (
    <img src={onSite(taskPicturePath(part.picture))} alt={part.alt} loading="lazy" />
  );
}

export default function HandbookPage() {
  const tasks = Object.entries(FILES)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, text]) => readTask(file.slice('./'.length), text, siteBase()));
  return (
    <div className="mb-handbook">
      <p>{HANDBOOK.lead}</p>
      <ol>
        {tasks.map(({ slug, title, summary, parts }) => (
          <li key={slug}>
            <details>
              <summary>
                <h2>{title}</h2>
                <span className="mb-note">{summary}</span>
              </summary>
              {parts.map((part, index) => (
                <Part key={index} part={part} />
              ))}
              <p>
                <a href={onSite(taskPath(slug))} target="_blank" rel="noreferrer">
                  {HANDBOOK.whole}
                </a>
              </p>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}
