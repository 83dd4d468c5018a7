/** Every table without a row: what tests of the columns start from. */
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
