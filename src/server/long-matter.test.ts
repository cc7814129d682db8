/** The page of a matter with many runs: a text with more amendments and rulings than one reads at once. Invented. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { draftingIn } from '../../test/drafting.ts'
import { openApp } from './app.tsx'
import { isServed, openOrganisation } from './organisation.ts'

const CHARTER = `---
id: harbours
name: The Harbours
seat: { city: Paris, zone: Europe/Paris }
edition: 2024-01-01
---

# The Harbours

## Article 1

\`\`\`yaml rule
parties: [FIN, FJI, FRA]
\`\`\`

\`\`\`yaml rule
bodies:
  Council: { seats: parties, chair: Chair }
\`\`\`

${draftingIn('Council')}
\`\`\`yaml rule
procedure: adoption
in: Council
opens with: tabled
opened by: the Chair
closes: with closed the meeting
when: { among: paragraphs, none are: bracketed }
unless: { any have: objected }
then: adopted
\`\`\`
`

/** Seventy amendments, all but one of them ruled on: each act is of its own minute. */
const acts: object[] = []
const put = (by: string, act: string, more: object = {}): number =>
  acts.push({
    at: new Date(Date.UTC(2024, 2, 4, 8, acts.length)).toISOString(),
    by,
    act,
    matter: 'text',
    ...more,
    source: 'invented for this test',
  })
put('Chair', 'tabled', { title: 'A text' })
const proposed = Array.from({ length: 70 }, () => put('FRA', 'proposed an amendment', { paragraph: '1', text: 'a'.repeat(64) }))
for (const no of proposed.slice(1)) put('Chair', 'declined the amendment', { answers: no })

async function pageOf(query: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-long-'))
  try {
    writeFileSync(join(folder, 'charter.md'), CHARTER)
    writeFileSync(join(folder, 'record.jsonl'), acts.map(a => `${JSON.stringify(a)}\n`).join(''))
    const org = openOrganisation(folder)
    if (!isServed(org)) throw new Error(org.faults.map(f => f.says).join('\n'))
    const app = openApp({ organisations: [org], halls: new Map(), now: () => Date.UTC(2024, 2, 5) } as never)
    const answer = await app.request(`/harbours/matters/text${query}`)
    assert.equal(answer.status, 200)
    return await answer.text()
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const section = (html: string, id: string): string =>
  /<section[^>]*>[\s\S]*?<\/section>/g[Symbol.match](html)?.find(s => s.includes(`id="${id}"`)) ?? ''
const rowsOf = (html: string): number => (section(html, 'runs').match(/<tr>/g) ?? []).length - 1

test('sixty runs of a matter stand on a page, with the way to the others; the page still says what remains and who can bar it', async () => {
  const first = await pageOf('')
  assert.match(section(first, 'runs'), /139 other runs\. Page 1 of 3\./)
  assert.equal(rowsOf(first), 60)
  assert.match(section(first, 'runs'), /href="\/harbours\/matters\/text\?[^"]*runs=2#runs"/)
  assert.match(section(first, 'remains'), /Could still bar it[\s\S]*FIN<[\s\S]*FJI<[\s\S]*FRA</)
  const last = await pageOf('?runs=3')
  assert.equal(rowsOf(last), 19)
  assert.match(section(last, 'runs'), /<details open/)
  // What cannot be read asks for the first.
  assert.equal(rowsOf(await pageOf('?runs=nonsense')), 60)
})

test('rulings that follow each other by the dozen are one stage of a road', async () => {
  const road = section(await pageOf(''), 'road')
  assert.equal((road.match(/Declined|Drafting/g) ?? []).length, 1)
})
