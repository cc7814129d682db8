/** The desk of whoever is signed in: what awaits them, by clock; for the registrar, first what waits for the secretariat. */
import type { Context } from 'hono'
import { lastMoment, parseWhen, printInstant } from '../../basics/moment.ts'
import type { Charter } from '../../charter/charter.ts'
import { isWon } from '../../charter/won.ts'
import { correctedIn } from '../../judge/log.ts'
import type { MatterStanding, Standing } from '../../judge/standing.ts'
import { type Awaited, awaitedIn } from '../../views/awaits.ts'
import { clocksAt } from '../../views/clocks.ts'
import { standsAt } from '../../views/headline.ts'
import { gather, type Matter, procedureOf, sayTitle } from '../../views/matters.ts'
import { listOf, nextFor } from '../../views/meetings.ts'
import { minutesIn } from '../../views/minutes-of.ts'
import { evidenceIn, openersIn } from '../../views/offers.ts'
import { changesPowers } from '../../views/powers-acts.ts'
import { isParty, nameOf, sayWhen } from '../../views/say.ts'
import { meetingWordsOf, roomsWordsOf } from '../../views/words.ts'
import { type Frame, matterPath, orgPath, Section, to } from '../../web/layout.tsx'
import { Convene } from '../../web/crisis/board.tsx'
import { Directing } from '../../web/crisis/directing.tsx'
import { AgainSection } from '../../web/live/again.tsx'
import { byClock, DeskPage, type DeskRow, type Late, type Office, type Waits } from '../../web/live/desk.tsx'
import { minutesPath } from '../../web/meeting-paths.ts'
import { NextMeeting } from '../../web/meetings.tsx'
import { ownLang, titleLang } from '../../web/parts.tsx'
import { languageOf } from '../../words/languages.ts'
import { page } from '../answer.tsx'
import { conveneIn } from '../crisis.tsx'
import { lettersIn } from '../notice/outbox.ts'
import { proofsOf } from '../notice/proofs.ts'
import { turnedIn } from '../papers/again.ts'
import { certifierOf } from '../papers/certify.ts'
import { shelfOf } from '../papers/shelf.ts'
import { waitingFor, waitingSections } from './hands.tsx'
import { draftOf, mayIn, offeredForText, offeredIn, offeredToOpen } from './offered.ts'
import { at, byName, frameIn, personIn, send } from './room.ts'

/** So many matters are asked about for the offers of one desk. */
const ASKED = 40
/** So many that were settled lately are looked at: to be put again, or to be certified. */
const LATELY = 20
/** More matters than this that not everybody has opened are one line. */
const FEW = 3
/** So many open matters are told of with who has opened them. */
const TOLD = 20

/** Settled otherwise than its charter hopes: not adopted, lapsed. */
const isLost = (run: MatterStanding, charter: Charter): boolean =>
  run.state === 'settled' && run.outcome !== 'not opened' && !isWon(run, charter)

/** Whether a clock has yet to run out. */
const runsOn = (closes: string | null, present: number, zone: string): boolean => {
  const end = lastMoment(closes, zone)
  return end !== null && end >= present
}

const isOpen = (m: Matter): boolean => m.runs.some(run => run.state === 'open' && run.procedure !== null)

/** The page of the desk. */
export async function deskPage(c: Context, now: number): Promise<Response> {
  const { hall, seen, present } = at(c)
  const person = personIn(c)
  const frame = frameIn(c)
  const { charter } = seen
  const asOf = printInstant(present, charter.seat.zone)
  const standing = seen.stand(asOf)
  const all = gather(standing, charter, seen.titles)
  const registrar = frame.person?.registrar === true
  const open = all.filter(isOpen)
  // What asks for more than a room does is written on a page of its own.
  const openers = new Set([...openersIn(hall.edition()).map(o => o.act), 'submitted evidence'])
  const openedBy = async (m: Matter): Promise<number> => {
    const proofs = await proofsOf(hall.drawer, m.id)
    // Who opened the text before has not opened the one that lies there now.
    const put = (await shelfOf(hall.store, seen, m.id)).versions.at(-1)?.no ?? 0
    const reached = (last: { readonly no: number } | undefined): boolean => last !== undefined && last.no >= put
    return standing.parties.filter(p => reached(proofs.get(p)?.seen?.last) || reached(proofs.get(p)?.acknowledged?.last)).length
  }
  const row = async (m: Matter, acts: readonly string[], told = false, awaited: Awaited | null = null): Promise<DeskRow> => ({
    id: m.id,
    title: m.title,
    stands: standsAt(m, charter, frame.lang, asOf),
    meeting: (procedureOf(m.lead, charter)?.conductedBy?.length ?? 0) > 0,
    asks: awaited === null || awaited === 'word' ? null : roomsWordsOf(frame.lang).asks[awaited],
    closes: m.lead.state === 'open' && runsOn(m.lead.closes, present, charter.seat.zone) ? m.lead.closes : null,
    acts: acts.slice(0, 8).map(act => ({ value: act, says: languageOf(frame.lang).act(act), opens: openers.has(act) })),
    seen: told ? { n: await openedBy(m), of: standing.parties.length } : null,
  })
  // What comes first is asked about; the rest leads on to its own page.
  const of = (m: Matter, offered: readonly string[]): Awaited | null => awaitedIn(m, { charter, acts: seen.acts, by: person.by, offered })
  const place = (m: Matter): number => (of(m, []) !== null ? 0 : m.runs.some(run => run.why !== null) ? 1 : 2)
  const first = [...open].sort((a, b) => place(a) - place(b))
  const rows = await Promise.all(
    first.map(async (m, i) => {
      const { acts } = i < ASKED ? offeredIn(at(c), person, m) : { acts: [] }
      const awaited = of(m, acts)
      const shows = m.runs.some(run => evidenceIn(run, charter) && run.id.split('/')[0] === person.by) ? ['submitted evidence'] : []
      return { awaits: awaited !== null, row: await row(m, [...acts, ...shows], registrar && i < TOLD, awaited) }
    }),
  )
  const again = all
    .filter(m => !open.includes(m) && isLost(m.lead, charter))
    .slice(0, LATELY)
    .flatMap(m => {
      const acts = offeredForText(at(c), person, m)
      return acts.length === 0 ? [] : [{ m, acts }]
    })
  // Who holds no powers is told so, and what is wanted: nothing that they send would count.
  const party = charter.parties.some(p => p.id === person.by)
  const may = party ? hall.way.may(person, draftOf(at(c), person, 'stated'), at(c).moment, frame.lang) : null
  return send(
    c,
    page(
      <DeskPage
        frame={frame}
        byName={byName(hall, person.by, frame.lang)}
        awaits={rows.flatMap(r => (r.awaits ? [r.row] : [])).sort(byClock)}
        runs={rows.flatMap(r => (r.awaits ? [] : [r.row])).sort(byClock)}
        again={await Promise.all(again.map(({ m, acts }) => row(m, acts)))}
        office={
          registrar
            ? await officeOf(
                c,
                all,
                rows.map(r => r.row),
                now,
              )
            : null
        }
        own={ownLang(frame, charter)}
        lacks={!registrar && may !== null && !may.ok && may.lacks === 'powers' ? may.says : null}
        lately={latelyOf(c)}
        number={seen.acts.length}>
        {minutesToCirculate(c, all)}
        {nextMeetingIn(at(c), person.by, frame, standing)}
        {registrar && <Directing frame={frame} city={charter.seat.city} begun={seen.acts.some(act => act.act === 'began the exercise')} />}
        {!registrar && <Convene frame={frame} org={seen.id} convene={conveneIn(c)} />}
        {await waitingSections(c, now)}
        {registrar && <AgainSection frame={frame} turned={await turnedIn(hall.drawer)} quiet />}
      </DeskPage>,
    ),
  )
}

/** The meetings that are over and of which the reader may circulate the minutes; nothing where there are none. */
function minutesToCirculate(c: Context, all: readonly Matter[]) {
  const { seen, present } = at(c)
  const frame = frameIn(c)
  const t = meetingWordsOf(frame.lang)
  const may = mayIn(at(c))
  const asOf = printInstant(present, seen.charter.seat.zone)
  const over = all
    .filter(
      m => m.lead.state === 'settled' && m.lead.outcome !== 'not opened' && procedureOf(m.lead, seen.charter)?.conductedBy !== undefined,
    )
    .slice(0, LATELY)
    .filter(m => may('circulated the minutes', `${m.id}/minutes`, { refers: m.id }))
    .filter(m => minutesIn(seen, m.id, { asOf, lang: frame.lang })?.approval.state === 'draft')
  return over.length === 0 ? null : (
    <Section title={t.offers['circulated the minutes'] ?? ''} id="minutes">
      <ul class="list">
        {over.map(m => (
          <li lang={titleLang(frame, seen.charter, m.id, m.title)}>
            <a href={to(frame, minutesPath(seen.id, m.id))}>{m.title}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The next meeting of whoever reads; nothing where the charter knows no meetings. */
function nextMeetingIn({ hall, seen, present }: ReturnType<typeof at>, by: string, frame: Frame, standing: Standing) {
  const { charter, titles } = seen
  if (!hall.edition().procedures.some(p => (p.conductedBy ?? []).length > 0)) return null
  const isOne = isParty(charter, by)
  const listed = nextFor(by, listOf(standing, charter, seen.acts), seen.acts, seen.sitting(present), isOne)
  const id = listed?.run.id ?? ''
  const begins = listed?.from == null ? 'none' : parseWhen(listed.from, charter.seat.zone)
  const own =
    typeof begins === 'string' || begins.kind !== 'instant' || !isOne
      ? undefined
      : clocksAt(begins.from, charter, [by]).find(clock => clock.parties.includes(by))
  const t = meetingWordsOf(frame.lang)
  const title = sayTitle(id, titles.get(id) ?? id, charter, frame.lang)
  return (
    <NextMeeting
      frame={frame}
      org={seen.id}
      title={title}
      lang={titleLang(frame, charter, id, titles.get(id) ?? id)}
      listed={listed}
      zone={charter.seat.zone}
      own={
        own === undefined
          ? null
          : t.ownClock(own.day === null ? own.time : `${sayWhen(own.day, frame.lang)}, ${own.time}`, nameOf(charter, by, frame.lang))
      }
    />
  )
}

/** What waits for the secretariat, and what it may begin. */
async function officeOf(c: Context, all: readonly Matter[], rows: readonly DeskRow[], now: number): Promise<Office> {
  const { hall, seen, present } = at(c)
  const person = personIn(c)
  const frame = frameIn(c)
  const r = roomsWordsOf(frame.lang)
  const path = orgPath(seen.id)
  const { charter } = seen
  const issued = charter.parties.flatMap(p => hall.powers().powersOf(p.id, present)).filter(p => p.state === 'issued').length
  const { apart, hands } = await waitingFor(hall, person, now)
  const turned = (await turnedIn(hall.drawer)).length
  const failed = (await lettersIn(hall.drawer, 'failed')).length
  const waits: Waits[] = []
  const put = (n: number, says: string, href: string): void => void (n > 0 && waits.push({ says, href }))
  put(issued, r.toExamine(issued), `${to(frame, `${path}/people`)}#issued`)
  put(hands.length, r.toSign(hands.length), '#hand')
  put(apart.length, r.cameApart(apart.length), '#apart')
  put(turned, r.toLookAt(turned), to(frame, `${path}/again`))
  if (certifierOf(hall) === person.by)
    for (const m of all
      .filter(m => m.lead.state === 'settled' && m.lead.procedure !== null && !isLost(m.lead, charter) && m.lead.outcome !== 'not opened')
      .slice(0, LATELY))
      if ((await shelfOf(hall.store, seen, m.id)).certificates.length === 0)
        waits.push({ says: r.toCertify(m.title), href: to(frame, `${path}/certify`, { matter: m.id }) })
  put(failed, r.toHandOver(failed), to(frame, `${path}/people`))
  // Where there are many they are one line, so that what the secretariat itself has to do is not lost among them.
  const unopened = rows.flatMap(({ id, title, seen: told }) =>
    told !== null && told.n < told.of ? [{ id, title, n: told.of - told.n }] : [],
  )
  if (unopened.length > FEW) put(unopened.length, r.manyNotOpened(unopened.length), '#runs')
  else
    for (const { id, title, n } of unopened)
      waits.push({ says: r.notOpened(title, n), href: `${to(frame, matterPath(seen.id, id))}#notice` })
  return {
    waits,
    openers: offeredToOpen(at(c), person).acts.map(act => ({ value: act, says: languageOf(frame.lang).act(act) })),
    marks: hall.edition().markings !== null,
  }
}

/** The last acts of whoever reads, as far as they may still be corrected. */
function latelyOf(c: Context): readonly Late[] {
  const { seen } = at(c)
  const { charter } = seen
  const person = personIn(c)
  const frame = frameIn(c)
  const own = seen.acts.flatMap((act, i) =>
    act.by === person.by && !changesPowers(act) && act.act !== 'founded' ? [{ act, no: i + 1 }] : [],
  )
  const struck = correctedIn(charter, seen.acts)
  return own
    .filter(({ no, act }) => !struck.has(no) && act.act !== 'struck')
    .slice(-5)
    .reverse()
    .map(({ act, no }) => ({
      no,
      says: `${languageOf(frame.lang).act(act.act)}${act.matter === undefined ? '' : `, ${seen.titles.get(act.matter) ?? act.matter}`}`,
      at: act.received === undefined ? act.at : printInstant(Math.floor(Date.parse(act.received) / 1000) * 1000, charter.seat.zone),
      matter: act.matter ?? null,
    }))
}
