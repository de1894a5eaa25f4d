/**
 * Which key was pressed, where shortcuts are Latin letters and figures: on a keyboard of another script what stands in the same place.
 * A Latin keyboard keeps its own order.
 */
export function latinKey({ key, code }: { readonly key: string; readonly code: string }): string {
  const isOfOtherScript = /^[\p{L}\p{N}]+$/u.test(key) && !/[0-9\p{Script=Latin}]/u.test(key);
  return (isOfOtherScript && /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase()) || key;
}
