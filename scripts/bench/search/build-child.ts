/** The process that builds one index, started by build-index.ts: ENGINE DOCUMENTS FOLDER. */
import { readDocuments } from './corpus.ts';
import { ENGINES, isEngine } from './engines/all.ts';

const [, , name = '', file = '', dir = ''] = process.argv;
const engine = ENGINES.filter(isEngine).find((each) => each.name === name);
if (!engine) throw new Error(`Không có bộ tìm “${name}”`);
const documents = await readDocuments(file);
const start = performance.now();
await engine.build(documents, dir);
process.send?.((performance.now() - start) / 1000);
process.disconnect();
