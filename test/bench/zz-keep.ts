import { writeFileSync } from 'node:fs';
import { openTenant } from './tenant.ts';
const people = Number(process.argv[2] ?? 50000);
const changed = Number(process.argv[3] ?? 2000);
const tenant = await openTenant({ people });
await tenant.setLatency(0);
const run = await tenant.run({ command: 'sync' });
console.log('baseline', run.outputs['status'], run.wallMs, run.peakMb);
tenant.keepState();
await tenant.setLatency(20);
const s = tenant.sandbox;
const indices = Array.from({ length: changed }, (_, index) => Math.floor((index * people) / Math.max(1, changed)));
async function zero(label: string) {
  for (let i = 0; i < 3; i++) { tenant.restoreState(); await tenant.forgetRequests(); const r = await tenant.run({ command: 'sync' }); console.log(label, r.wallMs, r.cpuMs, r.peakMb, r.outputs['updated']); }
}
await zero('0');
await tenant.change(indices, (nth) => nth % 2 === 0);
await zero(String(changed));
writeFileSync('/tmp/perf/env.json', JSON.stringify({ folder: tenant.folder, statePath: tenant.statePath, ukg: s.ukg, bw: s.betterworks }));
console.log('ready');
setInterval(() => {}, 1000);
