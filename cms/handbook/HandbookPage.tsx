/** The handbook inside the CMS: the same files as the public pages, each task collapsible. */
import { siteBase } from '#cms/kit/site-context.ts';
import {
  handbookParts,
  PRINT_PATH,
  readTask,
  taskPath,
  taskPicturePath,
  type Task,
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

function TaskItem({ task: { slug, title, summary, parts } }: { readonly task: Task }) {
  return (
    <li>
      <details>
        <summary>
          <h3>{title}</h3>
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
  );
}

export default function HandbookPage() {
  const tasks = Object.entries(FILES)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, text]) =>
      readTask(file.slice('./'.length), text, { base: siteBase(), headingOffset: 2 }),
    );
  return (
    <div className="mb-handbook">
      <p>{HANDBOOK.lead}</p>
      <p>
        <a href={onSite(PRINT_PATH)} target="_blank" rel="noreferrer">
          {HANDBOOK.toPrint}
        </a>
      </p>
      {handbookParts(tasks).map(([part, own]) => (
        <section key={part}>
          <h2>{part}</h2>
          <ul>
            {own.map((task) => (
              <TaskItem key={task.slug} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
