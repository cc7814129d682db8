// One task of package.json: install what is missing, build where the task runs the program, then do it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, isFresh, root } from './build.js'
import { install } from './install.js'

const [task = '', ...rest] = process.argv.slice(2)

const tasks = {
  start: async () => {
    await built()
    process.env.ENTENTE_DATA ??= join(root, '.entente')
    process.argv.splice(2, process.argv.length, 'serve', '--demonstration', ...rest)
    await import('../dist/entente.js')
  },
  test: async () => (await import('./test.js')).main('test', rest),
  soak: async () => (await import('./test.js')).main('soak', rest),
  bench: async () => {
    await built()
    process.exitCode = await (await import('./bench.js')).main(rest)
  },
  bless: async () => {
    await built()
    const tables = [
      'src/rules/cases.test.ts',
      'test/procedures.test.ts',
      'test/docs.test.ts',
      'test/rules.test.ts',
      'test/faults/faults.test.ts',
    ]
    await run(process.execPath, ['--import', 'tsx', '--test', '--test-reporter', 'dot', ...tables], { ...process.env, BLESS: '1' })
    process.argv.splice(2, process.argv.length, 'bless', ...rest)
    await import('../dist/entente.js')
  },
  look: async () => {
    await built()
    process.exitCode = await run(process.execPath, ['--import', 'tsx', join('test', 'look.ts'), ...rest])
  },
  measure: async () => {
    await built()
    process.exitCode = await run(process.execPath, ['--import', 'tsx', join('test', 'measures.ts'), ...rest])
  },
  build: () => build(),
  lint: async () => {
    process.exitCode = await run(process.execPath, [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', ...rest])
  },
  format: async () => {
    process.exitCode = await run(process.execPath, [
      join('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
      'format',
      '--write',
      ...rest,
    ])
  },
  types: async () => {
    process.exitCode = await run(process.execPath, [
      join('node_modules', 'typescript', 'bin', 'tsc'),
      '--noEmit',
      '--pretty',
      'false',
      ...rest,
    ])
  },
}

const built = async () => {
  if (!isFresh()) await build()
}

const run = (command, args, env = process.env) =>
  new Promise(resolve => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env })
    child.on('error', error => {
      console.error(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', code => resolve(code ?? 1))
  })

try {
  await install()
  await tasks[task]()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
