import { simulate } from './simulate';
const [from=1, count=20, issues=200, trace=0] = process.argv.slice(2).map(Number);
let bad=0; const t=Date.now(); const sum={calls:0,points:0,early:0,invocations:0,issues:0};
const main = async () => {
for (let seed=from; seed<from+count; seed++) {
  const r = await simulate({seed, issues, traces: trace>0});
  if (trace) console.log(r.trace.join('\n'));
  for (const k of ['calls','points','early','invocations'] as const) sum[k]+=r.tally[k]; sum.issues+=r.issues;
  if (r.faults.length) { bad++; if (bad<=8) console.log(seed, r.faults.length, r.faults.slice(0,3)); }
}
console.log({bad, ms: Date.now()-t}, sum, sum.calls/sum.issues*1000, sum.points/sum.issues);
};
process.on('unhandledRejection', (e) => { console.log('UNHANDLED', e); process.exit(1); });
void main();
