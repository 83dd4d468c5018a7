/** Reads the output of `git cat-file --batch`: `{id} {kind} {size}`, the bytes, a line feed. */

const LINE_FEED = 10;

/**
 * Takes output in pieces and tells each object when it is whole.
 * @param tell the id asked for and its text; undefined when the repository does not have it
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
export function blobOutput(
  tell: (id: string, text: string | undefined) => void,
): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    // Joined only when an object can be whole, so that a large one takes linear time.
    if (length < wanted) return;
    let rest = Buffer.concat(pieces);
    for (;;) {
      const end = rest.indexOf(LINE_FEED);
      wanted = rest.length + 1;
      if (end < 0) break;
      const [id = '', kind, size] = rest.toString('utf8', 0, end).split(' ');
      if (size === undefined) {
        tell(id, undefined);
        rest = rest.subarray(end + 1);
        continue;
      }
      wanted = end + 1 + Number(size) + 1;
      if (rest.length < wanted) break;
      tell(id, kind === 'blob' ? rest.toString('utf8', end + 1, wanted - 1) : undefined);
      rest = rest.subarray(wanted);
    }
    pieces = [rest];
    length = rest.length;
  };
}
