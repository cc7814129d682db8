/** A record as large as a busy century: votes of 193 parties, each opened, voted in, closed, and voted in too late. */
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Charter } from '../src/charter/charter.ts'
import { charterIn, filesOf } from './charters.ts'
import { chance } from './measure.ts'

export const PARTIES = 193
const LATE = 5
/** Opening, positions, closing, and five that come after it: 200. */
export const ACTS_A_VOTE = PARTIES + 2 + LATE

const ids = Array.from({ length: PARTIES }, (_, i) => `P${String(i + 1).padStart(3, '0')}`)

/** Two thirds of those voting for or against, as in a plenary assembly of States. */
export const assemblyFiles = (): ReadonlyMap<string, string> =>
  filesOf(
    { id: 'assembly', name: 'Assembly', seat: '{ city: New York, zone: America/New_York }', edition: '1945-10-24' },
    [
      `parties: [${ids.join(', ')}]`,
      'bodies:\n  Assembly: { seats: parties, chair: President }\nofficers: [President]',
      'acts:\n  opened the vote: { is: step }\n  closed the vote: { is: step }',
      'groups:\n  members present and voting: { who: [voted in favour, voted against] }',
      `procedure: important question
in: Assembly
as at: opening
opens with: opened the vote
opened by: President
closes: with closed the vote
when: { among: members present and voting, at least: two thirds, have: voted in favour }
then: adopted`,
    ],
    {},
  )

export const assembly = (): Charter => charterIn(assemblyFiles())

/** Writes a record of so many votes; the same numbers give the same bytes. */
export function writeVotes(path: string, votes: number): void {
  const next = chance(193)
  const first = Date.UTC(1946, 0, 10, 15)
  const file = openSync(path, 'w')
  for (let vote = 0; vote < votes; vote++) {
    const matter = `vote-${vote + 1}`
    const at = (second: number): string => new Date(first + vote * 7_200_000 + second * 1000).toISOString().replace('.000Z', 'Z')
    const line = (second: number, by: string, act: string): string =>
      `{"at":"${at(second)}","by":"${by}","act":"${act}","matter":"${matter}"}\n`
    const kindly = 0.4 + next() * 0.5
    let text = line(0, 'President', 'opened the vote')
    ids.forEach((id, i) => {
      const drawn = next()
      text += line(10 + i * 3, id, drawn < kindly ? 'voted in favour' : drawn < (1 + kindly) / 2 ? 'voted against' : 'abstained')
    })
    text += line(700, 'President', 'closed the vote')
    for (let i = 0; i < LATE; i++) text += line(800 + i, ids[Math.floor(next() * PARTIES)] as string, 'voted in favour')
    writeSync(file, text)
  }
  closeSync(file)
}

/** The end of the last vote's day, and after it. */
export const afterwards = '2100-01-01'
