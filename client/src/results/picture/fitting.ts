// How large the text of a picture is where the picture has to fit into a frame: as large as it can be.

/** In pixels. Smaller than the least nothing can be read: then the picture is larger than its frame, and scrolls. */
const least = 9;
const most = 32;
const step = 0.5;

/** @param fits whether all of it has room with a text of this size, in pixels */
export function largestText(fits: (em: number) => boolean): number {
  for (let em = most; em > least; em -= step) if (fits(em)) return em;
  return least;
}
