/**
 * What the tables of cases tell beyond what each case expects: everything, word for word, in `test/told`. `npm run bless` writes it anew;
 * read the difference.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { World } from '../src/judge/judge.ts'
import { standing } from '../src/judge/judge.ts'
import { remaining } from '../src/judge/remaining.ts'
import type { ActWorth, MatterStanding, Standing, Why } from '../src/judge/standing.ts'
import { timeline } from '../src/judge/timeline.ts'
import type { Finding, Gains } from '../src/rules/finding.ts'

const folder = fileURLToPath(new URL('./told/', import.meta.url))
const blessing = process.env.BLESS !== undefined

/** A golden file of several texts, each under its name. */
export function told(file: string): (name: string, text: string) => void {
  const path = join(folder, `${file}.txt`)
  const texts = new Map<string, string>()
  if (!blessing) for (const [name, text] of parts(existsSync(path) ? readFileSync(path, 'utf8') : '')) texts.set(name, text)
  else
    after(() => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, [...texts].map(([name, text]) => `== ${name}\n${text}`).join('\n'))
    })
  return (name, text) => {
    if (blessing) texts.set(name, text)
    else assert.equal(text, texts.get(name), `${name}: "npm run bless" writes it anew`)
  }
}

const parts = (text: string): (readonly [string, string])[] =>
  text
    .split(/^== /m)
    .slice(1)
    .map(part => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end + 1).replace(/\n\n$/, '\n')]
    })

/** A world on each of some days: where all stands, what remains, and on which days it changed. */
export function worldSays(world: World, days: readonly string[]): string {
  const out: string[] = []
  let before = ''
  for (const day of days) {
    const said = standingSays(standing(world, day)) + remainingSays(world, day)
    if (said !== before) out.push(`${day}\n${said}`)
    before = said
  }
  const last = days.at(-1)
  if (last !== undefined)
    out.push(
      `changes\n${timeline(world, last)
        .map(c => `  ${c.at} ${c.matter}: ${c.procedure} ${c.what} ${c.outcome ?? ''} ${c.acts.join(' ')}\n`)
        .join('')}`,
    )
  return out.join('')
}

function standingSays(s: Standing): string {
  const next = s.next === null ? 'nothing' : `${s.next.at} ${s.next.matter} ${s.next.what}`
  return `  edition ${s.edition}; parties ${s.parties.join(' ')}; next ${next}\n${s.matters.map(runSays).join('')}`
}

function runSays(m: MatterStanding): string {
  const fields: readonly (readonly [string, unknown])[] = [
    ['by', m.openedBy.join(' ')],
    ['concerning', m.concerning.join(' ')],
    ['body', m.body],
    ['refers', m.refers],
    ['edition', m.edition],
    ['outcome', m.outcome],
    ['settled', m.settledAt],
    ['settled by', m.settledBy],
    ['from', m.effectiveFrom],
    ['from at the latest', m.effectiveBy],
    ['until', m.effectiveUntil],
    ['closes', m.closes],
    ['final', m.final],
    ['for', m.effects.map(e => `${e.party} ${e.from ?? '?'}..${e.until ?? ''}`).join(', ')],
    ['why', m.why === null ? null : whySays(m.why)],
  ]
  const said = fields.filter(([, value]) => value !== null && value !== '').map(([name, value]) => `${name} ${value}`)
  return `  ${m.id}: ${m.procedure} (${m.article}) opened ${m.opened}: ${m.state}; ${said.join('; ')}\n${m.finding === null ? '' : findingSays(m.finding, '    ')}${actsSay(m.acts)}`
}

/** A finding with its parts: all that is in it but what was asked. */
export function findingSays(f: Finding, indent = ''): string {
  const facts = Object.entries(f.facts).map(
    ([name, value]) => ` ${name} ${JSON.stringify(name === 'gains' ? byParty(value as Gains) : value)}`,
  )
  const awaiting = f.awaiting.length === 0 ? '' : ` awaiting ${f.awaiting.join(' ')}`
  return `${indent}${f.rule}: ${f.state}${f.final ? ', final' : ''};${facts.join('')}${awaiting}${f.until === null ? '' : ` until ${f.until}`}\n${f.parts.map(p => findingSays(p, `${indent}  `)).join('')}`
}

const whySays = (w: Why): string =>
  `${w.code}${Object.entries(w.facts)
    .map(([name, value]) => ` ${name}=${value}`)
    .join('')}`

/** Acts of the same worth for the same reason on one line. */
function actsSay(acts: readonly ActWorth[]): string {
  const groups = new Map<string, number[]>()
  for (const a of acts) {
    const each = a.parties === undefined ? '' : `; ${a.parties.map(p => `${p.party} ${p.worth} (${whySays(p.why)})`).join(', ')}`
    const key = `${a.worth} (${whySays(a.why)})${each}`
    groups.set(key, [...(groups.get(key) ?? []), a.no])
  }
  return [...groups].map(([key, numbers]) => `    ${ranges(numbers)} ${key}\n`).join('')
}

function ranges(numbers: readonly number[]): string {
  const out: [number, number][] = []
  for (const n of numbers) {
    const last = out.at(-1)
    if (last !== undefined && last[1] === n - 1) last[1] = n
    else out.push([n, n])
  }
  return out.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)).join(', ')
}

function remainingSays(world: World, day: string): string {
  return remaining(world, day)
    .map(r => {
      const sets =
        r.smallest === null
          ? 'no set'
          : `${r.smallest.size}: ${typeof r.smallest.sets === 'string' ? r.smallest.sets : r.smallest.sets.map(s => s.join(' ')).join(' | ')}`
      return `  left of ${r.id} ${r.procedure}: ${r.leaves.map(l => l.rule).join(', ')}; awaiting ${r.awaiting.join(' ')}; smallest ${sets}; vetoes ${r.vetoes.join(' ')}; ${r.canBeMet ? 'can' : 'cannot'} be met; next ${r.next?.at ?? 'nothing'}\n`
    })
    .join('')
}

const byParty = ({ parties, by }: Gains): object => Object.fromEntries(parties.map((id, i) => [id, by[i]]))
