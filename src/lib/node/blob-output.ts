/** Parses the output of `git cat-file --batch`: `{id} {kind} {size}`, the bytes, a line feed. */

const LINE_FEED = 10;

/**
 * Returns a function that takes the output in pieces and reports each complete object.
 * @param onObject called with the requested id and its text, which is undefined if the repository
 * lacks it
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
export function blobOutput(
  onObject: (id: string, text: string | undefined) => void,
): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    // Pieces are joined only when an object may be complete, so that a large one takes linear time.
    if (length < wanted) return;
    let rest = Buffer.concat(pieces);
    for (;;) {
      const end = rest.indexOf(LINE_FEED);
      wanted = rest.length + 1;
      if (end < 0) break;
      const [id = '', kind, size] = rest.toString('utf8', 0, end).split(' ');
      if (size === undefined) {
        onObject(id, undefined);
        rest = rest.subarray(end + 1);
        continue;
      }
      wanted = end + 1 + Number(size) + 1;
      if (rest.length < wanted) break;
      onObject(id, kind === 'blob' ? rest.toString('utf8', end + 1, wanted - 1) : undefined);
      rest = rest.subarray(wanted);
    }
    pieces = [rest];
    length = rest.length;
  };
}
