/** Reads a page aloud with a Vietnamese voice of the device; nothing leaves it. */

/** Voices of a service (`localService` false) would send the text to another site. */
const vietnameseVoice = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^vi(?![a-z])/i.test(lang));

/** The title and the marked parts as they are shown, a line each: long utterances break off. */
const linesHere = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('h1, main [data-aloud]')]
    .flatMap(({ innerText }) => innerText.split('\n'))
    .filter((line) => line.trim());

/** Shows the button `[data-read-aloud]` where the device has such a voice. */
export function offerReading(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
  if (!button || !('speechSynthesis' in window)) return;
  const start = button.textContent;
  const offer = () => button.toggleAttribute('data-able', vietnameseVoice() !== undefined);
  const end = () => {
    speechSynthesis.cancel();
    button.textContent = start;
  };
  offer();
  // Browsers load the list of voices after the page.
  speechSynthesis.onvoiceschanged = offer;
  onpagehide = end;
  button.onclick = () => {
    const isReading = button.textContent !== start;
    end();
    if (isReading) return;
    button.textContent = button.dataset['stop'] ?? '';
    const utterances = linesHere().map((line) => new SpeechSynthesisUtterance(line));
    for (const utterance of utterances) {
      utterance.voice = vietnameseVoice() ?? null;
      if (utterance === utterances.at(-1)) utterance.onend = end;
      speechSynthesis.speak(utterance);
    }
  };
}
