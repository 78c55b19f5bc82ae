// Verifies a paper of Sijil from its file alone, and shares no line of code with Sijil: Node and its cryptography, nothing else.
//   node verify-paper.mjs FILE.pdf [sijil-keys.json]
import { createHash, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [, , path, keysPath] = process.argv;
const file = readFileSync(path);
const text = file.toString('latin1');
const start = text.indexOf('{"sijil":"paper 1",');
if (start < 0) fail('no proof');
const carried = JSON.parse(text.slice(start, endOf(text, start)));

// 1. The signature covers every byte of the file, with noughts where the signature stands.
const place = text.indexOf(carried.signature, start);
const signed = Buffer.concat([file.subarray(0, place), Buffer.from('0'.repeat(carried.signature.length)), file.subarray(place + carried.signature.length)]);
if (!verify('sha256', signed, carried.paperKey, Buffer.from(carried.signature, 'hex'))) fail('the file was changed after it was signed');

// 2. From the fact up to the root of the checkpoint.
const lines = carried.checkpoint.split('\n');
const [heading, size, root, , signature] = lines;
if (heading !== 'sijil checkpoint 1') fail('no checkpoint');
const proof = carried.proof;
const bytes = (name) => Buffer.from(proof[name], 'base64');
const leaf = hash(0, bytes('salt'), bytes('fact'));
const facts = climb(leaf, proof.index, proof.count, proof.inside.map((one) => Buffer.from(one, 'base64')));
const turn = hash(2, bytes('header'), facts);
const top = climb(turn, proof.position - 1, proof.treeSize, proof.outside.map((one) => Buffer.from(one, 'base64')));
if (proof.treeSize !== Number(size) || top.toString('hex') !== root) fail('the proof does not lead to the root');

// 3. The checkpoint is signed (ECDSA in the form of IEEE P1363).
const vouched = Buffer.from(lines.slice(0, 4).join('\n') + '\n');
if (!verify('sha256', vouched, { key: carried.checkpointKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'))) fail('the checkpoint is not signed by its key');

// 4. A certificate's fact names the certificate; the keys are those that the government publishes.
if (carried.document.startsWith('C') && !bytes('fact').toString('utf8').includes(`"${carried.document}"`)) fail('the fact is another document’s');
if (keysPath) {
  const keys = JSON.parse(readFileSync(keysPath, 'utf8'));
  if (keys.paperKey.trim() !== carried.paperKey.trim() || keys.checkpointKey.trim() !== carried.checkpointKey.trim()) fail('the keys are not the published ones');
}
console.log(`GENUINE: ${carried.document}`);

function hash(kind, ...parts) {
  return createHash('sha256').update(Buffer.from([kind])).update(Buffer.concat(parts)).digest();
}

// The tree of RFC 6962: the left side is the largest power of two below the number of leaves.
function climb(leafHash, at, count, path) {
  const sides = [];
  for (let from = 0, to = count; to - from > 1;) {
    const middle = from + 2 ** Math.floor(Math.log2(to - from - 1));
    if (at < middle) { sides.push('right'); to = middle; } else { sides.push('left'); from = middle; }
  }
  if (sides.length !== path.length) fail('the proof has the wrong length');
  return sides.reverse().reduce((own, side, step) => (side === 'right' ? hash(1, own, path[step]) : hash(1, path[step], own)), leafHash);
}

function endOf(all, from) {
  for (let at = from, depth = 0, quoted = false; at < all.length; at++) {
    const sign = all[at];
    if (quoted) { if (sign === '\\') at++; else if (sign === '"') quoted = false; continue; }
    if (sign === '"') quoted = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return fail('the proof is cut off');
}

function fail(why) {
  console.log(`NOT GENUINE: ${why}`);
  process.exit(1);
}
