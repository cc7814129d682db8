/** One process that reads a record and judges it: `million.child.js FILE`; with `--more` it then asks about single matters. */
import { begin, standing, take } from '../src/judge/judge.ts'
import { eachAct } from '../src/store/record.ts'
import { median } from './measure.ts'
import { ACTS_A_VOTE, afterwards, assembly } from './synthetic.ts'

const [file = '', more] = process.argv.slice(2)
const charter = assembly()
const began = performance.now()
let world = begin(charter)
const faults = eachAct(file, charter.seat.zone, act => {
  world = take(world, act)
  return true
})
if (faults.length > 0) throw new Error(faults[0]?.says)
const read = performance.now()
const all = standing(world, afterwards)
const judged = performance.now()
const adopted = all.matters.filter(m => m.outcome === 'adopted').length
const told = all.matters.reduce((n, m) => n + m.acts.length, 0)
const kilobytes = process.resourceUsage().maxRSS
if (told !== world.known) throw new Error(`${world.known} acts were taken, and ${told} are told`)

const times: number[] = []
const takes: number[] = []
if (more !== undefined) {
  const votes = world.known / ACTS_A_VOTE
  // Moments asked for the first time, so that nothing kept from before answers.
  for (let i = 0; i < 301; i++) {
    const start = performance.now()
    standing(world, '2099-12-31', `vote-${1 + ((i * 37) % votes)}`)
    times.push(performance.now() - start)
  }
  for (let i = 0; i < 10_001; i++) {
    const act = {
      at: `2098-01-01T00:00:${String(i % 60).padStart(2, '0')}Z`,
      by: `P${String(1 + (i % 193)).padStart(3, '0')}`,
      act: 'voted in favour',
      matter: `vote-${1 + (i % votes)}`,
    }
    const start = performance.now()
    world = take(world, act)
    takes.push(performance.now() - start)
  }
}
process.stdout.write(
  JSON.stringify({
    acts: all.known,
    adopted,
    readMs: read - began,
    judgedMs: judged - began,
    megabytes: kilobytes / 1024,
    oneMatterMs: times.length === 0 ? null : median(times),
    oneTakeUs: takes.length === 0 ? null : median(takes) * 1000,
  }),
)
