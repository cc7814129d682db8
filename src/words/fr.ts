/** French: the rules' sentences, groups, moments, and the built-in acts and outcomes. */
import { list as enumerate } from '../basics/text.ts'
import type { Are, Clock, Compare, Group, Have, Heads, Quantity, Unit, Weight } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import type { About, ClockPlace, Join, Language, RuleWords } from '../rules/language.ts'
import { printNumber } from '../rules/numbers.ts'

const number = (n: number, scale = 1): string => printNumber(n, scale, { thousands: '\u202f', point: ',' })
const list = (words: readonly string[], join: 'and' | 'or'): string => enumerate(words, join === 'and' ? 'et' : 'ou')
export const quoted = (name: string): string => `«\u00a0${name}\u00a0»`
const plainly = (name: string): string => name.replaceAll('_', ' ')

/**
 * The acts, as participles after *avoir*: one, and many where it differs. `se` marks those that take *être* with a pronoun; the subject is
 * *une partie*, so their participle is feminine.
 */
type Done = string | { readonly one: string; readonly many: string; readonly se?: true }
const acts: Readonly<Record<string, Done>> = {
  'voted in favour': 'voté pour',
  'voted against': 'voté contre',
  abstained: { one: 'abstenue', many: 'abstenues', se: true },
  'constructively abstained': { one: 'abstenue de manière constructive', many: 'abstenues de manière constructive', se: true },
  'cast an invalid vote': 'émis un vote nul',
  agreed: { one: 'donné son accord', many: 'donné leur accord' },
  objected: 'fait objection',
  approved: 'approuvé',
  disapproved: 'désapprouvé',
  'recorded present': { one: 'été enregistrée présente', many: 'été enregistrées présentes' },
  recused: { one: 'récusée', many: 'récusées', se: true },
  'proposed an amendment': 'proposé un amendement',
  'asked for a vote': 'demandé un vote',
  'placed a reservation': 'émis une réserve d’attente',
  'withdrew its objection': { one: 'retiré son objection', many: 'retiré leur objection' },
  'withdrew its vote': { one: 'retiré son vote', many: 'retiré leur vote' },
  'withdrew its amendment': { one: 'retiré son amendement', many: 'retiré leur amendement' },
  'lifted its reservation': { one: 'levé sa réserve', many: 'levé leur réserve' },
  signed: 'signé',
  deposited: { one: 'déposé son instrument', many: 'déposé leur instrument' },
  'gave notice of withdrawal': { one: 'notifié son retrait', many: 'notifié leur retrait' },
  denounced: 'dénoncé',
  'became a party': { one: 'acquis la qualité de partie', many: 'acquis la qualité de partie' },
  'formulated a reservation': 'formulé une réserve',
  'objected to the reservation': 'fait objection à la réserve',
  ratified: 'ratifié',
  accepted: 'accepté',
  acceded: 'adhéré',
  succeeded: 'succédé',
  'deposited approval': { one: 'déposé son instrument d’approbation', many: 'déposé leur instrument d’approbation' },
  'notified acceptance': { one: 'notifié son acceptation', many: 'notifié leur acceptation' },
  'withdrew its instrument': { one: 'retiré son instrument', many: 'retiré leur instrument' },
  'withdrew its notice': { one: 'retiré sa notification', many: 'retiré leur notification' },
  'withdrew its reservation': { one: 'retiré sa réserve', many: 'retiré leur réserve' },
  'withdrew its objection to the reservation': { one: 'retiré son objection à la réserve', many: 'retiré leur objection à la réserve' },
  'gave a proxy': 'donné procuration',
  'withdrew its proxy': { one: 'retiré sa procuration', many: 'retiré leur procuration' },
  proposed: 'proposé',
  tabled: 'présenté',
  'requested consultations': 'demandé des consultations',
  'requested membership': { one: 'demandé son admission', many: 'demandé leur admission' },
  applied: { one: 'présenté sa candidature', many: 'présenté leur candidature' },
  invited: 'invité',
  'invited to accede': 'invité à adhérer',
  'opened the vote': 'ouvert le vote',
  closed: 'clos',
  'closed the vote': 'clos le vote',
  'closed the meeting': 'levé la séance',
  convened: 'convoqué',
  'adopted by acclamation': 'adopté par acclamation',
  extended: 'prorogé',
  stopped: 'suspendu le délai',
  resumed: 'repris le délai',
  restarted: 'relancé le délai',
  confirmed: 'confirmé',
  'door shut': 'constaté que la porte était close',
  ruled: 'statué',
  overruled: 'annulé la décision de la présidence',
  determined: 'constaté',
  announced: 'annoncé',
  issued: 'publié',
  certified: 'certifié',
  circulated: 'distribué',
  'proposed silence': 'proposé la procédure de silence',
  'placed under silence': 'engagé la procédure de silence',
  'brought in': 'mis en vigueur',
  'corrected the reading': 'corrigé la lecture',
  'assessed as met': 'jugé la condition remplie',
  'assessed as not met': 'jugé la condition non remplie',
  found: 'établi',
  'left out': 'laissé de côté',
  stated: 'déclaré',
  'declared an intention': 'déclaré une intention',
  reported: 'rendu compte',
  claimed: 'fait valoir',
  noted: 'pris note',
  met: { one: 'réunie', many: 'réunies', se: true },
  'attached a statement': 'joint une déclaration',
  struck: 'rayé',
  'issued credentials': 'délivré des lettres de créance',
  'issued full powers': 'délivré les pleins pouvoirs',
  'withdrew its credentials': { one: 'retiré ses lettres de créance', many: 'retiré leurs lettres de créance' },
  'withdrew its full powers': { one: 'retiré ses pleins pouvoirs', many: 'retiré leurs pleins pouvoirs' },
  'registered credentials': 'enregistré les lettres de créance',
  'refused credentials': 'refusé les lettres de créance',
  marked: 'fixé qui peut lire',
  'published the outcome': 'publié l’issue',
  'erased the sealed part': 'effacé la partie scellée',
  numbered: 'numéroté',
  'rotated the key': 'changé la clé',
  founded: 'fondé l’organisation',
  withheld: 'accompli un acte qui n’est pas montré ici',
}

/** `a fait objection`, `n’ont pas voté pour`, `s’est abstenue`. */
function one(act: string, many: boolean, not: boolean): string {
  const known = acts[act] ?? `accompli l’acte ${quoted(act)}`
  const said = typeof known === 'string' ? known : many ? known.many : known.one
  const se = typeof known !== 'string' && known.se === true
  if (se) return not ? `ne ${many ? 'se sont' : 's’est'} pas ${said}` : `${many ? 'se sont' : 's’est'} ${said}`
  return not ? `n’${many ? 'ont' : 'a'} pas ${said}` : `${many ? 'ont' : 'a'} ${said}`
}
const done = (names: readonly string[], many: boolean, not = false): string =>
  not
    ? names.map(a => one(a, many, true)).join(' et ')
    : list(
        names.map(a => one(a, many, false)),
        'or',
      )
/** After *aucun*: `n’a fait objection ni proposé un amendement` is said part by part. */
const never = (names: readonly string[]): string => names.map(a => one(a, false, true).replace(' pas ', ' ')).join(' ni ')

const outcomes: Readonly<Record<string, string>> = {
  adopted: 'adopté',
  'not adopted': 'non adopté',
  'adopted not yet effective': 'adopté sans effet à ce jour',
  vetoed: 'bloqué par un veto',
  'in force': 'en vigueur',
  'not in force': 'pas en vigueur',
  lapsed: 'caduc',
  withdrawn: 'retiré',
  suspended: 'suspendu',
  'not put to the vote': 'non mis aux voix',
  'not opened': 'non ouvert',
  moved: 'transféré',
  'no quorum': 'quorum non atteint',
}
const outcome = (name: string): string => outcomes[name] ?? quoted(name)
const being = (names: readonly string[], many: boolean): string => `${many ? 'sont' : 'est'} ${list(names.map(outcome), 'or')}`

const compares: Readonly<Record<Compare, string>> = {
  'at least': 'au moins',
  'more than': 'plus de',
  'fewer than': 'moins de',
  'at most': 'au plus',
}

/** *de* with what follows: `de les parties` → `des parties`, `de un tiers` → `d’un tiers`. */
export function de(said: string): string {
  if (said.startsWith('les ')) return `des ${said.slice(4)}`
  if (said.startsWith('le ')) return `du ${said.slice(3)}`
  return /^[aeiouhéè]/i.test(said) ? `d’${said}` : `de ${said}`
}
const compared = (c: Compare, said: string): string =>
  compares[c].endsWith(' de') ? `${compares[c].slice(0, -3)} ${de(said)}` : `${compares[c]} ${said}`

const fractions: Readonly<Record<string, string>> = {
  '1/2': 'la moitié',
  '1/3': 'un tiers',
  '2/3': 'les deux tiers',
  '1/4': 'un quart',
  '3/4': 'les trois quarts',
  '1/5': 'un cinquième',
  '2/5': 'les deux cinquièmes',
  '3/5': 'les trois cinquièmes',
  '4/5': 'les quatre cinquièmes',
  '1/6': 'un sixième',
  '5/6': 'les cinq sixièmes',
  '7/8': 'les sept huitièmes',
  '1/10': 'un dixième',
}
const share = (q: { part: number; whole: number; written: string }): string =>
  q.written.includes('%')
    ? `${q.written.replace(/ ?%/, '').replace('.', ',')}\u00a0%`
    : (fractions[`${q.part}/${q.whole}`] ?? `${q.part}/${q.whole}`)
const quantity = (q: Quantity): string =>
  q.kind === 'number'
    ? number(q.n)
    : q.kind === 'share'
      ? share(q)
      : `le plus petit nombre réunissant plus ${de(share(q))} du poids ${quoted(plainly(q.weight))}${q.plus > 0 ? `, plus ${q.plus}` : ''}`

/** A group with its article; its noun is feminine where it is *parties*. */
function group(g: Group | null, about: About): string {
  const meant = g ?? about.base
  if (meant === null) return 'les parties'
  if (meant.name !== null) return `les ${meant.from === 'things' ? 'éléments' : 'membres'} de ${quoted(meant.name)}`
  return described(meant, about)
}
const feminine = (g: Group | null, about: About): boolean => /^les parties|^la /.test(group(g, about))

function described(g: Group, about: About): string {
  const limits = [
    ...g.where.map(w => `dont ${quoted(plainly(w.column))} ${w.is ? 'est' : 'n’est pas'} ${quoted(w.value)}`),
    ...(g.who ? [`qui ${done(g.who, true)}`] : []),
    ...(g.exceptWho ? [`qui ${done(g.exceptWho, true, true)}`] : []),
    ...g.under.map(o => `pour lesquelles ${quoted(o)} produit effet`),
    ...g.exceptUnder.map(o => `pour lesquelles ${quoted(o)} ne produit pas effet`),
  ]
  const start = g.named ? `les parties ${list(g.named.map(about.name), 'and')}` : origin(g, about)
  const within = g.named && g.among ? `${start} parmi ${group(g.among, about)}` : start
  const who = [within, limits.join(' et ')].filter(s => s !== '').join(' ')
  const more = g.plus.length > 0 ? `${who}, avec ${list(g.plus.map(about.name), 'and')}` : who
  return g.except.length > 0
    ? `${more} autres que ${list(
        g.except.map(x => group(x, { ...about, base: null })),
        'and',
      )}`
    : more
}

function origin(g: Group, about: About): string {
  switch (g.from) {
    case 'default':
      return g.among ? group(g.among, about) : about.base && about.base !== g ? group(about.base, about) : 'les parties'
    case 'parties':
      return 'les parties'
    case 'listed':
      return 'les parties énumérées à l’annexe'
    case 'concerned':
      return 'la partie concernée'
    case 'openers':
      return 'les parties qui ont ouvert l’affaire'
    case 'participants':
      return 'les participants désignés par l’acte d’ouverture'
    case 'seats':
      return `les membres énumérés dans ${g.annex ?? 'l’annexe'}`
    case 'things':
      return g.annex ? `les éléments énumérés dans ${g.annex}` : `les éléments ${list(g.things, 'and')}`
  }
}

const units: Readonly<Record<Unit, readonly [string, string]>> = {
  minutes: ['minute', 'minutes'],
  hours: ['heure', 'heures'],
  days: ['jour', 'jours'],
  'working days': ['jour ouvrable', 'jours ouvrables'],
  weeks: ['semaine', 'semaines'],
  months: ['mois', 'mois'],
  years: ['an', 'ans'],
}
const period = (n: number, unit: Unit): string => `${number(n)} ${units[unit][n === 1 ? 0 : 1]}`
const anchors = { opening: 'l’ouverture', decision: 'la décision', quorum: 'le moment où le quorum est atteint' } as const
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
export const day = (iso: string): string =>
  `${iso.endsWith('-01') ? '1er' : Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`

function clock(c: Clock, place: ClockPlace, about: About): string {
  switch (c.clock) {
    case 'at once':
      return 'immédiatement'
    case 'after':
      return `${span(c, place)}${c.roll ? ', ou le jour ouvrable suivant' : ''}`
    case 'first of month':
      return `le premier jour du mois suivant ${noun(c.after, place, about)}`
    case 'date':
      return `le ${day(c.day)}`
    case 'as named':
      return c.atLeast ? `au moment fixé (au moins ${clock(c.atLeast, 'closes', about)})` : 'au moment fixé'
    case 'once':
      return `dès que ${standing(c)}`
    case 'with':
      return `par l’acte ${list(
        c.acts.map(a => quoted(label(a))),
        'or',
      )}`
  }
}
function span(c: Extract<Clock, { clock: 'after' }>, place: ClockPlace): string {
  const anchor = anchors[c.anchor]
  if (c.n === 0) return anchor
  if (c.expiry) return `à l’expiration d’un délai de ${period(c.n, c.unit)} après ${anchor}`
  if (place === 'from' && c.unit === 'days') return `le ${c.n === 1 ? '1er' : `${c.n}e`} jour après ${anchor}`
  return `${period(c.n, c.unit)} après ${anchor}`
}
const noun = (c: Clock, place: ClockPlace, about: About): string => {
  const said = clock(c, place, about).replace(/^à /, '')
  return /^\d/.test(said) ? `un délai de ${said}` : said
}

const standing = (c: { outcome: string; by: string | null; of: string | null }): string =>
  `${quoted(outcomes[c.outcome] ?? c.outcome)} est acquis${c.by ? ` par ${quoted(c.by)}` : ''}${c.of ? ` dans l’affaire ${c.of}` : ''}`
export const label = (act: string): string => (acts[act] === undefined ? act : one(act, false, false))

function measure(f: Finding): string {
  const { got = 0, atMost, total = 0, scale = 1 } = f.facts
  const range = atMost === undefined ? number(got, scale) : `${number(got, scale)} à ${number(atMost, scale)}`
  return `${range} sur ${number(total, scale)}`
}
const some = (ids: readonly string[], about: About): string =>
  list(ids.length <= 6 ? ids.map(about.name) : [...ids.slice(0, 4).map(about.name), `${number(ids.length - 4)} autres`], 'and')

const needed = (c: Heads | Weight, f: Finding): string => {
  const need = number(f.facts.need ?? 0, f.facts.scale)
  return c.compare === 'fewer than' || c.compare === 'at most' ? `${need} au plus` : `${need} requis`
}
const counted = { found: (c: Heads | Weight, f: Finding) => `${measure(f)}\u00a0; ${needed(c, f)}` }
const verb = (c: Heads | Weight, many: boolean): string =>
  c.verb === 'are' ? being(c.acts, many) : done(c.acts, many, c.verb === 'have not')

const heads: RuleWords<Heads> = {
  asks(c, about) {
    const q = c.quantity
    const one = q.kind === 'number' && q.n === 1
    const said = one ? (feminine(c.among, about) ? 'une' : 'un') : quantity(q)
    if (q.kind === 'fewest') {
      const few = `le plus petit nombre ${de(group(c.among, about))} réunissant plus ${de(share(q))} du poids ${quoted(plainly(q.weight))}`
      return `${compared(c.compare, few)}${q.plus > 0 ? `, plus ${q.plus},` : ''} ${verb(c, true)}`
    }
    const bare = q.kind === 'number' && c.among === null && about.base === null
    const who = bare ? (one ? 'partie' : 'parties') : de(group(c.among, about))
    return `${compared(c.compare, said)} ${who} ${verb(c, !one)}`
  },
  ...counted,
}
const weight: RuleWords<Weight> = {
  asks: (c, about) =>
    `${group(c.among, about)} représentant ${compared(c.compare, quantity(c.quantity))} ${c.quantity.kind === 'number' ? 'en' : 'du poids'} ${quoted(plainly(c.weight))} ${verb(c, true)}`,
  ...counted,
}
const missing = (f: Finding, about: About): string => (f.awaiting.length > 0 ? `\u00a0; en attente\u00a0: ${some(f.awaiting, about)}` : '')
const everyone = { found: (_: unknown, f: Finding, about: About) => `${measure(f)}${missing(f, about)}` }
const named = (nobody: string) => ({
  found: (_: unknown, f: Finding, about: About) =>
    f.facts.who?.length ? some(f.facts.who, about) : f.facts.maybe?.length ? `peut-être ${some(f.facts.maybe, about)}` : nobody,
})
const isOne = (g: Group | null): boolean => g !== null && g.name === null && g.from === 'concerned'
const of = (c: Have | Are, about: About, masculine: string, other: string): string =>
  isOne(c.among ?? about.base) ? group(c.among, about) : `${feminine(c.among, about) ? other : masculine} ${de(group(c.among, about))}`

const nested = (parts: Join['parts'], joiner: string, part: (c: Join['parts'][number]) => string): string =>
  parts.map(p => ('parts' in p && p.parts.length > 1 ? `(${part(p)})` : part(p))).join(joiner)

export const french: Language = {
  code: 'fr',
  name: 'français',
  rules: {
    'all of': { heading: 'toutes les conditions', asks: (c, _, part) => nested(c.parts, ' et ', part), found: () => '' },
    'any of': { heading: 'l’une des conditions', asks: (c, _, part) => nested(c.parts, ' ou ', part), found: () => '' },
    heads,
    weight,
    'all have': { asks: (c, about) => `${of(c, about, 'chacun', 'chacune')} ${done(c.acts, false)}`, ...everyone },
    'any have': { asks: (c, about) => `${of(c, about, 'l’un', 'l’une')} ${done(c.acts, false)}`, ...named('personne') },
    'none have': {
      asks: (c, about) => `${of(c, about, 'aucun', 'aucune')} ${isOne(c.among ?? about.base) ? done(c.acts, false, true) : never(c.acts)}`,
      ...named('personne'),
    },
    'all are': { asks: (c, about) => `${of(c, about, 'chacun', 'chacune')} ${being(c.acts, false)}`, ...everyone },
    'any are': { asks: (c, about) => `${of(c, about, 'l’un', 'l’une')} ${being(c.acts, false)}`, ...named('aucun') },
    'none are': { asks: (c, about) => `${of(c, about, 'aucun', 'aucune')} n’est ${list(c.acts.map(outcome), 'or')}`, ...named('aucun') },
    once: {
      asks: standing,
      found: (_, f) =>
        f.facts.since
          ? `depuis le ${f.facts.since}`
          : f.facts.settled
            ? 'n’était pas survenu'
            : f.state === 'barred'
              ? 'ne peut plus survenir'
              : 'pas encore',
    },
  },
  states: { met: 'remplie', awaited: 'en attente', barred: 'ne peut plus être remplie', undetermined: 'indéterminée' },
  number,
  quantity,
  list,
  act: label,
  outcome: name => outcomes[name] ?? name,
  colon: '\u00a0: ',
  group,
  definition: (g, about) => `${quoted(g.name ?? 'groupe')} désigne ${described({ ...g, name: null }, about)}.`,
  clock,
  heading: rule => headings[rule] ?? rule,
}
const headings: Readonly<Record<string, string>> = {
  quorum: 'quorum',
  unless: 'rien ne s’y oppose',
  when: 'ce qui doit être réuni',
  opened: 'ouverte comme le veut la charte',
  lapses: 'caducité',
  closes: 'clôture',
}

/** The names of the acts this language knows; a test holds them against the built-in table. */
export const frenchActs: readonly string[] = Object.keys(acts)
