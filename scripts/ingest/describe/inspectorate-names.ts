const of = String.raw`(?:HMI|HM Inspectorate(?: of)?|H(?:is|er) Majesty's Inspectorate(?: of)?)`;

/**
 * Every form in which letters print the inspectorates that may inspect children's services together (sections 20 and 23 of the
 * Children Act 2004), each the source of a regular expression; of two that begin alike the longer stands first.
 */
export const inspectorateNames: readonly string[] = [
  'Ofsted',
  String.raw`Care Quality Commission`,
  'CQC',
  String.raw`${of} Constabulary(?:,? (?:and|&) Fire (?:and|&) Rescue(?: Services?)?)?`,
  'HMICFRS',
  'HMIC',
  String.raw`${of} Probation`,
  String.raw`HMI ?Prob(?:ation)?`,
  'HMIP',
  String.raw`${of} Prisons`,
];
