import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_EVERY_MS, NotesWatch, type Note } from './notes.ts';

const note = (content: string): Note => ({
  ...{ id: content, author: 'An', timestamp: '2026-11-20T10:00:00Z', content },
  ...{ resolved: false, isOwn: false },
});
const [FIRST, SECOND] = [[note('một')], [note('một'), note('hai')]];
const page = Object.assign(new EventTarget(), { hidden: false });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A form that shows the first note, and a forge that has both. */
async function watched(ask = vi.fn(() => Promise.resolve(SECOND))) {
  const watch = new NotesWatch();
  await watch.reading(() => Promise.resolve(FIRST));
  const onUpdate = vi.fn();
  watch.start('a', ask, { onUpdate });
  return { watch, ask, onUpdate };
}
const beat = () => vi.advanceTimersByTimeAsync(ASK_EVERY_MS);

/** A response that the test resolves. */
function later() {
  const { promise, resolve } = Promise.withResolvers<Note[]>();
  return { ask: vi.fn(() => promise), arrive: () => resolve(FIRST) };
}

describe('the notes of an open draft', () => {
  it('are shown when they have changed, and only then', async () => {
    const { ask, onUpdate } = await watched();
    await beat();
    expect(onUpdate.mock.calls).toEqual([[SECOND, []]]);
    await beat();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(onUpdate).toHaveBeenCalledTimes(1);
  });

  it('are not asked for once the draft has been left', async () => {
    const { watch, ask } = await watched();
    watch.stop('a');
    await beat();
    page.dispatchEvent(new Event('visibilitychange'));
    expect(ask).not.toHaveBeenCalled();
  });

  it('are still watched when the draft before them is left late', async () => {
    const { watch, onUpdate } = await watched();
    const next = vi.fn(() => Promise.resolve(SECOND));
    const showNext = vi.fn();
    watch.start('b', next, { onUpdate: showNext });
    watch.stop('a');
    await beat();
    expect(next).toHaveBeenCalledTimes(1);
    expect([onUpdate, showNext].map((show) => show.mock.calls.length)).toEqual([0, 1]);
  });

  it('are asked for at once when the page is seen again, and never while it is hidden', async () => {
    const { ask } = await watched();
    page.hidden = true;
    await beat();
    expect(ask).not.toHaveBeenCalled();
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('are asked for one at a time', async () => {
    const { ask } = await watched(later().ask);
    await beat();
    await beat();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('do not lose a note that was added while they were on their way', async () => {
    const { ask, arrive } = later();
    const { watch, onUpdate } = await watched(ask);
    await beat();
    const saved = Promise.withResolvers<undefined>();
    const adding = watch.writing(() => saved.promise);
    await beat();
    saved.resolve(undefined);
    await adding;
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(onUpdate, 'the answer from before the note').not.toHaveBeenCalled();
    expect(ask, 'nothing is asked amidst it').toHaveBeenCalledTimes(1);
    await beat();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('come again after a failure, without a word to the editor', async () => {
    const told = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const ask = vi.fn(() => Promise.resolve(SECOND));
    ask.mockRejectedValueOnce(new Error('mất mạng'));
    const { onUpdate } = await watched(ask);
    await beat();
    expect(told).toHaveBeenCalledOnce();
    await beat();
    expect(onUpdate).toHaveBeenCalledTimes(1);
  });
});
