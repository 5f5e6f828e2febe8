import { describe, expect, test } from 'vitest';
import { readText } from '../../../scripts/ingest/text/read-text.ts';
import { toMarkdown } from '../../../src/text/markdown.ts';
import { readDocument } from '../../../src/text/read-document.ts';

/** The Markdown that the text route makes of some lines. */
const markdown = (...lines: string[]) => toMarkdown(readText(lines.join('\n')).root).trim();
const movesOf = (...lines: string[]) => readText(lines.join('\n')).moved;
const dropsOf = (...lines: string[]) => readText(lines.join('\n')).dropped.map(({ text, rule }) => `${rule}: ${text}`);
const pageBreak = ['', '', '', ''];

describe('page breaks', () => {
  test('a sentence that a page break cuts is joined, with the page marked where it begins', () => {
    expect(markdown('Visits are overdue and', ...pageBreak, 'a similar proportion have no plan.')).toBe(
      'Visits are overdue and <!-- page 2 -->a similar proportion have no plan.',
    );
  });

  test('a list item that a page break cuts is joined', () => {
    expect(markdown('- At the right time. In', ...pageBreak, 'response to this, plans were made.')).toBe(
      '- At the right time. In <!-- page 2 -->response to this, plans were made.',
    );
  });

  test('a finished sentence, a heading and a table are not joined with what follows', () => {
    expect(markdown('It ends here.', ...pageBreak, 'and so on')).toContain(
      'It ends here.\n\n<!-- page 2 -->\n\nand so on',
    );
    expect(markdown('## Findings of', ...pageBreak, 'inspectors')).toContain(
      '# Findings of\n\n<!-- page 2 -->\n\ninspectors',
    );
    expect(markdown('One\tGood', 'Two\tand', ...pageBreak, 'so on')).toContain('<!-- page 2 -->\n\nso on');
  });

  test('a list that a page break parts is one list', () => {
    expect(markdown('- one', ...pageBreak, '- two')).toBe('- one <!-- page 2 -->\n- two');
  });

  test('a number alone before a page break is left out and listed', () => {
    expect(markdown('Words.', '', '12', ...pageBreak, 'More.')).toBe('Words.\n\n<!-- page 2 -->\n\nMore.');
    expect(dropsOf('Words.', '', '12', ...pageBreak, 'More.')).toEqual(['page-number: 12']);
    expect(dropsOf('In all', '', '12', '', 'children.')).toEqual([]);
    for (const words of ['Page 12', '12 children', '2015']) {
      expect(dropsOf('Words.', '', words, ...pageBreak, 'More.')).toEqual([]);
    }
  });

  test('so is one alone in the last row of a table, but no row that says more', () => {
    const table = (last: string) => ['Adoption\tGood', last, ...pageBreak, 'More.'];
    expect(markdown(...table('\t12'))).toBe('| | |\n| - | - |\n| Adoption | Good |\n\n<!-- page 2 -->\n\nMore.');
    expect(readText(table('\t12').join('\n')).dropped).toEqual([{ text: '12', rule: 'page-number', page: 1 }]);
    for (const last of ['Care leavers\t12', '\t12 of 20', '\tGood']) expect(dropsOf(...table(last))).toEqual([]);
    expect(dropsOf('\t12', ...pageBreak, 'More.')).toEqual([]);
  });

  test('what follows a joined sentence stays', () => {
    expect(markdown('Visits are overdue and', ...pageBreak, 'a few have no plan.', '', 'Next.')).toBe(
      'Visits are overdue and <!-- page 2 -->a few have no plan.\n\nNext.',
    );
  });
});

describe('notes and figures', () => {
  test('marks of notes link to notes at the end, which are listed as moved', () => {
    const lines = [
      'The $\\ensuremath{\\mathsf{Board}}^1$ met.<sup>2</sup>',
      '',
      '<sup>&</sup>lt;sup>1</sup> First note.',
      '',
      '<sup>2</sup> Second note.',
      '',
      'Last words.',
    ];
    expect(markdown(...lines)).toBe('The Board[^1] met.[^2]\n\nLast words.\n\n[^1]: First note.\n\n[^2]: Second note.');
    expect(movesOf(...lines)).toEqual([
      { text: '1 First note.', rule: 'note' },
      { text: '2 Second note.', rule: 'note' },
    ]);
  });

  test('a fraction is no note, and a raised figure without a note is a figure', () => {
    expect(markdown('aged 17<sup>1</sup>/<sub>2</sub> and over')).toBe('aged 17 1/2 and over');
    expect(markdown('on the 2<sup>nd</sup> of May and 10<sup>6</sup>')).toBe('on the 2nd of May and 10 6');
  });

  test('stars are emphasis only where they touch their words on both sides', () => {
    expect(markdown('a **bold** and *slanted* word')).toBe('a **bold** and _slanted_ word');
    for (const line of ['5 ** 3** 2', '** loose** start', 'loose **end **', 'a *loose * end', 'a * loose* start']) {
      expect(readText(line).root.children[0]).toMatchObject({ children: [{ type: 'text', value: line }] });
    }
  });

  test('several spaces are one', () => {
    expect(markdown('Visits   are\u00a0 overdue.')).toBe('Visits are overdue.');
  });

  test('escapes of the converter are read, misprints stay', () => {
    expect(readText('GCSE grades A\\*-C at www.qov.uk').root.children[0]).toMatchObject({
      children: [{ type: 'text', value: 'GCSE grades A*-C at www.qov.uk' }],
    });
  });
});

describe('lists and headings', () => {
  test('numbered paragraphs keep their numbers, with or without a bullet before', () => {
    expect(markdown('- 1. One.', '2. Two.', '', '## Next', '', '- 3. Three.')).toBe(
      '1. One.\n2. Two.\n\n# Next\n\n3. Three.',
    );
  });

  test('a number that does not continue the count is text', () => {
    expect(markdown('1. One in', '2014. Then', '2. Two.')).not.toMatch(/^2014\. /m);
    expect(markdown('- 7. Seven')).toBe('- 7\\. Seven');
  });

  test('a count begins again at 1 only after a heading', () => {
    expect(markdown('1. One.', '2. Two.', '', '## Next', '', '1. Again.', '2. And again.')).toBe(
      '1. One.\n2. Two.\n\n# Next\n\n1. Again.\n2. And again.',
    );
    expect(markdown('1. One.', '2. Two.', '', '1. Not again.')).toBe('1. One.\n2. Two.\n\n1\\. Not again.');
  });

  test('a line is a heading where most of its words have capitals and text follows, or where a list does', () => {
    const isHeading = (line: string, after: string) =>
      markdown('# Place', '', 'Words.', '', line, '', after).includes(`## ${line}`);
    expect(isHeading('Leadership and Governance', 'Leaders know this.')).toBe(true);
    expect(isHeading('What inspectors found', 'Leaders know this.')).toBe(false);
    expect(isHeading('Ownership', 'Leaders know this.')).toBe(false);
    expect(isHeading('What inspectors looked at', '- Plans.')).toBe(true);
    expect(isHeading('Lead Officer: Example Director', 'Leaders know this.')).toBe(false);
    expect(isHeading('Report published: 24 March 2017', '- Plans.')).toBe(false);
    expect(isHeading('Leadership and Governance', 'Area\tGrade\nAdoption\tGood')).toBe(true);
    expect(isHeading('Leadership and Governance', '## The local authority')).toBe(true);
    expect(isHeading('leadership and Governance', 'Leaders know this.')).toBe(false);
    expect(isHeading('Leadership and Governance,', 'Leaders know this.')).toBe(false);
  });

  test('a line among others, or that stands twice, is no heading; a known heading in several lines is none', () => {
    expect(markdown('# Place', '', 'Words.', '', 'Leadership and Governance', 'Leaders Know This', '', 'More.')).toBe(
      '# Place\n\nWords.\n\nLeadership and Governance Leaders Know This\n\nMore.',
    );
    const running = 'Example Council Report';
    expect(markdown('# Place', '', 'Words.', '', running, '', 'More.', '', running, '', 'Yet more.')).not.toContain(
      '##',
    );
    expect(markdown('# Place', '', 'Words.', '', 'Summary of findings', 'and more', '', 'Text.')).not.toContain('##');
    expect(markdown('# Place', '', 'Words.', '', 'Summary of findings', '', 'Text.')).toContain(
      '## Summary of findings',
    );
  });

  test('the line of a letterhead is no heading, known or not', () => {
    const letter = (head: string) =>
      markdown(
        head,
        '',
        '12 March 2019',
        '',
        'Dear Director',
        '',
        'Focused visit to Place',
        '',
        'Words.',
        '',
        'Yours sincerely',
        '',
        'Ann Example',
      );
    for (const head of ['Summary of findings', 'Leadership and Governance']) {
      expect(letter(head).match(/^#+ .*$/gm)).toEqual(['# Focused visit to Place']);
    }
  });

  test('a bullet that is the topic of the numbered item after it is a heading', () => {
    expect(markdown('# Report', '', '- 1. One.', '- Oversight of services', '- 2. Two.')).toBe(
      '# Report\n\n1. One.\n\n## Oversight of services\n\n2. Two.',
    );
    expect(markdown('- 1. One.', '- A bullet that is a sentence.', '- 2. Two.')).not.toContain('#');
  });

  test('bullets of every shape are one list, nested as printed', () => {
    expect(markdown('- one', '  - deeper', '■ two', '• three')).toBe('- one\n  - deeper\n- two\n- three');
  });

  test('known and inferred headings are ranked; emphasis in them goes', () => {
    expect(
      markdown(
        '# Place',
        '',
        '## **Summary of findings**',
        '',
        'Help and protection',
        '',
        '- Some children wait.',
        '',
        '## The local authority',
        '',
        'Text.',
      ),
    ).toBe(
      '# Place\n\n## Summary of findings\n\n### Help and protection\n\n- Some children wait.\n\n## The local authority\n\nText.',
    );
  });
});

describe('letters', () => {
  const letter = [
    'Ofsted Piccadilly Gate',
    ...pageBreak,
    '9 November 2018',
    '',
    'Carol Cammiss',
    'Shute End',
    '',
    'Dear Carol',
    '',
    'Focused visit to Wokingham',
    '',
    'Overview',
    '',
    'Text.',
    ...pageBreak,
    'More.',
    '',
    'Yours sincerely',
    '',
    'Tracey Scott',
  ];

  test('the line after the salutation is the title, unless it ends as a sentence does', () => {
    const titled = (title: string) => markdown(...letter.map((line) => (line.startsWith('Focused') ? title : line)));
    expect(titled('Focused visit: Wokingham')).toContain('\n# Focused visit: Wokingham\n');
    expect(titled('I am writing to you.')).not.toContain('# I am writing');
    expect(titled('Focused visit '.repeat(15).trim())).not.toContain('# Focused');
  });

  test('letterhead, addressee and signature are marked; the gap after the letterhead is no page', () => {
    expect(markdown(...letter)).toBe(
      [
        '<!-- letterhead -->',
        'Ofsted Piccadilly Gate',
        '9 November 2018',
        '<!-- addressee -->',
        'Carol Cammiss\\\nShute End',
        'Dear Carol',
        '# Focused visit to Wokingham',
        '## Overview',
        'Text.',
        '<!-- page 2 -->',
        'More.',
        'Yours sincerely',
        '<!-- signature -->',
        'Tracey Scott',
      ].join('\n\n'),
    );
  });
});

describe('tables', () => {
  test('ragged rows become an even table; blank columns go, blank cells stay', () => {
    expect(markdown('Key judgement\tJudgement grade\t\t', 'Leadership\tGood\t\t', '\tUnlabelled\t')).toBe(
      '| Key judgement | Judgement grade |\n| - | - |\n| Leadership | Good |\n| | Unlabelled |',
    );
  });

  test('an indented second level stands in one column with the first; a lead-in is a paragraph', () => {
    expect(markdown('The judgements are:\t\t', '1. Children\t\tGood', '\t2.1 Adoption\tGood')).toBe(
      'The judgements are:\n\n| | |\n| - | - |\n| 1. Children | Good |\n| 2.1 Adoption | Good |',
    );
  });

  test('lone cells below a table are paragraphs', () => {
    expect(markdown('Key judgement\tJudgement grade', 'Leadership\tGood', 'Some words of findings.\t')).toContain(
      '| Leadership | Good |\n\nSome words of findings.',
    );
  });

  test('printed contents stay lines', () => {
    expect(markdown('Summary\t3\t', 'Findings\t\t', 'Leadership\t12', 'Notes\t40')).toBe(
      '<!-- contents -->\n\n- Summary 3\n- Findings\n- Leadership 12\n- Notes 40',
    );
  });

  test('a table that a page break cut is one, where its first row goes on with the last', () => {
    const tables = (first: string) => markdown('Recommendation\tImprove the response', '', first, 'Second\tGood.');
    const isOne = (first: string) => tables(first).match(/\| - \|/g)?.length === 1;
    expect(isOne('\tto children.')).toBe(true);
    expect(isOne('of the council\tto children.')).toBe(true);
    expect(isOne('\tSupport children.')).toBe(true);
    expect(isOne('Another\tSupport children.')).toBe(false);
    expect(markdown('Words.', '', '\tto children.', 'Second\tGood.')).toContain('to children.');
  });

  test('the lines of a cell that a page break left behind come back into it', () => {
    const lines = ['to children who', 'may be at risk', 'of harm.'];
    expect(markdown('Recommendation\tImprove the response', '', ...lines)).toContain(
      '| Recommendation | Improve the response to children who may be at risk of harm. |',
    );
    for (const after of [lines.slice(0, 2), ['Children are', 'now safe,', 'leaders say.']]) {
      expect(markdown('Recommendation\tImprove the response', '', ...after)).toContain(
        `| Recommendation | Improve the response |\n\n${after.join(' ')}`,
      );
    }
    expect(markdown('Recommendation\tImprove the response.', '', ...lines)).toContain('response. |\n\nto children');
    expect(markdown('First\tNothing.', 'Recommendation\tImprove the response', '', ...lines)).toContain(
      '| First | Nothing. |\n| Recommendation | Improve the response to children who may be at risk of harm. |',
    );
  });

  test('a label printed over two rows is one label', () => {
    const rows = (first: string, second: string) => markdown(first, second, 'Outcome\tChildren are safe.').split('\n');
    expect(rows('Improvement\t', 'Commitments\tWe will work with all children.')).toContain(
      '| Improvement Commitments | We will work with all children. |',
    );
    expect(rows('Improvement.\t', 'Commitments\tWe will work with all children.')).not.toContain(
      '| Improvement. Commitments | We will work with all children. |',
    );
    expect(rows('Improvement of the whole service\t', 'Commitments\tWe will work with all.').join()).not.toContain(
      'service Commitments',
    );
    expect(rows('Adoption\t', 'Leadership\tGood').join()).not.toContain('Adoption Leadership');
  });

  test('a row that may go on in the next is marked, not joined', () => {
    expect(markdown('Area\tGrade', 'Adoption and\tGood', 'Leadership\tGood')).toContain('<!-- uncertain: ');
    expect(markdown('Area\tGrade', 'Adoption and\tGood', '\tGood')).not.toContain('<!-- uncertain: ');
  });

  test('a cell that a page break cut is whole again', () => {
    expect(markdown('Recommendation\t4) Improve the response to children at', '', '\trisk of exploitation.')).toContain(
      '| Recommendation | 4) Improve the response to children at risk of exploitation. |',
    );
  });
});

describe('action plans', () => {
  const header = 'Action\tBy When?\tBy Whom?\tRAG\tStatus Update';

  test('an action printed over several lines is one row, and listed as moved', () => {
    const lines = [
      header,
      'Audit of meeting timescales\tOctober\tService\t\t',
      '\t2017\tManager –\t\t',
      '\t\tCAAS\t\t',
      'Review of impact at\tMarch\tHoS',
      'Board\t2018',
    ];
    expect(markdown(...lines)).toContain(
      '| Audit of meeting timescales | October 2017 | Service Manager – CAAS | | |\n| Review of impact at Board | March 2018 | HoS | | |',
    );
    expect(movesOf(...lines)).toContainEqual({
      text: 'Audit of meeting timescales October 2017 Service Manager – CAAS',
      rule: 'wrapped-row',
    });
  });

  test('the line that names the plan is its title, wherever it stands', () => {
    expect(
      markdown(
        'Contents of this file',
        '',
        'Words.',
        '',
        'Improvement action plan',
        '',
        'More words.',
        '',
        header,
        'Act\tMay 2018\tHoS',
      ),
    ).toContain('\n# Improvement action plan\n');
    expect(markdown('Words.', '', 'Improvement action plan', '', 'More words.')).not.toContain('#');
  });

  test('two actions are never taken for one', () => {
    expect(
      markdown(header, 'Audit of plans\tSpring 2018\tHoS', 'Audit of new plans\tSummer 2018\tHoS').split('\n'),
    ).toHaveLength(4);
  });

  test('a title that the edge of a cell runs through is whole, and the repair is listed', () => {
    expect(markdown('A: Improving our Leader\tship and Governance', header, 'Act\tMay 2018\tHoS')).toContain(
      '# A: Improving our Leadership and Governance',
    );
    expect(movesOf('A: Improving our Leader\tship', header, 'Act\tMay 2018\tHoS')).toEqual([
      { text: 'Leader ship', rule: 'split-word' },
    ]);
    expect(markdown('B: Improving the Quality\tof our Practice', header, 'Act\tMay 2018\tHoS')).toContain(
      '# B: Improving the Quality of our Practice',
    );
    expect(dropsOf('C: Improving services t\tto children', header, 'Act\tMay 2018\tHoS')).toEqual(['cell-edge: t']);
    for (const whole of ['C: Improving services to\tto children', 'C: Improving Services T\tTo Children']) {
      expect(dropsOf(whole, header, 'Act\tMay 2018\tHoS')).toEqual([]);
    }
  });

  test('only what begins with a capital and a colon heads a workstream', () => {
    expect(markdown('AB: Improving our practice\t', header, 'Act\tMay 2018\tHoS')).not.toContain('# AB');
  });

  test('a commitment whose cells are cut beyond repair stays as it is and is marked', () => {
    expect(markdown('Improvement Commitment\t\tWe will use e\tassessment a', header, 'Act\tMay 2018\tHoS')).toMatch(
      /<!-- uncertain: .* -->\n\n\| \| \|\n\| - \| - \|\n\| Improvement Commitment \| We will use e assessment a \|/,
    );
  });
});

test('nothing in a text becomes live', () => {
  const { html } = readDocument(markdown('<script>alert(1)</script> [x](javascript:alert(1)) <!-- page 9 --> `code`'));
  expect(html).not.toMatch(/<script|href="(?!#)|<code|data-page/);
  expect(html).toContain('&#x3C;script>');
});
