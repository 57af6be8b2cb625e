import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

const TYPES: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
};

export interface DistServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built pages on this machine, as an intranet's web server would (gzip for texts). */
export async function serveDist(): Promise<DistServer> {
  const root = path.join(__dirname, '..', '..', 'dist');
  if (!existsSync(path.join(root, 'index.html'))) throw new Error('没有 dist/：请先运行 npm run build。');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(root, path.normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)));
    if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)];
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      ...(type ? { 'Content-Encoding': 'gzip' } : {}),
    });
    const ignore = (): void => undefined; // A page that navigates away ends its requests.
    if (type) pipeline(createReadStream(file), createGzip({ level: 1 }), response, ignore);
    else pipeline(createReadStream(file), response, ignore);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
