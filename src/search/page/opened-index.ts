/** The index that the page searches: opened when it is needed, and again when it has changed. */
import { openIndex, type SearchIndex } from '#search/engine/engine.ts';
import { type Partner, PartnerError } from '#search/engine/segments.ts';

export interface OpenedIndex {
  get(): Promise<SearchIndex>;
  /**
   * Runs the work; if it fails, runs it once more with a fresh index: a new publication may have
   * removed the old index while the page was open. A partner that fails is left out from then on.
   * @param everywhere search partners too
   * @param work gets the index, and the names of the partners that were left out
   * @throws what the work throws the second time
   */
  use<T>(
    everywhere: boolean,
    work: (index: SearchIndex, lost: readonly string[]) => Promise<T>,
  ): Promise<T>;
}

/** @param base the site's base path */
export function openedIndex(base: string, partners: readonly Partner[]): OpenedIndex {
  const opened = new Map<boolean, Promise<SearchIndex>>();
  const lost = new Set<Partner>();
  const open = (everywhere: boolean): Promise<SearchIndex> => {
    const present = everywhere ? partners.filter((partner) => !lost.has(partner)) : [];
    const opening = opened.get(everywhere) ?? openIndex(base, present);
    opened.set(everywhere, opening);
    return opening;
  };
  return {
    get: () => open(false),
    async use(everywhere, work) {
      // Who asks again later gets another try.
      if (!everywhere && lost.size > 0) {
        lost.clear();
        opened.delete(true);
      }
      for (let isSecond = false; ;) {
        try {
          return await work(
            await open(everywhere),
            Array.from(lost, ({ name }) => name),
          );
        } catch (error) {
          opened.delete(everywhere);
          if (error instanceof PartnerError) lost.add(error.partner);
          else if (isSecond) throw error;
          else isSecond = true;
        }
      }
    },
  };
}
