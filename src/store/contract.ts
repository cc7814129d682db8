/** What every store promises, as one suite of tests: memory and PostgreSQL, 18 and 15, pass the same. */
import assert from 'node:assert/strict'
import { generateKeyPairSync, hash, sign } from 'node:crypto'
import { test } from 'node:test'
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { parseCheckpoint, printCheckpoint } from '../log/checkpoint.ts'
import { type Hash, same } from '../log/hash.ts'
import { parseNote, printNote, printVerifierKey, signerOf, signNote, verifierKey } from '../log/note.ts'
import { edgeOf, emptyEdge, grow, leafHash, rootOf } from '../log/tree.ts'
import type { Act } from '../record/act.ts'
import { readLine } from '../record/line.ts'
import { foundingHash } from './founding.ts'
import { inspectStore } from './inspect.ts'
import { Altered, type Archive, type Draft, type Head, type Line, type NotKept, type Receipt, type Signers, type Store } from './store.ts'

/** A database in which several nodes may meet. */
export interface Meeting {
  /** Another node on it; its clock is ahead by so much. */
  node(ahead?: number): Promise<Store>
  /** Cuts every connection that is open just now. */
  cut(): Promise<void>
  /** What somebody does who has a hand in the database: nothing of it goes through a store. */
  readonly tamper: Tampering
  close(): Promise<void>
}

interface Tampering {
  line(org: string, no: number, line: string): Promise<void>
  /** Puts a line behind the last. */
  add(org: string, no: number, line: string): Promise<void>
  part(org: string, no: number, part: Uint8Array): Promise<void>
  document(org: string, hash: string, bytes: Uint8Array): Promise<void>
  /** Takes a file away. */
  away(org: string, path: string, since: number): Promise<void>
  tile(org: string, level: number, index: number, hashes: Uint8Array): Promise<void>
  head(org: string, head: Pick<Head, 'size' | 'edge' | 'checkpoint'>): Promise<void>
}

export const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer')

const { privateKey, publicKey } = generateKeyPairSync('ed25519')

/** The key by which the contract's checkpoints are signed, 32 bytes. */
export const contractKey: Uint8Array = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)

/** Signs as a node would, with a key of this run. */
export const contractSigners: Signers = {
  sign: (_, origin, text) => printNote(signNote(text, [signerOf(sha256, origin, contractKey, message => sign(null, message, privateKey))])),
  verifiers: (_, origin) => [printVerifierKey(verifierKey(sha256, origin, contractKey))],
}

let orgs = 0
let keys = 0

const act = (more: Partial<Act> = {}): Draft['act'] => ({ by: 'FRA', act: 'stated', ...more })
const draft = (more: Partial<Draft> = {}): Draft => ({ act: act(), author: 'FRA', key: `key-${++keys}`, powers: 0, ...more })

function kept(answer: Receipt | NotKept | undefined): Receipt {
  if (answer?.kind !== 'receipt') assert.fail(`not kept: ${answer?.why} ${answer?.says}`)
  return answer
}
function refused(answer: Receipt | NotKept | undefined, why: NotKept['why']): void {
  if (answer?.kind !== 'not kept') assert.fail('it was kept')
  assert.equal(answer.why, why)
  assert.match(answer.says, / .*[;,] /, 'a refusal is a sentence that says what to do')
}
const all = async <T>(things: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const thing of things) found.push(thing)
  return found
}
const one = async (store: Store, org: string, sent: Draft): Promise<Receipt | NotKept> => (await store.append(org, [sent]))[0]!

/** The things once more, as often as one asks. */
const again = <T>(things: readonly T[]) =>
  async function* () {
    yield* things
  }
/** An archive that may be read after its moment. */
const listed = async (archive: Archive): Promise<Archive> => ({
  ...archive,
  entries: again(await all(archive.entries())),
  checkpoints: again(await all(archive.checkpoints())),
  documents: again(await all(archive.documents())),
  drawers: again(await all(archive.drawers())),
})

async function until(what: () => boolean, says: string, ms = 8000): Promise<void> {
  for (const end = performance.now() + ms; !what(); await sleep(5)) if (performance.now() > end) assert.fail(says)
}

/** An organisation of its own for each test. */
async function founded(store: Store, lines: readonly string[] = []): Promise<string> {
  const org = `alliance-${process.pid}-${++orgs}`
  const files = new Map([
    ['charter.md', `# ${org}\n`],
    ['parties.csv', 'id,name\nFRA,France\n'],
  ])
  assert.ok(await store.found({ org, origin: `example.org/${org}`, files, lines }))
  return org
}

/** That head, tiles and checkpoint are those of the lines, hashed anew. */
export async function assertLog(store: Store, org: string): Promise<void> {
  const head = (await store.head(org))!
  const lines = await all(store.lines(org, 1, head.size))
  let edge = emptyEdge
  const hashes: Hash[][] = []
  for (const { line } of lines)
    edge = grow(sha256, edge, leafHash(sha256, new TextEncoder().encode(line)), (level, index, hash) => {
      hashes[level] ??= []
      hashes[level][index] = hash
    })
  assert.deepEqual(
    lines.map(({ no }) => no),
    lines.map((_, i) => i + 1),
    'numbers have no gaps',
  )
  assert.equal(edge.size, head.size)
  assert.deepEqual(head.edge.hashes.map(hex), edge.hashes.map(hex))
  const note = parseNote(head.checkpoint)
  if (typeof note === 'string') assert.fail(note)
  const checkpoint = parseCheckpoint(note.text)
  if (typeof checkpoint === 'string') assert.fail(checkpoint)
  assert.equal(checkpoint.size, head.size)
  assert.ok(same(checkpoint.root, rootOf(sha256, edge)), 'the checkpoint is over these lines')
  assert.equal(await store.checkpointOf(org, head.size), head.checkpoint)
  for (let level = 0; level * 8 < Math.max(1, hashes.length); level++) {
    const row = hashes[level * 8] ?? []
    for (let index = 0; index * 256 < row.length; index++) {
      const tile = await store.tile(org, level, index)
      const wanted = Buffer.concat(row.slice(index * 256, index * 256 + 256))
      assert.ok(tile && same(tile, wanted), `tile ${level}/${index}`)
    }
    assert.equal(await store.tile(org, level, Math.ceil(row.length / 256)), null)
  }
  const known = new Map<string, Hash>()
  for (const [level, row] of hashes.entries()) {
    const index = row.length - 1
    const found = await store.hash(org, level, index)
    assert.ok(found && same(found, row[index]!), `hash ${level}/${index}`)
    known.set(`${level}/${index}`, found)
  }
  const again = edgeOf((level, index) => known.get(`${level}/${index}`) ?? hashes[level]![index]!, head.size)
  assert.ok(same(rootOf(sha256, again), checkpoint.root))
  assert.equal(await store.hash(org, hashes.length + 1, 0), null)
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The suite, over a database that `meet` opens. */
export function contract(name: string, meet: () => Promise<Meeting>): void {
  test(name, async t => {
    const meeting = await meet()
    const opened: Store[] = []
    const node = async (ahead = 0): Promise<Store> => {
      const made = await meeting.node(ahead)
      opened.push(made)
      return made
    }
    const store = await node()
    const other = await node()
    try {
      for (const [promise, holds] of promises) await t.test(promise, () => holds({ store, other, node, meeting }))
    } finally {
      for (const one of opened) await one.close()
      await meeting.close()
    }
  })
}

interface Nodes {
  readonly store: Store
  readonly other: Store
  node(ahead?: number): Promise<Store>
  readonly meeting: Meeting
}

const promises: readonly (readonly [string, (nodes: Nodes) => Promise<void>])[] = [
  [
    'an organisation begins with its files and lines, once',
    async ({ store, other }) => {
      const lines = [
        '{"at":"2015-12-12","by":"FRA","act":"stated"}',
        '{ "at": "2016-01-01",  "by":"FJI", "act":"stated" }\r',
        '{"at":"2016-02-01","received":"2016-02-01T10:00:00.123Z","by":"FJI","act":"stated"}',
      ]
      const org = await founded(store, lines)
      const head = (await other.head(org))!
      assert.deepEqual(
        { ...head, edge: 0, checkpoint: 0 },
        { org, size: 3, edge: 0, clock: Date.parse('2016-02-01T10:00:00.123Z'), powers: 0, checkpoint: 0 },
      )
      assert.deepEqual(
        (await all(other.lines(org))).map(({ line }) => line),
        lines,
        'byte for byte',
      )
      assert.equal(await other.found({ org, origin: 'example.org/x', files: new Map(), lines: [] }), null)
      const files = await other.files(org)
      assert.deepEqual(
        files.map(({ path, since }) => [path, since]),
        [
          ['charter.md', 0],
          ['parties.csv', 0],
        ],
      )
      const charter = await other.document(org, files[0]!.hash)
      assert.equal(Buffer.from(charter!.bytes).toString(), `# ${org}\n`)
      assert.equal(charter!.type, 'text/markdown')
      assert.ok((await other.organisations()).includes(org))
      await assertLog(store, org)
      const none = await founded(store)
      await assertLog(store, none)
      assert.equal(await store.head('nowhere'), null)
      assert.deepEqual(await all(store.lines('nowhere')), [])
      assert.deepEqual(await store.files('nowhere'), [])
      assert.equal(await store.tile('nowhere', 0, 0), null)
    },
  ],
  [
    'only one of two who begin it at once does',
    async ({ store, other }) => {
      const founding = {
        org: `alliance-${process.pid}-${++orgs}`,
        origin: 'example.org/a',
        files: new Map([['charter.md', '#']]),
        lines: ['{}'],
      }
      const heads = await Promise.all([store.found(founding), other.found(founding), store.found(founding)])
      assert.equal(heads.filter(head => head !== null).length, 1)
    },
  ],
  [
    'an act is kept with its moment of receipt, by the clock of the database',
    async ({ store, other }) => {
      const org = await founded(store)
      const before = await store.now()
      const first = kept(await one(store, org, draft({ act: act({ matter: 'paris', note: 'Ünïcödé 🕊  and "quotes"' }) })))
      const after = await store.now()
      assert.ok(first.received >= before && first.received <= after)
      assert.equal(first.no, 1)
      const read = readLine(first.line, 1, 'record.jsonl')
      assert.equal(read.ok?.at, new Date(first.received).toISOString())
      assert.equal(read.ok?.received, read.ok?.at)
      assert.match(read.ok?.at ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      const dated = kept(await one(other, org, draft({ act: act({ at: '2016-09-03' }) })))
      assert.equal(dated.no, 2)
      assert.match(dated.line, /"at":"2016-09-03","received":"2/)
      assert.deepEqual(await all(other.lines(org)), [
        { no: 1, line: first.line },
        { no: 2, line: dated.line },
      ])
      assert.deepEqual(await all(other.lines(org, 2, 2)), [{ no: 2, line: dated.line }])
      assert.deepEqual(await all(other.lines(org, 3)), [])
      assert.equal((await other.head(org))!.clock, dated.received)
      await assertLog(other, org)
    },
  ],
  [
    'a draft sent again under its key gives the first receipt, on any node and within one batch',
    async ({ store, other }) => {
      const org = await founded(store)
      const sent = draft()
      const first = kept(await one(store, org, sent))
      assert.equal(first.again, false)
      assert.deepEqual(kept(await one(store, org, sent)), { ...first, again: true })
      assert.deepEqual(kept(await one(other, org, { ...sent, powers: 7 })), { ...first, again: true })
      refused(await one(other, org, { ...sent, act: act({ note: 'another' }) }), 'key')
      refused(await one(other, org, { ...sent, act: act({ at: '2020-01-01' }) }), 'key')
      // The key of another author is another key.
      assert.equal(kept(await one(other, org, { ...sent, author: 'FJI' })).no, 2)
      const twice = draft()
      const answers = await store.append(org, [twice, draft(), twice, { ...twice, act: act({ act: 'noted' }) }, draft()])
      assert.deepEqual(
        answers.map(answer => (answer.kind === 'receipt' ? [answer.no, answer.again] : answer.why)),
        [[3, false], [4, false], [3, true], 'key', [5, false]],
      )
      assert.deepEqual(await other.byKey(org, 'FRA', twice.key), { no: 3, line: kept(answers[0]).line })
      assert.equal(await other.byKey(org, 'FJI', twice.key), null)
      await assertLog(store, org)
    },
  ],
  [
    'the same drafts sent at once from two nodes are kept once',
    async ({ store, other }) => {
      const org = await founded(store)
      const drafts = Array.from({ length: 40 }, (_, i) => draft({ act: act({ note: `${i}` }) }))
      const answers = await Promise.all(drafts.flatMap(sent => [one(store, org, sent), one(other, org, sent), one(store, org, sent)]))
      assert.equal((await store.head(org))!.size, 40)
      for (let i = 0; i < 40; i++) {
        const three = answers.slice(3 * i, 3 * i + 3).map(kept)
        assert.equal(new Set(three.map(({ no }) => no)).size, 1)
        assert.equal(three.filter(({ again }) => !again).length, 1)
      }
      await assertLog(store, org)
    },
  ],
  [
    'sixty-four callers are kept without gaps, each in the order of its own acts',
    async ({ store, other }) => {
      const org = await founded(store)
      const each = 6
      const answers = await Promise.all(
        Array.from({ length: 64 }, async (_, caller) => {
          const mine: Receipt[] = []
          for (let i = 0; i < each; i++)
            mine.push(
              kept(
                await one(caller % 2 ? store : other, org, draft({ author: `P${caller}`, act: act({ by: `P${caller}`, note: `${i}` }) })),
              ),
            )
          return mine
        }),
      )
      for (const mine of answers)
        for (let i = 1; i < each; i++) assert.ok(mine[i - 1]!.no < mine[i]!.no && mine[i - 1]!.received <= mine[i]!.received)
      const byNo = answers.flat().sort((a, b) => a.no - b.no)
      assert.deepEqual(
        byNo.map(({ no }) => no),
        Array.from({ length: 64 * each }, (_, i) => i + 1),
      )
      for (let i = 1; i < byNo.length; i++) assert.ok(byNo[i - 1]!.received <= byNo[i]!.received, 'the clock never goes back')
      assert.deepEqual(
        await all(store.lines(org)),
        byNo.map(({ no, line }) => ({ no, line })),
      )
      await assertLog(store, org)
    },
  ],
  [
    'one call with many drafts keeps their order',
    async ({ store }) => {
      const org = await founded(store)
      const answers = await store.append(
        org,
        Array.from({ length: 300 }, (_, i) => draft({ act: act({ note: `${i}` }) })),
      )
      assert.deepEqual(
        answers.map(answer => kept(answer).no),
        Array.from({ length: 300 }, (_, i) => i + 1),
      )
      await assertLog(store, org)
    },
  ],
  [
    'when powers changed, who did not know is refused',
    async ({ store, other }) => {
      const org = await founded(store)
      const change = kept(await one(store, org, draft({ act: act({ act: 'issued credentials' }), changesPowers: true })))
      assert.equal((await other.head(org))!.powers, change.no)
      refused(await one(other, org, draft({ powers: 0 })), 'powers')
      assert.equal(kept(await one(other, org, draft({ powers: change.no }))).no, 2)
      // Two changes at once: who comes second did not know of the first.
      const race = await Promise.all(
        [store, other, store, other].map(on => one(on, org, draft({ powers: change.no, changesPowers: true }))),
      )
      assert.equal(race.filter(({ kind }) => kind === 'receipt').length, 1)
      for (const answer of race) if (answer.kind === 'not kept') assert.equal(answer.why, 'powers')
      const now = (await store.head(org))!.powers
      const batch = await store.append(org, [draft({ powers: now }), draft({ powers: now, changesPowers: true }), draft({ powers: now })])
      assert.deepEqual(
        batch.map(answer => (answer.kind === 'receipt' ? 'kept' : answer.why)),
        ['kept', 'kept', 'powers'],
      )
    },
  ],
  [
    'refusals leave the others of a batch alone',
    async ({ store }) => {
      const org = await founded(store)
      const long = 'é'.repeat(16_384)
      const answers = await store.append(org, [
        draft(),
        draft({ act: act({ note: long }) }),
        draft({ act: act({ note: long.slice(0, 16_200) }) }),
        draft({ key: '' }),
        draft({ key: 'a\nb' }),
        draft({ key: 'x'.repeat(201) }),
        draft({ author: '\ud800' }),
        draft({ act: act({ note: 'a\u0000b \ud800 c' }) }),
      ])
      assert.deepEqual(
        answers.map(answer => (answer.kind === 'receipt' ? answer.no : answer.why)),
        [1, 'long', 2, 'key', 'key', 'key', 'key', 3],
      )
      for (const answer of answers) if (answer.kind === 'not kept') refused(answer, answer.why)
      refused(await one(store, 'nowhere', draft()), 'unknown')
      assert.deepEqual(await store.append(org, []), [])
      await assertLog(store, org)
    },
  ],
  [
    'a node whose clock is off accepts nothing',
    async ({ store, node }) => {
      const org = await founded(store)
      for (const ahead of [-5000, 5000]) refused(await one(await node(ahead), org, draft()), 'clock')
      assert.equal((await store.head(org))!.size, 0)
      assert.equal(kept(await one(await node(400), org, draft())).no, 1)
    },
  ],
  [
    'after a moment has passed, nothing is received before it',
    async ({ store, other }) => {
      const org = await founded(store)
      const now = await store.now()
      assert.equal(await store.passed(org, now + 60_000), false)
      assert.equal(await store.passed(org, now), true)
      assert.ok((await other.head(org))!.clock >= now)
      const soon = (await store.now()) + 120
      let said = false
      const sending = (async () => {
        const received: { at: number; said: boolean }[] = []
        while (received.filter(({ said }) => said).length < 20) {
          const before = said
          received.push({ at: kept(await one(other, org, draft())).received, said: before })
          await turn()
        }
        return received
      })()
      while (!(await store.passed(org, soon))) await sleep(3)
      said = true
      for (const { at, said } of await sending) if (said) assert.ok(at >= soon)
      assert.equal(await store.passed(org, soon - 1000), true)
      assert.ok((await store.head(org))!.clock >= soon, 'and the clock did not go back')
      assert.equal(await store.passed('nowhere', 0), false)
    },
  ],
  [
    'who follows hears every line once and in order, from both nodes',
    async ({ store, other }) => {
      const org = await founded(store, ['{"at":"2016-01-01","by":"FRA","act":"stated"}'])
      const heard: Line[][] = [[], [], [], []]
      const stops = [
        store.follow(org, 1, lines => heard[0]!.push(...lines)),
        other.follow(org, 1, lines => heard[1]!.push(...lines)),
        other.follow(org, 30, lines => heard[2]!.push(...lines)),
        store.follow(org, 1, lines => heard[3]!.push(...lines)),
      ]
      await until(() => heard[3]!.length === 1, 'what is there is told at once')
      stops[3]!()
      await Promise.all(Array.from({ length: 60 }, (_, i) => one(i % 2 ? store : other, org, draft())))
      let late: Line[] = []
      stops.push(store.follow(org, 1, lines => (late = [...late, ...lines])))
      await until(
        () => heard[0]!.length >= 61 && heard[1]!.length >= 61 && heard[2]!.length >= 32 && late.length >= 61,
        'lines did not come',
      )
      await sleep(50)
      const lines = await all(store.lines(org))
      assert.deepEqual(heard[0], lines)
      assert.deepEqual(heard[1], lines)
      assert.deepEqual(heard[2], lines.slice(29))
      assert.deepEqual(late, lines)
      assert.equal(heard[3]!.length, 1, 'who stopped hears nothing more')
      for (const stop of stops) stop()
    },
  ],
  [
    'a line comes to another node soon',
    async ({ store, other }) => {
      const org = await founded(store)
      const heard: number[] = []
      const stop = other.follow(org, 1, lines => heard.push(...lines.map(({ no }) => no)))
      await sleep(20)
      const began = performance.now()
      for (let i = 1; i <= 3; i++) {
        await one(store, org, draft())
        await until(() => heard.length >= i, 'the line did not come')
      }
      assert.ok(performance.now() - began < 1500)
      stop()
    },
  ],
  [
    'follow and append go on when connections are cut, without a line lost or doubled',
    async ({ store, other, node, meeting }) => {
      const org = await founded(store)
      const heard: Line[][] = [[], [], []]
      const stops = [store.follow(org, 1, lines => heard[0]!.push(...lines)), other.follow(org, 1, lines => heard[1]!.push(...lines))]
      let going = true
      const sending = Promise.all(
        Array.from({ length: 8 }, async (_, caller) => {
          let sent = 0
          for (; going; sent++, await turn()) {
            const mine = draft({ author: `P${caller}` })
            // As a sender does who was told that nothing is promised.
            for (let answer = await one(caller % 2 ? store : other, org, mine); answer.kind === 'not kept'; ) {
              assert.equal(answer.why, 'gone')
              answer = await one(caller % 2 ? store : other, org, mine)
            }
          }
          return sent
        }),
      )
      for (let i = 0; i < 3; i++) {
        await sleep(60)
        await meeting.cut()
      }
      await sleep(60)
      const restarted = await node()
      stops.push(restarted.follow(org, 1, lines => heard[2]!.push(...lines)))
      going = false
      const sent = (await sending).reduce((sum, n) => sum + n, 0)
      assert.equal((await store.head(org))!.size, sent)
      await until(() => heard.every(lines => lines.length >= sent), 'lines were skipped')
      const lines = await all(restarted.lines(org))
      for (const mine of heard) assert.deepEqual(mine, lines)
      for (const stop of stops) stop()
      await assertLog(store, org)
    },
  ],
  [
    'what lies in drawers is changed by one at a time',
    async ({ store, other }) => {
      const org = await founded(store)
      const [mine, theirs, platform] = [store.drawer(org), other.drawer(org), other.drawer('')]
      assert.equal(await mine.get('session', 'a'), null)
      assert.equal(await mine.put('session', 'a', { who: 'p-1', seen: [1, null, 'ü'] }, { from: 0, due: 2000 }), true)
      assert.equal(await theirs.put('session', 'a', { who: 'p-2' }, { from: 0 }), false)
      assert.deepEqual(await theirs.get('session', 'a'), { key: 'a', value: { who: 'p-1', seen: [1, null, 'ü'] }, version: 1, due: 2000 })
      assert.equal(await platform.get('session', 'a'), null, 'each organisation has drawers of its own')
      const race = await Promise.all([mine, theirs, mine, theirs].map((drawer, i) => drawer.put('session', 'a', i, { from: 1 })))
      assert.equal(race.filter(done => done).length, 1)
      assert.equal((await mine.get('session', 'a'))!.version, 2)
      assert.equal((await mine.get('session', 'a'))!.due, null)
      const count = await Promise.all(
        Array.from({ length: 8 }, async (_, i) => {
          for (;;) {
            const found = await (i % 2 ? mine : theirs).get<number>('count', 'n')
            if (await (i % 2 ? mine : theirs).put('count', 'n', (found?.value ?? 0) + 1, { from: found?.version ?? 0 })) return 1
          }
        }),
      )
      assert.equal((await mine.get<number>('count', 'n'))!.value, count.length)
      const taken = await Promise.all([mine.take('session', 'a'), theirs.take('session', 'a'), mine.take('session', 'a')])
      assert.equal(taken.filter(thing => thing !== null).length, 1)
      assert.equal(await theirs.put('session', 'a', 1, { from: 2 }), false)
      for (const [key, due] of [
        ['n-2', 20],
        ['n-10', 10],
        ['m-1', 30],
        ['n_1', null],
        ['n-%', 5],
      ] as const)
        await mine.put('notice', key, key, { from: 0, due })
      assert.deepEqual(
        (await theirs.list('notice')).map(({ key }) => key),
        ['m-1', 'n-%', 'n-10', 'n-2', 'n_1'],
      )
      assert.deepEqual(
        (await theirs.list('notice', 'n-')).map(({ key }) => key),
        ['n-%', 'n-10', 'n-2'],
      )
      assert.deepEqual(
        (await theirs.list('notice', 'n', 2)).map(({ key }) => key),
        ['n-%', 'n-10'],
      )
      assert.deepEqual(
        (await theirs.due('notice', 20, 10)).map(({ key }) => key),
        ['n-%', 'n-10', 'n-2'],
      )
      assert.deepEqual(
        (await theirs.due('notice', 20, 1)).map(({ key }) => key),
        ['n-%'],
      )
      assert.deepEqual(await theirs.due('session', 1e15, 1), [])
    },
  ],
  [
    'documents are kept once, by their hash, and listed',
    async ({ store, other }) => {
      const org = await founded(store)
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
      const name = await store.keepDocument(org, bytes, 'application/pdf')
      assert.equal(name, hex(sha256(bytes)))
      assert.equal(await other.keepDocument(org, bytes, 'text/plain'), name)
      const found = (await other.document(org, name))!
      assert.ok(same(found.bytes, bytes))
      assert.equal(found.type, 'application/pdf')
      assert.equal(await other.document(org, hex(sha256(new Uint8Array(1)))), null)
      assert.equal(await other.document('nowhere', name), null)
      const empty = await store.keepDocument(org, new Uint8Array(0), 'text/plain')
      assert.equal((await other.document(org, empty))!.bytes.length, 0)
      const listed = await all(other.documents(org))
      assert.equal(listed.length, 4)
      assert.deepEqual(listed, listed.toSorted())
      assert.ok(listed.includes(name))
      await store.addFile(org, { path: 'editions/2026-01-01.md', hash: name, since: 12 })
      await store.addFile(org, { path: 'editions/2026-01-01.md', hash: empty, since: 14 })
      await other.addFile(org, { path: 'editions/2026-01-01.md', hash: name, since: 14 })
      assert.deepEqual((await other.files(org)).slice(2), [
        { path: 'editions/2026-01-01.md', hash: name, since: 12 },
        { path: 'editions/2026-01-01.md', hash: name, since: 14 },
      ])
    },
  ],
  [
    'a sealed part lies beside its line, and its erasure leaves nothing of it',
    async ({ store, other }) => {
      const org = await founded(store)
      const part = new TextEncoder().encode('{"reason":"illness"}')
      const sent = draft({ part })
      const { no, line } = kept(await one(store, org, sent))
      const found = (await other.sealedPart(org, no))!
      assert.equal(found.salt.length, 32)
      assert.ok(same(found.part, part))
      assert.equal(readLine(line, no, 'record.jsonl').ok?.sealed, hex(sha256(Buffer.concat([found.salt, part]))))
      assert.equal(kept(await one(other, org, sent)).again, true)
      refused(await one(other, org, { ...sent, part: new TextEncoder().encode('{"reason":"a journey"}') }), 'key')
      refused(await one(other, org, { author: sent.author, key: sent.key, act: sent.act, powers: 0 }), 'key')
      const [a, b] = (await store.append(org, [draft({ part }), draft({ part: new Uint8Array(0) })])).map(kept)
      assert.notDeepEqual((await store.sealedPart(org, a!.no))!.salt, found.salt)
      assert.equal((await store.sealedPart(org, b!.no))!.part.length, 0)
      assert.equal(await other.erase(org, no), true)
      assert.equal(await store.erase(org, no), false)
      assert.equal(await store.sealedPart(org, no), null)
      assert.equal((await all(other.lines(org, no, no)))[0]!.line, line, 'the line stays')
      assert.equal(kept(await one(store, org, sent)).no, no)
      const plain = kept(await one(store, org, draft()))
      assert.equal(await store.sealedPart(org, plain.no), null)
      assert.equal(await store.erase(org, plain.no), false)
      await assertLog(store, org)
    },
  ],
  [
    'whatever is sent, the log rebuilt from the lines is the log that is kept',
    async ({ store, other }) => {
      const org = await founded(store, ['{"at":"2016-01-01","by":"FRA","act":"stated"}'])
      // A small generator of our own, so that each run is the same; its seed is in the name of what fails.
      let seed = 20161104
      const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below
      const used: Draft[] = []
      let powers = 0
      let sum = 1
      for (let round = 0; round < 24; round++) {
        const batches = Array.from({ length: 1 + next(4) }, () =>
          Array.from({ length: 1 + next(next(9) === 0 ? 90 : 12) }, () => {
            const chance = next(20)
            if (chance === 0 && used.length > 0) return used[next(used.length)]!
            const made = draft({
              author: ['FRA', 'FJI', 'FIN'][next(3)]!,
              act: act({
                note: 'ü'.repeat(next(60)),
                ...(next(3) ? { matter: `m/${next(9)}` } : {}),
                ...(next(5) ? {} : { at: '2016-11-04' }),
              }),
              powers: chance === 1 ? powers + 1 : powers,
              ...(next(8) ? {} : { part: Uint8Array.from({ length: next(50) }, () => next(256)) }),
            })
            used.push(made)
            return made
          }),
        )
        const answers = (await Promise.all(batches.map((batch, i) => (i % 2 ? store : other).append(org, batch)))).flat()
        sum += answers.filter(answer => answer.kind === 'receipt' && !answer.again).length
        if (next(6) === 0) powers = kept(await one(store, org, draft({ powers, changesPowers: true }))).no
        sum = Math.max(sum, powers)
      }
      const head = (await store.head(org))!
      assert.equal(head.size, sum)
      assert.equal(head.powers, powers)
      await assertLog(other, org)
      let before = 0
      for (const size of [1, 2, 100, 255, 256, 257, head.size]) {
        const note = parseNote((await store.checkpointOf(org, size))!)
        if (typeof note === 'string') assert.fail(note)
        const checkpoint = parseCheckpoint(note.text)
        if (typeof checkpoint === 'string') assert.fail(checkpoint)
        assert.ok(checkpoint.size >= Math.max(size, before))
        before = checkpoint.size
      }
      assert.equal(await store.checkpointOf(org, head.size + 1), null)
    },
  ],
  [
    'an archive gives the same organisation again, and a changed one nothing',
    async ({ store, node }) => {
      const org = await founded(store, ['{"at":"2016-01-01","by":"FRA","act":"stated"}'])
      const sent = [draft(), draft({ part: new Uint8Array([1, 2, 3]) }), draft({ changesPowers: true })]
      for (const one of sent) await store.append(org, [one])
      await store.keepDocument(org, new Uint8Array([7]), 'text/plain')
      await store.drawer(org).put('person', 'p-1', { name: 'Ana' }, { from: 0, due: 5 })
      const archive = (await store.archive(org, listed))!
      assert.match(String(await store.restore(archive)), /already kept here/)
      // The same under another name: what the log says of it stays.
      const name = `${org}-again`
      const renamed = { ...archive, head: { ...archive.head, org: name } }
      const back = await (await node()).restore(renamed)
      if (typeof back === 'string') assert.fail(back)
      await assertLog(store, name)
      assert.deepEqual(await store.head(name), renamed.head)
      assert.deepEqual(await all(store.lines(name)), await all(store.lines(org)))
      assert.equal(kept(await one(store, name, { ...sent[0]!, powers: 9 })).again, true)
      assert.deepEqual(await store.sealedPart(name, 3), await store.sealedPart(org, 3))
      assert.deepEqual(await all(store.documents(name)), await all(store.documents(org)))
      assert.deepEqual(await store.files(name), await store.files(org))
      assert.deepEqual(await store.drawer(name).get('person', 'p-1'), await store.drawer(org).get('person', 'p-1'))
      assert.equal(kept(await one(store, name, draft({ powers: 4 }))).no, 5)
      await assertLog(store, name)
      const entries = await all(archive.entries())
      const changed = (more: Partial<typeof archive>) =>
        store.restore({ ...archive, head: { ...archive.head, org: `${org}-changed` }, ...more })
      const of = (lines: typeof entries) => again(lines)
      assert.match(
        String(await changed({ entries: of(entries.map(e => (e.no === 2 ? { ...e, line: e.line.replace('FRA', 'FJI') } : e))) })),
        /line 2 is not the one that its checkpoint signed/,
      )
      assert.match(String(await changed({ entries: of(entries.slice(0, 2)) })), /missing at the end/)
      assert.match(String(await changed({ entries: of(entries.filter(({ no }) => no !== 2)) })), /line 2 is missing/)
      assert.match(
        String(await changed({ entries: of(entries.map(e => (e.part ? { ...e, part: { ...e.part, part: new Uint8Array(1) } } : e))) })),
        /sealed part of line 3/,
      )
      const { head } = archive
      for (const [more, says] of [
        [{ clock: 0 }, /clock stands before/],
        [{ edge: { size: 4, hashes: [sha256(new Uint8Array(1))] } }, /edge of the log/],
        [{ size: 5 }, /missing at the end/],
      ] as const)
        assert.match(String(await store.restore({ ...archive, head: { ...head, org: `${org}-changed`, ...more } })), says)
      async function* forged() {
        yield { hash: hex(sha256(new Uint8Array(1))), type: 'text/plain', bytes: new Uint8Array(2) }
      }
      assert.match(String(await changed({ documents: forged })), /another text/)
      assert.equal(await store.head(`${org}-changed`), null)
      assert.deepEqual(await all(store.lines(`${org}-changed`)), [])
      assert.equal(await store.archive('nowhere', listed), null)
    },
  ],
  [
    'an archive is of one moment, whatever is appended and erased while it is read',
    async ({ store, other }) => {
      const org = await founded(store)
      const part = new TextEncoder().encode('{"reason":"illness"}')
      // More than one page of any store.
      for (let i = 0; i < 12; i++)
        await store.append(
          org,
          Array.from({ length: 100 }, (_, j) => draft(j === 0 ? { part } : {})),
        )
      await store.drawer(org).put('person', 'p-1', { name: 'Ana' }, { from: 0 })
      const found = await store.archive(org, async archive => {
        const entries: number[] = []
        let parts = 0
        for await (const { no, part: beside } of archive.entries()) {
          if (no === 1) {
            assert.equal(await other.erase(org, 1101), true)
            kept(await one(other, org, draft({ act: act({ act: 'erased', answers: 1101, reason: 'by law' }) })))
            await other.keepDocument(org, new Uint8Array([9]), 'text/plain')
            await other.drawer(org).put('person', 'p-2', { name: 'Ben' }, { from: 0 })
          }
          entries.push(no)
          if (beside) parts++
        }
        return {
          size: archive.head.size,
          entries: entries.length,
          parts,
          last: (await all(archive.checkpoints())).at(-1),
          documents: (await all(archive.documents())).length,
          drawers: (await all(archive.drawers())).map(({ key }) => key),
          checkpoint: archive.head.checkpoint,
        }
      })
      assert.deepEqual(
        { ...found, last: found!.last?.note === found!.checkpoint, checkpoint: 0 },
        { size: 1200, entries: 1200, parts: 12, last: true, documents: 2, drawers: ['p-1'], checkpoint: 0 },
      )
      assert.equal((await other.head(org))!.size, 1201)
      await assert.rejects(
        store.archive(org, async () => {
          throw new Error('whoever reads may stop')
        }),
        /may stop/,
      )
      assert.equal((await store.archive(org, async ({ head }) => head.size))!, 1201)
    },
  ],
  [
    'what was changed in the database is not given, and is found when one looks',
    async ({ store, other, meeting: { tamper } }) => {
      const seen = async (org: string) => (await inspectStore(other, org, { sha256, signers: contractSigners }))!
      const org = await founded(store, ['{"at":"2016-01-01","by":"FRA","act":"stated"}'])
      const part = new TextEncoder().encode('{"reason":"illness"}')
      for (let i = 0; i < 5; i++) await store.append(org, [draft(i === 2 ? { part } : {}), draft()])
      assert.deepEqual(await seen(org), { record: null, files: null, lost: [], changed: [] })
      const name = await store.keepDocument(org, new TextEncoder().encode('the text'), 'text/plain')
      await tamper.document(org, name, new TextEncoder().encode('another text'))
      await assert.rejects(other.document(org, name), Altered)
      await tamper.part(org, 6, new TextEncoder().encode('{"reason":"a journey"}'))
      await assert.rejects(other.sealedPart(org, 6), /sealed part of line 6/)
      const found = await seen(org)
      assert.equal(found.record, null)
      assert.equal(found.changed.length, 2)
      assert.match(found.changed.join(), /sealed part of line 6.*document [0-9a-f]{64} has another text/)
      await other.erase(org, 6)
      assert.match((await seen(org)).lost.join(), /sealed part of line 6 is missing, and no act says that it was erased/)
      assert.equal(await inspectStore(store, 'nowhere', { sha256, signers: contractSigners }), null)
      const [line] = await all(store.lines(org, 8, 8))
      await tamper.line(org, 8, line!.line.replace('FRA', 'FJI'))
      assert.match((await seen(org)).record!, /lines 8 to 9 are not those that their checkpoint signed/)
      await tamper.line(org, 8, line!.line)
      const tile = (await store.tile(org, 0, 0))!
      tile[40] = (tile[40] ?? 0) ^ 1
      await tamper.tile(org, 0, 0, tile)
      assert.match((await seen(org)).record!, /tile\/0\/000 of the log does not hold the hash of its place 1/)
    },
  ],
  [
    'a file that the record does not vouch for is found, and named, when one looks',
    async ({ store, other, meeting: { tamper } }) => {
      const seen = async (org: string) => (await inspectStore(other, org, { sha256, signers: contractSigners }))!.files
      const org = await founded(store)
      const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
      const lay = async (path: string, text: string, since: number): Promise<void> =>
        store.addFile(org, { path, hash: await store.keepDocument(org, bytes(text), 'text/plain'), since })
      const files = await store.files(org)
      await store.append(org, [draft({ act: act({ act: 'founded', hash: foundingHash(files) }) })])
      const edition = await store.keepDocument(org, bytes('# The second'), 'text/plain')
      await store.addFile(org, { path: 'editions/2027-01-01.md', hash: edition, since: 2 })
      assert.equal(await seen(org), null, 'a text whose act has not come yet holds nothing, and shuts nothing')
      await store.append(org, [draft({ act: act({ act: 'adopted', edition: '2027-01-01', hash: edition }) })])
      assert.equal(await seen(org), null)
      for (const [path, text, says, since] of [
        ['charter.md', '# Another\n', /^charter\.md is not the text with which the record was founded$/],
        ['parties.csv', 'id,name\nFRA,Fiji\n', /^parties\.csv is not the text with which the record was founded$/],
        ['editions/2027-01-01.md', '# Another second', /^the text of editions\/2027-01-01\.md that the record brought in is not here$/, 2],
        ['conditions/grid/2026.csv', 'id\n', /^conditions\/grid\/2026\.csv was not there when the record was founded/],
        ['catalogues/rail/standards.csv', 'id\n', /^catalogues\/rail\/standards\.csv was not there when the record was founded/],
        ['charter.md', '# A later one\n', /^charter\.md has another text beside it that no act of the record brought in$/, 3],
      ] as const) {
        const before = (await store.files(org)).find(f => f.path === path && f.since === (since ?? 0))
        await lay(path, text, since ?? 0)
        assert.match((await seen(org)) ?? 'nothing', says)
        if (before === undefined) await tamper.away(org, path, since ?? 0)
        else await store.addFile(org, before)
        assert.equal(await seen(org), null, 'put back, all is well')
      }
      await tamper.away(org, 'editions/2027-01-01.md', 2)
      assert.match((await seen(org)) ?? 'nothing', /^the text of editions\/2027-01-01\.md that/)
    },
  ],
  [
    'nothing is signed on a past that was forged in the database',
    async ({ store, node, meeting: { tamper } }) => {
      const org = await founded(store)
      for (let i = 0; i < 3; i++) await store.append(org, [draft()])
      const head = (await store.head(org))!
      // Whoever forges all that can be computed still has no key: line, edge and checkpoint agree with each other, and nobody signed them.
      const lines = (await all(store.lines(org))).map(({ no, line }) => (no === 2 ? line.replace('FRA', 'FJI') : line))
      await tamper.line(org, 2, lines[1]!)
      let edge = emptyEdge
      for (const line of lines) edge = grow(sha256, edge, leafHash(sha256, new TextEncoder().encode(line)))
      await tamper.head(org, { ...head, edge })
      const fresh = await node()
      refused(await one(fresh, org, draft()), 'altered')
      refused(await one(store, org, draft()), 'altered')
      const other = generateKeyPairSync('ed25519')
      const text = printCheckpoint({ origin: `example.org/${org}`, size: 3, root: rootOf(sha256, edge), extensions: [] })
      const theirs = signerOf(sha256, `example.org/${org}`, contractKey, message => sign(null, message, other.privateKey))
      await tamper.head(org, { size: 3, edge, checkpoint: printNote(signNote(text, [theirs])) })
      refused(await one(fresh, org, draft()), 'altered')
      assert.match((await inspectStore(fresh, org, { sha256, signers: contractSigners }))!.record!, /checkpoint/)
      await tamper.line(org, 2, lines[1]!.replace('FJI', 'FRA'))
      await tamper.head(org, head)
      assert.equal(kept(await one(fresh, org, draft())).no, 4)
      await assertLog(store, org)
    },
  ],
  [
    'an act that rests on what stands is refused where the record has grown, or a clock has run out',
    async ({ store, other }) => {
      const org = await founded(store)
      const never = Number.POSITIVE_INFINITY
      assert.equal(kept(await one(store, org, draft({ stood: { lines: 0, until: never } }))).no, 1)
      refused(await one(store, org, draft({ stood: { lines: 0, until: never } })), 'stood')
      refused(await one(other, org, draft({ stood: { lines: 1, until: await store.now() } })), 'stood')
      assert.equal(kept(await one(other, org, draft({ stood: { lines: 1, until: (await store.now()) + 60_000 } }))).no, 2)
      const both = await store.append(org, [draft({ stood: { lines: 2, until: never } }), draft({ stood: { lines: 2, until: never } })])
      assert.deepEqual(
        both.map(answer => (answer.kind === 'receipt' ? answer.no : answer.why)),
        [3, 'stood'],
      )
      await assertLog(store, org)
    },
  ],
  [
    'a line that was put behind the head by hand is followed by nobody',
    async ({ store, other, meeting: { tamper } }) => {
      const org = await founded(store)
      await store.append(org, [draft(), draft()])
      const heard: number[] = []
      const stop = other.follow(org, 1, lines => heard.push(...lines.map(({ no }) => no)))
      await until(() => heard.length === 2, 'it hears both')
      await tamper.add(org, 3, '{"at":"2026-01-01","by":"FRA","act":"stated"}')
      const late: number[] = []
      const stopLate = other.follow(org, 1, lines => late.push(...lines.map(({ no }) => no)))
      await until(() => late.length === 2, 'it hears both')
      await sleep(300)
      assert.deepEqual(
        [heard, late],
        [
          [1, 2],
          [1, 2],
        ],
      )
      assert.match(
        (await inspectStore(store, org, { sha256, signers: contractSigners }))!.record!,
        /the last checkpoint is not over the last line/,
      )
      stop()
      stopLate()
    },
  ],
]
