/** The editors' handbook for its public pages: the same files as in the CMS. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { cacheKey } from '#lib/node/cache-key.ts';
import { sha256 } from '#lib/node/published-upload.ts';
import { readTask, type Task } from '#markdown/handbook.ts';

const FOLDER = resolve('cms/handbook');
const PICTURES = join(FOLDER, 'pictures');

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}
export interface TaskPage {
  readonly task: Task;
  /** Sizes by the name of the picture. */
  readonly sizes: Readonly<Record<string, PictureSize>>;
}

async function namesIn(folder: string, extension: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
}

/** In the order of their files. */
export async function handbookTasks(): Promise<Task[]> {
  const names = await namesIn(FOLDER, '.md');
  return Promise.all(
    names.map(async (name) => readTask(name, await readFile(join(FOLDER, name), 'utf8'))),
  );
}

const pictureFile = (picture: string): Promise<Buffer> =>
  readFile(join(PICTURES, `${picture}.webp`));

async function sizeOf(picture: string): Promise<[string, PictureSize]> {
  const { width, height } = await sharp(await pictureFile(picture)).metadata();
  return [picture, { width, height }];
}

/** One path per task, with its neighbours. */
export async function handbookPaths() {
  const tasks = await handbookTasks();
  const titles = JSON.stringify(tasks.map(({ title }) => title));
  return Promise.all(
    tasks.map(async (task, index) => {
      const pictures = task.parts.flatMap((part) => ('picture' in part ? [part.picture] : []));
      const sizes = Object.fromEntries(await Promise.all(pictures.map(sizeOf)));
      return {
        params: { task: task.slug },
        props: { task, sizes, previous: tasks[index - 1], next: tasks[index + 1] },
        cacheKey: cacheKey(titles, JSON.stringify(task), JSON.stringify(sizes)),
      };
    }),
  );
}

/** One path per picture file. */
export async function handbookPicturePaths() {
  const names = await namesIn(PICTURES, '.webp');
  return Promise.all(
    names.map(async (name) => {
      const picture = name.slice(0, -'.webp'.length);
      const bytes = await pictureFile(picture);
      return { params: { name: picture }, props: { bytes }, cacheKey: sha256(bytes) };
    }),
  );
}
