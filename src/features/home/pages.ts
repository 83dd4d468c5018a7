/** The data of the first screen of the home page; the rest asks for its own. */
import { directiveMap } from '#features/directive/pages/directives.ts';
import { comingSessions } from '#features/reception/pages/blocks.ts';
import { hasCommunes } from '#features/my-place/pages.ts';
import { currentId, today } from '#site/collection.ts';
import { site } from '#site/site.ts';

export async function homePage() {
  const { province, featuredDirective } = site();
  const { committee, chairman } = await comingSessions();
  return {
    province,
    today: today(),
    featured: (await directiveMap()).get(currentId('directives', featuredDirective ?? '')),
    committee,
    chairman,
    hasCommunes: await hasCommunes(),
  };
}
