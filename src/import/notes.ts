/** Notes of the import to the editor: facts, doubts, omissions, refusals. */

export type NoteLevel = 'info' | 'look' | 'missing';

export interface Note {
  /** info: done, no action; look: compare with the original; missing: fill in. */
  readonly level: NoteLevel;
  readonly text: string;
}

/** Collects notes in order; equal texts are added once. */
export class Notes {
  readonly #notes: Note[] = [];

  #add(level: NoteLevel, text: string): void {
    if (!this.#notes.some((note) => note.text === text)) this.#notes.push({ level, text });
  }
  info(text: string): void {
    this.#add('info', text);
  }
  look(text: string): void {
    this.#add('look', text);
  }
  missing(text: string): void {
    this.#add('missing', text);
  }
  all(): readonly Note[] {
    return this.#notes;
  }
}

/** Returns a short quotation for a message. */
export const excerpt = (text: string, limit = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit).trimEnd()}…` : line;
};

/** Questions that only the user can answer: by a flag of the command, or in the CMS. */
export type Question = 'number-style' | 'period';

export class Refusal extends Error {
  override name = 'Refusal';
  readonly cure: string;
  /** Undefined if no answer would help. */
  readonly asks: Question | undefined;
  constructor(message: string, cure: string, asks?: Question) {
    super(message);
    this.cure = cure;
    this.asks = asks;
  }
}
