import { expect, test } from 'vitest';
import { HeaderRules } from '../../../scripts/site/header-rules.ts';

const rules = new HeaderRules(`# a remark
/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'none'; img-src 'self' data:

/data/*
  ! X-Frame-Options
  Access-Control-Allow-Origin: *
`);

test('a pattern that ends with * sets headers for everything below it', () => {
  expect(Object.fromEntries(rules.of('/inspections/'))).toEqual({
    'x-frame-options': 'DENY',
    'content-security-policy': "default-src 'none'; img-src 'self' data:",
  });
});

test('a later rule adds headers and takes headers away', () => {
  expect(Object.fromEntries(rules.of('/data/grades.csv'))).toEqual({
    'content-security-policy': "default-src 'none'; img-src 'self' data:",
    'access-control-allow-origin': '*',
  });
});
