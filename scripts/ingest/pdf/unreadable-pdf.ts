/** A PDF that can't be read, with a reason that finishes the sentence "<file> …". */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';

  /** Puts a reader's own complaint into words. */
  static from(error: unknown): UnreadablePdf {
    if (error instanceof UnreadablePdf) return error;
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    if (name === 'PasswordException')
      return new UnreadablePdf('is encrypted and needs a password; save a copy that needs none');
    if (name === 'InvalidPDFException') return new UnreadablePdf('is broken or cut short: no page can be found in it');
    return new UnreadablePdf(`can't be read: ${message.split('\n')[0] ?? message}`);
  }
}
