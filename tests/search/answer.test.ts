import { describe, expect, test } from 'vitest';
import { noFilters } from '../../src/search/address.ts';
import type { AliasSource } from '../../src/search/alias-reader.ts';
import { answer } from '../../src/search/answer.ts';
import type { Catalogue, CatalogueEntry } from '../../src/search/catalogue.ts';
import { countFilters, unknownFilters } from '../../src/search/filters.ts';
import type { IndexReader } from '../../src/search/index-reader.ts';
import { aliasToken, paragraphToken } from '../../src/search/index-tokens.ts';
import { Searcher } from '../../src/search/search.ts';
import { readWords } from '../../src/search/words.ts';
import { heldAliases } from './held-aliases.ts';

/** Invented paragraphs of invented councils, one record each. */
const records: Record<string, string> = {
  redFacts: 'Focused visit Redtown Focused visit October 2018',
  red: 'Social workers told inspectors that caseloads are too high. Reading and writing are taught well.',
  blueFacts: 'Monitoring visit Reading Monitoring visit March 2017',
  blue: 'Caseloads have fallen. Domestic abuse is understood. In 2018 the hub opened.',
  greenFacts: 'Inspection Greenham ILACS inspection 2023 Good Text not held here',
};

/** The numbers that some of the paragraphs print. */
const numbers: Record<string, string> = { red: '46', blue: '46' };

const entry = (id: string, authority: number, kind: number, year: number, texts: string[]): CatalogueEntry => ({
  id,
  authority,
  kind,
  date: `${String(year)}-03-01`,
  years: [year],
  judgements: [],
  themes: [],
  inspectors: [],
  licence: null,
  publisher: null,
  known: 'document',
  addressKnown: true,
  facts: `${id.split('/')[0] ?? ''}Facts`,
  texts,
  boilerplate: [],
});

const authority = (value: string, label: string, ordinaryWord = false) => ({
  value,
  label,
  names: [label.toLowerCase()],
  ordinaryWord,
  coverage: '',
  latestGraded: '',
});

const catalogue: Catalogue = {
  authorities: [
    authority('redtown', 'Redtown'),
    authority('reading', 'Reading', true),
    authority('greenham', 'Greenham'),
  ],
  kinds: [
    { value: 'focused-visit', label: 'Focused visit', names: ['focused visit'], voice: 'inspectors' },
    { value: 'monitoring-visit', label: 'Monitoring visit', names: ['monitoring visit'], voice: 'inspectors' },
    { value: 'ilacs-inspection', label: 'ILACS inspection', names: ['ilacs inspection'], voice: 'inspectors' },
  ],
  themes: [],
  inspectors: [],
  judgements: [{ value: 'overall.good', label: 'Overall: Good' }],
  licences: [],
  publishers: [],
  entries: [
    entry('red/2018', 0, 0, 2018, ['red']),
    entry('blue/2017', 1, 1, 2017, ['blue']),
    { ...entry('green/2023', 2, 2, 2023, []), judgements: [0] },
  ],
  aliases: 'aliases',
  shards: [''],
};

/** A record's one paragraph, as its fragment holds it. */
const held = (id: string, text = '') => ({ id, form: 'paragraph', text }) as const;

const stems = (text: string) => readWords(text).map(({ stem }) => stem);
const index: IndexReader = {
  find: async (lookup) => {
    const asked = ` ${stems(lookup).join(' ')} `;
    return Object.keys(records).filter(
      (hash) =>
        paragraphToken(numbers[hash] ?? '') === lookup || ` ${stems(records[hash] ?? '').join(' ')} `.includes(asked),
    );
  },
  read: async (hash) => ({
    blocks: [held(hash in numbers ? `para-${numbers[hash] ?? ''}` : 'p1', records[hash])],
  }),
};
const none = heldAliases([]);
const searcher = new Searcher(catalogue, index, none);
const words = Object.values(records).flatMap((text) => readWords(text).map(({ plain }) => plain));
const vocabulary = async () => new Map(words.map((word) => [word, 5]));

const ask = (query: string, filters = noFilters, isTyping = false) =>
  answer(searcher, { query, filters, sort: 'relevance' }, vocabulary, isTyping);
const ids = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).entries.map(({ id }) => id);

describe('what a query finds', () => {
  test('every document with its words, in any inflection', async () => {
    expect((await ids('caseload')).sort()).toEqual(['blue/2017', 'red/2018']);
  });
  test('only where nearly all that matters stands', async () => {
    expect(await ids('caseloads domestic abuse')).toEqual(['blue/2017']);
  });
  test('after those that answer, others that hold two of its words', async () => {
    const { entries, parts, read } = await ask('caseloads workers domestic abuse opened');
    expect([entries, parts].map((some) => some.map(({ id }) => id))).toEqual([['blue/2017'], ['red/2018']]);
    expect((await read(0, 9)).map(({ entry: { id } }) => id)).toEqual(['blue/2017', 'red/2018']);
    expect((await ask('caseloads zeppelin workers')).parts).toEqual([]);
  });
  test('a part stays one where a filter leaves no answer', async () => {
    const filters = { ...noFilters, authority: ['redtown'] };
    const { entries, parts, unfiltered } = await ask('caseloads workers domestic abuse opened', filters);
    expect([entries, parts].map((some) => some.map(({ id }) => id))).toEqual([[], ['red/2018']]);
    expect(unfiltered.entries.map(({ id }) => id)).toEqual(['blue/2017']);
  });
  test('and after those that only come near', async () => {
    const { found, parts } = await ask('hub opened domestic abuse workers inspectors');
    expect(found.isDoubtful).toBe(true);
    expect([found.candidates, found.parts].map((some) => some.map(({ entry: { id } }) => id))).toEqual([
      ['blue/2017'],
      ['red/2018'],
    ]);
    expect(parts.map(({ id }) => id)).toEqual(['red/2018']);
  });
  test('nothing, where the telling word stands nowhere', async () => {
    const { entries, found } = await ask('caseloads zeppelin');
    expect(entries).toEqual([]);
    expect(found.missing.map(({ words: [word] }) => word?.plain)).toEqual(['zeppelin']);
  });
  test('what comes nearest, and that it only does, where one paragraph has all but one of several telling words', async () => {
    const { entries, found } = await ask('domestic hub opened zeppelin');
    expect(entries.map(({ id }) => id)).toEqual(['blue/2017']);
    expect(found.isDoubtful).toBe(true);
    expect((await ask('domestic abuse')).found.isDoubtful).toBe(false);
  });
  test('an everyday verb that stands nowhere is left out of the question', async () => {
    const { entries, found } = await ask('denied domestic abuse');
    expect(entries.map(({ id }) => id)).toEqual(['blue/2017']);
    expect(found.dropped.map(({ words: [word] }) => word?.plain)).toEqual(['denied']);
  });
  test('nothing, for a word that only begins like one here', async () => {
    expect(await ids('case')).toEqual([]);
  });
  test('a record by its facts, where no text is held', async () => {
    const { entries, read } = await ask('greenham inspection good');
    expect(entries.map(({ id }) => id)).toEqual(['green/2023']);
    expect((await read(0, 1))[0]?.passages).toEqual([]);
  });
  test('a record without text by most of what is asked, a document by nearly all', async () => {
    expect(await ids('greenham ilacs inspection good text held lantern caseloads')).toEqual(['green/2023']);
    expect(await ids('redtown caseloads zeppelin balloon')).toEqual([]);
    expect(await ids('greenham ilacs inspection 2019')).toEqual([]);
  });
  test('no words near each other for a term that no document has by any name', async () => {
    const aliases = [{ same: ['told social inspectors', 'inspectors told'] }];
    const asked = (known: AliasSource) =>
      answer(
        new Searcher(catalogue, index, known),
        { query: 'told social inspectors', filters: noFilters, sort: 'relevance' },
        vocabulary,
      );
    expect((await asked(heldAliases(aliases))).entries).toEqual([]);
    expect((await asked(none)).entries.map(({ id }) => id)).toEqual(['red/2018']);
  });
  test('a paragraph with a number first, where the query asks how many', async () => {
    const two = { one: 'Lanterns were lit by wardens.', two: '31 lanterns were lit on quays by the town.' };
    const reader: IndexReader = {
      find: async (lookup) => [...(await index.find(lookup)), ...(lookup === 'lanterns' ? ['one', 'two'] : [])],
      read: async (hash) => ({
        blocks: [held(hash, two[hash as 'one'])],
      }),
    };
    const town = { ...catalogue, entries: [entry('red/2018', 0, 0, 2018, ['one', 'two'])] };
    const first = async (query: string) => {
      const asked = await answer(
        new Searcher(town, reader, none),
        { query, filters: noFilters, sort: 'relevance' },
        vocabulary,
      );
      return (await asked.read(0, 1))[0]?.passages[0]?.paragraph.id;
    };
    expect([await first('lanterns'), await first('how many lanterns')]).toEqual(['one', 'two']);
  });
  test('no passage with an excluded word', async () => {
    expect(await ids('caseloads -"domestic abuse"')).toEqual(['red/2018']);
  });
  test('no document whose council or kind is excluded, nor a record with the word among its facts', async () => {
    expect(await ids('caseloads -monitoring')).toEqual(['red/2018']);
    expect(await ids('greenham inspection -good')).toEqual([]);
  });
  test('a document in spite of an excluded word among the facts of what it judges', async () => {
    expect(await ids('caseloads -march')).toContain('blue/2017');
  });
});

describe('matching paragraphs', () => {
  const long = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
  const longRecords = new Map(
    long.map((number) => [`long-${number}`, `Number ${number}: caseloads. Domestic ${number}.`]),
  );
  const longCatalogue = {
    ...catalogue,
    entries: [entry('red/2018', 0, 0, 2018, [...longRecords.keys()]), entry('blue/2017', 1, 1, 2017, ['blue'])],
  };
  const recordOf = (hash: string) => longRecords.get(hash) ?? records[hash] ?? '';
  const longIndex: IndexReader = {
    find: async (lookup) =>
      ['redFacts', 'blueFacts', 'blue', ...longRecords.keys()].filter((hash) =>
        ` ${stems(recordOf(hash)).join(' ')} `.includes(` ${stems(lookup).join(' ')} `),
      ),
    read: async (hash) => ({
      blocks: [held(`p-${hash}`, recordOf(hash))],
    }),
  };
  const asked = (query: string, filters = noFilters) =>
    answer(new Searcher(longCatalogue, longIndex, none), { query, filters, sort: 'relevance' }, vocabulary);
  const whole = async (query: string, place: number) => {
    const { entries, readWhole } = await asked(query);
    const read = entries[place] === undefined ? null : await readWhole(entries[place]);
    return read === null ? null : [read.passages.length, read.matching];
  };

  test('are all found and counted when a document is read whole', async () => {
    const { entries } = await asked('caseloads');
    expect(
      await whole(
        'caseloads',
        entries.findIndex(({ id }) => id === 'red/2018'),
      ),
    ).toEqual([8, 8]);
  });
  test('are not counted before all that may match have been read', async () => {
    const { entries, read } = await asked('caseloads');
    const hits = await read(0, entries.length);
    expect(Object.fromEntries(hits.map((hit) => [hit.entry.id, hit.matching]))).toEqual({
      'red/2018': null,
      'blue/2017': 1,
    });
  });
  test('a document that proves to say nothing of what is asked counts nowhere', async () => {
    const { entries, unfiltered } = await asked('caseloads -caseloads');
    expect([entries, unfiltered.entries]).toEqual([[], []]);
  });
  test('a filter changes nothing of what is shown of a document', async () => {
    const before = await asked('caseloads');
    const after = await asked('caseloads', { ...noFilters, authority: ['redtown'] });
    const of = async ({ read }: typeof before) => (await read(0, 9)).find(({ entry: { id } }) => id === 'red/2018');
    expect(await of(after)).toEqual(await of(before));
    expect(after.unfiltered).toEqual(before.unfiltered);
  });
});

describe('where the index takes two words for one, as Pagefind takes “sexuality” for “sexual”', () => {
  const confused = async (...last: string[]) => {
    const texts = [...Array.from({ length: 40 }, () => 'Sexual health is known.'), ...last];
    const hashes = texts.map((_, at) => `text${String(at)}`);
    const find = async () => hashes;
    const read = async (hash: string) => ({
      blocks: [held('p1', texts[hashes.indexOf(hash)])],
    });
    const entries = hashes.map((hash, at) => entry(`red/${String(at)}`, 0, 0, 2024 - at, [hash]));
    const asked = new Searcher({ ...catalogue, entries }, { find, read }, none);
    return answer(asked, { query: 'sexuality', filters: noFilters, sort: 'relevance' }, async () => new Map());
  };
  test('a document that has the one asked for is found behind many that have the other', async () => {
    const { entries, read } = await confused('Sexuality is spoken of.');
    expect(entries.map(({ id }) => id)).toEqual(['red/40']);
    expect(await read(0, 10)).toHaveLength(1);
  });
  test('nothing is found, and nothing counted, where all have the other', async () => {
    expect((await confused()).entries).toEqual([]);
  });
});

test('a term that no document in question holds is asked for by its only word of a topic', async () => {
  const groups = [
    { same: ['caseloads from', 'work given by'], finds: [] },
    { same: ['high caseloads', 'overwork'], finds: [] },
    { same: ['airships from', 'balloons from'], finds: [] },
    { same: ['not turning to caseloads', 'unseen work'], finds: [] },
  ];
  const terms = new Searcher(catalogue, index, heldAliases(groups));
  const asked = (query: string) => answer(terms, { query, filters: noFilters, sort: 'relevance' }, vocabulary);
  const { entries, found } = await asked('Redtown caseloads from inspectors');
  expect(entries.map(({ id }) => id)).toEqual(['red/2018']);
  expect(found.isDoubtful).toBe(true);
  expect((await asked('Redtown high caseloads')).entries).toEqual([]);
  const near = await asked('not turning to caseloads inspectors writing');
  expect(near.entries.map(({ id }) => id)).toEqual(['red/2018']);
  expect(near.found.isDoubtful).toBe(true);
  const [missing] = (await asked('Redtown airships from')).found.missing;
  expect(missing?.words.map(({ plain }) => plain)).toEqual(['airships', 'from']);
});

describe('a grade in a query', () => {
  test.each(['which council is rated good', 'councils judged as good', 'good overall'])(
    'beside a word for grading finds those that have it: %s',
    async (query) => {
      const { entries, found } = await ask(query);
      expect(entries.map(({ id }) => id)).toEqual(['green/2023']);
      expect(found.recognised.map(({ type, value }) => `${type} ${value}`)).toEqual(['grade overall.good']);
    },
  );
  test('a part of councils’ names leaves it all that is asked', async () => {
    const named = [...catalogue.authorities.slice(0, 2), authority('greenham', 'East Greenshire')];
    const searcher = new Searcher({ ...catalogue, authorities: named }, index, none);
    const state = { query: 'which Greenshire council is rated good', filters: noFilters, sort: 'relevance' } as const;
    expect((await answer(searcher, state, vocabulary)).entries.map(({ id }) => id)).toEqual(['green/2023']);
  });
  test.each([
    'good caseloads',
    'which councils are not rated good',
    'never judged good',
    'no longer graded good',
    'rated good or outstanding',
    'care leavers rated good',
    'case audits graded good',
    'ofsted good practice',
    'rated good "caseloads"',
  ])('is a word like others where more or less is asked: %s', async (query) => {
    expect((await ask(query)).found.recognised.filter(({ type }) => type === 'grade')).toEqual([]);
  });
});

test('the number of answers is said to be exact as long as each of them has been looked at', async () => {
  expect((await ask('caseloads')).isExact).toBe(true);
  const many = Array.from({ length: 20 }, (_, at) => entry(`red/${String(at)}`, 0, 0, 2018, ['red']));
  const more = new Searcher({ ...catalogue, entries: many }, index, none);
  const asked = async (query: string) => answer(more, { query, filters: noFilters, sort: 'relevance' }, vocabulary);
  expect((await asked('caseloads')).isExact).toBe(false);
});

describe('names in a query', () => {
  test('a council named narrows the search to it', async () => {
    const { entries, found } = await ask('Redtown caseloads');
    expect(entries.map(({ id }) => id)).toEqual(['red/2018']);
    expect(found.recognised.map(({ type, value }) => `${type} ${value}`)).toEqual(['authority redtown']);
  });
  test.each(['royal borough of redtown caseloads', 'the city of Redtown council caseloads'])(
    'the words of its official name are part of the name: %s',
    async (query) => {
      const { entries, found } = await ask(query);
      expect(entries.map(({ id }) => id)).toEqual(['red/2018']);
      expect(found.concepts).toHaveLength(1);
    },
  );
  test('a word that begins a term is not a part of the name', async () => {
    const { found } = await ask('Redtown county lines');
    expect(found.concepts.map(({ concept }) => concept.words.map(({ plain }) => plain))).toEqual([
      ['county'],
      ['lines'],
    ]);
  });
  test('a council without the topic has no answer', async () => {
    expect(await ids('greenham caseloads')).toEqual([]);
  });
  test('a name that is an ordinary word is first taken for the council …', async () => {
    expect(await ids('reading caseloads')).toEqual(['blue/2017']);
  });
  test('… and for the word, where the council has nothing and a text has it with all the others', async () => {
    expect(await ids('reading writing')).toEqual(['red/2018']);
  });
  test('a year is the visit’s or the letter’s first, and one that the text speaks of after that', async () => {
    expect(await ids('caseloads 2018')).toEqual(['red/2018', 'blue/2017']);
  });
  test('a kind counts for its entries', async () => {
    expect((await ids('monitoring visit caseloads'))[0]).toBe('blue/2017');
  });
  test('a kind by several names is recognised once', async () => {
    const names = ['focused visit', 'focused visits'];
    const kinds = catalogue.kinds.map((kind) => (kind.value === 'focused-visit' ? { ...kind, names } : kind));
    const named = new Searcher({ ...catalogue, kinds }, index, none);
    const state = { query: 'focused visits', filters: noFilters, sort: 'relevance' } as const;
    expect((await answer(named, state, vocabulary)).found.recognised).toHaveLength(1);
  });
  test('a kind whose name holds a term of the field is looked for as that term, where a council has none of it', async () => {
    const kinds = [
      ...catalogue.kinds,
      { value: 'abuse', label: 'Abuse inspection', names: ['abuse inspection'], voice: 'inspectors' } as const,
    ];
    const aliases = [{ same: ['abuse', 'domestic abuse'] }];
    const termed = new Searcher(
      { ...catalogue, kinds },
      { ...index, find: async (lookup) => (lookup === aliasToken(0) ? ['blue'] : index.find(lookup)) },
      heldAliases(aliases),
    );
    const found = async (query: string) =>
      (await answer(termed, { query, filters: noFilters, sort: 'relevance' }, vocabulary)).entries.map(({ id }) => id);
    expect(await found('Reading abuse inspection')).toEqual(['blue/2017']);
    expect(await found('Reading focused visit')).toEqual([]);
  });
});

describe('a council asked for as such', () => {
  const judged = { ...entry('blue/2016', 1, 2, 2016, []), facts: 'blueFacts', judgements: [0] };
  const earlier = { ...entry('blue/2014', 1, 2, 2014, []), facts: 'blueFacts', judgements: [0] };
  const council = new Searcher(
    {
      ...catalogue,
      authorities: catalogue.authorities.map((one) =>
        one.value === 'greenham' ? one : { ...one, names: [...one.names, 'invented futures'] },
      ),
      entries: [...catalogue.entries, judged, earlier],
    },
    index,
    none,
  );
  const found = async (query: string) =>
    (await answer(council, { query, filters: noFilters, sort: 'relevance' }, vocabulary)).entries.map(({ id }) => id);

  test.each([
    'reading ofsted',
    'Reading Ofsted report',
    'ofsted rating for reading council',
    'reading children’s services',
  ])('%s: its latest graded inspection first, then everything else of it', async (query) => {
    expect(await found(query)).toEqual(['blue/2016', 'blue/2017', 'blue/2014']);
  });
  test('of a year: that year’s', async () => {
    expect(await found('reading ofsted 2014')).toEqual(['blue/2014']);
  });
  test('of a year: those dated in it before those of which only the visit was', async () => {
    const later = { ...entry('red/2019', 0, 0, 2019, []), facts: 'redFacts', years: [2018, 2019] };
    const dated = { ...later, id: 'red/2018-2', date: '2018-01-01', years: [2018] };
    const years = new Searcher({ ...catalogue, entries: [later, dated] }, index, none);
    const state = { query: 'focused visit 2018', filters: noFilters, sort: 'relevance' } as const;
    expect((await answer(years, state, vocabulary)).entries.map(({ id }) => id)).toEqual(['red/2018-2', 'red/2019']);
  });
  test('a month of a year is that of the visit', async () => {
    expect((await found('redtown october 2018')).concat(await found('redtown march 2018'))).toEqual(['red/2018']);
  });
  test('and a season of a year takes in its months', async () => {
    expect((await found('redtown autumn 2018')).concat(await found('redtown spring 2018'))).toEqual(['red/2018']);
  });
  test('beside a topic the words for documents ask for nothing', async () => {
    expect(await found('redtown ofsted report caseloads')).toEqual(['red/2018']);
  });
  test('without a council or a year they do', async () => {
    expect(await found('ofsted caseloads')).toEqual([]);
  });
  test('a company that runs the services of several councils stands for all of them', async () => {
    expect((await found('invented futures caseloads')).sort()).toEqual(['blue/2017', 'red/2018']);
  });
});

describe('a paragraph asked for by its number', () => {
  const passages = async (query: string) => {
    const found = await ask(query);
    const hits = await found.read(0, 9);
    return hits.flatMap((hit) => hit.passages.map(({ paragraph }) => `${hit.entry.id} ${paragraph.id}`));
  };
  test.each(['paragraph 46', 'para 46', 'Para. 46', '¶46', '¶ 46'])(
    '%s: of each document that numbers it',
    async (query) => {
      expect(await passages(query)).toEqual(['red/2018 para-46', 'blue/2017 para-46']);
    },
  );
  test.each(['redtown paragraph 46', 'para 46 2018', 'paragraph 46 focused visit', 'paragraph 46 reading writing'])(
    '%s: of the council, year, kind or topic named alone',
    async (query) => {
      expect(await passages(query)).toEqual(['red/2018 para-46']);
    },
  );
  test.each(['paragraph 47', 'greenham para 46', 'redtown para 46 2017', 'para 46 zeppelin'])(
    '%s: none',
    async (query) => {
      expect(await ids(query)).toEqual([]);
    },
  );
  test('a number alone is none', async () => {
    expect(await ids('46')).toEqual([]);
    expect((await ask('46')).found.recognised).toEqual([]);
  });
  test('not where it holds an excluded word', async () => {
    expect(await passages('paragraph 46 -writing')).toEqual(['blue/2017 para-46']);
  });
});

describe('a query without words to look for', () => {
  test.each(['the', '"of the"', '?!', '-caseloads'])('%s asks for nothing', async (query) => {
    const { entries, found } = await ask(query);
    expect([entries, found.concepts, found.missing]).toEqual([[], [], []]);
  });
  test('a name beside such words still counts', async () => {
    expect(await ids('the redtown')).toEqual(['red/2018']);
  });
});

describe('words that stand nowhere', () => {
  test('a slip is mended and shown', async () => {
    const { entries, correction } = await ask('domestc abuse');
    expect(correction).toEqual({ query: 'domestic abuse', isShown: true });
    expect(entries.map(({ id }) => id)).toEqual(['blue/2017']);
  });
  test.each(['case loads', 'case-loads'])('two words that the archive writes as one are joined: %s', async (query) => {
    const { entries, found, correction } = await ask(query);
    expect(entries.map(({ id }) => id).sort()).toEqual(['blue/2017', 'red/2018']);
    expect(found.missing).toEqual([]);
    expect(correction).toBeNull();
  });
  test('two words that make no word of the archive stay two', async () => {
    expect((await ask('zeppe lins')).found.missing).toHaveLength(2);
  });
  test('two words run together come apart where a document has them side by side', async () => {
    expect((await ask('domesticabuse')).correction).toEqual({ query: 'domestic abuse', isShown: true });
    expect((await ask('writingsocial')).correction).toBeNull();
  });
  test('a word half typed is waited for', async () => {
    expect((await ids('caseloads dome', noFilters, true)).length).toBe(2);
    expect(await ids('caseloads zeppel', noFilters, true)).toEqual([]);
  });
});

test('values of filters that the archive does not know are told', () => {
  const filters = { ...noFilters, authority: ['redtown', 'nowhere'], year: ['2018', '1066'] };
  expect(unknownFilters(catalogue, filters).map(({ key, value }) => `${key} ${value}`)).toEqual([
    'authority nowhere',
    'year 1066',
  ]);
});

test('filters leave entries that have one value of each, and are counted without themselves', async () => {
  const filters = { ...noFilters, authority: ['redtown'] };
  const { entries, unfiltered } = await ask('caseloads', filters);
  expect(entries.map(({ id }) => id)).toEqual(['red/2018']);
  const counted = countFilters(catalogue, unfiltered.entries, { query: 'caseloads', filters });
  const counts = (key: string) =>
    counted.find((filter) => filter.key === key)?.choices.map(({ value, count }) => `${value} ${String(count)}`);
  // No text of Greenham is held, nor of an ILACS inspection: nought would pass for nothing said.
  expect(counts('authority')).toEqual(['redtown 1', 'reading 1', 'greenham null']);
  expect(counts('kind')).toEqual(['focused-visit 1', 'monitoring-visit 0', 'ilacs-inspection null']);
});

test('grades are never counted for a named inspector', () => {
  const person = {
    ...catalogue,
    inspectors: [{ value: 'ann-invented', label: 'Ann Invented' }],
    judgements: [{ value: 'overall.good', label: 'Overall: Good' }],
    entries: catalogue.entries.map((one) => ({ ...one, inspectors: [0], judgements: [0] })),
  };
  const keys = (query: string, filters = noFilters) =>
    countFilters(person, person.entries, { query, filters }).map(({ key }) => key);
  expect(keys('caseloads')).toEqual(expect.arrayContaining(['grade', 'inspector']));
  expect(keys('', { ...noFilters, inspector: ['ann-invented'] })).not.toContain('grade');
  expect(keys('inspections by Ann Invented')).not.toContain('grade');
  expect(keys('', { ...noFilters, grade: ['overall.good'] })).not.toContain('inspector');
});
