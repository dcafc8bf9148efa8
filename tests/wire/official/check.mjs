// SPDX-License-Identifier: GPL-3.0-or-later
// Reads with NATS's own client what Porchlight has stored: node check.mjs PATH_OF_stores_sample
// Ends with 1 and a sentence on the first thing that is not as that client expects it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { connect, nkeyAuthenticator } from 'nats';

const sample = spawn(process.argv[2], { stdio: ['pipe', 'pipe', 'inherit'] });

// Ends the check with a sentence in place of a stack.
function fail(error) {
  console.error(`not ok: ${error.message.split('\n')[0]}`);
  sample.stdin.end();
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 2000);
}
process.on('uncaughtException', fail);

const [line] = await Promise.race([
  once(createInterface({ input: sample.stdout }), 'line'),
  once(sample, 'exit').then(() => { throw new Error('The sample ended before it served.'); }),
]);
const where = JSON.parse(line);

const signIn = (seed) => connect({
  servers: `127.0.0.1:${where.port}`,
  authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)),
});
const text = (bytes) => new TextDecoder().decode(bytes);
// This client makes subjects of a name's characters where other clients, and we, take its UTF-8.
const asked = (name) => Buffer.from(name, 'utf8').toString('latin1');
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

async function readsFiles(connection) {
  const store = await connection.jetstream().views.os('FILES');
  const listed = await store.list();
  const names = where.files.map((file) => file.name).sort();
  assert.deepEqual(listed.map((info) => info.name).sort(), names, 'The list does not name every file once.');
  for (const { name, size, digest } of where.files) {
    const info = await store.info(asked(name));
    assert.equal(info?.size, size, `The size of “${name}” is not told.`);
    assert.equal(info.bucket, 'FILES', `“${name}” does not say which bucket it is in.`);
    assert.equal(info.deleted, false, `“${name}” is taken for deleted.`);
    assert.equal(info.isLink(), false, `“${name}” is taken for a link.`);
    assert.equal(info.headers.get('Content-Type'), 'text/plain', `The type of “${name}” is not told.`);
    assert.ok(Math.abs(Date.now() - Date.parse(info.mtime)) < 600_000, `The time of “${name}” is not told.`);
    const bytes = await store.getBlob(asked(name));
    assert.equal(bytes.length, size, `“${name}” does not come whole.`);
    assert.equal(sha256(bytes), digest, `“${name}” comes otherwise than it was stored.`);
  }
  assert.equal(await store.info('nowhere'), null, 'There is a file that nobody stored.');
  // Nobody writes a file over, not even whoever keeps it.
  const over = await store.putBlob({ name: 'large' }, new Uint8Array(1)).then(() => 'done', () => 'refused');
  assert.equal(over, 'refused', 'A file could be written over.');
}

async function readsKeys(connection) {
  const keys = await connection.jetstream().views.kv('BRIDGE', { bindOnly: true });
  const entry = await keys.get('route.T1/C1');
  assert.equal(text(entry?.value), 'new', 'The newest value is not found.');
  assert.equal(entry.operation, 'PUT', 'A value is taken for something else.');
  assert.equal((await keys.get('gone'))?.operation, 'DEL', 'What was removed is not taken for removed.');
  assert.equal(await keys.get('never'), null, 'There is a key that nobody wrote.');
  const all = [];
  for await (const key of await keys.keys()) all.push(key);
  assert.deepEqual(all.sort(), ['plain', 'route.T1/C1'], 'The list does not name every key once.');
  const status = await keys.status();
  assert.equal(status.history, 1, 'More than the newest value is kept.');
  assert.equal(status.ttl, 180 * 24 * 3600 * 1000, 'Values are not forgotten after 180 days.');
  await keys.update('plain', 'by the keeper', (await keys.get('plain')).revision);
  assert.equal(text((await keys.get('plain')).value), 'by the keeper', 'A value could not be updated.');
}

for (const [seed, check] of [[where.files_keeper, readsFiles], [where.keys_keeper, readsKeys]]) {
  const connection = await signIn(seed);
  await check(connection);
  await connection.close();
}
sample.stdin.end();
await once(sample, 'exit');
console.log('ok: what Porchlight stores is what NATS’s own client reads.');
