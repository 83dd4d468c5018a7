/** The data of the first screen of the home page; the rest asks for its own. */
import { directiveMap } from '#features/directive/pages/directives.ts';
import { comingSessions } from '#features/reception/pages/blocks.ts';
import { hasCommunes } from '#features/my-place/pages.ts';
import { currentId } from '#site/collection.ts';
import { HOME_BLOCKS, SITE_PARTS } from '#site/features.ts';
import { closedSections } from '#site/menu.ts';
import { isOpen } from '#site/sections.ts';
import { site } from '#site/site.ts';

/**
 * The sections to come of a site on which documents at most are published. The first screen speaks
 * of receptions itself.
 */
async function toCome() {
  const closed = await closedSections();
  const isNew = HOME_BLOCKS.flat().every(
    (name) => name === 'directive' || closed.some(({ concept }) => concept === name),
  );
  return closed.flatMap(({ concept, label }) => {
    const text = SITE_PARTS[concept].empty;
    return isNew && concept !== 'reception' && text ? [{ label, text }] : [];
  });
}

export async function homePage() {
  const { province, featuredDirective } = site();
  const { committee, chairman } = await comingSessions();
  return {
    province,
    featured: (await directiveMap()).get(currentId('directives', featuredDirective ?? '')),
    committee,
    chairman,
    hasCommunes: await hasCommunes(),
    hasReceptions: await isOpen('reception'),
    toCome: await toCome(),
  };
}
