import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { politeFetch, type Manners } from '../../scripts/sync/polite-fetch.ts';
import { pdf, says, sends, startPublisher, type Publisher } from './publisher.ts';

let publisher: Publisher;
const manners = (changed: Partial<Manners> = {}): Manners => ({
  userAgent: 'InspectionArchive/test',
  pause: 0,
  patience: 10_000,
  retries: 2,
  backOff: 1,
  largest: 1000,
  hosts: new Set([publisher.host]),
  ...changed,
});
const at = (path: string): URL => new URL(path, publisher.origin);

beforeEach(async () => {
  publisher = await startPublisher();
});
afterEach(() => publisher.close());

describe('what is asked', () => {
  it('begins with robots.txt, once a host', async () => {
    publisher.answers.set('/a.pdf', sends(pdf)).set('/b.pdf', sends(pdf));
    const fetch = politeFetch(manners());
    await fetch(at('/a.pdf'));
    await fetch(at('/b.pdf'));
    expect(publisher.asked).toEqual(['/robots.txt', '/a.pdf', '/b.pdf']);
  });

  it('leaves alone what robots.txt forbids', async () => {
    publisher.answers.set('/robots.txt', sends(Buffer.from('User-agent: *\nDisallow: /private/'), '"r"', 'text/plain'));
    const answer = await politeFetch(manners())(at('/private/a.pdf'));
    expect(answer).toEqual({ type: 'refused', why: "the host's robots.txt asks not to fetch it" });
    expect(publisher.asked).toEqual(['/robots.txt']);
  });

  it('never reaches a host that no record names, redirected or not', async () => {
    publisher.answers.set('/a.pdf', says(302, { Location: 'http://elsewhere.example/a.pdf' }));
    expect(await politeFetch(manners())(at('/a.pdf'))).toEqual({
      type: 'refused',
      why: 'leads to another host, elsewhere.example, which no record names',
    });
    expect(await politeFetch(manners({ hosts: new Set() }))(at('/a.pdf'))).toMatchObject({ type: 'refused' });
    expect(publisher.asked).toEqual(['/robots.txt', '/a.pdf']);
  });

  it('is left after five redirects', async () => {
    publisher.answers.set('/a.pdf', says(302, { Location: '/a.pdf' }));
    expect(await politeFetch(manners())(at('/a.pdf'))).toEqual({ type: 'refused', why: 'redirects without end' });
  });

  it('waits between two requests', async () => {
    publisher.answers.set('/a.pdf', sends(pdf));
    const start = performance.now();
    await politeFetch(manners({ pause: 60 }))(at('/a.pdf'));
    expect(performance.now() - start).toBeGreaterThanOrEqual(59);
  });
});

describe('what is answered', () => {
  it('is the file with its version', async () => {
    publisher.answers.set('/a.pdf', sends(pdf));
    const answer = await politeFetch(manners())(at('/a.pdf'));
    expect(answer).toMatchObject({ type: 'received', contentType: 'application/pdf', version: { etag: '"1"' } });
    expect(answer.type === 'received' && Buffer.from(answer.bytes).equals(pdf)).toBe(true);
  });

  it('is "unchanged" for a version that is held', async () => {
    publisher.answers.set('/a.pdf', sends(pdf));
    expect(await politeFetch(manners())(at('/a.pdf'), { etag: '"1"' })).toEqual({ type: 'unchanged' });
  });

  it('is asked for again while the host is busy', async () => {
    publisher.answers.set('/a.pdf', (request, response, time) => {
      (time < 3 ? says(503) : sends(pdf))(request, response, time);
    });
    expect((await politeFetch(manners())(at('/a.pdf'))).type).toBe('received');
  });

  it('is a failure after the last try, and a refusal at once where trying again is no use', async () => {
    publisher.answers.set('/busy.pdf', says(503));
    const fetch = politeFetch(manners());
    expect(await fetch(at('/busy.pdf'))).toEqual({ type: 'failed', why: 'the host answers 503' });
    expect(await fetch(at('/gone.pdf'))).toEqual({ type: 'refused', why: 'the host answers 404' });
    expect(publisher.asked).toEqual(['/robots.txt', '/busy.pdf', '/busy.pdf', '/busy.pdf', '/gone.pdf']);
  });

  it('is refused when it is too large, whatever its header promised', async () => {
    publisher.answers.set('/a.pdf', sends(Buffer.alloc(2000)));
    expect(await politeFetch(manners())(at('/a.pdf'))).toMatchObject({ type: 'refused', why: /larger than/ });
  });

  it('is refused at once, and not asked for again, when its header says that it is too large', async () => {
    publisher.answers.set('/a.pdf', (_request, response) => {
      response.writeHead(200, { 'Content-Length': '3000000000' }).write('%PDF-');
    });
    const answer = await politeFetch(manners())(at('/a.pdf'));
    expect(answer).toMatchObject({ type: 'refused', why: expect.stringContaining('larger than') });
    expect(publisher.asked).toEqual(['/robots.txt', '/a.pdf']);
  });

  it('is a failure in plain words when it breaks off', async () => {
    publisher.answers.set('/a.pdf', (_request, response) => {
      response.writeHead(200, { 'Content-Length': '900' }).write('%PDF-', () => response.destroy());
    });
    const answer = await politeFetch(manners({ retries: 0 }))(at('/a.pdf'));
    expect(answer).toEqual({ type: 'failed', why: 'the connection broke off' });
  });

  it('is a failure in plain words where nobody answers', async () => {
    const gone = await startPublisher();
    await gone.close();
    const answer = await politeFetch(manners({ hosts: new Set([gone.host]), retries: 0 }))(
      new URL('a.pdf', gone.origin),
    );
    expect(answer).toEqual({ type: 'failed', why: `${gone.origin.href}robots.txt: the host takes no connection` });
  });

  it('is a failure when it never ends', async () => {
    publisher.answers.set('/slow.pdf', (_request, response) => {
      response.writeHead(200).write('%PDF-');
    });
    expect(await politeFetch(manners({ patience: 1000, retries: 0 }))(at('/slow.pdf'))).toEqual({
      type: 'failed',
      why: 'no whole answer within 1 s',
    });
  });
});
