// The queue's suite runs over a real Redis. Where this is root and Debian's is missing it is installed;
// else it is said what to install: the suite is never left out.
import { spawnSync } from 'node:child_process';

const there = () => spawnSync('redis-server', ['--version'], { encoding: 'utf8' }).status === 0;
const apt = (...args) =>
  spawnSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const install = () => {
  apt('update');
  // Only the program is wanted: the tests start servers of their own, on free ports.
  const { status, stdout, stderr, error } = apt('install', '--no-install-recommends', 'redis-server');
  if (status !== 0) console.error(`apt-get install redis-server: ${error?.message ?? `${stdout}${stderr}`}`);
};

if (!there() && process.getuid?.() === 0) install();
if (!there()) {
  console.error(
    'redis-server is missing. Install it (Debian, Ubuntu: apt-get install redis-server) and try again.',
  );
  process.exit(1);
}
