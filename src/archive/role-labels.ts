import type { Role } from './inspector.ts';

/** What each role is called in prose. */
export const roleLabels: Readonly<Record<Role, string>> = {
  lead: 'lead inspector',
  'deputy-lead': 'deputy lead inspector',
  inspector: 'inspector',
  additional: 'additional inspector',
  seconded: 'seconded inspector',
  shadow: 'shadow inspector',
  'quality-assurance': 'quality assurance manager',
  'data-analyst': 'data analyst',
  signatory: 'signatory',
};
