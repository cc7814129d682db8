/** A live organisation with its doorway: what the routes of one organisation need, in one place. */
import { lookAlike, mixedWord } from '../../basics/alike.ts'
import { lastMoment, printInstant } from '../../basics/moment.ts'
import type { Charter, Edition } from '../../charter/charter.ts'
import { credentialsOf } from '../../charter/secretariat.ts'
import type { Act } from '../../record/act.ts'
import { numbersIn } from '../../record/fields.ts'
import type { Drawer, Store } from '../../store/store.ts'
import { bodiesOf, mayInBodies } from '../../views/bodies.ts'
import { editionOf } from '../../views/matters.ts'
import { senderOf } from '../../views/entered.ts'
import { markingRefused, othersNamed } from '../../views/markings.ts'
import { alertingAmiss } from '../../views/alert.ts'
import { sayWhen } from '../../views/say.ts'
import { crisisWordsOf } from '../../views/words.ts'
import { changesPowers } from '../../views/powers-acts.ts'
import { lacksPowers, openPowers, type Powers } from '../../views/powers.ts'
import { type Refusal, sayRefusal } from '../../views/refusal.ts'
import { settledAmiss } from '../../views/settled.ts'
import type { Lang } from '../../words/languages.ts'
import type { Organisation } from '../organisation.ts'
import { checkAct } from '../papers/checks.ts'
import type { Reader } from '../reader.ts'
import { type Exercise, sayDrill } from '../../views/exercise.ts'
import type { ExerciseClock } from './exercise-clock.ts'
import { exerciseAmiss } from './exercise-door.ts'
import type { Watched } from './touch.ts'
import { adoptingAmiss, standardAmiss } from './adopting.ts'
import { type Audiences, openAudiences } from './audience.ts'
import { type Doorway, worthOf } from './door.ts'
import type { Live } from './live.ts'
import { namingAmiss } from './shown.ts'

export interface Hall {
  readonly live: Live
  readonly store: Store
  readonly drawer: Drawer
  readonly way: Doorway
  /** It is invented, and says so; anyone may sign in as any delegation. */
  readonly demonstration: boolean
  /** The clock of an exercise; null where this is none, and the time is everybody's. */
  readonly clock: ExerciseClock | null
  /** The present moment here, milliseconds since 1970. */
  now(): number
  /** What each reader may see of it. */
  readonly audiences: Audiences
  /** The organisation as a reader may see it now. */
  see(reader: Reader): Organisation
  /** The edition of the present day. */
  edition(): Edition
  /** The office that registers credentials. */
  registrar(): string
  powers(): Powers
  /** Since when this node does not reach the store; null while it does. */
  away(): number | null
  /** The act by which the last of a person's powers was withdrawn; null where one stands, is examined, has run out or was never issued. */
  shut(person: string): number | null
}

const RUNNING: Exercise = { state: 'running', by: null }

/** Opens the hall of a live organisation: it folds the powers as acts come. */
/** The sentence on an act that would alert everybody, and does not. */
function sayAlerting(act: Act, amiss: NonNullable<ReturnType<typeof alertingAmiss>>, { seat }: Charter, lang: Lang = 'en'): string {
  const t = crisisWordsOf(lang)
  if (amiss.why === 'stranger') return t.testsNot
  const said = (received: string): string => sayWhen(printInstant(Date.parse(received), seat.zone), lang)
  return act.act === 'tested the alert' ? t.testedLately(said(amiss.last)) : t.updatedOften(said(amiss.first))
}

export function openHall(
  live: Live,
  store: Store | Watched,
  now: () => number,
  demonstration = false,
  clock: ExerciseClock | null = null,
): Hall {
  // The judge says which edition holds: one that lies in the folder and was never brought in gives nobody powers.
  let asked: { readonly of: Organisation; readonly lines: number; readonly at: number; readonly edition: Edition } | null = null
  const editionAt = (at: number): Edition => {
    const org = live.whole()
    const { charter, stand } = org
    if (charter.editions.length === 1) return charter.editions[0] as Edition
    // Of one act it is asked many times.
    if (asked === null || asked.of !== org || asked.lines !== org.acts.length || asked.at !== at) {
      const edition = editionOf(charter, stand(printInstant(at, charter.seat.zone), ' ').edition)
      asked = { of: org, lines: org.acts.length, at, edition }
    }
    return asked.edition
  }
  const edition = (): Edition => editionAt(now())
  let charter = live.whole().charter
  let powers = openPowers(charter, editionAt)
  let folded = 0
  let last = 0
  // Folded when asked: a charter that changed is folded from the start, for its edition says who registers.
  const fold = (): Powers => {
    const org = live.whole()
    if (org.charter !== charter) {
      charter = org.charter
      powers = openPowers(charter, editionAt)
      folded = 0
    }
    for (; folded < org.acts.length; folded++) {
      const act = org.acts[folded] as Act
      if (changesPowers(act)) last = folded + 1
      const at = lastMoment(act.received ?? act.at, charter.seat.zone)
      if (at !== null) powers.take(folded + 1, act, at)
    }
    return powers
  }
  const audiences = openAudiences(live, store, {
    edition,
    speaks: (person, at) => fold().speaksFor(person.id, person.by, at),
  })
  const say = (refusal: Refusal, lang: Lang = 'en'): string => sayRefusal(refusal, live.whole().charter, lang)
  const drillAmiss = (act: Act, by: Act['by'], at: number, exercise: Exercise, lang: Lang = 'en'): string | null => {
    const registrar = by === credentialsOf(edition()).registeredBy
    const amiss = exerciseAmiss(live.whole(), act, { registrar, at, clock, exercise })
    return amiss === null ? null : sayDrill(amiss, lang)
  }
  const guard: Doorway['guard'] = (person, act, at, lang) => {
    const { charter } = live.whole()
    const markings = audiences.markings()
    const { matter } = act
    const reader = { kind: 'person' as const, person, session: '' }
    const here = matter !== undefined && live.whole().titles.has(matter)
    for (const no of numbersIn(act))
      if (!audiences.names(person, no, at)) return say({ code: 'no such number', facts: { no: String(no) } }, lang)
    for (const named of [matter, ...othersNamed(act)])
      if (named !== undefined && !audiences.readable(reader, named, at))
        return say({ code: 'no such matter', facts: { matter: named } }, lang)
    // A name that nobody has used could be guessed: a matter is closed by the act that opens it, or once it is there.
    if (act.act === 'marked' && act.marking !== 'public' && matter !== undefined && !here)
      return say({ code: 'no such matter', facts: { matter } }, lang)
    const org = live.whole()
    const asOf = printInstant(at, charter.seat.zone)
    const { registeredBy: registrar } = credentialsOf(edition())
    const drilled = drillAmiss(act, person.by, at, clock?.state() ?? RUNNING, lang)
    if (drilled !== null) return drilled
    const alerting = alertingAmiss(act, { acts: org.acts, now: at, parties: live.sitting(at).parties, registrar })
    if (alerting !== null) return sayAlerting(act, alerting, charter, lang)
    const adopting = adoptingAmiss(charter, act, lang)
    if (adopting !== null) return adopting
    const settles = settledAmiss(act, at, {
      zone: charter.seat.zone,
      registrar,
      sent: no => org.acts[no - 1]?.person !== undefined,
      before: () => org.stand(asOf).matters,
      after: () => org.drafted(act, asOf, null).matters,
    })
    if (settles !== null) return say({ code: settles.code, facts: { registrar } }, lang)
    const shown = markings.shownBy(act, live.sitting(at))
    if (shown !== null) return say({ code: 'shown to more', facts: { matter: shown } }, lang)
    if (matter !== undefined && !here) {
      const name = mixedWord(matter)
      if (name !== null) return say({ code: 'two scripts', facts: { name } }, lang)
      const other = lookAlike(matter, live.whole().titles.keys())
      if (other !== null && audiences.readable(reader, other, at)) return say({ code: 'looks like', facts: { matter, other } }, lang)
    }
    // What runs in it is asked only where it is, or is to be, for some readers alone.
    const closed = act.marking !== undefined || (matter !== undefined && markings.of(matter).marking !== 'public')
    const running = here && closed ? live.whole().stand(printInstant(at, charter.seat.zone), matter).matters : []
    const refusal = markingRefused(
      charter,
      edition(),
      markings,
      act,
      running.filter(run => run.id === matter && run.procedure !== null).map(run => run.procedure as string),
    )
    return refusal === null ? null : say(refusal, lang)
  }
  /** The person who sends an act, as a reader; null where the platform enters it. */
  const readerOf = (act: Act): Reader | null => {
    const by = senderOf(act, credentialsOf(edition()).registeredBy) ?? String(act.by)
    return act.person === undefined ? null : { kind: 'person', person: { id: act.person, name: '', mail: null, by }, session: '' }
  }
  /** The organisation as the sender of an act reads it. */
  const seenBy = (act: Act, at: number): Organisation => {
    const reader = readerOf(act)
    return reader === null ? live.whole() : audiences.see(reader, at)
  }
  const hall: Hall = {
    live,
    store,
    drawer: store.drawer(live.id),
    demonstration,
    clock,
    now,
    audiences,
    see: reader => audiences.see(reader, now()),
    way: {
      store,
      live,
      powersAt: () => {
        fold()
        return last
      },
      may: (_, act, at, lang) => {
        const { charter, titles, stand } = live.whole()
        const answer = mayInBodies(fold(), act, at, () => {
          const { matter } = act
          const runs = matter !== undefined && titles.has(matter) ? stand(printInstant(at, charter.seat.zone), matter).matters : []
          return bodiesOf(act, editionAt(at), runs)
        })
        return answer.ok ? answer : { ok: false, lacks: lacksPowers(answer.says) ? 'powers' : 'standing', says: say(answer.says, lang) }
      },
      worth: (no, at) => {
        const act = live.whole().acts[no - 1] as Act
        const reader = readerOf(act)
        const seen = reader === null ? live.whole() : audiences.through(reader, no, at)
        return { act, worth: seen.acts[no - 1] === act ? worthOf(seen, no) : null }
      },
      wantsTwo: (act, at) => fold().needsTwo(act, at),
      guard,
      // Whether a document is there is told only to those who may name it; a certificate has its own questions first.
      check: async (act, at, lang) => {
        const drilled = drillAmiss(act, act.by, at, (await clock?.found()) ?? RUNNING, lang)
        if (drilled !== null) return drilled
        const unknown = await standardAmiss(() => seenBy(act, at), act, at, lang)
        if (unknown !== null) return unknown
        return act.act === 'certified'
          ? ((await checkAct(store, live, act, at, lang)) ?? namingAmiss(hall, act, at, lang))
          : ((await namingAmiss(hall, act, at, lang)) ?? checkAct(store, live, act, at, lang))
      },
      closed: act =>
        act.matter !== undefined && ((act.marking ?? 'public') !== 'public' || audiences.markings().of(act.matter).marking !== 'public'),
    },
    edition,
    registrar: () => credentialsOf(edition()).registeredBy,
    powers: fold,
    away: () => ('away' in store ? store.away() : null),
    shut(person) {
      const held = fold().heldBy(person, now())
      return held.length > 0 && held.every(p => p.state === 'withdrawn') ? Math.max(...held.map(p => p.by ?? 0)) : null
    },
  }
  return hall
}
