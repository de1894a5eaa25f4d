/** A title as a part of a file's name: letters and digits of any script, dashes for the rest, so that it is safe on every system. */
export function fileWords(title: string): string {
  const plain = [
    ...title
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{M}\p{N}]+/gu),
  ]
    .map(([word]) => word)
    .join('-');
  // Some file systems count bytes, up to 255: 60 code points are safe in every script.
  return [...plain].slice(0, 60).join('').replace(/-+$/, '');
}
