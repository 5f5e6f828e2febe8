import { describe, expect, it } from 'vitest';
import { ageInWords } from '../../src/archive/age-words.ts';
import { dateInWords, spanInWords } from '../../src/archive/date-words.ts';
import { placedAt, placedYear, publishedBy, visitLine } from '../../src/archive/visit-words.ts';

describe('dates in words', () => {
  it.each([
    ['2019-01-17', '17 January 2019'],
    ['2017-07', 'July 2017'],
    ['2012', '2012'],
    ['2017-10?', 'about October 2017'],
    ['2016-08/2017-02', 'August 2016 – February 2017'],
    ['2018-01-10/2018-01-11', '10–11 January 2018'],
    ['2018-07-31?/2018-08-01?', 'about 31 July – 1 August 2018'],
    ['2011-04/2011-05', 'April–May 2011'],
  ])('says %s as precisely as it is known', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it('says nothing twice in a span', () => {
    expect(spanInWords('2018-12-11', '2018-12-12')).toBe('11–12 December 2018');
    expect(spanInWords('2019-01-21', '2019-02-01')).toBe('21 January – 1 February 2019');
    expect(spanInWords('2018-12-30', '2019-01-04')).toBe('30 December 2018 – 4 January 2019');
    expect(spanInWords('2012-03', '2012-03')).toBe('March 2012');
  });
});

describe('visit and publication', () => {
  it('keeps the visit apart from the letter', () => {
    expect(
      visitLine({ date: '2019-01-17', dateBasis: 'letter', inspected: { from: '2018-12-11', to: '2018-12-12' } }),
    ).toBe('Visited 11–12 December 2018 · letter 17 January 2019');
  });

  it('says what a listing date is', () => {
    expect(
      visitLine({ date: '2022-05-04', dateBasis: 'listing', inspected: { from: '2022-03-14', to: '2022-03-18' } }),
    ).toBe('Visited 14–18 March 2022 · published 4 May 2022 (publisher’s list)');
  });

  it('says that a publication date is not known', () => {
    expect(visitLine({ date: '2016-08/2017-02', dateBasis: 'visit', inspected: { between: '2016-08/2017-02' } })).toBe(
      'Visited some time between August 2016 and February 2017 · publication date not known',
    );
    expect(visitLine({ date: '2021-05', dateBasis: 'visit', inspected: { to: '2021-05-13' } })).toBe(
      'Visited until 13 May 2021 · publication date not known',
    );
  });

  it('dates a plan by its own date', () => {
    expect(visitLine({ date: '2017-07', dateBasis: 'printed' })).toBe('Published July 2017');
  });

  it('places an entry by its visit, and counts it as public by its own date', () => {
    const entry = { date: '2019-01-17', inspected: { from: '2018-12-11', to: '2018-12-12' } };
    expect(placedAt(entry)).toBe(Date.UTC(2018, 11, 11));
    expect(placedYear(entry)).toBe(2018);
    expect(publishedBy({ date: '2017-07' })).toBe(Date.UTC(2017, 7, 1) - 1);
  });
});

describe('age in words', () => {
  it.each([
    ['2023-02-03', '2026-11-22', '3 years 9 months ago'],
    ['2023-02-23', '2026-11-22', '3 years 8 months ago'],
    ['2025-11-22', '2026-11-22', '1 year ago'],
    ['2026-10-01', '2026-11-22', '1 month ago'],
    ['2026-11-01', '2026-11-22', 'less than a month ago'],
    ['2012', '2026-11-22', '13 years 10 months ago'],
    ['2027-01-01', '2026-11-22', 'after the last check'],
  ])('from %s to %s is %s', (date, checked, words) => {
    expect(ageInWords(date, checked)).toBe(words);
  });
});
