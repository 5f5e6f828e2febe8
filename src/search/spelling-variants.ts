/** American and British spellings of the same word, as patterns on plain words; `$` parts are filled in. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})iz(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1is$2'],
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$2'],
  [/^(anal|paral|catal)yz(e|ed|es|ing)$/, '$1ys$2'],
  [/^(anal|paral|catal)ys(ed|es|ing)$/, '$1yz$2'],
  [/^(behavi|col|fav|lab|neighb|hon|rig|harb|endeav)or(.*)$/, '$1our$2'],
  [/^(behavi|col|fav|lab|neighb|hon|rig|harb|endeav)our(.*)$/, '$1or$2'],
  [/^(cent|theat|met|fib)er(s?)$/, '$1re$2'],
  [/^(cent|theat|met|fib)re(s?)$/, '$1er$2'],
  [/^program(s?)$/, 'programme$1'],
  [/^programme(s?)$/, 'program$1'],
  [/^(counse|trave|mode|labe|cance|leve|signa)l(or|ors|er|ers|ed|ing)$/, '$1ll$2'],
  [/^(counse|trave|mode|labe|cance|leve|signa)ll(or|ors|er|ers|ed|ing)$/, '$1l$2'],
  [/^(enro|fulfi|insta)ll(ment|ments)?$/, '$1l$2'],
  [/^(enro|fulfi|insta)l(ment|ments)?$/, '$1ll$2'],
  [/^(defen|offen|preten)se(s?)$/, '$1ce$2'],
  [/^(defen|offen|preten)ce(s?)$/, '$1se$2'],
  [/^(licen|practi)[cs]e(.*)$/, '$1ce$2'],
  [/^(licen|practi)[cs]e(.*)$/, '$1se$2'],
  [/^judgment(s?)$/, 'judgement$1'],
  [/^judgement(s?)$/, 'judgment$1'],
  [/^(p)ediatric(.*)$/, '$1aediatric$2'],
  [/^(p)aediatric(.*)$/, '$1ediatric$2'],
];

/**
 * Other spellings of a word, British for American and the other way round.
 * @param plain a word in lower case
 * @returns words that may or may not exist; an index that lacks them simply finds nothing more
 */
export function spellingVariants(plain: string): string[] {
  const variants = rules.flatMap(([pattern, spelling]) =>
    pattern.test(plain) ? [plain.replace(pattern, spelling)] : [],
  );
  return [...new Set(variants)].filter((variant) => variant !== plain);
}
