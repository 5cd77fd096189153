// The suite runs over a real Redis, and compiles and types what docs/integrate.md tells a bank's programmer. Where
// this is root what is missing of that is installed from Debian; else it is said what to install: no test is left out.
import { spawnSync } from 'node:child_process';

/** Each program with the words that try it, and the packages that hold it, the one wanted first. */
const PROGRAMS = [
  // Only the program is wanted: the tests start servers of their own, on free ports.
  ['redis-server', '--version', ['redis-server']],
  // A newer JDK compiles for 17 as well (javac --release 17).
  ['javac', '-version', ['openjdk-17-jdk-headless', 'default-jdk-headless']],
  ['openssl', 'version', ['openssl']],
  ['curl', '--version', ['curl']],
];

const isThere = ([program, word]) => spawnSync(program, [word], { stdio: 'ignore' }).status === 0;
const apt = (...args) =>
  spawnSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const install = name => {
  const { status, stdout, stderr, error } = apt('install', '--no-install-recommends', name);
  if (status !== 0) console.error(`apt-get install ${name}: ${error?.message ?? `${stdout}${stderr}`}`);
  return status === 0;
};

const missing = () => PROGRAMS.filter(program => !isThere(program));

const wanted = missing();
if (wanted.length > 0 && process.getuid?.() === 0) {
  apt('update');
  for (const [, , packages] of wanted) packages.some(install);
}
for (const [program, , packages] of missing()) {
  console.error(
    `${program} is missing. Install it (Debian, Ubuntu: apt-get install ${packages[0]}) and try again.`,
  );
  process.exitCode = 1;
}
