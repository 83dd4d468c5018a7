/** Reads a page aloud with a Vietnamese voice of the device; nothing leaves it. */

/** Voices of a service (`localService` false) would send the text to another site. */
const vietnameseVoice = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && /^vi\b/i.test(lang.replace('_', '-')));

/** The title and the marked parts as they are shown, a line each: long utterances break off. */
const linesOf = (page: Document): string[] =>
  [...page.querySelectorAll<HTMLElement>('h1, main [data-aloud]')]
    .flatMap(({ innerText }) => innerText.split(/\n+/))
    .filter((line) => line.trim());

/** Shows the button where the device has such a voice. @param button its label, `data-stop` the other */
export function offerReading(button: HTMLButtonElement): void {
  if (!('speechSynthesis' in window)) return;
  const start = button.textContent;
  const offer = () => button.toggleAttribute('data-able', vietnameseVoice() !== undefined);
  const show = (isReading: boolean) => {
    button.textContent = isReading ? (button.dataset['stop'] ?? '') : start;
    button.ariaPressed = String(isReading);
  };
  offer();
  // Browsers load the list of voices after the page.
  speechSynthesis.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => speechSynthesis.cancel());
  button.addEventListener('click', () => {
    const wasReading = button.ariaPressed === 'true';
    speechSynthesis.cancel();
    show(!wasReading);
    if (wasReading) return;
    const voice = vietnameseVoice() ?? null;
    const lines = linesOf(document);
    for (const [place, line] of lines.entries()) {
      const utterance = Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: 'vi-VN' });
      if (place === lines.length - 1) utterance.addEventListener('end', () => show(false));
      speechSynthesis.speak(utterance);
    }
  });
}
