// The same table and expressions in @bpmn-io/feelin, for ./sijil bench decisions. Reads them from the file named, writes one JSON line:
// processor time in microseconds for one table and for each expression, and what it answered.
import { readFileSync } from 'node:fs';
import { evaluate, unaryTest } from '@bpmn-io/feelin';

const { rules, rows, expressions, context, seconds } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

function hit(row) {
  for (let rule = 0; rule < rules.length; rule++) {
    if (rules[rule].every((cell, at) => cell === '-' || unaryTest(cell, { '?': row[at] }).value === true)) return rule;
  }
  return -1;
}

function cost(run) {
  for (let warm = 0; warm < 20; warm++) run(warm);
  const from = process.cpuUsage(), until = process.hrtime.bigint() + BigInt(Math.round(seconds * 1e9));
  let count = 0;
  while (process.hrtime.bigint() < until) run(count++);
  const used = process.cpuUsage(from);
  return (used.user + used.system) / count;
}

const hits = rows.map(hit);
const answers = expressions.map(text => evaluate(text, context).value);
const table = cost(at => hit(rows[at % rows.length]));
console.log(JSON.stringify({ hits, answers, table, expressions: expressions.map(text => cost(() => evaluate(text, context))) }));
