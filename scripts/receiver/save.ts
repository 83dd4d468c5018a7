/** A submission → a draft on the staff's CMS board. The contact is stored elsewhere. */
import { randomInt } from 'node:crypto';
import { stringify } from 'yaml';
import { PERSONAL_KINDS, findPersonalData } from '#lint/personal-data.ts';
import { draftData, receiptCode, type Submission } from '#features/feedback/rules/submission.ts';
import { dateAt } from '#lib/local-date.ts';
import { RECEIVER_STAFF } from '#features/feedback/receiver-labels.ts';
import { findRepository } from '#scripts/cms-server/repository.ts';
import { createDraft } from '#scripts/cms-server/drafts.ts';
import type { ContentLocation } from '#scripts/cms-server/content-location.ts';
import type { Contacts } from './contacts.ts';

const COLLECTION = 'feedback';

/** What to check before publishing, by kind and number: the words themselves stay in the draft. */
function lookAt(text: string): string {
  const counts = Map.groupBy(findPersonalData(text), ({ kind }) => kind);
  if (counts.size === 0) return RECEIVER_STAFF.nothing;
  const kinds = [...counts].map(([kind, all]) => `${all.length} ${PERSONAL_KINDS[kind]}`);
  return `${RECEIVER_STAFF.look} ${kinds.join(', ')}.`;
}

/** Quoted by the library, so that no citizen's text ends the front matter or sets a YAML type. */
const record = (data: Readonly<Record<string, string>>): string =>
  `---\n${stringify(data, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n`;

/**
 * Stores both parts or neither.
 * @returns the receipt's code
 * @throws CmsServerFault or GitError when the draft could not be written
 */
export async function save(
  submission: Submission,
  place: ContentLocation,
  contacts: Contacts,
  now: Date,
): Promise<string> {
  const receivedOn = dateAt(now);
  const code = receiptCode(receivedOn, randomInt);
  const main = await findRepository(place.repoDir);
  if (submission.contact) await contacts.keep(code, { contact: submission.contact, receivedOn });
  try {
    await createDraft(main, {
      key: { collection: COLLECTION, slug: code },
      path: [place.contentFolder, COLLECTION, `${code}.md`].filter(Boolean).join('/'),
      text: record(draftData(submission, receivedOn)),
      message: `${RECEIVER_STAFF.draft(code)}\n\n${lookAt(submission.content)}`,
      author: RECEIVER_STAFF.author,
      at: now,
    });
  } catch (error) {
    await contacts.erase(code);
    throw error;
  }
  return code;
}
