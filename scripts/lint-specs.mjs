// Lints the specs with both tools and judges what they report by specs/lint-ignore.yaml. Called by scripts/lint-specs.
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import path from 'node:path';

const [tools, ...named] = process.argv.slice(2);
const { parse } = createRequire(path.join(tools, 'package.json'))('@stoplight/yaml'); // Spectral's own
const specs = readdirSync('specs').filter((name) => existsSync(`specs/${name}/openapi.yaml`));
const chosen = named.length === 0 ? specs : named;

const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const places = parse(readFileSync('specs/lint-ignore.yaml', 'utf8')).flatMap((group) =>
  group.at.map((at) => ({
    at,
    rules: group.rules,
    pattern: new RegExp(`^${escaped(at).replace(/\*/g, '[^/]*')}$`),
    used: 0,
  })),
);

/** The tool's report. Both exit with a failure when they report anything, so only a report that cannot be read is one. */
function report(tool, args) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const settings = { env, maxBuffer: 1 << 28 };
    execFile(path.join(tools, 'node_modules', '.bin', tool), args, settings, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(`${tool} ${args.join(' ')} reported nothing to read: ${error ?? ''}\n${stderr}`));
      }
    });
  });
}

const relative = (file) => path.relative(path.resolve('specs'), path.resolve(file)).split(path.sep).join('/');
const key = (part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

async function redocly(spec) {
  const args = ['lint', `specs/${spec}/openapi.yaml`, '--config', 'specs/redocly.yaml', '--format', 'json'];
  const { problems } = await report('redocly', [...args, '--max-problems', '100000']);
  return problems.map(({ ruleId, message, location: [at] }) => ({
    tool: 'Redocly',
    rule: ruleId,
    at: `${relative(at.source.ref)}${at.pointer ?? '#/'}`,
    message,
  }));
}

async function spectral(spec) {
  const args = ['lint', `specs/${spec}/openapi.yaml`, '--ruleset', 'specs/spectral.yaml', '--format', 'json'];
  const problems = await report('spectral', [...args, '--quiet']);
  return problems.map(({ code, message, source, path: parts }) => ({
    tool: 'Spectral',
    rule: code,
    at: `${relative(source ?? `specs/${spec}/openapi.yaml`)}#/${parts.map(key).join('/')}`,
    message,
  }));
}

function judge(spec, findings) {
  let ignored = 0;
  const left = findings.filter(({ rule, at }) => {
    const fitting = places.filter((place) => place.rules.includes(rule) && place.pattern.test(at));
    fitting.forEach((place) => place.used++);
    ignored += fitting.length > 0 ? 1 : 0;
    return fitting.length === 0;
  });
  console.log(`${spec}: ${left.length} findings, ${ignored} more that lint-ignore.yaml explains`);
  left.forEach(({ tool, rule, at, message }) => console.log(`  ${tool} ${rule}\n    ${at}\n    ${message}`));
  return left.length;
}

const jobs = chosen.flatMap((spec) => [redocly, spectral].map((run) => ({ spec, run })));
const found = new Map(chosen.map((spec) => [spec, []]));
async function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    found.get(job.spec).push(...(await job.run(job.spec)));
  }
}
await Promise.all(Array.from({ length: Math.max(1, Math.min(4, cpus().length)) }, work));

let failures = 0;
for (const [spec, findings] of found) {
  failures += judge(spec, findings);
}
for (const { at, used } of places) {
  if (used === 0 && chosen.some((spec) => at.startsWith(`${spec}/`))) {
    console.log(`specs/lint-ignore.yaml: nothing is reported any more at ${at}: remove it`);
    failures++;
  }
}
process.exit(failures === 0 ? 0 : 1);
