/** The menus of the header and the footer, without sections that have no content yet. */
import { query } from '#db/db.ts';
import { SECTIONS, type MenuItem, type Section } from '#features/concepts.ts';
import { ABOUT_MENU, LIBRARY_PATH } from '#features/menu.ts';
import { logPath } from '#features/log/rules/pages.ts';
import { SITE_PARTS } from './features.ts';
import { hasLibrary, hasLog, isOpen } from './sections.ts';
import { pagesOfPart } from './site-part.ts';

const split = async (wanted: boolean): Promise<readonly Section[]> => {
  const isWanted = await Promise.all(
    SECTIONS.map(async ({ concept }) => (await isOpen(concept)) === wanted),
  );
  return SECTIONS.filter((_, at) => isWanted[at]);
};

export const menu = query('menu', () => split(true));
export const closedSections = query('sections without content', () => split(false));

const closedAboutPages = async (): Promise<string[]> => [
  ...((await hasLibrary()) ? [] : [LIBRARY_PATH]),
  ...(hasLog() ? [] : [logPath()]),
];

export const aboutMenu = query('menu about the site', async (): Promise<readonly MenuItem[]> => {
  const closed = await closedAboutPages();
  return ABOUT_MENU.filter(({ path }) => !closed.includes(path));
});

export const wholeMenu = async (): Promise<MenuItem[]> => [
  ...(await menu()),
  ...(await aboutMenu()),
];

/**
 * Addresses that nothing names until there is content: each has a page that says what it will show,
 * and asks search engines not to list it.
 */
export const closedPages = query('pages without content', async (): Promise<readonly string[]> => {
  const ofSections = (await closedSections()).map(async ({ concept, path }) => [
    path,
    ...(await pagesOfPart(SITE_PARTS[concept])),
  ]);
  return [...(await Promise.all(ofSections)).flat(), ...(await closedAboutPages())];
});
