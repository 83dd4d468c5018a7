/**
 * `npm run import -- FILE.docx|.html|.txt|.xlsx|.csv …`: a Word file, web page or plain text
 * becomes a Markdown draft with front matter, a form in a spreadsheet the draft of a statistic,
 * each with a report of uncertain parts. Nothing is ever overwritten.
 */
import { surroundings } from '#scripts/surroundings.ts';
import { runImport } from './import/run-import.ts';

process.exitCode = await runImport(process.argv.slice(2), surroundings);
