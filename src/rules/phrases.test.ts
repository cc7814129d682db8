/** The words that rules are read from and said in: numerals, periods, days, groups, and the slips of each. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block, Scope } from './block.ts'
import type { Group } from './condition.ts'
import * as english from './english.ts'
import type { About } from './language.ts'
import { actsOfGroup, everyone, outcomesOfGroup, readGroup, readSeats, readyGroup } from './group.ts'
import { type Measured, readNumeral, readQuantity } from './quantity.ts'

const scope: Scope = {
  group: name => (name === 'permanent members' ? { ...everyone(3, 'default', name), named: ['FRA', 'GBR'] } : readyGroup(name)),
  groupNames: ['permanent members'],
  isAct: name => ['voted in favour', 'voted against', 'deposited', 'objected'].includes(name),
  actNames: ['voted in favour', 'voted against', 'deposited', 'objected'],
  isOutcome: name => ['in force', 'bound'].includes(name),
  outcomeNames: ['in force', 'bound'],
  isOfficer: name => name === 'Council',
  officerNames: ['Council'],
  isParty: id => ['FIN', 'FJI', 'FRA', 'GBR'].includes(id),
  partyIds: ['FIN', 'FJI', 'FRA', 'GBR'],
  isWeight: name => ['emissions', 'gross_tonnage'].includes(name),
  weightNames: ['emissions', 'gross_tonnage'],
  annexes: ['chapters.csv', 'seats.csv'],
}
function blockOf(value: unknown, faults: string[]): Block {
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  return {
    line: 7,
    value,
    text: typeof value === 'object' ? null : String(value),
    get: key => (key in map ? blockOf(map[key], faults) : null),
    keys: () => Object.keys(map).map(key => ({ key, line: 7 })),
    items: () => (Array.isArray(value) ? value.map(v => blockOf(v, faults)) : [blockOf(value, faults)]),
    fault: says => void faults.push(says),
    warn: () => {},
  }
}

const people: Readonly<Record<string, string>> = { FIN: 'Finland', FJI: 'Fiji', FRA: 'France' }
const about: About = { name: id => people[id] ?? id, base: null }

/** A group as it stands after *of*, or the sentences of its faults. */
function said(value: unknown, name: string | null = null, within: Group | null = null): string {
  const faults: string[] = []
  const g = readGroup(blockOf(value, faults), scope, name, within)
  if (g === null) return faults.join(' | ')
  assert.deepEqual(faults, [])
  return name === null ? english.group(g, about) : english.definition(g, about)
}

const groups: readonly (readonly [unknown, string])[] = [
  ['parties', 'the parties'],
  ['The parties', 'the parties'],
  ['all listed', 'the parties listed in the annex'],
  ['the party concerned', 'the party concerned'],
  ['the openers', 'those who opened this run'],
  ['the participants', 'the participants named in the opening act'],
  ['permanent members', 'the permanent members'],
  ['the permanent members', 'the permanent members'],
  ['FIN', 'Finland'],
  [['FIN', 'FJI', 'FRA'], 'Finland, Fiji and France'],
  [{ named: ['FIN', 'FRA'], among: 'parties' }, 'Finland and France among the parties'],
  [{ who: ['voted in favour', 'voted against'] }, 'those who have voted in favour or voted against'],
  [{ 'except who': 'objected' }, 'those who have not objected'],
  [{ among: 'all listed', where: 'organisation is no' }, 'the parties listed in the annex whose organisation is no'],
  [{ where: ['class is not A', 'flag_state is yes'] }, 'the parties whose class is not A and whose flag state is yes'],
  [{ among: 'parties', under: 'bound' }, 'the parties for whom “bound” is in effect'],
  [
    { among: 'parties', 'except under': ['bound', 'in force'] },
    'the parties for whom “bound” is not in effect and for whom “in force” is not in effect',
  ],
  [{ among: 'parties', except: 'the party concerned' }, 'the parties other than the party concerned'],
  [{ among: 'parties', except: ['FIN', 'FJI'] }, 'the parties other than Finland and Fiji'],
  [
    { among: 'parties', except: ['permanent members', 'the openers'] },
    'the parties other than the permanent members and those who opened this run',
  ],
  [{ among: 'permanent members', plus: ['FIN', 'FJI'] }, 'the permanent members, together with Finland and Fiji'],
  [{ named: ['FIN', 'FRA'], who: 'deposited' }, 'those of Finland and France who have deposited'],
  [{ things: 'chapters.csv' }, 'the things listed in chapters.csv'],
  [{ things: ['a', 'b', 7] }, 'a, b and 7'],
]
for (const [value, english_] of groups) test(`a group: ${JSON.stringify(value)}`, () => assert.equal(said(value), english_))

const slips: readonly (readonly [unknown, RegExp])[] = [
  ['permanent member', /no group is called "permanent member"; did you mean "permanent members"\?/],
  ['the moon', /no group is called "the moon"; define it in a "groups" block/],
  [null, /here stands "?null"?; write the name of a group|here stands nothing/],
  [[], /a list of parties names at least one/],
  [['FIN', 'FIM'], /no party is called "FIM"; did you mean "FIN"\?/],
  [['FIN', {}], /here stands a map; write the name of a party/],
  [{ amongst: 'parties' }, /"amongst"/],
  [{ among: 'the moon' }, /the moon/],
  [{ named: ['XXX'] }, /no party is called "XXX"/],
  [{ who: 'votted in favour' }, /no act is called "votted in favour"; did you mean "voted in favour"\?/],
  [{ 'except who': 'sang a song' }, /no act is called "sang a song"; declare it in an "acts" block/],
  [{ where: 'organisation = no' }, /here stands "organisation = no"; write a column and its value/],
  [{ where: [{}] }, /here stands a map; write a column/],
  [{ except: ['the moon'] }, /the moon/],
  [{ plus: ['XXX'] }, /XXX/],
  [{ under: 'in farce' }, /no procedure has the outcome "in farce"; did you mean "in force"\?/],
  [{ 'except under': 'bond' }, /did you mean "bound"\?/],
  [{ things: 'chapter.csv' }, /no annex is called "chapter.csv"; did you mean "chapters.csv"\?/],
  [{ things: [['a']] }, /here stands a list; write the name of a thing/],
  [{ things: ['a'], named: ['FIN'] }, /a group holds things or parties; leave out "things" or "named"/],
]
for (const [value, says] of slips)
  test(`a slip in a group: ${JSON.stringify(value)}`, () => {
    const told = said(value)
    assert.match(told, says)
    assert.doesNotMatch(told, / \| /, 'one slip, one sentence')
  })

test('a group within a join is taken from the group of the join, unless it is one of its own', () => {
  const within = readGroup(blockOf('permanent members', []), scope)
  assert.equal(said(['FIN'], null, within), 'Finland among the permanent members')
  assert.equal(said('FIN', null, within), 'Finland among the permanent members')
  assert.equal(said({ who: 'deposited' }, null, within), 'the permanent members who have deposited')
  assert.equal(said({ among: 'parties', who: 'deposited' }, null, within), 'the parties who have deposited')
  assert.equal(said('all listed', null, within), 'the parties listed in the annex')
  assert.equal(said({ things: ['a'] }, null, within), 'a')
})

test('a definition names its term', () => {
  assert.equal(
    said({ among: 'all listed', where: 'organisation is no' }, 'States'),
    '“States” means the parties listed in the annex whose organisation is no.',
  )
  assert.equal(said('parties', 'Assembly'), '“Assembly” means the parties.')
  assert.equal(said(['FIN', 'FRA'], 'Friends'), '“Friends” means Finland and France.')
  assert.equal(said('FIN', 'Friend'), '“Friend” means Finland.')
})

test('seats are a group, or an annex with dated seats', () => {
  const faults: string[] = []
  const read = (value: unknown) => readSeats(blockOf(value, faults), scope, 'Council')
  assert.equal(english.group(read('parties'), about), 'the Council')
  const seats = read('seats.csv')
  assert.deepEqual([seats?.from, seats?.annex, seats?.name, seats?.line], ['seats', 'seats.csv', 'Council', 7])
  assert.equal(english.definition(seats as Group, about), '“Council” means the members listed in seats.csv.')
  assert.equal(read('seat.csv'), null)
  assert.deepEqual(faults, ['no annex is called "seat.csv"; did you mean "seats.csv"?'])
})

test('a group looks at the acts and outcomes of all it is made of', () => {
  const g = readGroup(
    blockOf(
      {
        among: { among: 'parties', who: 'deposited', under: 'bound' },
        'except who': 'objected',
        'except under': 'in force',
        except: { among: 'parties', who: 'voted against', under: 'in force' },
      },
      [],
    ),
    scope,
  )
  assert.deepEqual([...actsOfGroup(g)].sort(), ['deposited', 'objected', 'voted against'])
  assert.deepEqual([...new Set(outcomesOfGroup(g))].sort(), ['bound', 'in force'])
  assert.deepEqual([actsOfGroup(null), outcomesOfGroup(null)], [[], []])
})

test('with a base of its own a group without an origin is taken from it', () => {
  const base = readGroup(blockOf('permanent members', []), scope)
  const g = readGroup(blockOf({ who: 'deposited' }, []), scope)
  assert.equal(english.group(g, { ...about, base }), 'the permanent members who have deposited')
  assert.equal(english.group(null, { ...about, base }), 'the permanent members')
  assert.equal(english.group(null, about), 'the parties')
  assert.equal(english.bare(base, about), 'permanent members')
  assert.equal(english.bare(readGroup(blockOf(['FIN', 'FRA'], []), scope), about), 'those of Finland and France')
  const concerned = readyGroup('the party concerned')
  assert.equal(english.each('any', concerned, about), 'the party concerned')
  assert.equal(english.each('none', base, about), 'none of the permanent members')
})

// ——— quantities

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

test('whole numbers in figures and in words', () => {
  for (const [n, word] of units.entries()) assert.equal(readNumeral(word), n)
  tens.forEach((ten, i) => {
    assert.equal(readNumeral(ten), (i + 2) * 10)
    units.slice(1, 10).forEach((one, n) => {
      assert.equal(readNumeral(`${ten}-${one}`), (i + 2) * 10 + n + 1)
      assert.equal(readNumeral(`${ten} ${one}`), (i + 2) * 10 + n + 1)
    })
  })
  assert.equal(readNumeral('Fifty-Five'), 55)
  assert.equal(readNumeral('0'), 0)
  assert.equal(readNumeral('37,168,344'), 37_168_344)
  assert.equal(readNumeral('999999999999999'), 999_999_999_999_999)
  for (const wrong of ['', 'twenty-ten', 'twenty-eleven', 'two-three', 'twenty-one-two', '1,23', '1.5', '-3', '9999999999999999', 'dozen'])
    assert.equal(readNumeral(wrong), null, wrong)
})

function read(text: string, compare: Parameters<typeof readQuantity>[1] = 'at least'): Measured | string {
  const faults: string[] = []
  return readQuantity(blockOf(text, faults), compare, scope) ?? faults.join(' | ')
}
const share = (part: number, whole: number, written: string) => ({ kind: 'share', part, whole, written })

test('shares are exact fractions', () => {
  const parts = { half: 2, halves: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }
  for (const [word, whole] of Object.entries(parts))
    assert.deepEqual(read(`one ${word}`), { quantity: share(1, whole, `one ${word}`), weight: null })
  for (const [text, part, whole] of [
    ['55%', 55, 100],
    ['55 %', 55, 100],
    ['33.4%', 334, 1000],
    ['0.000001%', 1, 100_000_000],
    ['2/3', 2, 3],
    ['2 / 3', 2, 3],
    ['two thirds', 2, 3],
    ['two-thirds', 2, 3],
    ['three quarters', 3, 4],
    ['a third', 1, 3],
    ['an eighth', 1, 8],
    ['half', 1, 2],
    ['a half', 1, 2],
    ['one half', 1, 2],
    ['Half', 1, 2],
  ] as const)
    assert.deepEqual(read(text), { quantity: share(part, whole, text), weight: null }, text)
  assert.deepEqual(read('  two   thirds '), { quantity: share(2, 3, 'two thirds'), weight: null })
})

test('a weight stands after "of", with or without its article, in words', () => {
  assert.deepEqual(read('55% of emissions'), { quantity: share(55, 100, '55%'), weight: 'emissions' })
  assert.deepEqual(read('55% of the emissions'), { quantity: share(55, 100, '55%'), weight: 'emissions' })
  assert.deepEqual(read('1,000 of gross tonnage'), { quantity: { kind: 'number', n: 1000 }, weight: 'gross_tonnage' })
  const fewest = { ...share(35, 100, '35%'), kind: 'fewest', weight: 'emissions' }
  assert.deepEqual(read('the fewest with more than 35% of emissions plus 1', 'fewer than'), {
    quantity: { ...fewest, plus: 1 },
    weight: null,
  })
  assert.deepEqual(read('the fewest with more than 35% of emissions'), { quantity: { ...fewest, plus: 0 }, weight: null })
})

const wrong: readonly (readonly [string, Parameters<typeof readQuantity>[1], RegExp])[] = [
  ['', 'at least', /^write a number or a share, such as 9, 55% or two thirds$/],
  ['-3', 'at least', /^a quantity is never below 0; write/],
  ['55,5%', 'at least', /^write the decimals with a point: 55\.5%$/],
  ['0.55', 'at least', /^"0\.55" is neither a whole number nor a share; write a percentage/],
  ['many', 'at least', /^"many" is not a quantity; write/],
  ['2/0', 'at least', /^nothing can be divided by 0; write a fraction such as 2\/3$/],
  ['two thirds more', 'at least', /is not a quantity/],
  ['0', 'at least', /^at least 0 always holds; leave the condition out/],
  ['0%', 'at least', /^at least 0% always holds/],
  ['0', 'fewer than', /^fewer than 0 never holds; write "at most: 0"$/],
  ['101%', 'at least', /^at least 101% is more than there are; write a share below the whole$/],
  ['100%', 'more than', /^more than 100% is more than there are/],
  ['100%', 'at most', /^at most 100% always holds; write a share below the whole$/],
  ['55% of emission', 'at least', /^no annex has a column "emission" to weigh by; did you mean "emissions"\?$/],
  [
    'half of those present and voting',
    'more than',
    /^no annex has a column "those present and voting" to weigh by; who counts stands under "among:" beside this line; define "those present and voting" in a "groups" block$/,
  ],
  ['55% of bananas', 'at least', /^no annex has a column "bananas" to weigh by; add an annex with the columns party and bananas$/],
  [
    '55% of the permanent members',
    'at least',
    /^"the permanent members" is a group, not a weight; write it under "among:" beside this line$/,
  ],
  ['the fewest with more than 3 of emissions', 'fewer than', /^the fewest are taken by a share of a weight/],
  ['the fewest with more than 35% of emissions plus some', 'fewer than', /^after "plus" write a whole number, not "some"$/],
  ['the fewest with more than 35% of bananas', 'fewer than', /^no annex has a column "bananas"/],
]
for (const [text, compare, says] of wrong)
  test(`a slip in a quantity: ${compare} ${text}`, () => {
    const told = read(text, compare)
    assert.equal(typeof told, 'string', JSON.stringify(told))
    assert.match(told as string, says)
  })

test('what always or never holds is refused, and only that', () => {
  for (const [text, compare] of [
    ['0', 'more than'],
    ['0', 'at most'],
    ['0%', 'more than'],
    ['100%', 'at least'],
    ['100%', 'fewer than'],
    ['99%', 'more than'],
    ['99%', 'at most'],
    ['200', 'more than'],
  ] as const)
    assert.equal(typeof read(text, compare), 'object', `${compare} ${text}`)
})

// ——— phrases

test('ordinals, periods and days', () => {
  const ordinals = {
    1: '1st',
    2: '2nd',
    3: '3rd',
    4: '4th',
    10: '10th',
    11: '11th',
    12: '12th',
    13: '13th',
    21: '21st',
    22: '22nd',
    23: '23rd',
    30: '30th',
    101: '101st',
    111: '111th',
    112: '112th',
  }
  for (const [n, word] of Object.entries(ordinals)) assert.equal(english.ordinal(Number(n)), word)
  for (const [unit, one] of Object.entries({
    minutes: 'minute',
    hours: 'hour',
    days: 'day',
    'working days': 'working day',
    weeks: 'week',
    months: 'month',
    years: 'year',
  } as const)) {
    assert.equal(english.period(1, unit as 'days'), `1 ${one}`)
    assert.equal(english.period(1500, unit as 'days'), `1,500 ${one}s`)
  }
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
  for (const [i, month] of months.entries()) assert.equal(english.day(`2016-${String(i + 1).padStart(2, '0')}-04`), `4 ${month} 2016`)
})

test('who did or is awaited: no more names than a line holds', () => {
  const ids = ['FIN', 'FJI', 'FRA', 'GBR', 'USA', 'CHN']
  assert.equal(english.some(ids, about), 'Finland, Fiji, France, GBR, USA and CHN')
  assert.equal(english.some([...ids, 'RUS'], about), 'Finland, Fiji, France, GBR and 3 others')
})

test('an outcome that stands, by whom and where', () => {
  const standing = (outcome: string, by: string | null, of: string | null) => english.standing({ outcome, by, of })
  assert.equal(standing('announced', null, null), '“announced” stands')
  assert.equal(standing('announced', 'Chair', null), '“announced” by the Chair stands')
  assert.equal(standing('announced', 'the Chair', null), '“announced” by the Chair stands')
  assert.equal(standing('met', 'FRA', null), '“met” by FRA stands')
  assert.equal(standing('in force', null, 'protocol'), '“in force” stands in protocol')
})

test('states and headings', () => {
  assert.deepEqual(english.states, { met: 'met', awaited: 'awaited', barred: 'can no longer be met', undetermined: 'undetermined' })
  assert.deepEqual(['quorum', 'unless', 'when', 'opened', 'lapses', 'closes', 'other'].map(english.heading), [
    'quorum',
    'nothing stands against it',
    'what must hold',
    'opened as the charter asks',
    'lapses',
    'its close',
    'other',
  ])
})
