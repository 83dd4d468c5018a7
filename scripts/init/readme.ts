/** The README of a new content repository, for the IT staff of a province. */
import { readFileSync } from 'node:fs';
import type { Forge } from './answers.ts';

const FORGE_NAMES: Readonly<Record<Forge, string>> = {
  forgejo: 'Forgejo',
  gitlab: 'GitLab',
  github: 'GitHub',
};

const TEMPLATE = new URL('./readme.template.md', import.meta.url);

/**
 * @param title "tỉnh Cà Mau"
 * @param pipeline path of the pipeline's file
 * @param remarks what the province has to look at again
 */
export function readmeText(
  title: string,
  forge: Forge,
  pipeline: string,
  remarks: readonly string[],
): string {
  const list = remarks.map((remark) => `- ${remark}`).join('\n');
  const values = { title, pipeline, forge: FORGE_NAMES[forge], remarks: list };
  return readFileSync(TEMPLATE, 'utf8').replace(
    /\{(title|pipeline|forge|remarks)\}/g,
    (_, name: keyof typeof values) => values[name],
  );
}
