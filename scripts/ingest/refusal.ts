/** A source that cannot be filed. Its message finishes the sentence "<file> …" and says what would settle it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
