/** Validates Akoma Ntoso files against our profile (described in `schemas/akn-profile.xsd`). */
import { readFileSync } from 'node:fs';
import { memoryPages, validateXML } from 'xmllint-wasm';

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8'),
});
const PROFILE = schema('akn-profile.xsd');
const OWN = schema('akn-own.xsd');

/** Dangling references within the file: a schema cannot check them, since they start with `#`. */
function danglingReferences(xml: string): string[] {
  const ids = new Set([...xml.matchAll(/ eId="([^"]*)"/g)].map((match) => match[1]));
  return [...xml.matchAll(/ (?:href|source|refersTo|dictionary|start|end)="#([^"]*)"/g)]
    .map((match) => match[1] ?? '')
    .filter((id) => !ids.has(id));
}

/** Faults of the files, by name; empty when all are valid. */
export async function faultsOf(files: ReadonlyMap<string, string>): Promise<string[]> {
  const xml = [...files].map(([name, contents], index) => ({
    fileName: `${index}-${name.replace(/\W+/g, '_')}.xml`,
    contents,
  }));
  const { errors } = await validateXML({
    xml,
    schema: PROFILE,
    preload: OWN,
    initialMemoryPages: 64 * memoryPages.MiB,
    maxMemoryPages: 1024 * memoryPages.MiB,
  });
  return [
    ...errors.map(({ rawMessage }) => rawMessage),
    ...[...files].flatMap(([name, contents]) =>
      danglingReferences(contents).map((id) => `${name}: #${id} leads nowhere`),
    ),
  ];
}
