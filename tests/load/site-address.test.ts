import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { siteAddress } from '../../src/load/site-address.ts';
import { smallContent } from './small-content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function addressFor(content: string, siteUrl = ''): ReturnType<typeof siteAddress> {
  vi.stubEnv('ARCHIVE_CONTENT', content);
  vi.stubEnv('SITE_URL', siteUrl);
  return siteAddress();
}

test.each([
  ['https://example.org', { site: 'https://example.org', base: '/' }],
  ['https://example.org/archive', { site: 'https://example.org', base: '/archive/' }],
  ['http://example.org:8080/a/b/', { site: 'http://example.org:8080', base: '/a/b/' }],
])('%s has a site and a base', (address, expected) => {
  expect(addressFor(smallContent(), address)).toEqual(expected);
});

test('without SITE_URL the archive’s own address counts', () => {
  expect(addressFor(smallContent())).toEqual({ site: 'https://example.org', base: '/' });
});

test('a SITE_URL that is no web address is named as such', () => {
  expect(() => addressFor(smallContent(), 'example.org')).toThrow('SITE_URL: found "example.org"; expected');
});

test.each([
  ['a broken file', { 'archive.yaml': 'title: "x\n' }, /archive\.yaml: line 2[\s\S]*mend:/],
  ['no address', { 'archive.yaml': 'title: T\n' }, /archive\.yaml: baseUrl[\s\S]*add "baseUrl:"/],
  ['no file', { 'archive.yaml': null }, /archive\.yaml\n {2}found: {3}no such file/],
])('with %s in the archive, it says where and how to mend it', (_what, files, message) => {
  expect(() => addressFor(smallContent(files))).toThrow(message);
});

test('a content folder that is none is said once', () => {
  const folder = smallContent();
  expect(() => addressFor(join(folder, 'missing'))).toThrow(/One problem[\s\S]*no such folder/);
  expect(() => addressFor(join(folder, 'archive.yaml'))).toThrow(/One problem[\s\S]*found: {3}a file/);
});
