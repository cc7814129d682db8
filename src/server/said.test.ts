/** What a door says is said in the reader's language: no sentence stands in the code of a door, and refusals differ from English. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type League, openLeague, ORG } from '../../test/live.ts'
import { refused } from '../store/keep.ts'
import { langs } from '../words/languages.ts'

const files = readdirSync('src/server', { recursive: true, encoding: 'utf8' })
  .map(name => `src/server/${name}`)
  .filter(name => /\.tsx?$/.test(name) && !/\.test\.|\.browser\./.test(name))

/** A refusal whose words stand where it is made: two English words or more between the quotes of its sentence. */
const bare = /\b(?:no\(c|refused\()\s*,?\s*\d{3},\s*(?:[\w.=\s?]+[?:]\s*)*['"`][^'"`]*[a-z]{2,} [a-z]{2,}/g

test('no door refuses in a sentence of its own', () => {
  const found = files.flatMap(file => [...readFileSync(file, 'utf8').matchAll(bare)].map(m => `${file}: ${m[0].slice(0, 120)}`))
  assert.deepEqual(found, [])
  // The pattern sees what it is for.
  for (const code of ["no(c, 404, 'This organisation keeps no log.')", 'refused(400, `Number 3 has no part; name another.`)'])
    assert.equal([...code.matchAll(bare)].length, 1, code)
})

/** Sent by somebody signed in, and refused in a sentence. */
const asked: readonly (readonly [as: string, path: string, body: object | string])[] = [
  ['AUR', '/acts', { act: 'objected', matter: 'x', received: '2026-01-01' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', by: 'BRI' }],
  ['AUR', '/acts', { act: 'objectd', matter: 'x' }],
  ['AUR', '/acts', { act: 'gave a proxy', matter: 'x' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', key: 'two words' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', seal: ['until'] }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', marking: 'secret' }],
  ['AUR', '/acts', { act: 'tabled', matter: 'x', text: 'a'.repeat(64) }],
  ['AUR', '/acts', { act: 'registered credentials', answers: 1 }],
  ['AUR', '/acts', { act: 'tabled', matter: 'hаrbour' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x/../y' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', until: '2026-13-01' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', until: '2026-10-25T02:30[Europe/Zurich]' }],
  ['AUR', '/acts', { act: 'objected', matter: 'x', answers: 400, colour: 'red' }],
  ['AUR', '/acts', { act: 'stated', matter: 'x', source: 'x'.repeat(40_000) }],
  ['Secretary General', '/acts', { act: 'erased the sealed part', answers: 1, reason: 'x' }],
  ['Secretary General', '/log/witnesses', { key: 'x' }],
  ['Secretary General', '/log/follows', { key: 'x' }],
  ['Secretary General', '/people', { name: 'Nobody', mail: 'n@example.org', by: 'ATL' }],
  ['Secretary General', '/people', { name: 'No\nbody', mail: 'n@example.org', by: 'AUR' }],
  ['AUR', '/log/cosignatures', 'x'],
  ['AUR', '/log/add-checkpoint', 'x'],
  ['AUR', '/certify', { matter: 'nothing' }],
  ['AUR', '/number', { matter: 'nothing', series: 'x' }],
  ['AUR', '/apart/confirm', { key: 'x' }],
  ['AUR', '/hands/sign', { key: 'x' }],
  ['AUR', '/acknowledge', { matter: 'nothing' }],
  ['AUR', '/webhooks', { url: 'http://10.0.0.1/' }],
]

test('what is refused in one language is refused in another', async () => {
  const league: League = await openLeague()
  for (const [as, path, body] of asked) {
    const says = new Map<string, string>()
    for (const lang of langs) {
      const response = await league.post(`/${ORG}${path}?lang=${lang}`, body, as)
      const text = await response.text()
      assert.ok(response.status >= 400 && response.status < 500, `${path} ${JSON.stringify(body)}: ${response.status} ${text}`)
      says.set(lang, String(JSON.parse(text).detail))
    }
    assert.equal(new Set(says.values()).size, langs.length, `${path} ${JSON.stringify(body)}: ${[...says.values()].join('\n')}`)
  }
})

test('what the store does not keep is told in the reader’s language', async () => {
  const league = await openLeague()
  for (const why of ['gone', 'clock', 'long', 'unknown'] as const) {
    const says = new Set<string>()
    for (const lang of langs) {
      // The store answers as it does when it cannot be reached, or its clock is off.
      const kept = league.hall.way.store.append
      Object.assign(league.hall.way.store, { append: async () => [refused(why)] })
      const response = await league.post(`/${ORG}/acts?lang=${lang}`, { act: 'stated', matter: 'x' }, 'AUR')
      Object.assign(league.hall.way.store, { append: kept })
      says.add(String(((await response.json()) as { detail: string }).detail))
      assert.ok(response.status >= 400, why)
    }
    assert.equal(says.size, langs.length, `${why}: ${[...says].join('\n')}`)
  }
})
