import { readWords } from './words.ts';

/**
 * What people write who look for help rather than for letters: worried, in danger, about their own family, or complaining.
 * Single words of the field, such as neglect, are not among them: they are everybody's query.
 */
const cries: readonly string[] = [
  ...['worried about', 'concerned about a', 'concerns about a', 'scared of', 'frightened of', 'afraid of my'],
  ...['in danger', 'at risk now', 'emergency number', 'phone number', 'who to call', 'who do i call', 'who can i call'],
  ...[
    'who do i tell',
    'who can i tell',
    'who do i contact',
    'who can help',
    'need help',
    'help me',
    'i need',
    'can i get help',
  ],
  ...[
    'report a',
    'report abuse',
    'report child',
    'report neglect',
    'report my',
    'report social',
    'reporting a',
    'how to report',
  ],
  ...[
    'is being abused',
    'being abused',
    'being hurt',
    'being hit',
    'being beaten',
    'is hurting',
    'hits me',
    'hurts me',
    'hit my',
  ],
  ...['abuse helpline', 'helpline', 'childline', 'nspcc', 'suicidal', 'run away from home'],
  ...[
    'my child',
    'my children',
    'my son',
    'my daughter',
    'my kids',
    'my baby',
    'my grandchild',
    'my grandchildren',
    'my grandson',
  ],
  ...[
    'my granddaughter',
    'my nephew',
    'my niece',
    'my family',
    'my case',
    'my dad',
    'my mum',
    'my parents',
    'my neighbour',
  ],
  ...[
    'my social worker',
    'my foster',
    'my rights',
    'take my',
    'took my',
    'taken my',
    'remove my',
    'removed my',
    'against me',
  ],
  ...['complain', 'complain about', 'make a complaint', 'complaint about', 'how to complain', 'complaint against'],
];

const plainText = (text: string) =>
  ` ${readWords(text)
    .map(({ plain }) => plain)
    .join(' ')} `;

/** Whether a query reads like that of somebody who needs help with a child, a family or a complaint. */
export function seeksHelp(query: string): boolean {
  const asked = plainText(query);
  return cries.some((words) => asked.includes(plainText(words)));
}
