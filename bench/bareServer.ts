import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The limit that pages are measured against: a server that sends one file's bytes and does nothing else. */
const [, , file = '', port = ''] = process.argv;
const body = readFileSync(file);
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'content-length': body.byteLength,
};

createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
