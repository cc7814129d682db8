import assert from 'node:assert/strict'
import { test } from 'node:test'
import { charterOf } from '../../test/friends.ts'
import type { Act } from '../record/act.ts'
import { langs } from '../words/languages.ts'
import { type Answer, openPowers, type Powers } from './powers.ts'
import { sayRefusal } from './refusal.ts'

const charter = charterOf([
  'bodies:\n  Council: { seats: parties, chair: Speaker }\n  Board: { seats: parties }\nofficers: [Secretary, Auditor]',
  'procedure: decision\nin: Council\nas at: opening\nopens with: proposed\ncloses: with closed the vote\nwhen: { at least: 2, have: voted in favour }\nthen: adopted',
  'procedure: entry into force\nopens with: laid open\nwhen: { all have: deposited }\nthen: in force',
  'credentials: { registered by: Secretary, without: [head of State], dated by: [Secretary] }',
])

const noon = Date.parse('2026-05-04T12:00:00.000Z')
interface World {
  readonly powers: Powers
  /** Takes the acts, each a second later; the number of the last comes back. */
  add(...acts: readonly Omit<Act, 'at'>[]): number
  now(): number
}

function world(): World {
  const powers = openPowers(charter)
  let n = 0
  return {
    powers,
    add(...acts) {
      for (const act of acts) {
        n++
        const at = noon + n * 1000
        powers.take(n, { at: new Date(at).toISOString(), ...act }, at)
      }
      return n
    },
    now: () => noon + n * 1000,
  }
}

const root: Omit<Act, 'at'> = { by: 'Secretary', act: 'issued credentials', to: 'p-sec' }
const second: Omit<Act, 'at'> = { by: 'Secretary', act: 'issued credentials', to: 'p-two', person: 'p-sec' }
const issuer: Omit<Act, 'at'> = { by: 'Secretary', act: 'issued credentials', to: 'p-min', concerning: 'FRA', person: 'p-sec' }
const delegate: Omit<Act, 'at'> = { by: 'FRA', act: 'issued credentials', to: 'p-fra', body: 'Council', person: 'p-min' }
const registered = (answers: number, person = 'p-sec'): Omit<Act, 'at'> => ({
  by: 'Secretary',
  act: 'registered credentials',
  answers,
  person,
})

const says = (a: Answer): string => (a.ok ? 'may' : a.says.code)
const vote = (w: World, more: object = {}): string =>
  says(w.powers.may({ person: 'p-fra', party: 'FRA', act: 'voted in favour', body: 'Council', at: w.now(), ...more }))

test('a delegate votes once the party issued its credentials and the secretariat registered them', () => {
  const w = world()
  w.add(root, second, issuer)
  assert.equal(vote(w), 'no credentials')
  assert.deepEqual(w.powers.issuersOf('FRA', w.now()), ['p-min'])
  const no = w.add(delegate)
  assert.equal(vote(w), 'not registered')
  const by = w.add(registered(no))
  assert.equal(vote(w), 'may')
  assert.equal(vote(w, { body: 'Board' }), 'other body')
  assert.equal(vote(w, { party: 'FIN' }), 'no credentials')
  assert.equal(vote(w, { party: 'Speaker' }), 'no office')
  assert.equal(vote(w, { party: 'ATL' }), 'stranger')
  assert.equal(vote(w, { act: 'deposited' }), 'no full powers')
  assert.equal(w.powers.last(), by)
  w.add({ by: 'FRA', act: 'withdrew its credentials', answers: no, person: 'p-min' })
  assert.equal(vote(w), 'withdrawn')
  assert.deepEqual(
    w.powers.powersOf('FRA', w.now()).map(p => [p.person, p.what, p.state]),
    [
      ['p-min', 'issuer', 'registered'],
      ['p-fra', 'credentials', 'withdrawn'],
    ],
  )
})

test('only the registrar names issuers, and only issuers issue', () => {
  const w = world()
  w.add(root, issuer)
  // The issuer of France is no issuer of Finland, no delegate, and no officer.
  for (const [by, person, act, expected] of [
    ['FIN', 'p-min', 'issued credentials', 'no issuer'],
    ['FRA', 'p-min', 'voted in favour', 'no credentials'],
    ['FRA', 'p-min', 'deposited', 'no full powers'],
    ['FRA', 'p-min', 'issued full powers', 'may'],
    ['FRA', 'p-min', 'gave a proxy', 'may'],
    ['FRA', 'p-fra', 'issued credentials', 'no issuer'],
    ['Secretary', 'p-min', 'issued credentials', 'no office'],
    ['Speaker', 'p-sec', 'issued credentials', 'not theirs'],
    ['Speaker', 'p-sec', 'proposed', 'no office'],
    ['Secretary', 'p-sec', 'rotated the key', 'platform alone'],
    ['Secretary', 'p-sec', 'door shut', 'platform alone'],
    ['FRA', 'p-min', 'founded', 'platform alone'],
    ['FRA', 'p-min', 'marked', 'not theirs'],
    ['FRA', 'p-min', 'certified', 'not theirs'],
    ['FRA', 'p-min', 'withheld', 'never sent'],
  ] as const)
    assert.equal(says(w.powers.may({ person, party: by, act, body: 'Council', at: w.now() })), expected, `${by} ${person} ${act}`)
  // A record brought along gives nothing where the line could not have been sent.
  const forged = w.add({ by: 'FRA', act: 'issued credentials', to: 'p-spy', person: 'p-spy' })
  w.add(registered(forged))
  assert.equal(vote(w, { person: 'p-spy' }), 'no credentials')
  const self = w.add({ by: 'Secretary', act: 'issued credentials', to: 'p-spy', person: 'p-spy' })
  assert.equal(says(w.powers.may({ person: 'p-spy', party: 'Secretary', act: 'marked', at: w.now() })), 'no office')
  assert.notEqual(w.powers.last(), self)
})

test('nobody registers what they hold or issued', () => {
  const w = world()
  w.add(root, second, issuer, { by: 'Secretary', act: 'issued credentials', to: 'p-sec', concerning: 'FRA', person: 'p-two' })
  const own = w.add({ ...delegate, to: 'p-sec' })
  const ask = (answers: number, person: string): string => says(w.powers.mayAct({ at: '', ...registered(answers, person) } as Act, w.now()))
  assert.equal(ask(own, 'p-sec'), 'own powers')
  assert.equal(ask(own, 'p-two'), 'may')
  w.add(registered(own))
  assert.equal(vote(w, { person: 'p-sec' }), 'not registered')
  w.add(registered(own, 'p-two'))
  assert.equal(vote(w, { person: 'p-sec' }), 'may')
  assert.equal(ask(own, 'p-two'), 'registered already')
  const issued = w.add({ ...delegate, person: 'p-sec' })
  assert.equal(ask(issued, 'p-sec'), 'own powers')
  assert.equal(ask(999, 'p-sec'), 'no such powers')
  assert.equal(ask(3, 'p-sec'), 'no such powers')
})

test('kinds, from and until are obeyed to the millisecond', () => {
  const w = world()
  w.add(root, issuer)
  const [from, until] = ['2026-06-01T10:00:00.000Z', '2026-06-02T10:00:00.000Z']
  w.add(registered(w.add({ ...delegate, kinds: ['voted in favour', 'abstained'], from, until })))
  const at = (moment: string, ms: number): string => vote(w, { at: Date.parse(moment) + ms })
  assert.equal(at(from, -1), 'not begun')
  assert.equal(at(from, 0), 'may')
  assert.equal(at(until, -1), 'may')
  assert.equal(at(until, 0), 'ended')
  assert.equal(vote(w, { at: Date.parse(from), act: 'voted against' }), 'other acts')
  const found = w.powers.may({ person: 'p-fra', party: 'FRA', act: 'abstained', body: 'Council', at: Date.parse(from) })
  assert.ok(found.ok && found.until === Date.parse(until) - 1)
  assert.deepEqual(
    w.powers.heldBy('p-fra', Date.parse(until)).map(p => p.state),
    ['expired'],
  )
  // A day ends with its last moment at the seat.
  const v = world()
  v.add(root, issuer)
  v.add(registered(v.add({ ...delegate, until: '2026-06-01' })))
  assert.equal(vote(v, { at: Date.parse('2026-06-01T11:59:59.999Z') }), 'may')
  assert.equal(vote(v, { at: Date.parse('2026-06-01T12:00:00.000Z') }), 'ended')
})

test('full powers bind, in their matter and those below it', () => {
  const w = world()
  w.add(root, issuer)
  const no = w.add({ by: 'FRA', act: 'issued full powers', to: 'p-fra', matter: 'treaty', kinds: ['deposited'], person: 'p-min' })
  w.add(registered(no))
  const bind = (matter: string, act = 'deposited'): string => vote(w, { act, matter })
  assert.equal(bind('treaty'), 'may')
  assert.equal(bind('treaty/annex'), 'may')
  assert.equal(bind('treaty-two'), 'other matter')
  assert.equal(bind('treaty', 'signed'), 'other acts')
  assert.equal(bind('treaty', 'voted in favour'), 'no credentials')
})

test('a head of State needs no powers where the charter says so', () => {
  const w = world()
  w.add(root, issuer)
  w.add({ by: 'FRA', act: 'issued credentials', to: 'p-head', office: 'Head of State', person: 'p-min' })
  w.add({ by: 'FRA', act: 'issued credentials', to: 'p-friend', office: 'friend of the minister', person: 'p-min' })
  assert.equal(vote(w, { person: 'p-head' }), 'may')
  assert.equal(vote(w, { person: 'p-head', act: 'deposited' }), 'may')
  assert.equal(vote(w, { person: 'p-friend' }), 'not registered')
})

test('one person may hold the powers of two parties, and acts for the one named', () => {
  const w = world()
  w.add(root, issuer, { ...issuer, to: 'p-fin', concerning: 'FIN' })
  w.add(registered(w.add(delegate)))
  w.add(registered(w.add({ ...delegate, by: 'FIN', person: 'p-fin' })))
  assert.equal(vote(w), 'may')
  assert.equal(vote(w, { party: 'FIN' }), 'may')
  const joint: Act = { at: '', by: ['FRA', 'FIN'], act: 'voted in favour', body: 'Council', person: 'p-fra' }
  assert.equal(says(w.powers.mayAct(joint, w.now())), 'may')
  assert.equal(says(w.powers.mayAct({ ...joint, by: ['FRA', 'FJI'] }, w.now())), 'no credentials')
})

test('officers hold their office by the registrar, who may take it back', () => {
  const w = world()
  w.add(root)
  const no = w.add({ by: 'Secretary', act: 'issued credentials', to: 'p-chair', concerning: 'the Speaker', person: 'p-sec' })
  const chairs = (): string => vote(w, { person: 'p-chair', party: 'Speaker', act: 'proposed' })
  assert.equal(chairs(), 'may')
  w.add({ by: 'Secretary', act: 'withdrew its credentials', answers: no, person: 'p-sec' })
  assert.equal(chairs(), 'withdrawn')
})

test('what came by letter is entered only by who holds the office', () => {
  const w = world()
  w.add(root, issuer)
  w.add(registered(w.add(delegate)))
  const letter: Act = { at: '', by: 'FRA', as: 'registrar', act: 'objected', body: 'Council', person: 'p-sec', note: 'By letter.' }
  assert.equal(says(w.powers.mayAct({ ...letter, note: undefined } as unknown as Act, w.now())), 'letter not named')
  assert.equal(says(w.powers.mayAct(letter, w.now())), 'may')
  assert.equal(says(w.powers.mayAct({ ...letter, person: 'p-fra' }, w.now())), 'no office')
  assert.equal(says(w.powers.mayAct({ ...letter, as: 'depositary' }, w.now())), 'no office')
  assert.equal(says(w.powers.mayAct({ ...letter, act: 'certified' }, w.now())), 'not theirs')
  assert.equal(w.powers.mayDate('Secretary', w.now()), true)
  assert.equal(w.powers.mayDate('FRA', w.now()), false)
  assert.equal(w.powers.mayDate('Auditor', w.now()), false)
})

test('a correction takes back what was issued by mistake', () => {
  const w = world()
  w.add(root, issuer)
  const no = w.add(delegate)
  const reg = w.add(registered(no))
  assert.equal(vote(w), 'may')
  w.add({ by: 'FIN', act: 'struck', corrects: reg, reason: 'not ours to strike' })
  assert.equal(vote(w), 'may')
  const struck = w.add({ by: 'Secretary', act: 'struck', corrects: reg, reason: 'the wrong person', person: 'p-sec' })
  assert.equal(vote(w), 'not registered')
  const [power] = w.powers.heldBy('p-fra', w.now())
  assert.deepEqual([power?.state, power?.by], ['struck', struck])
  // Examined again, they hold again; also after another correction.
  const again = w.add(registered(no))
  assert.equal(vote(w), 'may')
  w.add({ by: 'Secretary', act: 'struck', corrects: again, reason: 'the wrong person', person: 'p-sec' })
  w.add({ ...registered(no), act: 'refused credentials' })
  assert.equal(vote(w), 'refused')
})

test('what was done under powers whose registration is struck out stands, also what others were issued by them', () => {
  const w = world()
  w.add(root, issuer)
  const no = w.add({ ...delegate, kinds: ['issued credentials'] })
  const reg = w.add(registered(no))
  const other = w.add({ ...delegate, to: 'p-fre', person: 'p-fra' })
  w.add(registered(other))
  const theirs = () => vote(w, { person: 'p-fre' })
  assert.equal(theirs(), 'may')
  w.add({ by: 'Secretary', act: 'struck', corrects: reg, reason: 'the wrong person', person: 'p-sec' })
  assert.equal(theirs(), 'may', 'they were examined by themselves')
  assert.equal(says(w.powers.mayAct({ at: '', ...delegate, to: 'p-x', person: 'p-fra' } as Act, w.now())), 'not registered')
})

test('a name that is nobody, two parties at once, and a list as party concerned give nothing', () => {
  const w = world()
  w.add(root)
  const ask = (more: Partial<Act>): string => says(w.powers.mayAct({ at: '', ...issuer, ...more } as Act, w.now()))
  assert.equal(ask({ concerning: 'FRAN' }), 'stranger')
  assert.equal(ask({ concerning: ['FRA', 'FIN'] }), 'two parties')
  w.add({ ...issuer, concerning: ['FRA', 'FIN'], to: 'p-x' }, { ...issuer, concerning: 'FRAN', to: 'p-x' })
  assert.deepEqual(w.powers.heldBy('p-x', w.now()), [])
})

test('every refusal is a sentence in every language, its blanks filled', () => {
  const w = world()
  w.add(root, issuer)
  w.add(delegate)
  const cases = [{}, { body: 'Board' }, { party: 'FIN' }, { party: 'Speaker' }, { act: 'deposited' }, { act: 'certified' }]
  for (const lang of langs)
    for (const more of cases) {
      const a = w.powers.may({ person: 'p-fra', party: 'FRA', act: 'voted in favour', body: 'Council', at: w.now(), ...more })
      assert.ok(!a.ok)
      assert.doesNotMatch(sayRefusal(a.says, charter, lang), /[{}]|undefined/)
    }
  const a = w.powers.may({ person: 'p-nobody', party: 'FJI', act: 'voted in favour', body: 'Council', at: w.now() })
  assert.ok(!a.ok)
  assert.equal(
    sayRefusal(a.says, charter, 'en'),
    'You hold no credentials for FJI in the Council; ask who issues powers for FJI to issue them to you.',
  )
})

test('an act with two names asks for the powers of two people', () => {
  const w = world()
  w.add(root, second, issuer, delegate)
  w.add(registered(4), { ...delegate, to: 'p-fre' })
  const vote = { by: 'FRA', act: 'voted in favour', body: 'Council', person: 'p-fra', at: new Date(w.now()).toISOString() }
  assert.equal(says(w.powers.mayAct({ ...vote, second: 'p-fre' }, w.now())), 'not registered')
  assert.equal(says(w.powers.mayAct({ ...vote, second: 'p-fra' }, w.now())), 'same person')
  w.add(registered(6))
  assert.equal(says(w.powers.mayAct({ ...vote, second: 'p-fre' }, w.now())), 'may')
})
