/** The part of the `edtf` package that tests use; the package ships no types. */
declare module 'edtf' {
  /**
   * Parses an EDTF string.
   * @returns a date or interval with its bounds in milliseconds since 1970 (UTC)
   * @throws Error when the string is not EDTF
   */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
