/** The colour of a token, such as `ink`. */
export type Paint = (token: string) => string;

/**
 * The colours of the light scheme, read from the style sheet: a picture that leaves the site takes them along.
 * @param tokens the text of `src/styles/tokens.css`
 * @returns a function that throws an Error for a token that is no colour
 */
export function lightColours(tokens: string): Paint {
  const light = tokens.slice(0, tokens.indexOf('@media'));
  const colours = new Map(
    Array.from(light.matchAll(/--([\w-]+): (#[\da-f]+);/g), ([, name = '', colour = '']) => [name, colour]),
  );
  return (token) => {
    const colour = colours.get(token);
    if (colour === undefined) throw new Error(`src/styles/tokens.css has no colour --${token} for the light scheme.`);
    return colour;
  };
}
