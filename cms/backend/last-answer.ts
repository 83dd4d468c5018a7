/** Keeps the last answer to a question that always has the same one; a failure is not kept. */
export class LastAnswer<T = unknown> {
  #question = '';
  #answer: Promise<T> | undefined;

  get(question: string, ask: () => Promise<T>): Promise<T> {
    if (this.#answer && this.#question === question) return this.#answer;
    const answer = ask();
    this.#question = question;
    this.#answer = answer;
    answer.catch(() => {
      if (this.#answer === answer) this.#answer = undefined;
    });
    return answer;
  }
}
