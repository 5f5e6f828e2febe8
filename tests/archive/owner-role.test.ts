import { expect, test } from 'vitest';
import { otherOwner, ownerRoles } from '../../src/archive/owner-role.ts';

test.each([
  ['HoS – Prevention and Safeguarding', ['Head of service']],
  ['Service Manager – CAAS Service Manager – Localities', ['Service manager']],
  ['Service Managers – CAAS, Localities, CiC', ['Service manager']],
  ['Manager – Leaving Care Team', ['Team manager']],
  ['All Teams', ['Teams']],
  ['QA Board Audit Programme', ['Quality assurance']],
  ['LSCB and Service Manager Localities', ['Service manager', 'Safeguarding board or partnership']],
])('%j names a role', (who, roles) => {
  expect(ownerRoles(who)).toEqual(roles);
});

test('a person’s name is no filter', () => {
  expect(ownerRoles('Jo Bloggs')).toEqual([otherOwner]);
});

test('an empty cell names nobody', () => {
  expect(ownerRoles(null)).toEqual([]);
});
