/**
 * A record gone through again in the reader's own browser: the charter's files and every line are fetched and hashed, the root must be the one
 * that the log signed, and every outcome is judged again and compared with what the site shows. It trusts nothing of the site but the log's
 * public key, which is named so that it can be compared with the one known from elsewhere.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { readCharter } from '../../charter/read.ts'
import { judge } from '../../judge/judge.ts'
import type { MatterStanding, Standing } from '../../judge/standing.ts'
import { bytesOf, printHex } from '../../log/bytes.ts'
import { parseCheckpoint } from '../../log/checkpoint.ts'
import { parseNote, parseVerifierKey, type Verifier } from '../../log/note.ts'
import { leavesIn } from '../../log/tile.ts'
import { type LoggedLine, verifyLog } from '../../log/verify.ts'
import type { Act } from '../../record/act.ts'
import { chartersAmissIn } from '../../record/founding.ts'
import { readLine, withheldIn } from '../../record/line.ts'

/** What is being done, and how far it has come, from 0 to 1. */
export type Doing = 'shown' | 'charter' | 'lines' | 'log' | 'judging'

/** What was found, with its figures. `holds` false: it is not as it should be; null: it could not be checked. */
export interface Finding {
  readonly what:
    | 'charter'
    | 'founded'
    | 'hashed'
    | 'withheld'
    | 'root'
    | 'signature'
    | 'no signature'
    | 'cosigned'
    | 'no log'
    | 'judged'
    | 'differs'
    | 'wrong'
  readonly holds: boolean | null
  readonly facts: Readonly<Record<string, string>>
}

export const hexOf = (text: string): string => printHex(sha256(bytesOf(text)))
const breath = (): Promise<void> => new Promise(done => setTimeout(done))
const BREATH = 250

/** Stops at the first thing that is wrong. */
class Wrong extends Error {}

/** Everything that was found of an organisation, in the order in which it was checked; a failure to fetch is thrown. */
export async function check(org: string, tell: (doing: Doing, share: number) => void): Promise<readonly Finding[]> {
  const found: Finding[] = []
  const note = (what: Finding['what'], facts: Finding['facts'] = {}, holds: boolean | null = true): void =>
    void found.push({ what, holds, facts })
  try {
    await walk(org, tell, note)
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    note('wrong', { why: error.message }, false)
  }
  return found
}

type Note = (what: Finding['what'], facts?: Finding['facts'], holds?: boolean | null) => void

async function walk(org: string, tell: (doing: Doing, share: number) => void, note: Note): Promise<void> {
  tell('shown', 0)
  const shown = JSON.parse(await textAt(`${org}.json`)) as Standing
  tell('charter', 0)
  const { files, live } = await filesOf(org, share => tell('charter', share))
  const read = readCharter(files, { folder: '', sha256: hexOf })
  if (!read.ok) throw new Wrong(read.faults.filter(f => !f.warning).map(f => `${f.file}:${f.line}: ${f.says}`)[0] ?? 'charter.md')
  const charter = read.ok
  if (charter.hash !== shown.charterHash) throw new Wrong(`the charter is ${charter.hash}, and the page is of ${shown.charterHash}`)
  note('charter', { hash: charter.hash })

  tell('lines', 0)
  // The checkpoint first: the record may grow meanwhile, and is then longer, never shorter.
  const checkpoint = live ? await textAt(`${org}/log/checkpoint`) : null
  const key = live ? await textAt(`${org}/log/key`) : null
  const text = await textAt(`${org}/record.jsonl`)
  const lines = text.split('\n').filter(line => line !== '')
  if (checkpoint === null || key === null) {
    note('hashed', { n: String(lines.length) })
    note('no log', { hash: hexOf(text) }, null)
  } else await checkLog({ org, checkpoint, key: key.trim(), lines, tell, note })

  const acts: Act[] = []
  for (const [i, line] of lines.slice(0, shown.known).entries()) {
    const act = readLine(line, i + 1, 'record.jsonl', charter.seat.zone)
    if (!act.ok) throw new Wrong(act.faults.map(f => `${f.file}:${f.line}: ${f.says}`)[0] ?? `line ${i + 1}`)
    acts.push(act.ok)
  }
  if (acts.length < shown.known) throw new Wrong(`the page is of ${shown.known} lines, and ${acts.length} were sent`)
  const { bound, amiss } = chartersAmissIn(files, acts, hexOf)
  if (amiss !== null) throw new Wrong(amiss)
  if (bound) note('founded')

  tell('judging', 0)
  await breath()
  const again = judge(charter, acts, shown.asOf)
  const differ = differing(shown.matters, again.matters)
  note('judged', { n: String(again.matters.length), asOf: shown.asOf }, differ.length === 0)
  if (differ.length > 0) note('differs', { matters: differ.join(', ') }, false)
  tell('judging', 1)
}

/** What is at an address, byte for byte as text. */
export async function textAt(path: string): Promise<string> {
  const answer = await fetch(path, { credentials: 'same-origin', headers: { accept: '*/*' } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  // A mark of the byte order is part of what is hashed.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}

/** The charter's files, each with the hash that is named for it. */
export async function filesOf(
  org: string,
  tell: (share: number) => void,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly live: boolean }> {
  const listed = JSON.parse(await textAt(`${org}/files.json`)) as { live: boolean; files: { path: string; hash: string }[] }
  const files = new Map<string, string>()
  for (const { path, hash } of listed.files) {
    const text = await textAt(`${org}/documents/${hash}`)
    if (hexOf(text) !== hash) throw new Wrong(`${path} is not the text of the SHA-256 that is named, ${hash}`)
    files.set(path, text)
    tell(files.size / listed.files.length)
  }
  return { files, live: listed.live }
}

/** Hashes the lines and checks them against the signed checkpoint. */
async function checkLog({
  org,
  checkpoint,
  key,
  lines,
  tell,
  note,
}: {
  readonly org: string
  readonly checkpoint: string
  readonly key: string
  readonly lines: readonly string[]
  readonly tell: (doing: Doing, share: number) => void
  readonly note: Note
}): Promise<void> {
  const parsed = parseVerifierKey(sha256, key)
  if (typeof parsed === 'string') throw new Wrong(parsed)
  const opened = parseNote(checkpoint)
  if (typeof opened === 'string') throw new Wrong(opened)
  const said = parseCheckpoint(opened.text)
  if (typeof said === 'string') throw new Wrong(said)
  const { name, id } = parsed
  const own = opened.signatures.find(s => s.name === name && s.id === id)
  const good = own === undefined ? null : await signed(parsed.key, bytesOf(opened.text), own.bytes)
  // What the browser cannot check is not held against the log, and is told apart below.
  const verifier: Verifier = { name, id, verify: (text, bytes) => good !== false && text === opened.text && bytes.length === 64 }
  const known = lines.slice(0, said.size)
  const withheld = await leavesOf(org, known)
  async function* walked(): AsyncGenerator<LoggedLine> {
    for (const [i, line] of known.entries()) {
      if (i % BREATH === 0) {
        tell('lines', i / known.length)
        await breath()
      }
      const leaf = withheld.get(i)
      yield leaf === undefined ? bytesOf(line) : { withheld: leaf }
    }
  }
  const checked = await verifyLog({ sha256, lines: walked(), checkpoint, origin: name, keys: [verifier] })
  tell('log', 1)
  if (typeof checked === 'string') throw new Wrong(checked)
  note('hashed', { n: String(checked.hashed) })
  if (checked.withheld > 0) note('withheld', { n: String(checked.withheld) }, null)
  note('root', { origin: name, n: String(said.size) })
  if (good === true) note('signature', { key })
  else note('no signature', { key }, null)
  const others = opened.signatures.filter(s => s.name !== name)
  if (others.length > 0) note('cosigned', { names: [...new Set(others.map(s => s.name))].join(', ') }, null)
}

/** Whether an Ed25519 signature is good; null where this browser cannot tell. */
async function signed(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean | null> {
  try {
    const open = await crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', open, signature as Uint8Array<ArrayBuffer>, message as Uint8Array<ArrayBuffer>)
  } catch {
    return null
  }
}

/** What the log publishes for lines that are withheld from this reader, by their place: the hash of each, out of its tile. */
const leavesOf = (org: string, lines: readonly string[]): Promise<ReadonlyMap<number, Uint8Array>> =>
  leavesIn(lines.length, withheldIn(lines), async path => {
    const answer = await fetch(`${org}/log/${path}`, { credentials: 'same-origin' })
    if (!answer.ok) throw new Error(`${org}/log/${path}: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  })

/** The matters that are judged otherwise than they are shown. */
function differing(shown: readonly MatterStanding[], again: readonly MatterStanding[]): readonly string[] {
  const sides = [shown, again].map(runs => new Map(runs.map(run => [JSON.stringify([run.id, run.procedure, run.opened]), told(run)])))
  const [here, there] = sides as [Map<string, string>, Map<string, string>]
  const keys = [...new Set([...here.keys(), ...there.keys()])].filter(key => here.get(key) !== there.get(key))
  return [...new Set(keys.map(key => (JSON.parse(key) as [string])[0]))]
}

const told = (run: MatterStanding): string =>
  JSON.stringify([
    run.state,
    run.outcome,
    run.settledAt,
    run.settledBy,
    run.effectiveFrom,
    run.effects,
    run.acts.map(act => [act.no, act.worth]),
  ])
