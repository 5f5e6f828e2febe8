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

/** Numbers in letters, by their digits; “one” seldom counts. */
const inLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten' },
    ...{ 11: 'eleven', 12: 'twelve', 13: 'thirteen', 14: 'fourteen', 15: 'fifteen', 16: 'sixteen', 17: 'seventeen' },
    ...{ 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty', 50: 'fifty', 60: 'sixty' },
    ...{ 70: 'seventy', 80: 'eighty', 90: 'ninety', 100: 'hundred' },
  }),
);
/** Numbers in digits. Those up to ten are left out: prose writes them in letters, and a digit is part of a date sooner. */
const inDigits = new Map(
  [...inLetters].flatMap(([number, word]) => (number.length > 1 && word !== 'ten' ? [[word, number]] : [])),
);

/**
 * Other spellings of a word, British for American, a number in digits for one in letters, and the other way round.
 * @param plain a word in lower case
 * @returns words that may or may not exist; an index that lacks them simply finds nothing more
 */
export function spellingVariants(plain: string): string[] {
  const variants = rules.flatMap(([pattern, spelling]) =>
    pattern.test(plain) ? [plain.replace(pattern, spelling)] : [],
  );
  const number = inLetters.get(plain) ?? inDigits.get(plain);
  return [...new Set(number === undefined ? variants : [...variants, number])].filter((variant) => variant !== plain);
}
