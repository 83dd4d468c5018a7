/** Every table without rows: the basis for tests of the columns. */
import { tablesOf, type Records } from './tables.ts';

const NOTHING: Records = {
  directives: [],
  knownDocuments: [],
  agencies: [],
  receptions: [],
  sessions: [],
  attendance: [],
  stories: [],
  statistics: [],
  dialogues: [],
  feedback: [],
  duties: [],
  tracked: [],
  daysOff: [],
};

export const emptyTables = () =>
  tablesOf(
    NOTHING,
    () => '',
    (path) => path,
  );
