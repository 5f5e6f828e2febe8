/** A colour of the page's own scheme, as it stands now: light, dark or print. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
