import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../src/load/content-folder.ts';

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflowSchema = z.looseObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.string()).default({}),
      steps: z.array(stepSchema),
    }),
  ),
});

const folder = join(projectFolder, '.github', 'workflows');
const files = readdirSync(folder);
const workflows = files.map((file) => workflowSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))));
const scripts = (JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { scripts: object }).scripts;

function named(name: string) {
  const found = workflows.find((workflow) => workflow.name === name);
  if (found === undefined) throw new Error(`No workflow is called ${name}.`);
  return found;
}
const stepsOf = (workflow: (typeof workflows)[number]) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);
const commandsOf = (workflow: (typeof workflows)[number]) => stepsOf(workflow).map(({ run }) => run ?? '');

describe.each(workflows.map((workflow) => [workflow.name, workflow] as const))('the workflow %s', (_name, workflow) => {
  it('uses actions of one commit only', () => {
    const loose = stepsOf(workflow).flatMap(({ uses }) =>
      uses === undefined || /^actions\/[\w-]+@[0-9a-f]{40}$/.test(uses) ? [] : [uses],
    );
    expect(loose).toEqual([]);
  });

  it('leaves no credentials behind in the working copy', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  it('may write nothing unless one job says so', () => {
    expect(Object.values(workflow.permissions).filter((permission) => permission !== 'read')).toEqual([]);
  });

  it('runs npm scripts that there are', () => {
    const called = commandsOf(workflow).flatMap((run) => [...run.matchAll(/npm run (?:--silent )?([\w-]+)/g)]);
    expect(called.flatMap(([, script = '']) => (script in scripts ? [] : [script]))).toEqual([]);
  });
});

it('publishes only what was verified and tested, at the address that Pages gives', () => {
  const { jobs } = named('Publish');
  const steps = jobs['build']?.steps ?? [];
  const place = (pattern: RegExp) => steps.findIndex(({ run, uses }) => pattern.test(run ?? uses ?? ''));
  const order = [
    /^npm ci$/,
    /^npm run verify$/,
    /^npm test$/,
    /^npm run build$/,
    /--site dist$/,
    /upload-pages-artifact/,
  ];
  const places = order.map(place);
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(steps[place(/^npm run build$/)]?.['env']).toEqual({ SITE_URL: '${{ steps.pages.outputs.base_url }}/' });
  expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(jobs['deploy']?.['needs']).toBe('build');
});

it('proposes what sync found in a pull request, with its report and what waits for review', () => {
  const workflow = named('Sync');
  expect(workflow.on).toHaveProperty('schedule');
  const commands = commandsOf(workflow).join('\n');
  expect(commands).toContain('--review');
  expect(commands).toMatch(/gh pr create .*--body-file/);
  expect(commands).toMatch(/gh pr comment "\$WAITING" .*--body-file/);
  expect(Object.values(workflow.jobs).map(({ env }) => env)).toEqual([{ BRANCH: 'sync/publisher' }]);
  expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
    { contents: 'write', 'pull-requests': 'write' },
  ]);
});

it('audits the packages every week and offers their updates', () => {
  const test = named('Test');
  expect(test.on).toHaveProperty('schedule');
  expect(commandsOf(test).join('\n')).toContain('npm audit');
  const { updates } = parse(readFileSync(join(projectFolder, '.github', 'dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
});
