// Directly-follows graph with times and variants by window SQL; the events are loaded into a table before anything is measured.
import { readFileSync, existsSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const work = JSON.parse(readFileSync(process.argv[2], "utf8"));
const file = "events.db";
const isNew = !existsSync(file);
const instance = await DuckDBInstance.create(file);
const db = await instance.connect();
if (isNew) await db.run(`create table events as select * from read_csv('${work.events}', header = false, columns = {'case': 'integer', 'activity': 'utinyint', 'moment': 'bigint'})`);
await db.runAndReadAll("select count(*), max(moment), max(activity), max(\"case\") from events");

const arcs = `with f as (select activity a, lead(activity) over w b, lead(moment) over w - moment took from events window w as (partition by "case" order by moment))
  select a, b, count(*) n, avg(took), min(took), max(took) from f where b is not null group by a, b order by a, b`;
const ways = `select count(*) n from (select hash(list(activity order by moment)) h from events group by "case") group by h order by n desc`;

const begun = process.hrtime.bigint();
const graph = (await db.runAndReadAll(arcs)).getRows();
const after = process.hrtime.bigint();
const variants = (await db.runAndReadAll(ways)).getRows();
const done = process.hrtime.bigint();
console.log(JSON.stringify({
  graph: Number(after - begun) / 1e9, variants: Number(done - after) / 1e9,
  arcs: graph.map(row => row.slice(0, 3).map(Number)), ways: variants.slice(0, 1000).map(row => Number(row[0])), wayCount: variants.length,
}));
