/**
 * Makes something of a value once, and hands it out again as long as the value lives: every page asks an archive the same.
 * @param make what is made of a value; of the same value always the same
 */
export function onceFor<Of extends WeakKey, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const before = new WeakMap<Of, { readonly made: Made }>();
  return (of) => {
    const known = before.get(of);
    if (known !== undefined) return known.made;
    const made = make(of);
    before.set(of, { made });
    return made;
  };
}
