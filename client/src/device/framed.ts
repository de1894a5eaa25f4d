/** Whether this page is shown within another one: in a slide, on a wiki page. */
export function isFramed(): boolean {
  return window.self !== window.top;
}
