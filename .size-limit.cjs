const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, 'static', 'dist');
const manifest = JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8'));

/** The JavaScript that a page loads before it can be used: its entry and everything imported statically from there. */
function scriptsOf(...entries) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  entries.forEach(visit);
  return [...seen].map((key) => join('static', 'dist', manifest[key].file));
}

const page = (name, limit) => ({
  name: `${name} page, gzipped`,
  path: scriptsOf('index.html', `${name}/${name}-page.tsx`),
  gzip: true,
  limit,
});

module.exports = [
  page('panel', '120 kB'),
  page('settings', '200 kB'),
  page('backlog', '200 kB'),
  {
    name: 'functions, minified',
    path: '.cache/workbench/functions/minified/*.cjs',
    gzip: false,
    brotli: false,
    limit: '312 kB',
  },
];
