/**
 * A value as JSON that can stand in a script element: nothing in it can end the element.
 * A script element of a data type is not run, so the content security policy allows it.
 */
export function scriptData(value: object): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003C`);
}
