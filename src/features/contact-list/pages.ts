/** The agencies of the province in the order of levels, with who is in charge and where to go. */
import { distinctName } from '#features/agency/rules/name.ts';
import { LEVELS, type Level } from '#features/agency/schema.ts';
import { ownAgencies } from '#features/agency/pages/outside.ts';
import { records, today } from '#site/collection.ts';
import { writeCsv } from '#lib/csv.ts';
import { contactOf, contactSheet } from './rules/contact.ts';

async function contacts() {
  const [agencies, receptions] = [await ownAgencies(), await records('receptions')];
  return agencies.map((agency) =>
    contactOf(
      { id: agency.id, name: distinctName(agency, agencies), data: agency.data },
      receptions.filter(({ data }) => data.agency === agency.id).map(({ data }) => data),
      today(),
    ),
  );
}

/** The levels that have agencies, from the province down, each with its agencies. */
export async function contactLevels() {
  const all = await contacts();
  return (Object.entries(LEVELS) as [Level, string][])
    .map(([level, title]) => ({
      level,
      title,
      contacts: all.filter((each) => each.level === level),
    }))
    .filter((group) => group.contacts.length > 0);
}

export async function contactsCsv(): Promise<string> {
  const all = (await contactLevels()).flatMap((group) => group.contacts);
  const { header, rows } = contactSheet(all);
  return writeCsv(header, rows);
}
