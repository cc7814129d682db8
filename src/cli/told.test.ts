/** Small records of invented cases, as the commands tell them: what a lawyer would read there. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { charterText, sha256 } from '../../test/friends.ts'
import { main } from './main.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder with the charter of these blocks, these acts (`2024-01-01 Clerk proposed m`, with more fields beside) and other files. */
function folderOf(
  blocks: readonly string[],
  acts: readonly (readonly [string, object?])[],
  files: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-told-'))
  folders.push(folder)
  const lines = acts.map(([said, more]) => {
    const [, at, by, act, matter] = /^(\S+) (\S+) (.+) (\S+)$/.exec(said) ?? assert.fail(said)
    return JSON.stringify({ at, by, act, matter, ...more })
  })
  const all = { 'charter.md': charterText(blocks), 'record.jsonl': `${lines.join('\n')}\n`, ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

async function told(...args: readonly string[]): Promise<string> {
  const said = { out: '', err: '' }
  const code = await main(args, {
    out: t => void (said.out += t),
    err: t => void (said.err += t),
    now: () => Date.parse('2026-11-30T12:00:00Z'),
  })
  assert.equal(code, 0, said.err)
  return said.out
}

test('a milestone is reached by what fulfils it, and not by a reversal or a waiver; a day that was moved is shown with the one before', async () => {
  const folder = folderOf(
    [
      'officers: [Clerk]',
      'procedure: step\nopens with: assessed as met\nopened by: Clerk\nthen: step fulfilled',
      'procedure: reversal\nopens with: found reversed\nopened by: Clerk\nthen: step reversed\nends: step fulfilled',
      'procedure: restoring\nopens with: found restored\nopened by: Clerk\nthen: step restored\nends: step reversed',
      'procedure: waiver\nopens with: waived the milestone\nopened by: Clerk\nthen: milestone waived',
    ],
    [
      ['2025-01-01 Clerk set up the programme p', { title: 'Plan' }],
      ['2025-01-01 Clerk set the milestone p/a', { title: 'Nets', due: '2025-06-30' }],
      ['2025-05-15 Clerk assessed as met p/a'],
      ['2025-08-01 Clerk found reversed p/a'],
      ['2025-01-01 Clerk set the milestone p/b', { title: 'Boats', due: '2025-12-31' }],
      ['2025-07-01 Clerk found reversed p/b'],
      ['2025-01-01 Clerk set the milestone p/c', { title: 'Lamps', due: '2025-12-31' }],
      ['2025-07-01 Clerk waived the milestone p/c'],
      ['2025-01-01 Clerk set the milestone p/d', { title: 'Piers', due: '2025-06-30' }],
      ['2025-07-01 Clerk set the milestone p/d', { due: '2026-06-30' }],
      ['2025-09-01 Clerk found restored p/a'],
    ],
  )
  const july = await told('programme', folder, '--as-of', '2025-07-31')
  assert.match(july, /Nets .*: reached on 15 May 2025 \(Article 3\)/)
  const august = await told('programme', folder, '--as-of', '2025-08-15')
  assert.match(august, /Plan: 0 of 4/)
  assert.match(august, /Nets .*: late/)
  assert.match(august, /Boats .*: ahead/)
  assert.match(august, /Lamps .*: ahead/)
  assert.match(august, /Piers \(milestone, due 30 June 2026, due before on 30 June 2025\)/)
  assert.match(await told('programme', folder, '--as-of', '2025-09-02'), /Nets .*: reached on 1 September 2025/)
})

test('a matter is not called after a piece of evidence, nor after what was done only later', async () => {
  const folder = folderOf(
    ['procedure: item\nopens with: opened the review\nwhen: { any have: assessed as met }\nthen: item met'],
    [
      ['2024-02-01 FRA opened the review FJI/waste'],
      ['2024-03-01 FJI submitted evidence FJI/waste', { originator: 'Eurostat', title: 'Statistics of 2022' }],
      ['2024-02-01 FRA opened the review FJI/water'],
      ['2024-04-01 FRA opened the review FJI/water', { title: 'Clean water' }],
    ],
  )
  const march = await told('standing', folder, '--as-of', '2024-03-02')
  assert.match(march, /Waste · item/)
  assert.doesNotMatch(march, /Statistics|Clean/)
  assert.match(await told('standing', folder, '--as-of', '2024-04-02'), /Clean water · item/)
})

test('a part whose opinion was given is counted on', async () => {
  const rows =
    'id,name,kind,part,asks\na,Chapter A,part,,\nb,Chapter B,part,,\na1,First of A,condition,a,First\nb1,First of B,condition,b,Second\n'
  const list = `# source: invented for this test\n# title: Roadmap\n${rows}`
  const folder = folderOf(
    [
      'parties: [FRA, GHA]\njoin with: became a party',
      'officers: [Clerk]',
      'groups:\n  items: { things: conditions/list/2024.csv, where: kind is condition }\n  of A: { things: conditions/list/2024.csv, where: part is a }\n  of B: { things: conditions/list/2024.csv, where: part is b }',
      'procedure: roadmap\nopens with: set the conditions\nopened by: Clerk\nthen: roadmap adopted',
      'procedure: item\nfor: items\nopens with: assessed as met\nopened by: Clerk\nthen: item met',
      'procedure: opinion A\namong: of A\nopens with: roadmap adopted\nwhen: { all are: item met }\nthen: A given',
      'procedure: opinion B\namong: of B\nopens with: roadmap adopted\nwhen: { all are: item met }\nthen: B given',
    ],
    [
      ['2024-01-01 FRA became a party league'],
      ['2024-02-01 Clerk set the conditions GHA', { refers: 'conditions/list/2024', text: sha256(list) }],
      ['2024-03-01 Clerk assessed as met GHA/a1'],
    ],
    { 'conditions/list/2024.csv': list },
  )
  const profile = await told('profile', folder, '--as-of', '2024-03-02')
  assert.match(profile, /1 of 2 conditions that a rule counts are met/)
  assert.match(profile, /By the charter’s rules:\n +Chapter A: 1 of 1.*\n +Chapter B: 0 of 1/)
  assert.match(await told('conditions', folder, '--matter', 'GHA', '--as-of', '2024-03-02'), /Of 2 conditions/)
})

test('minutes tell a correction received after the close as that, also where the lines after it bear no time of receipt', async () => {
  const folder = folderOf(
    [
      'bodies:\n  Board: { seats: parties, chair: Speaker }\nofficers: [Clerk]',
      'procedure: meeting\nin: Board\nopens with: convened\nopened by: the Chair\nconducted by: the Chair\ncloses: with closed the meeting\nclosed by: the Chair\nthen: held',
      'procedure: vote\nin: Board\nopens with: opened the vote\nopened by: the Chair\ncloses: with closed the vote\nclosed by: the Chair\nwhen: { at least: two thirds, have: voted in favour }\nthen: adopted\nelse: rejected',
    ],
    [
      ['2022-11-14T10:00:00+13:00 Speaker convened m', { body: 'Board' }],
      ['2022-11-14T10:02:00+13:00 Speaker put on the agenda m', { number: '1', title: 'Budget', refers: 'budget' }],
      ['2022-11-14T10:03:00+13:00 Speaker opened the vote budget'],
      ['2022-11-14T10:04:00+13:00 FJI voted in favour budget', { by: ['FJI', 'FRA'] }],
      ['2022-11-14T10:05:00+13:00 Speaker closed the vote budget'],
      ['2022-11-14T12:00:00+13:00 Speaker closed the meeting m'],
      [
        '2022-11-14T10:04:00+13:00 FJI voted in favour budget',
        { received: '2022-11-21T10:00:00+13:00', as: 'registrar', corrects: 4, reason: 'France had abstained' },
      ],
      ['2022-12-01T09:00:00+13:00 Speaker stated m'],
    ],
  )
  const minutes = await told('minutes', folder, '--matter', 'm', '--as-of', '2022-12-02')
  assert.match(minutes, /record of 6 acts/)
  assert.match(minutes, /“Budget” \(vote\): adopted/)
  assert.match(minutes, /On record since the close\n(.*\n)*.*“Budget” \(vote\): rejected/)
})

/** What the record says to the claims of a folder, by their numbers. */
async function claims(folder: string): Promise<Record<string, string>> {
  const { statements } = JSON.parse(await told('statements', folder, '--json', '--as-of', '2024-12-31')) as {
    statements: readonly { no: number; verdict: string | null; because: { code: string } | null }[]
  }
  return Object.fromEntries(statements.flatMap(s => (s.verdict === null ? [] : [[s.no, `${s.verdict}: ${s.because?.code}`]])))
}

test('a claim about an outcome that was ended before it had effect is contradicted; an effect that lies ahead is said', async () => {
  const claim = (at: string, from?: string) =>
    [`${at} FRA claimed s/${at}${from ?? ''}`, { refers: 'FRA', outcome: 'withdrawn', ...(from === undefined ? {} : { from }) }] as const
  const folder = folderOf(
    [
      'parties: [FJI, FRA]\nleave with: [withdrawn, expelled]',
      'officers: [Clerk]',
      'procedure: withdrawal\nopens with: gave notice of withdrawal\nthen: withdrawn\nfrom: 1 January after 1 October after opening',
      'procedure: expulsion\nopens with: decided the cessation\nopened by: Clerk\nthen: expelled\nends: withdrawn',
    ],
    [
      ['2022-03-15 FRA gave notice of withdrawal FRA'],
      ['2022-03-17 Clerk decided the cessation FRA'],
      claim('2022-03-16', '2023-01-01'),
      claim('2023-01-05', '2023-01-01'),
      claim('2023-01-05'),
    ],
  )
  assert.deepEqual(await claims(folder), {
    3: 'shows: effect ahead',
    4: 'contradicts: without effect',
    5: 'contradicts: without effect',
  })
})

test('a claim about one of two votes is held against that one: by its day, or by the act it answers; each author of a joint act counts alone', async () => {
  const voted = { value: '1', unit: 'voted in favour' }
  const folder = folderOf(
    [
      'officers: [Speaker, Clerk]',
      'procedure: vote\namong: { among: parties, named: [FIN, FRA] }\nopens with: opened the vote\nopened by: Speaker\ncloses: with closed the vote\nwhen: { at least: 2, have: voted in favour }\nthen: adopted',
      'procedure: condition\nopens with: adopted\nwhen: { once: determined, by: Speaker }\nthen: in effect',
    ],
    [
      ['2024-03-01 Speaker opened the vote m'],
      ['2024-03-01 FIN voted in favour m', { by: ['FIN', 'FJI'] }],
      ['2024-03-01 Speaker closed the vote m'],
      ['2024-04-01 Speaker opened the vote m'],
      ['2024-04-01 FIN voted in favour m', { by: ['FIN', 'FRA'] }],
      ['2024-04-01 Speaker closed the vote m'],
      ['2024-04-02 FIN claimed s/1', { refers: 'm', from: '2024-03-01', ...voted }],
      ['2024-04-02 FIN claimed s/2', { refers: 'm', from: '2024-03-01', ...voted, value: '2' }],
      ['2024-04-02 FIN claimed s/3', { answers: 1, ...voted }],
      ['2024-04-02 FIN claimed s/4', { answers: 4, ...voted }],
      ['2024-04-02 FIN claimed s/5', { answers: 3, outcome: 'adopted' }],
      ['2024-04-02 FIN claimed s/6', { answers: 6, outcome: 'adopted' }],
      ['2024-04-02 FIN claimed s/7', { refers: 'm', from: '2024-03-15', ...voted }],
      ['2024-04-03 Clerk determined m'],
      ['2024-04-04 FIN claimed s/8', { refers: 'm', outcome: 'determined', concerning: 'Clerk' }],
      ['2024-04-05 Speaker determined m'],
      ['2024-04-06 FIN claimed s/9', { refers: 'm', outcome: 'determined', concerning: 'FRA' }],
    ],
  )
  assert.deepEqual(await claims(folder), {
    7: 'shows: figure agrees',
    8: 'contradicts: figure differs',
    9: 'shows: figure agrees',
    10: 'contradicts: figure differs',
    11: 'contradicts: other outcome',
    12: 'shows: outcome stands',
    13: 'silent: no act of that day',
    15: 'contradicts: done in vain',
    17: 'contradicts: done by others',
  })
})

test('a decision that lapses unless its condition is determined in ninety days, as the guide writes it', async () => {
  const blocks = [
    'bodies:\n  Council: { seats: parties, chair: Speaker }',
    'procedure: assistance\nin: Council\nopens with: requested consultations\ncloses: with closed the meeting\nunless: { any have: objected }\nthen: agreed on condition',
    'procedure: time limit\nopens with: agreed on condition\ncloses: 90 days after\ndecided: as soon as met\nwhen: { once: determined, by: the Council }\nthen: assistance agreed\nelse: assistance lapsed',
    'procedure: lapse\nopens with: assistance lapsed\nthen: ended without effect\nends: agreed on condition',
  ]
  const acts = (determined: string): readonly (readonly [string])[] => [
    ['2024-02-01 FJI requested consultations storm'],
    ['2024-02-01 Speaker closed the meeting storm'],
    [`${determined} Council determined storm`],
  ]
  const late = await told('standing', folderOf(blocks, acts('2024-06-20')), '--as-of', '2024-06-21')
  assert.match(late, /assistance lapsed on 2024-05-02/)
  assert.match(late, /agreed on condition on 2024-02-01; ended 2024-05-02/)
  assert.match(late, /Council determined \(2024-06-20\): late/)
  const inTime = await told('standing', folderOf(blocks, acts('2024-03-20')), '--as-of', '2024-06-21')
  assert.match(inTime, /time limit .*: assistance agreed on 2024-03-20/)
  assert.doesNotMatch(inTime, /lapse|ended/)
})

test('whoever asked is not among those who have acknowledged', async () => {
  const folder = folderOf(
    [
      'bodies:\n  Council: { seats: parties, chair: Speaker }',
      'procedure: consultation\nin: Council\nopens with: requested consultations\nopened by: any seat\ncloses: as named but at most 24 hours after\nclock: { named by: fixed the time, by: the Chair, shut by: nothing }\nalerts: any seat\nthen: held',
    ],
    [['2025-07-24T10:00:00+12:00 FJI requested consultations border']],
  )
  const said = await told('situation', folder, '--matter', 'border', '--as-of', '2025-07-24T23:00:00+12:00')
  assert.match(said, /0 of 2 have acknowledged/)
})

test('a text that was adopted is told as it was adopted, and a bracket placed since is none of it', async () => {
  const words = '1. The ministers condemn the attack.\n'
  const folder = folderOf(
    [
      'groups:\n  paragraphs: { things: below }',
      'officers: [Speaker]',
      'procedure: brackets\nfor: paragraphs\nopens with: placed brackets\nfor each: the openers\nthen: bracketed',
      'procedure: adoption\nopens with: tabled\nopened by: Speaker\ncloses: with closed the meeting\nwhen: { among: paragraphs, none are: bracketed }\nthen: adopted',
    ],
    [
      ['2024-03-01T10:00:00+13:00 Speaker tabled d', { text: sha256(words), language: 'en' }],
      ['2024-03-01T10:01:00+13:00 Speaker closed the meeting d'],
      ['2024-03-02T10:00:00+13:00 FRA placed brackets d/1'],
    ],
    { [`documents/${sha256(words)}`]: words },
  )
  const said = await told('text', folder, '--matter', 'd', '--as-of', '2024-03-03')
  assert.match(said, /Adopted on/)
  assert.match(said, /1\. The ministers condemn the attack\.\n/)
  assert.doesNotMatch(said, /FRA/)
})
