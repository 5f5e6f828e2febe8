import { Refusal } from './refusal.ts';

/** What a file holds, found by its content and never by its name. */
export type Sniffed = { readonly kind: 'pdf' } | { readonly kind: 'text' | 'markdown'; readonly text: string };

const headLength = 1024;
const largestText = 5 * 1024 * 1024;
const page = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body)/i;
const frontmatter = /^\uFEFF?---\r?\n/;

/** Characters that no text holds; tabs, line ends and page breaks are no such. */
const control = /[\u0000-\u0008\u000E-\u001F]/;

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('is neither a PDF nor text in UTF-8; save it as UTF-8 text, or as a PDF');
  }
}

/**
 * Finds out what a file holds.
 * @throws Refusal for what cannot be read: an empty file, a web page, an Office file, anything else that is not text
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new Refusal('is empty');
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (page.test(head)) throw new Refusal('is a web page, not a document; download the PDF itself');
  if (head.startsWith('PK\u0003\u0004')) throw new Refusal('is a ZIP or Office file; save it as a PDF');
  if (bytes.length > largestText) throw new Refusal(`has more than ${largestText / 1024 / 1024} MB of text`);
  const text = decode(bytes);
  if (control.test(text)) throw new Refusal('is neither a PDF nor text');
  if (page.test(text.replace(/^\uFEFF/, '').slice(0, headLength)))
    throw new Refusal('is a web page, not a document; download the PDF itself');
  if (!/\p{L}/u.test(text)) throw new Refusal('holds no words');
  return { kind: frontmatter.test(text) ? 'markdown' : 'text', text };
}
