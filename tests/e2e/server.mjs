// Serves the built page as a careful host would: right types, a strict content security policy, brotli on request.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  json: 'application/json', webmanifest: 'application/manifest+json', wasm: 'application/wasm', svg: 'image/svg+xml',
  png: 'image/png', ico: 'image/x-icon', woff2: 'font/woff2',
};

/** What the page must live with: nothing inline, nothing from elsewhere. */
export const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data: blob:",
  "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Starts a server on a free port; answers `{ url, close() }`. `compress` sends brotli 11, made once per file. */
export async function serve(folder, { compress = false } = {}) {
  const top = path.resolve(folder);
  const compressed = new Map();
  const server = createServer(async (request, response) => {
    try {
      let name = decodeURIComponent(new URL(request.url, 'http://host').pathname);
      if (name.endsWith('/')) name += 'index.html';
      const file = path.join(top, path.normalize(name));
      if (!file.startsWith(top + path.sep) || !(await stat(file)).isFile()) throw new Error('no such file');
      const headers = {
        'content-type': TYPES[path.extname(file).slice(1)] ?? 'text/plain; charset=utf-8',
        'content-security-policy': POLICY,
        'cache-control': 'no-cache',
      };
      let body = await readFile(file);
      if (compress) {
        if (!compressed.has(file)) compressed.set(file, brotli11(body));
        body = compressed.get(file);
        headers['content-encoding'] = 'br';
      }
      response.writeHead(200, headers);
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('There is no such file.\n');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

function brotli11(body) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
  return zlib.brotliCompressSync(body, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: body.length } });
}
