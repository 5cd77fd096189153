// Writes into package-lock.json the optional platform packages that the registry in reach does not carry:
// without an entry each, `npm ci` there ends with "Missing: NAME@ from lock file". They are never fetched on other platforms.
import { readFileSync, writeFileSync } from 'node:fs';
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const OS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
];
const CPU = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  armeabi: 'arm',
  arm: 'arm',
  wasm32: 'wasm32',
};
let added = 0;
for (const [at, p] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    let dir = at,
      found = false;
    for (;;) {
      if (lock.packages[(dir ? dir + '/' : '') + 'node_modules/' + name]) found = true;
      if (found || !dir) break;
      dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')));
      if (!dir.includes('node_modules')) dir = '';
    }
    if (found) continue;
    const os = OS.find(o => name.includes(o)),
      cpu = Object.keys(CPU).find(c => name.replace(/.*\//, '').includes(c));
    if (!os || !cpu) {
      console.error('left out', name);
      continue;
    }
    lock.packages['node_modules/' + name] = {
      version: range.replace(/^[^\d]*/, ''),
      cpu: [CPU[cpu]],
      optional: true,
      os: [os],
      ...(p.dev && { dev: true }),
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');
console.log(`${added} added`);
