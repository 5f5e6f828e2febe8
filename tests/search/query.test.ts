import { describe, expect, test } from 'vitest';
import { aliasTable } from '../../src/search/aliases.ts';
import { conceptMatches } from '../../src/search/concept-matches.ts';
import { conceptsOf, lookupOf, quotedConcept } from '../../src/search/concept.ts';
import { isGeneralVerb } from '../../src/search/general-verbs.ts';
import { seeksHelp } from '../../src/search/worried.ts';
import { readQuery, replaceRun, replaceWords } from '../../src/search/query.ts';
import { spellingVariants } from '../../src/search/spelling-variants.ts';
import { readWords } from '../../src/search/words.ts';

const plain = (words: readonly { plain: string }[]) => words.map((word) => word.plain).join(' ');
const described = (query: string) => {
  const { parts, excluded } = readQuery(query);
  return [
    ...parts.map(({ type, words }) => `${type}: ${plain(words)}`),
    ...excluded.map(({ words }) => `without: ${plain(words)}`),
  ];
};

describe('a query is taken apart into words, phrases and what it leaves out', () => {
  test.each([
    ['early help hubs', ['plain: early help hubs']],
    ['"early help" hubs', ['quoted: early help', 'plain: hubs']],
    ['hubs “early help” now', ['plain: hubs', 'quoted: early help', 'plain: now']],
    ['hubs -adoption', ['plain: hubs', 'without: adoption']],
    ['-"foster care" hubs', ['plain: hubs', 'without: foster care']],
    ['hubs −adoption', ['plain: hubs', 'without: adoption']],
    ['step-down process', ['plain: step down process']],
    ['¶46 and ¶ 47', ['plain: paragraph 46 and paragraph 47']],
    ['hubs "half closed', ['plain: hubs', 'quoted: half closed']],
    ['children’s café', ['plain: children cafe']],
    [' – ?! ', []],
    ['-', []],
    ['""', []],
  ])('%s', (query, parts) => {
    expect(described(query)).toEqual(parts);
  });
});

test('a word of a query can be replaced or left out, and the rest stays as typed', () => {
  expect(replaceWords('"Early help" in Redtown', new Map([['redtown', '']]))).toBe('"Early help" in');
  expect(replaceWords('domestc abuse -Police', new Map([['domestc', 'domestic']]))).toBe('domestic abuse -Police');
  expect(replaceWords('"redtown" hubs', new Map([['redtown', '']]))).toBe('hubs');
});

test.each([
  ['organization', 'organisation'],
  ['prioritise', 'prioritize'],
  ['behavior', 'behaviour'],
  ['center', 'centre'],
  ['program', 'programme'],
  ['counselor', 'counsellor'],
  ['enrollment', 'enrolment'],
  ['fifteen', '15'],
  ['15', 'fifteen'],
  ['4', 'four'],
])('%s is also looked for as %s', (word, other) => {
  expect(spellingVariants(word)).toContain(other);
});

test('a word without another spelling has none', () => {
  expect(spellingVariants('caseload')).toEqual([]);
  expect(spellingVariants('constructor')).toEqual([]);
  // A lone digit is part of a date sooner than the number that prose writes in letters.
  expect(spellingVariants('four')).toEqual([]);
});

describe('concepts', () => {
  const aliases = aliasTable([
    { same: ['foster carer', 'foster parent'] },
    { same: ['cse', 'child sexual exploitation', 'grooming'] },
    { same: ['teenagers', 'young people'] },
    { same: ['working from home', 'remote work'] },
    { same: ['debt', 'arrears'], finds: ['money worries'] },
  ]);
  const concepts = (query: string) => conceptsOf(readQuery(query), aliases);
  const found = (query: string, text: string) => {
    const words = readWords(text);
    return concepts(query).map((concept) =>
      conceptMatches(words, concept).map(({ from, to, how }) => `${how}: ${plain(words.slice(from, to))}`),
    );
  };

  test('a term is known with an auxiliary verb or a possessive within it', () => {
    expect(concepts('foster their carers').map(({ words }) => plain(words))).toEqual(['foster carers']);
    expect(concepts('their hubs').map(({ words }) => plain(words))).toEqual(['hubs']);
    expect(concepts('are foster carers paid').map(({ words }) => plain(words))).toEqual(['foster carers', 'paid']);
    expect(concepts('was child being sexual exploitation').map(({ isAlias }) => isAlias)).toEqual([true]);
  });
  test('a term is known whoever it is that speaks', () => {
    const groups = aliasTable([{ same: ['live on their own', 'independence'] }, { same: ['my bond', 'attachment'] }]);
    const read = (query: string) => conceptsOf(readQuery(query), groups).map(({ words }) => plain(words));
    expect(read('live on my own')).toEqual(['live on my own']);
    expect(read('help to live on your own')).toEqual(['help', 'live on your own']);
    expect(read('my bond')).toEqual(['my bond']);
  });
  test('terms are read whole: as few as the words allow', () => {
    const groups = aliasTable([{ same: ['set up a team'] }, { same: ['team around the child'] }]);
    const read = (query: string) => conceptsOf(readQuery(query), groups).map(({ words }) => plain(words));
    expect(read('set up a team around the child')).toEqual(['set', 'team around the child']);
    expect(read('set up a team of carers')).toEqual(['set up a team', 'carers']);
  });
  test('“how many” asks for a number, “many” for itself', () => {
    expect(concepts('how many hubs').map(({ words }) => plain(words))).toEqual(['hubs']);
    expect(concepts('many hubs').map(({ words }) => plain(words))).toEqual(['many', 'hubs']);
  });
  test('words that carry no topic ask for nothing', () => {
    expect(concepts('what is the number of hubs').map(({ words }) => plain(words))).toEqual(['number', 'hubs']);
  });
  test('nor does a query of nothing but such words, in quotation marks or without', () => {
    expect(concepts('who are they "of the"')).toEqual([]);
  });
  test('a phrase with another name finds both, in any inflection', () => {
    expect(found('foster parents', 'Two foster carers and a foster parent')).toEqual([
      ['alias: foster carers', 'own: foster parent'],
    ]);
  });
  test('an acronym finds its long form', () => {
    expect(found('CSE', 'at risk of child sexual exploitation')).toEqual([['alias: child sexual exploitation']]);
  });
  test('two names for one thing ask for it once', () => {
    expect(concepts('grooming CSE').map(({ words }) => plain(words))).toEqual(['grooming']);
  });
  test('“a shortage of carers” is also “a carers shortage”', () => {
    const table = aliasTable([{ same: ['shortage of carers', 'too few homes'] }]);
    expect(conceptsOf(readQuery('carers shortage'), table)).toHaveLength(1);
  });
  test('a word finds the wider words of its group, which do not find it', () => {
    expect(found('debt', 'help with money worries')).toEqual([['alias: money worries']]);
    expect(found('money worries', 'debt')).toEqual([[], []]);
  });
  test('everyday verbs, in any form, say less than other words, and so does whom every document is about', () => {
    const kinds = (query: string) => concepts(query).map(({ words, weak, general }) => [plain(words), weak, general]);
    expect(kinds('teenagers kicked out of adoption')).toEqual([
      ['teenagers', true, false],
      ['kicked', false, true],
      ['adoption', false, false],
    ]);
    expect(
      ['writes', 'written', 'denied', 'stopping', 'struggling', 'kept'].filter((word) => !isGeneralVerb(word)),
    ).toEqual([]);
    expect(['meeting', 'leaving', 'building', 'missing', 'fostering', 'neglected'].filter(isGeneralVerb)).toEqual([]);
  });
  test('the words of a term count when they stand near each other', () => {
    expect(found('foster parents', 'parents who want to foster')).toEqual([['nearby: parents who want to foster']]);
    expect(found('foster parents', 'parents of a, b, c, d, e, f, g, h and i who foster')).toEqual([[]]);
  });
  test('where a term has one word of the topic only, its words must stand together', () => {
    expect(found('working from home', 'They work with the home. Some are working from home.')).toEqual([
      ['own: working from home'],
    ]);
  });
  test('a phrase in quotation marks is found as written alone', () => {
    const quoted = quotedConcept(readWords('strategy meeting'));
    expect(conceptMatches(readWords('a strategy meeting'), quoted)).toHaveLength(1);
    expect(conceptMatches(readWords('strategy meetings, a meeting on strategy'), quoted)).toHaveLength(0);
  });
  test('the index is asked without the words it does not hold', () => {
    expect(lookupOf(readWords('missing from home'))).toBe('missing home');
  });
});

describe('who seems to need help', () => {
  test.each([
    'worried about a child',
    'how do I report abuse?',
    'my daughter’s social worker',
    'they took my children',
    'complain about a social worker',
    'child in danger',
  ])('%s: does', (query) => {
    expect(seeksHelp(query)).toBe(true);
  });
  test.each([
    'neglect',
    'domestic abuse',
    'complaints',
    'children missing from home',
    'ofsted report 2024',
    'caseloads',
  ])('%s: asks for letters', (query) => {
    expect(seeksHelp(query)).toBe(false);
  });
});

test.each([
  ['how to step up to social work in social care', 'step up to social work', 'how to training in social care'],
  ['face to face work', 'face to face', 'training work'],
  ['work to step up', 'step up to work', null],
])('of %s only the words %s make room for another term', (query, words, expected) => {
  expect(replaceRun(query, readWords(words), 'training')).toBe(expected);
});
