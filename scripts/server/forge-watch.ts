/** Asks the forge for news: by itself, and when it says that there is some. */
import { setTimeout } from 'node:timers/promises';
import { oneAtATime } from '#scripts/one-at-a-time.ts';
import type { News } from '#scripts/publisher/resident.ts';
import type { ContentSource } from './content-source.ts';
import type { Faults } from './faults.ts';
import { ContentFault } from './forge-fault.ts';

interface Options {
  readonly source: ContentSource;
  readonly faults: Faults;
  readonly askMs: number;
  readonly say: (line: string) => void;
  readonly onAnswered: () => Promise<void>;
}

/** So long a forge may be down before it is a person's business. */
const PATIENCE_MS = 10 * 60_000;

export class ForgeWatch {
  readonly #options: Options;
  #asked: Date | undefined;
  #publish: () => void = () => undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** When the forge answered last. */
  get asked(): Date | undefined {
    return this.#asked;
  }

  /** Opens the clone, tries again until that works, and asks for the newest content. */
  async open(signal: AbortSignal): Promise<void> {
    const { source, askMs } = this.#options;
    while (!source.isOpen && !signal.aborted)
      try {
        await source.open();
      } catch (error) {
        this.#setFault(error);
        await setTimeout(askMs, undefined, { signal }).catch(() => undefined);
      }
    if (!signal.aborted) await this.#ask();
  }

  #setFault(error: unknown): void {
    if (!(error instanceof ContentFault)) throw error;
    this.#options.faults.set('forge', error.message, error.passes ? PATIENCE_MS : 0);
  }

  readonly #ask = oneAtATime(async () => {
    const { source, faults, onAnswered } = this.#options;
    try {
      const isNew = await source.fetch();
      this.#asked = new Date();
      faults.clear('forge');
      if (isNew) this.#publish();
      await onAnswered();
    } catch (error) {
      this.#setFault(error);
    }
  });

  /** To be given to the publisher. */
  readonly news: News = (publish) => {
    const { askMs, say } = this.#options;
    this.#publish = publish;
    const ask = () => void this.#ask().catch((error: unknown) => say(String(error)));
    const timer = setInterval(ask, askMs);
    return () => clearInterval(timer);
  };

  /** @param after the commit that the forge has named */
  async onPush(after: string): Promise<void> {
    const { source, faults, say } = this.#options;
    if (!source.isOpen) return;
    await this.#ask();
    if (!faults.has('forge') && (await source.tip()) !== after)
      say(
        `Webhook: kho không còn ở ${after}: tin cũ gửi lại, hoặc đã có push mới hơn. Máy chủ công bố đúng những gì kho đang có.`,
      );
  }
}
