// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures supercluster on a file of clusters_bench make, and answers one line of JSON:
//
//     node --expose-gc supercluster_peer.mjs FILE

import { readFileSync } from 'node:fs';
import Supercluster from 'supercluster';

const bytes = readFileSync(process.argv[2]);
const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const [pins, screens] = numbers;
const features = [];
let next = 2;
for (let i = 0; i < pins; ++i, next += 2) {
    features.push({
        type: 'Feature',
        properties: { id: i + 1 },
        geometry: { type: 'Point', coordinates: [numbers[next] / 1e7, numbers[next + 1] / 1e7] },
    });
}

const held = () => {
    global.gc();
    const memory = process.memoryUsage();
    return (memory.heapUsed + memory.external) / 1e6;
};
const percentile = (values, part) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) * part)];

const before = held();
const index = new Supercluster();
const start = performance.now();
index.load(features);
const indexMs = performance.now() - start;
const indexMb = held() - before;

const queries = [];
let marks = 0;
for (let i = 0; i < screens; ++i, next += 5) {
    const box = [0, 1, 2, 3].map((edge) => numbers[next + edge] / 1e7);
    const begin = process.cpuUsage();
    marks += index.getClusters(box, Math.floor(numbers[next + 4] / 100)).length;
    const { user, system } = process.cpuUsage(begin);
    queries.push((user + system) / 1000);
}

console.log(JSON.stringify({
    index_ms: indexMs,
    index_mb: indexMb,
    query_p50_ms: percentile(queries, 0.5),
    query_p95_ms: percentile(queries, 0.95),
    marks_a_screen: marks / screens,
}));
