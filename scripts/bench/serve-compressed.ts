import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serveSite, type ServedSite } from '../site/serve-site.ts';

const isText = /^text\/|json|xml|javascript/;

/**
 * Serves a built site with its texts compressed, as every static host does.
 * @param folder a site that was built to lie at the root of its host
 */
export async function serveCompressed(folder: string): Promise<ServedSite> {
  const plain = await serveSite(folder, { base: '/', port: 0, host: 'localhost' });
  const server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', plain.address), { redirect: 'manual' }).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      for (const [name, value] of answer.headers) {
        if (name !== 'content-length' && name !== 'transfer-encoding') response.setHeader(name, value);
      }
      const type = answer.headers.get('content-type') ?? '';
      if (isText.test(type)) response.setHeader('content-encoding', 'gzip');
      response.writeHead(answer.status).end(isText.test(type) ? gzipSync(body) : body);
    });
  });
  await new Promise<void>((ready) => {
    server.listen(0, 'localhost', ready);
  });
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await plain.close();
    },
  };
}
