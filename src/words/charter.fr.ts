/** A charter's blocks in French sentences. */
import type { Body, Credentials, Edition, Markings, Period, Procedure, Series, Transition } from '../charter/charter.ts'
import type { Beside, CharterLanguage } from '../charter/language.ts'
import type { Clock } from '../rules/condition.ts'
import { sayAsk, sayClock, sayGroup } from '../rules/index.ts'
import type { About, ClockPlace } from '../rules/language.ts'
import type { ActDefinition } from '../record/act.ts'
import { day, de, french as rules, label, quoted } from './fr.ts'

const list = (names: readonly string[], join: 'and' | 'or' = 'or'): string => rules.list(names.map(quoted), join)
const acts = (names: readonly string[]): string =>
  list(names.map(n => (label(n) === n ? (rules.outcome(n) === n ? n : rules.outcome(n)) : label(n))))
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
const outcome = (name: string): string => quoted(rules.outcome(name))

function moments(clocks: readonly Clock[], place: ClockPlace, about: About): string {
  const said = clocks.map(c => sayClock(c, place, rules, about))
  return said.length === 1 ? (said[0] ?? '') : `${rules.list(said, 'or')}, la plus tardive de ces dates étant retenue`
}

const openers: Readonly<Record<string, string>> = { 'any party': 'toute partie', 'any seat': 'tout membre de l’organe' }

function opening(p: Procedure, { edition, about }: Beside): string {
  const outcomes = edition.procedures.flatMap(q => [q.then, q.else])
  const byAct = p.opensWith.some(o => !outcomes.includes(o))
  const by = p.openedBy.length > 0 ? p.openedBy : byAct ? ['any party'] : []
  const who = rules.list(
    by.map(o => openers[o] ?? (about.name(o) === o ? quoted(o) : about.name(o))),
    'or',
  )
  return `S’ouvre par ${acts(p.opensWith)}${by.length === 0 ? '' : `, de la part ${de(who)}`}.`
}

const asAt = (p: Procedure): string =>
  p.asAt === 'opening' ? ' à l’ouverture' : p.asAt === 'asking' ? ' chaque fois que la question est posée' : ''

function scope(p: Procedure, { about }: Beside): string[] {
  return [
    ...(p.for.length > 0 ? [`Seulement pour ${rules.list(p.for.map(about.name), 'and')}.`] : []),
    ...(p.in.length === 1
      ? [`Organe\u00a0: ${quoted(p.in[0] ?? '')}.`]
      : p.in.length > 1
        ? [`Organe\u00a0: ${list(p.in)}, selon l’acte d’ouverture.`]
        : []),
    ...(p.among !== null
      ? [`Comptent ${sayGroup(p.among, rules, { ...about, base: null })}${p.asAt === null ? '' : `, pris tels qu’ils sont${asAt(p)}`}.`]
      : p.asAt !== null
        ? [`Qui compte, et avec quel poids, s’apprécie${asAt(p)}.`]
        : []),
  ]
}

function quorum(p: Procedure, { about }: Beside): string[] {
  if (p.quorum === null) return []
  const when = p.quorumTested === 'opening' ? 'à l’ouverture' : 'à la clôture'
  return [`Quorum, vérifié ${when}\u00a0: ${sayAsk(p.quorum, rules, about)}\u00a0; à défaut, l’issue est ${outcome(p.withoutQuorum)}.`]
}

function decision(p: Procedure, { edition, about }: Beside): string[] {
  const close = p.closes.length === 0 ? '' : moments(p.closes, 'closes', about)
  const lead = `Issue ${outcome(p.then)}`
  const held = p.when === null ? '' : ` ${when(sayAsk(p.when, rules, about))}`
  const barred =
    p.unless === null ? '' : `, sauf si${close !== '' && p.when === null ? `, avant la clôture,` : ''} ${sayAsk(p.unless, rules, about)}`
  const main = held + barred === '' ? (close === '' ? `${lead} dès l’ouverture.` : `${lead} à la clôture.`) : `${lead}${held}${barred}.`
  const opens = (o: string): string[] => edition.procedures.filter(q => q.opensWith.includes(o)).map(q => q.name)
  const [next, other] = [opens(p.then), opens(p.else)]
  const canFail = p.closes.length > 0 || p.unless !== null || p.decided === 'as soon as certain'
  const decides = p.closes.length > 0 || p.when !== null || p.unless !== null
  return [
    main,
    ...(close === '' ? [] : [`Clôture\u00a0: ${close}.`]),
    ...decided(p, held !== '', close !== ''),
    ...(p.unlessThen === null ? [] : [`Si seul l’empêche ce qui suit «\u00a0sauf si\u00a0», l’issue est ${outcome(p.unlessThen)}.`]),
    ...(decides && canFail ? [`Sinon, l’issue est ${outcome(p.else)}${other.length > 0 ? `, qui ouvre ${list(other, 'and')}` : ''}.`] : []),
    ...(next.length > 0 ? [`${outcome(p.then)} ouvre ${list(next, 'and')}.`] : []),
  ]
}

const when = (clause: string): string => (/^[aeiou]/i.test(clause) ? `lorsqu’${clause}` : `lorsque ${clause}`)

function decided(p: Procedure, asked: boolean, closes: boolean): string[] {
  if (p.decided === 'as soon as certain') return ['Décidé dès que les positions encore possibles ne peuvent plus changer le résultat.']
  if (p.decided === 'at the close') return asked ? ['Décidé à la clôture.'] : []
  return closes ? ['Décidé dès que la condition est remplie, au plus tard à la clôture.'] : []
}

const only = (who: readonly string[], does: string, about: About): string[] =>
  who.length === 0
    ? []
    : [
        `Qui peut ${does}\u00a0: ${rules.list(
          who.map(o => openers[o] ?? (about.name(o) === o ? quoted(o) : about.name(o))),
          'or',
        )}, et nul autre.`,
      ]

function running(p: Procedure, { about }: Beside): string[] {
  const c = p.clock
  const parts = [
    ...(c.extendedBy.length > 0 ? [`prorogé par ${acts(c.extendedBy)}`] : []),
    ...(c.stoppedBy.length > 0 ? [`suspendu par ${acts(c.stoppedBy)}`] : []),
    ...(c.resumedBy.length > 0 ? [`repris par ${acts(c.resumedBy)}`] : []),
    ...(c.restartedBy.length > 0 ? [`relancé par ${acts(c.restartedBy)}`] : []),
  ]
  return [
    ...(p.notBefore.length > 0 ? [`Rien n’est adopté avant\u00a0: ${moments(p.notBefore, 'not before', about)}.`] : []),
    ...(parts.length > 0 ? [`Le délai est ${rules.list(parts, 'and')}.`] : []),
    ...only(p.closedBy, 'la clore', about),
    ...only(p.clock.by, 'modifier le délai', about),
    ...door(p, parts.length > 0),
    ...(p.positions === 'may change' ? ['Les positions peuvent changer jusqu’à la clôture.'] : []),
    ...proxies(p),
    ...silence(p, about),
    ...(p.onATie === null ? [] : [`En cas d’égalité, ${quoted(p.onATie)} tranche.`]),
  ]
}

function door(p: Procedure, movable: boolean): string[] {
  const c = p.clock
  if (!p.closes.some(x => x.clock !== 'with')) return []
  if (c.shutBy.length === 0) return ['Une porte close pendant le délai n’y change rien.']
  const then = [...c.confirmedBy, ...c.extendedBy, ...c.restartedBy]
  return movable || p.unless !== null
    ? [`Si ${acts(c.shutBy)} est inscrit pendant le délai, le résultat est indéterminé jusqu’à ${acts(then)}.`]
    : []
}

function proxies(p: Procedure): string[] {
  const { how, limit } = p.proxies
  if (how === 'none') return []
  if (how === 'by name')
    return [
      `Une partie peut agir pour une autre par procuration${limit === null ? '' : `, pour ${limit} au plus`}\u00a0; l’acte propre prévaut toujours.`,
    ]
  return [
    `Qui a donné procuration suit son mandataire${limit === null ? '' : `, qui en détient ${limit} au plus`}\u00a0; l’acte propre prévaut toujours.`,
  ]
}

function silence(p: Procedure, about: About): string[] {
  const s = p.silenceCountsAs
  if (s === null) return []
  return [
    'of' in s
      ? `Qui ne s’est pas exprimé à la clôture prend la position de ${about.name(s.of)}.`
      : `Qui ne s’est pas exprimé à la clôture compte comme ayant fait ${acts([s.position])}.`,
  ]
}

function effect(p: Procedure, { about }: Beside): string[] {
  return [
    ...(p.from.length === 0
      ? []
      : [
          p.from.length === 1 && p.from[0]?.clock === 'once'
            ? `Adopté maintenant\u00a0; prend effet ${moments(p.from, 'from', about)}.`
            : `Prend effet ${moments(p.from, 'from', about)}.`,
        ]),
    ...(p.ends.length > 0 ? [`Met fin à ${rules.list(p.ends.map(outcome), 'and')}.`] : []),
    ...(p.pays === null ? [] : [`Payé à hauteur du poids ${quoted(p.pays)} de ce qui est rempli.`]),
    ...(p.lapsesWhen === null ? [] : [`Prend fin sans décision, ${outcome(p.lapsesThen)}, ${when(sayAsk(p.lapsesWhen, rules, about))}.`]),
  ]
}

const lasts: Readonly<Record<ActDefinition['kind'], string>> = {
  position: 'une position\u00a0: elle vaut dans la procédure où elle est prise',
  instrument: 'un instrument\u00a0: il vaut dans toute l’affaire jusqu’à son retrait',
  step: 'une démarche\u00a0: elle vaut dans la procédure ouverte au moment où elle est faite',
  statement: 'une déclaration\u00a0: elle ne lie pas',
}

function act(a: ActDefinition, undoneBy: readonly string[]): string {
  const more = [
    ...(a.beside ? ['s’ajoute aux autres positions'] : []),
    ...(a.countsAs.length > 0 ? [`vaut ${list(a.countsAs, 'and')}`] : []),
    ...(a.undoes.length > 0 ? [`retire ${list(a.undoes, 'and')}`] : []),
    ...(undoneBy.length > 0 ? [`est retiré par ${list(undoneBy)}`] : []),
    ...(a.needs.length > 0 ? [`ne compte pas sans ${list(a.needs, 'and')}`] : []),
  ]
  return `${quoted(a.name)} est ${lasts[a.kind]}${more.length > 0 ? `\u00a0; cet acte ${rules.list(more, 'and')}` : ''}.`
}

function body(b: Body, { about }: Beside): string {
  const g = b.seats
  const plain = g.from === 'default' && g.among === null && g.named === null && g.where.length === 0 && g.who === null
  const who = plain ? 'les parties' : sayGroup({ ...g, name: null }, rules, about)
  const span = `${b.from === null ? '' : ` à partir du ${day(b.from)}`}${b.until === null ? '' : ` jusqu’au ${day(b.until)}`}`
  return `Siègent à ${quoted(b.name)} ${who}${span}${b.chair === null ? '' : `\u00a0; présidence\u00a0: ${quoted(b.chair)}`}.`
}

const becomes: Readonly<Record<Transition['others'], string>> = {
  keep: 'garde sa règle',
  'new rule': 'continue sous la nouvelle règle',
  'start anew': 'recommence',
  end: 'prend fin',
}

function transition(t: Transition): string[] {
  const from = t.from === undefined ? 'À partir de cette édition' : `À partir du ${day(t.from)}`
  const whom =
    t.for === 'all' ? '' : t.for === 'those who accepted' ? ', pour celles qui l’ont acceptée' : `, pour ${rules.list(t.for, 'and')}`
  return [
    ...t.openMatters.map(m => {
      const whose = m.for.length > 0 ? ` (${rules.list(m.for, 'and')})` : ''
      const what = m.what === 'move' ? `continue comme ${quoted(m.moveTo ?? '')}` : becomes[m.what]
      return `${from}${whom}, une procédure ${quoted(m.procedure)} ouverte${whose} ${what}\u00a0; les positions prises sont ${m.positionsKept ? 'conservées' : 'abandonnées'}.`
    }),
    t.openMatters.length > 0
      ? `Toute autre affaire ouverte ${becomes[t.others]}.`
      : `${from}${whom}, toute affaire ouverte ${becomes[t.others]}.`,
  ]
}

function parties(edition: Edition): string[] {
  return [
    edition.joinWith.length > 0
      ? `On devient partie par ${acts(edition.joinWith)}.`
      : edition.partiesFile
        ? `Les parties sont toutes celles énumérées dans ${edition.partiesFile}.`
        : 'Les parties sont celles énumérées ici.',
    ...(edition.leaveWith.length > 0 ? [`On cesse d’être partie par ${acts(edition.leaveWith)}.`] : []),
  ]
}

const units: Readonly<Record<Period['unit'], readonly [string, string]>> = {
  hours: ['heure', 'heures'],
  days: ['jour', 'jours'],
  'working days': ['jour ouvrable', 'jours ouvrables'],
  weeks: ['semaine', 'semaines'],
}
const period = ({ n, unit }: Period): string => `${rules.number(n)} ${units[unit][n < 2 ? 0 : 1]}`

function credentials(c: Credentials): string[] {
  return [
    `Les pouvoirs et les pleins pouvoirs sont délivrés par une partie et enregistrés par ${quoted(c.registeredBy)}.`,
    ...(c.without.length > 0 ? [`Aucun pouvoir n’est demandé à qui exerce la charge de ${list(c.without)}.`] : []),
    c.confirmed === null
      ? 'Ce qui est envoyé sans pouvoirs ne compte pas.'
      : `Ce qui est envoyé sans pouvoirs compte à sa propre date si la partie le confirme dans un délai de ${period(c.confirmed)}.`,
    ...(c.fourEyes.length > 0 ? [`Deux personnes répondent de ${acts(c.fourEyes)}.`] : []),
    `Les issues sont certifiées par ${quoted(c.certifiedBy)}.`,
    `Un acte porte le moment de sa réception\u00a0; ${
      c.datedBy.length === 1 ? `seul ${quoted(c.datedBy[0] ?? '')} peut` : `seuls ${list(c.datedBy, 'and')} peuvent`
    } le dater autrement.`,
  ]
}

const rhythms = [
  ['jour', 'tous les', 86_400_000],
  ['heure', 'toutes les', 3_600_000],
  ['minute', 'toutes les', 60_000],
  ['seconde', 'toutes les', 1000],
] as const

function markings(m: Markings): string[] {
  const [unit, every, size] = rhythms.find(([, , s]) => m.heads % s === 0) ?? rhythms[3]
  const n = m.heads / size
  return [
    'Une affaire peut être réservée aux parties, à son organe ou à des parties nommées\u00a0; ce qui n’est pas marqué est public.',
    `Les autres apprennent la longueur du registre ${n === 1 ? `chaque ${unit}` : `${every} ${rules.number(n)} ${unit}s`}, qu’il se soit passé quelque chose ou non.`,
  ]
}

const series = (s: Series): string =>
  `La série ${quoted(s.name)}${s.body === null ? '' : `, pour l’organe ${quoted(s.body)},`} est numérotée ${s.form}${
    s.form.includes('{year}') ? ', à partir de 1 chaque année' : ''
  }, sans lacune, par ${quoted(s.by)}.`

export const frenchCharter: CharterLanguage = {
  rules,
  edition: date => `Édition du ${day(date)}`,
  heading: (name, line) => `Procédure ${quoted(name)} (ligne ${line})`,
  parties,
  body,
  officers: names => `Titulaires de charges\u00a0: ${rules.list(names, 'and')}.`,
  act,
  procedure: (p, beside) =>
    [
      opening(p, beside),
      ...scope(p, beside),
      ...quorum(p, beside),
      ...decision(p, beside),
      ...running(p, beside),
      ...effect(p, beside),
    ].map(capital),
  credentials,
  markings,
  series,
  transition,
  change: { added: 'ajouté', removed: 'supprimé', changed: 'modifié', before: 'avant', after: 'après', nothing: 'Rien n’a changé.' },
}
