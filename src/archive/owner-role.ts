/** Roles by which the owners of actions are filtered, each with the words and short forms in which plans print it. */
const roles: readonly { readonly role: string; readonly printed: RegExp }[] = [
  { role: 'Director', printed: /\bdirectors?\b|\bDCS\b/i },
  { role: 'Head of service', printed: /\bHoS\b|\bheads? of\b/i },
  { role: 'Service manager', printed: /\bservice managers?\b/i },
  { role: 'Team manager', printed: /\bteam managers?\b|(?<!service )\bmanager\b/i },
  { role: 'Teams', printed: /\bteams\b/i },
  { role: 'Quality assurance', printed: /\bQA\b|\bquality assurance\b/i },
  {
    role: 'Safeguarding board or partnership',
    printed: /\bLSCB\b|\bsafeguarding (?:children )?(?:board|partnership)\b/i,
  },
  { role: 'Principal social worker', printed: /\bPSW\b|\bprincipal social worker\b/i },
];

/** The role of an owner whom the plan names otherwise: people's names are never a filter of their own. */
export const otherOwner = 'Named otherwise';

/**
 * The roles that a plan's "By whom?" cell names. People's names, and short forms that say no role, come under
 * `otherOwner`, so that nobody can be picked out by name.
 * @returns at least one role; none where the cell is empty
 */
export function ownerRoles(who: string | null): readonly string[] {
  if (who === null || who.trim() === '') return [];
  const found = roles.filter(({ printed }) => printed.test(who)).map(({ role }) => role);
  return found.length === 0 ? [otherOwner] : found;
}
