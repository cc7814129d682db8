import { readFileSync } from 'node:fs'
import { printFault } from '../basics/fault.ts'
import { printInstant } from '../basics/moment.ts'
import type { Charter } from '../charter/charter.ts'
import { begin, standing, take } from '../judge/judge.ts'
import { parseVerifierKey, type Verifier, verifierOf } from '../log/note.ts'
import { verifyLog } from '../log/verify.ts'
import { chartersAmiss } from '../store/founding.ts'
import type { Act } from '../record/act.ts'
import { readLine } from '../record/line.ts'
import { sha256, verifyEd25519 } from '../store/keys.ts'
import { whyNot } from '../store/record.ts'
import { checkPowers, checkSettled, count, publishedAmiss } from './asked-again.ts'
import { checkCertificates } from './certificates.ts'
import type { Command, Terminal } from './command.ts'
import { checkDocuments, type CheckedDocuments } from './documents.ts'
import { logGone } from './log-gone.ts'
import { checkReceipt } from './receipt.ts'
import { fetched, type Found, inFolder } from './found.ts'

export const verify: Command = {
  name: 'verify',
  takes: '<folder or address> [--key KEY] [--checkpoint FILE] [--receipt FILE [--line FILE]]',
  summary: 're-hash, check proofs and signatures, re-judge',
  help: `Goes through an alliance again, from an exported folder or from the address of an organisation, and needs nothing else of whoever serves it:
every line is hashed, the root must be the one that the log signed, every act that a person sent must have been sent with powers, no act dated
back and no correction may have changed what was shown as settled, every document that
an act names is hashed, and every outcome is judged again. A live record whose log is missing is not let pass. Exit code 1 where anything differs; a document that did not come along is named and changes no exit code, unless it is a certificate. Give the public key as you know it from elsewhere, or a checkpoint that you kept, and the past
cannot be changed behind your back; without a key the one that comes along is used, and printed.

  entente verify my-alliance
  entente verify my-alliance --receipt my-alliance-12.tlog-proof --line my-alliance-12.jsonl
  entente verify https://example.org/my-alliance --key 'example.org/my-alliance+530d903a+AekyeRrm…'`,
  words: ['folder or address'],
  flags: {
    key: { takes: 'KEY', says: 'the public key of the log, as one line' },
    checkpoint: { takes: 'FILE', says: 'a checkpoint kept from an earlier day; the log must have gone on from it' },
    receipt: { takes: 'FILE', says: 'a receipt kept from an earlier day; its act must stand in the log, which must have gone on from it' },
    line: { takes: 'FILE', says: 'the line that the receipt is of; without it, the line that stands in the record now' },
  },
  async run(asked, terminal) {
    const from = asked.words[0] as string
    const found = /^https?:\/\//.test(from) ? await fetched(from) : inFolder(from)
    if (typeof found === 'string') return fails(terminal, found)
    const { charter, lines } = found
    const read = readLines(lines, charter)
    if (typeof read === 'string') return fails(terminal, read)
    const say = (text: string): void => terminal.out(`${text}\n`)
    const { receipt, line } = asked.flags
    if (line !== undefined && receipt === undefined)
      return fails(terminal, '--line names the line of a receipt; name the receipt with --receipt.')
    if (found.checkpoint === null && receipt !== undefined)
      return fails(
        terminal,
        'No log is kept for this record, so that no receipt can be of it; name the export of a live alliance, or its address.',
      )
    const gone = found.checkpoint === null ? logGone(found, read, asked.flags) : null
    if (gone !== null) return fails(terminal, gone)
    if (found.checkpoint === null)
      say('No log is kept for this record: its lines are read and judged, and nothing signed vouches for them.')
    else {
      const kept = asked.flags.checkpoint === undefined ? null : readKept(asked.flags.checkpoint)
      if (kept !== null && 'amiss' in kept) return fails(terminal, kept.amiss)
      const earlier = kept === null ? [] : [kept.text]
      if (receipt !== undefined) {
        const trust = trustOf(asked.flags.key ?? null, found.key)
        if (typeof trust === 'string') return fails(terminal, trust)
        const held = checkReceipt({ receipt, line: line ?? null }, lines, trust)
        if (typeof held === 'string') return fails(terminal, held)
        say(held.says)
        earlier.push(held.checkpoint)
      }
      const checked = await checkLog(found, found.checkpoint, asked.flags.key ?? null, earlier)
      if (typeof checked === 'string') return fails(terminal, checked)
      for (const text of checked) say(text)
      if (asked.flags.key === undefined)
        say(`  The key came along with the log: ${found.key?.trim() ?? ''}\n  Compare it with the one you know from elsewhere.`)
    }
    const { bound, apart, amiss } = chartersAmiss(found.files, read)
    if (amiss !== null) return fails(terminal, `The charter does not belong to this record: ${amiss}.`)
    if (bound) say('The charter is the one that the record was founded with, and each later text the one that its act names.')
    if (apart) say('A catalogue of standards lies beside it that the record was not founded with: nothing vouches for its tables.')
    const powers = checkPowers(charter, read)
    if (typeof powers === 'string') return fails(terminal, powers)
    if (powers > 0) say(`${count(powers, 'act')} sent by a person: each with powers.`)
    const backdated = checkSettled(charter, read)
    if (typeof backdated === 'string') return fails(terminal, backdated)
    for (const text of backdated.notes) say(text)
    const documents = await checkDocuments(charter, read, found.document)
    for (const text of documents.notes) say(text)
    return judged(charter, read, documents, terminal)
  },
}

/** The text of a file that somebody kept; or the sentence on why it cannot be read. */
function readKept(path: string): { readonly text: string } | { readonly amiss: string } {
  try {
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    return { amiss: `${path}: ${whyNot(error)}.` }
  }
}

function fails(terminal: Terminal, says: string): 1 {
  terminal.err(`${says}\n`)
  return 1
}

/** The acts of the lines, or the first faults. */
function readLines(lines: readonly string[], charter: Charter): readonly Act[] | string {
  const acts: Act[] = []
  for (const [i, line] of lines.entries()) {
    const read = readLine(line, i + 1, 'record.jsonl', charter.seat.zone)
    if (!read.ok) return read.faults.map(printFault).join('\n')
    acts.push(read.ok)
  }
  return acts
}

/** By whose key the log is checked, the one that was given or else the one that came along; or a sentence. */
function trustOf(given: string | null, along: string | null): { readonly verifier: Verifier; readonly origin: string } | string {
  const key = given ?? along
  if (key === null) return 'No public key came along with the log; give it with --key.'
  const parsed = parseVerifierKey(sha256, key.trim())
  if (typeof parsed === 'string')
    return given === null ? `The key that came along with the log (log/key) cannot be read: ${parsed}.` : `--key: ${parsed}`
  const verifier = verifierOf(parsed, verifyEd25519)
  return typeof verifier === 'string' ? verifier : { verifier, origin: parsed.name }
}

/** What was checked of the log, in sentences; one sentence where something is wrong. */
async function checkLog(
  found: Pick<Found, 'lines' | 'withheld' | 'key'>,
  checkpoint: string,
  key: string | null,
  earlier: readonly string[],
): Promise<readonly string[] | string> {
  const trust = trustOf(key, found.key)
  if (typeof trust === 'string') return trust
  const { verifier, origin } = trust
  const began = performance.now()
  const encoder = new TextEncoder()
  const checked = await verifyLog({
    sha256,
    lines: found.lines.map((line, i) => {
      const hash = found.withheld.get(i + 1)
      return hash === undefined ? encoder.encode(line) : { withheld: hash }
    }),
    checkpoint,
    earlier,
    origin,
    keys: [verifier],
  })
  if (typeof checked === 'string') return `The log does not hold: ${checked}.`
  return [
    `${count(checked.hashed, 'line')} hashed in ${Math.round(performance.now() - began)} ms: the root is the one that ${origin} signed${checked.withheld > 0 ? `; ${checked.withheld} withheld, their hashes seen` : ''}.`,
    ...(checked.compared > 0 ? [`It went on from ${count(checked.compared, 'earlier checkpoint')}.`] : []),
    ...checked.cosigned.map(c => `Cosigned by ${c.name}, ${new Date(c.time * 1000).toISOString()}.`),
  ]
}

/** Judges every outcome again and compares what was certified; each difference is named. */
function judged(charter: Charter, acts: readonly Act[], { kept, amiss: changed }: CheckedDocuments, terminal: Terminal): number {
  let world = begin(charter)
  for (const act of acts) world = take(world, act)
  const last = acts.at(-1)
  // As of now: what a clock settled since the last act counts too.
  const asOf = printInstant(Math.max(terminal.now(), Date.parse(last?.received ?? '') || 0), charter.seat.zone)
  const now = standing(world, asOf)
  const settled = now.matters.filter(m => m.state === 'settled')
  const { certified, amiss, notes } = checkCertificates(charter, acts, world, { documents: hash => kept.get(hash) ?? null, asOf })
  const said = [...changed, ...amiss, ...publishedAmiss(charter, acts, world)]
  for (const note of notes) terminal.out(`${note}\n`)
  for (const says of said) terminal.err(`${says}\n`)
  terminal.out(
    `Judged again: ${count(settled.length, 'outcome')} settled${certified > 0 && amiss.length === 0 ? `, ${certified} certified, and each certificate says what the judge finds` : ''}.\n`,
  )
  return said.length === 0 ? 0 : 1
}
