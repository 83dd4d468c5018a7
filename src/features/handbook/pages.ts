/** The editors' handbook for its public pages: the same files as in the CMS. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readTask, type PictureSize, type PictureSizes, type Task } from './outputs/tasks.ts';

const FOLDER = fileURLToPath(import.meta.resolve('#cms/handbook'));
const PICTURES = join(FOLDER, 'pictures');

async function namesIn(folder: string, extension: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
}

/**
 * In the order of their files.
 * @param headingOffset levels of their sections below `<h2>`
 */
export async function handbookTasks(headingOffset = 0): Promise<Task[]> {
  const names = await namesIn(FOLDER, '.md');
  return Promise.all(
    names.map(async (name) =>
      readTask(name, await readFile(join(FOLDER, name), 'utf8'), headingOffset),
    ),
  );
}

export const handbookPicture = (picture: string): Promise<Buffer> =>
  readFile(join(PICTURES, `${picture}.webp`));

async function sizeOf(picture: string): Promise<[string, PictureSize]> {
  const { width, height } = await sharp(await handbookPicture(picture)).metadata();
  return [picture, { width, height }];
}

export async function pictureSizes(tasks: readonly Task[]): Promise<PictureSizes> {
  const parts = tasks.flatMap((task) => task.parts);
  const pictures = parts.flatMap((part) => ('picture' in part ? [part.picture] : []));
  return Object.fromEntries(await Promise.all(pictures.map(sizeOf)));
}

/**
 * The data of a task's page, with its neighbours.
 * @throws Error where there is no such task
 */
export async function taskPage(slug: string | undefined) {
  const tasks = await handbookTasks();
  const at = tasks.findIndex((one) => one.slug === slug);
  const task = tasks[at];
  if (!task) throw new Error(`Không có việc “${slug ?? ''}” trong sổ tay`);
  return { task, sizes: await pictureSizes([task]), previous: tasks[at - 1], next: tasks[at + 1] };
}

export const handbookPictures = async (): Promise<string[]> =>
  (await namesIn(PICTURES, '.webp')).map((name) => name.slice(0, -'.webp'.length));
