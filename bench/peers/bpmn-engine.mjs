// Workload J in bpmn-engine, for ./sijil bench peer: the same file; the table and the registers are plain JavaScript, and nothing is kept.
// Reads the work from the file named, writes one JSON line: the rule that each journey ended with, and the processor time of one in microseconds,
// as the engine is used (it is given the file) and with the file read once for all of them.
import { readFileSync } from 'node:fs';
import { Engine } from 'bpmn-engine';
import * as Elements from 'bpmn-elements';
import BpmnModdle from 'bpmn-moddle';
import serializer, { TypeResolver } from 'moddle-context-serializer';

const { model, rules, journeys, warm } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const source = readFileSync(model, 'utf8');
const sourceContext = serializer(await new BpmnModdle().fromXML(source), TypeResolver(Elements));

function decide({ age, status, emirate, docValid }, income) {
  const rule = rules.findIndex(rule => age >= rule.from && age < rule.until && status === rule.status && emirate !== rule.not && income < rule.below && (!rule.valid || docValid));
  return rule < 0 ? null : rule;
}

// What each step of the model does; a step is given the journey's own data and what the steps before it left.
const steps = {
  first: (data, left) => { left.first = decide(data, data.income); },
  second: (data, left) => { left.second = decide(data, (left.r1 + left.r2 + left.r3) % 30000); },
  issue: (data, left) => { left.certificate = { holder: data.name, rule: left.second }; },
};
for (let register = 1; register <= 5; register++) steps[`ask${register}`] = (data, left) => { left[`r${register}`] = data.held[register - 1]; };

function withSteps(activity) {
  if (!steps[activity.id]) return;
  activity.behaviour.Service = function Step() {
    this.execute = (message, done) => {
      const { data, left } = activity.environment.variables;
      steps[activity.id](data, left);
      done(null, true);
    };
  };
}

// The one condition of the model, as what it says in JavaScript.
const scripts = {
  register() {},
  getScript: (_, flow) => ({ execute: (message, done) => done(null, flow.environment.variables.left.second !== null) }),
};

async function run(data, given) {
  const left = {};
  const engine = new Engine({ name: 'journey', ...given, scripts, extensions: { withSteps }, variables: { data, left } });
  const execution = await new Promise((ended, failed) => {
    engine.once('end', ended);
    engine.once('error', failed);
    engine.execute().catch(failed);
  });
  if (!left.certificate) throw new Error(`no certificate: ${execution.state}`);
  return left.second;
}

async function cost(given) {
  for (let at = 0; at < warm; at++) await run(journeys[at % journeys.length], given);
  const from = process.cpuUsage(), found = [];
  for (const data of journeys) found.push(await run(data, given));
  const used = process.cpuUsage(from);
  return { found, journey: (used.user + used.system) / journeys.length };
}

const readOnce = await cost({ sourceContext });
const { found, journey } = await cost({ source });
console.log(JSON.stringify({ rules: found, journey, readOnce: readOnce.journey }));
