/** French, whole: rules, charters, pages, letters, papers, reasons and refusals, in this order. */
import { heldIn, list as enumerate } from '../basics/text.ts'
import type { Body, Credentials, Edition, Markings, Procedure, Rotation, Series, SpeakerOrder, Transition } from '../charter/charter.ts'
import type { Beside, CharterLanguage } from '../charter/language.ts'
import { languageNamed } from '../charter/seat-order.ts'
import { outcomesOfProcedure } from '../charter/walk.ts'
import type { ActDefinition } from '../record/act.ts'
import type { Are, Clock, Compare, Group, Have, Heads, Quantity, Unit, Weight } from '../rules/condition.ts'
import type { Finding } from '../rules/finding.ts'
import { sayAsk, sayClock, sayGroup } from '../rules/index.ts'
import type { About, ClockPlace, Join, Language, RuleWords } from '../rules/language.ts'
import { printNumber } from '../rules/numbers.ts'
import type { ApiWords } from './api.ts'
import type { AssistantWords } from './assistant.ts'
import { daysIn, pluralsIn } from './intl.ts'
import type { LiveWords } from './live.ts'
import type { MeetingWords } from './meeting.ts'
import type { CrisisWords } from './crisis.ts'
import type { NoticeWords } from './notice.ts'
import type { PagesWords } from './pages.ts'
import type { PapersWords } from './papers.ts'
import type { PeopleWords } from './people.ts'
import type { ConditionsWords } from './conditions.ts'
import type { ProgrammeWords } from './programme.ts'
import type { ReadingWords } from './reading.ts'
import type { CandidacyWords } from './candidacy.ts'
import type { CatalogueWords } from './catalogue.ts'
import type { DraftingWords } from './drafting.ts'
import type { StatementsWords } from './statements.ts'
import type { SearchWords } from './search.ts'
import type { RoomsWords } from './rooms.ts'
import type { Speech } from './speech.ts'
import { statesIn } from './states.ts'
import type { TerminalWords } from './terminal.ts'
import type { VerifyWords } from './verify.ts'

// What the rules ask and find.

const plural = pluralsIn('fr')
const number = (n: number, scale = 1): string => printNumber(n, scale, { thousands: '\u202f', point: ',' })
const list = (words: readonly string[], join: 'and' | 'or'): string => enumerate(words, join === 'and' ? 'et' : 'ou')
const quoted = (name: string): string => `«\u00a0${name}\u00a0»`
const plainly = (name: string): string => name.replaceAll('_', ' ')

/**
 * The acts, as participles after *avoir*: one, and many where it differs. `se` marks those that take *être* with a pronoun; the subject is
 * *une partie*, so their participle is feminine.
 */
type Done = string | { readonly one: string; readonly many: string; readonly se?: true }
const acts: Readonly<Record<string, Done>> = {
  'opened the condition': 'ouvert l’examen de la condition',
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
  'placed brackets': 'mis des crochets',
  'lifted its brackets': { one: 'levé ses crochets', many: 'levé leurs crochets' },
  'dissociated itself': { one: 'dissociée', many: 'dissociées', se: true },
  'withdrew its dissociation': { one: 'retiré sa dissociation', many: 'retiré leur dissociation' },
  'agreed ad referendum': { one: 'donné son accord ad referendum', many: 'donné leur accord ad referendum' },
  'confirmed its agreement': { one: 'confirmé son accord', many: 'confirmé leur accord' },
  'merged the amendment': 'intégré l’amendement',
  'declined the amendment': 'écarté l’amendement',
  'made an interpretative statement': 'fait une déclaration interprétative',
  signed: 'signé',
  deposited: { one: 'déposé son instrument', many: 'déposé leur instrument' },
  'gave notice of withdrawal': { one: 'notifié son retrait', many: 'notifié leur retrait' },
  denounced: 'dénoncé',
  'became a party': { one: 'acquis la qualité de partie', many: 'acquis la qualité de partie' },
  'formulated a reservation': 'formulé une réserve',
  'objected to the reservation': 'fait objection à la réserve',
  'subscribed to the standard': 'souscrit à la norme',
  'ratified the standard': 'ratifié la norme',
  'implemented the standard': 'mis en œuvre la norme',
  'withdrew its subscription': { one: 'retiré sa souscription', many: 'retiré leur souscription' },
  'gave up the standard': 'renoncé à la norme',
  'set up the programme': 'établi le programme',
  'set the objective': 'fixé l’objectif',
  'set up the project': 'établi le projet',
  'set the milestone': 'fixé le jalon',
  'reached the milestone': 'atteint le jalon',
  'reported progress': 'rendu compte de l’avancement',
  dropped: 'abandonné',
  'set the indicator': 'fixé l’indicateur',
  'set the baseline': 'fixé la valeur de référence',
  'set the target': 'fixé la cible',
  measured: 'mesuré',
  'named a risk': 'signalé un risque',
  'closed the risk': 'clos le risque',
  'set the budget': 'fixé le budget',
  'asked for funds': 'demandé des fonds',
  pledged: 'promis',
  committed: 'engagé',
  allocated: 'alloué',
  disbursed: 'décaissé',
  'delivered in kind': 'livré en nature',
  'reported the total': 'rendu compte du total',
  'set the reckoning': 'fixé le mode de calcul',
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
  'fixed the time': 'fixé l’heure',
  'converted the meeting': 'converti la réunion',
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
  'left the room': 'quitté la salle',
  'opened the session': 'ouvert la séance',
  'closed the session': 'levé la séance du moment',
  'put on the agenda': 'inscrit à l’ordre du jour',
  'moved on the agenda': 'déplacé à l’ordre du jour',
  'took off the agenda': 'retiré de l’ordre du jour',
  'took up': 'abordé le point',
  'finished the item': 'achevé l’examen du point',
  'set the speaking time': 'fixé le temps de parole',
  'closed the list of speakers': 'clos la liste des orateurs',
  'gave the floor': 'donné la parole',
  'ruled on the point of order': 'statué sur la motion d’ordre',
  'asked for the floor': 'demandé la parole',
  'took back its request': { one: 'retiré sa demande de parole', many: 'retiré leur demande de parole' },
  spoke: 'pris la parole',
  'raised a point of order': 'présenté une motion d’ordre',
  distributed: 'fait distribuer un document',
  'circulated the minutes': 'fait distribuer le procès-verbal',
  'corrected the minutes': 'corrigé le procès-verbal',
  'associated itself': { one: 'associée', many: 'associées', se: true },
  'corrected the reading': 'corrigé la lecture',
  'assessed as met': 'jugé la condition remplie',
  'assessed as partly met': 'jugé la condition remplie en partie',
  'assessed as not met': 'jugé la condition non remplie',
  assessed: 'évalué',
  commented: 'présenté des observations',
  'set the conditions': 'fixé les conditions',
  'brought in the catalogue': 'introduit le catalogue',
  'waived the condition': 'dispensé de la condition',
  'opened for comment': 'ouvert la période d’observations',
  'submitted evidence': 'versé une pièce justificative',
  'withdrew its evidence': { one: 'retiré sa pièce justificative', many: 'retiré leur pièce justificative' },
  observed: 'constaté un fait',
  'recorded an assessment': 'consigné une évaluation',
  found: 'établi',
  'left out': 'laissé de côté',
  stated: 'déclaré',
  'declared an intention': 'déclaré une intention',
  reported: 'rendu compte',
  claimed: 'fait valoir',
  noted: 'pris note',
  met: { one: 'réunie', many: 'réunies', se: true },
  'attached a statement': 'joint une déclaration',
  'withdrew the statement': 'retiré la déclaration',
  'corrected the statement': 'rectifié la déclaration',
  'tested together': 'fait un essai commun',
  'planned the replacement': 'prévu le remplacement',
  'gave up the replacement': 'renoncé au remplacement',
  'replaced the equipment': 'remplacé le matériel',
  acknowledged: 'accusé réception',
  'updated the alert': 'mis à jour l’alerte',
  'cancelled the alert': 'annulé l’alerte',
  'tested the alert': 'essayé l’alerte',
  'set out an option': 'exposé une option',
  'confirmed the report': 'confirmé le rapport',
  'corrected the report': 'rectifié le rapport',
  'withdrew its report': { one: 'retiré son rapport', many: 'retiré leur rapport' },
  'took a measure': 'pris une mesure',
  'drew a lesson': 'tiré un enseignement',
  'carried out the measure': 'exécuté la mesure',
  'acted on the lesson': 'donné suite à l’enseignement',
  'began the exercise': 'commencé l’exercice',
  'gave an inject': 'donné un incident d’exercice',
  'stopped the exercise': 'suspendu l’exercice',
  'resumed the exercise': 'repris l’exercice',
  'ended the exercise': 'terminé l’exercice',
  'moved the clock': 'avancé l’horloge',
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
  const known = heldIn(acts, act) ?? `accompli l’acte ${quoted(act)}`
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
  'condition met': 'condition remplie',
  'not condition met': 'condition non remplie',
  'all conditions met': 'toutes les conditions remplies',
  'text adopted': 'texte adopté',
  'not text adopted': 'texte non adopté',
  'held to the list': 'examen sur la liste des conditions',
  bracketed: 'entre crochets',
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
  held: 'tenue',
  'not held': 'non tenue',
  'minutes approved': 'procès-verbal approuvé',
  'not minutes approved': 'procès-verbal non approuvé',
  'minutes corrected': 'procès-verbal rectifié',
}
/**
 * The names that charters commonly give to procedures, outcomes, bodies, offices, groups and weights, where they are the field's own words. Any
 * other name stays as the charter writes it, in quotation marks.
 */
const terms: Readonly<Record<string, string>> = {
  Speaker: 'Présidence de séance',
  'decision by vote': 'décision par vote',
  'adoption of a text': 'adoption d’un texte',
  candidacy: 'candidature',
  draft: 'projet',
  'entry into force': 'entrée en vigueur',
  signature: 'signature',
  ratification: 'ratification',
  accession: 'adhésion',
  admission: 'admission',
  invitation: 'invitation',
  'invitation to accede': 'invitation à adhérer',
  'accession protocol': 'protocole d’adhésion',
  'request for membership': 'demande d’adhésion',
  'membership action plan': 'plan d’action pour l’adhésion',
  'agreement to invite': 'accord d’invitation',
  denunciation: 'dénonciation',
  withdrawal: 'retrait',
  reservation: 'réserve',
  objection: 'objection',
  amendment: 'amendement',
  'amendment of the charter': 'amendement de la charte',
  'effect for each signatory': 'effet pour chaque signataire',
  'effect for each Party': 'effet pour chaque partie',
  'effect for each State': 'effet pour chaque État',
  consensus: 'consensus',
  'decision by consensus': 'décision par consensus',
  'decision by silence': 'décision par procédure de silence',
  'placing under silence': 'engagement de la procédure de silence',
  silence: 'procédure de silence',
  'silence procedure': 'procédure de silence',
  decision: 'décision',
  'ordinary decision': 'décision ordinaire',
  'conditional decision': 'décision conditionnelle',
  'simple majority': 'majorité simple',
  'qualified majority': 'majorité qualifiée',
  'reinforced majority': 'majorité qualifiée renforcée',
  'reverse qualified majority': 'majorité qualifiée inversée',
  'qualified majority of those taking part': 'majorité qualifiée des participants',
  unanimity: 'unanimité',
  'unanimity with constructive abstention': 'unanimité avec abstention constructive',
  'important question': 'question importante',
  'other question': 'autre question',
  'procedural decision': 'décision de procédure',
  'substantive decision': 'décision de fond',
  'preliminary question': 'question préliminaire',
  negotiations: 'négociations',
  chapter: 'chapitre',
  cluster: 'groupe de chapitres',
  meeting: 'réunion',
  'approval of minutes': 'approbation du procès-verbal',
  'correction of minutes': 'rectification du procès-verbal',
  consultation: 'consultation',
  'crisis consultation': 'consultation en cas de crise',
  announcement: 'annonce',
  ruling: 'décision de la présidence',
  explanation: 'explication',
  'joint meeting': 'réunion conjointe',
  readiness: 'état de préparation',
  leaving: 'départ',
  invited: 'invité',
  'not invited': 'non invité',
  'invited to accede': 'invité à adhérer',
  'not invited to accede': 'non invité à adhérer',
  'invited to join': 'invité à adhérer',
  'not invited to join': 'non invité à adhérer',
  acceded: 'adhésion faite',
  'not acceded': 'adhésion non faite',
  admitted: 'admis',
  'not admitted': 'non admis',
  bound: 'lié',
  'not bound': 'non lié',
  ready: 'prêt',
  'not ready': 'pas prêt',
  approved: 'approuvé',
  'not approved': 'non approuvé',
  rejected: 'rejeté',
  consulted: 'consulté',
  satisfied: 'satisfait',
  'not satisfied': 'non satisfait',
  paid: 'payé',
  'nothing paid': 'rien n’est payé',
  'under silence': 'sous silence',
  'not under silence': 'hors procédure de silence',
  'adopted by silence': 'adopté par silence',
  'not adopted by silence': 'non adopté par silence',
  'silence broken': 'silence rompu',
  'no consensus': 'pas de consensus',
  'agreed by all': 'accepté par tous',
  'adopted by vote': 'adopté au vote',
  'not adopted by vote': 'non adopté au vote',
  'deemed adopted': 'réputé adopté',
  'conditions met': 'conditions remplies',
  'conditions not found to be met': 'conditions non constatées',
  'provisionally closed': 'clos provisoirement',
  'not provisionally closed': 'non clos provisoirement',
  'all chapters closed': 'tous les chapitres clos',
  'not all chapters closed': 'chapitres non tous clos',
  'protocol in force': 'protocole en vigueur',
  'not protocol in force': 'protocole pas en vigueur',
  'agreed to invite': 'accord pour inviter',
  'no agreement to invite': 'pas d’accord pour inviter',
  'open again': 'rouvert',
  stays: 'reste',
  left: 'parti',
  overruled: 'décision annulée',
  'ruling stands': 'décision maintenue',
  'set aside': 'écarté',
  'taken back': 'repris',
  'vote suspended': 'vote suspendu',
  'vote returned': 'vote rendu',
  procedural: 'de procédure',
  'not procedural': 'pas de procédure',
  'free to withdraw': 'libre de se retirer',
  'not free to withdraw': 'pas libre de se retirer',
  'not withdrawn': 'non retiré',
  'charter amended': 'charte amendée',
  'not charter amended': 'charte non amendée',
  'closed for signature': 'clos à la signature',
  Council: 'Conseil',
  'Permanent Council': 'Conseil permanent',
  'General Assembly': 'Assemblée générale',
  'Conference of the Parties': 'Conférence des Parties',
  Commission: 'Commission',
  'Accession Conference': 'Conférence d’adhésion',
  Chair: 'Présidence',
  Presidency: 'Présidence',
  President: 'Président',
  Depositary: 'Dépositaire',
  Registrar: 'Greffe',
  'Secretary General': 'Secrétaire général',
  'Secretary-General': 'Secrétaire général',
  Secretary: 'Secrétaire',
  Secretariat: 'Secrétariat',
  Auditor: 'Auditeur',
  Ambassadors: 'Ambassadeurs',
  candidates: 'candidats',
  Candidates: 'candidats',
  signatories: 'signataires',
  founders: 'fondateurs',
  'permanent members': 'membres permanents',
  'voting members': 'membres ayant droit de vote',
  'members voting': 'membres votants',
  'members present and voting': 'membres présents et votants',
  'members taking part': 'membres participants',
  'members other than the one concerned': 'membres autres que le membre concerné',
  States: 'États',
  'States other than the one concerned': 'États autres que l’État concerné',
  chapters: 'chapitres',
  clusters: 'groupes de chapitres',
  population: 'population',
  emissions: 'émissions',
}
const term = (name: string): string => terms[name] ?? openers[name] ?? name
const outcomeSaid = (name: string): string => outcomes[name] ?? term(name)
const outcome = (name: string): string => (outcomeSaid(name) === name ? quoted(name) : outcomeSaid(name))
// These begin with a noun in French, so *est* cannot stand before them.
const nounFirst = new Set(['condition met', 'all conditions met', 'text adopted', 'minutes approved', 'held to the list'])
const being = (names: readonly string[], many: boolean): string =>
  names.some(name => nounFirst.has(name))
    ? `${many ? 'ont' : 'a'} pour issue ${list(
        names.map(name => quoted(outcomeSaid(name))),
        'or',
      )}`
    : `${many ? 'sont' : 'est'} ${list(names.map(outcome), 'or')}`

const compares: Readonly<Record<Compare, string>> = {
  'at least': 'au moins',
  'more than': 'plus de',
  'fewer than': 'moins de',
  'at most': 'au plus',
}

/** *de* with what follows: `de les parties` → `des parties`, `de un tiers` → `d’un tiers`. */
function de(said: string): string {
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
      : `le plus petit nombre réunissant plus ${de(share(q))} du poids ${quoted(term(plainly(q.weight)))}${q.plus > 0 ? `, plus ${q.plus}` : ''}`

/** A group with its article; its noun is feminine where it is *parties*. */
function group(g: Group | null, about: About): string {
  const meant = g ?? about.base
  if (g === null && about.body) return `les parties membres de ${quoted(term(about.body))}`
  if (meant === null) return 'les parties'
  if (meant.name !== null)
    return meant.from === 'things' ? `les éléments de ${quoted(term(meant.name))}` : `les parties du groupe ${quoted(term(meant.name))}`
  return described(meant, about)
}
const feminine = (g: Group | null, about: About): boolean => /^les parties|^la /.test(group(g, about))

function described(g: Group, about: About): string {
  const limits = [
    ...g.where.map(w => `dont ${quoted(term(plainly(w.column)))} ${w.is ? 'est' : 'n’est pas'} ${quoted(w.value)}`),
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
      if (g.among) return group(g.among, about)
      if (about.base && about.base !== g) return group(about.base, about)
      return about.seats ? `les membres de ${quoted(term(about.seats))}` : 'les parties'
    case 'parties':
      return 'les parties'
    case 'listed':
      return 'les parties énumérées à l’annexe'
    case 'concerned':
      return 'la partie concernée'
    case 'openers':
      return 'les parties qui ont ouvert cette procédure'
    case 'participants':
      return 'les parties désignées comme participantes par l’acte d’ouverture'
    case 'seats':
      return `les parties énumérées dans ${g.annex ?? 'l’annexe'}`
    case 'things':
      if (g.below) return 'les affaires du degré inférieur'
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
const day = daysIn('fr', '1er')

/** `31 décembre`. */
const dayName = (monthDay: string): string => day(`2000-${monthDay}`).split(/\s/).slice(0, 2).join(' ')

function clock(c: Clock, place: ClockPlace, about: About): string {
  switch (c.clock) {
    case 'at once':
      return 'immédiatement'
    case 'after':
      return `${span(c, place)}${c.roll ? ', ou le jour ouvrable suivant' : ''}`
    case 'day of year':
      return c.orOn
        ? `le premier ${dayName(c.monthDay)} qui coïncide avec le moment suivant ou le suit\u00a0: ${noun(c.after, place, about)}`
        : `le ${dayName(c.monthDay)} suivant ${noun(c.after, place, about)}`
    case 'earliest of':
      return `${list(
        c.clocks.map(x => clock(x, place, about)),
        'or',
      )}, la première de ces dates étant retenue`
    case 'first of month':
      return `le premier jour du mois suivant ${noun(c.after, place, about)}`
    case 'date':
      return `le ${day(c.day)}`
    case 'as named':
      if (c.atMost && c.atLeast)
        return `au moment fixé (au moins ${clock(c.atLeast, 'closes', about)}, et au plus tard ${clock(c.atMost, 'closes', about)}, même si aucun ne l’est)`
      if (c.atMost) return `au moment fixé (au plus tard ${clock(c.atMost, 'closes', about)}, même si aucun ne l’est)`
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

/** What a clock or a condition waits for: an outcome, or an act by its name. */
const happened = (name: string): string => quoted(outcomeSaid(name) === name ? label(name) : outcomeSaid(name))
const standing = (c: { outcome: string; by: string | null; of: string | null }): string =>
  `${happened(c.outcome)} est acquis${c.by ? ` par ${quoted(term(c.by))}` : ''}${c.of ? ` dans l’affaire ${c.of}` : ''}`
const label = (act: string): string => (heldIn(acts, act) === undefined ? act : one(act, false, false))

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
      const few = `le plus petit nombre ${de(group(c.among, about))} réunissant plus ${de(share(q))} du poids ${quoted(term(plainly(q.weight)))}`
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
    `${group(c.among, about)} représentant ${compared(c.compare, quantity(c.quantity))} ${c.quantity.kind === 'number' ? 'en' : 'du poids'} ${quoted(term(plainly(c.weight)))} ${verb(c, true)}`,
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

const rules: Language = {
  code: 'fr',
  name: 'Français',
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
  term,
  outcome: outcomeSaid,
  colon: '\u00a0: ',
  group,
  definition: (g, about) => `${quoted(term(g.name ?? 'groupe'))} désigne ${described({ ...g, name: null }, about)}.`,
  clock,
  heading: rule => headings[rule] ?? rule,
}
const headings: Readonly<Record<string, string>> = {
  'all of': 'toutes les conditions',
  'any of': 'l’une des conditions',
  quorum: 'quorum',
  unless: 'rien ne s’y oppose',
  when: 'ce qui doit être réuni',
  opened: 'ouverte comme le veut la charte',
  lapses: 'caducité',
  closes: 'clôture',
}

// What a charter’s blocks say.

const inQuotes = (names: readonly string[], join: 'and' | 'or' = 'or'): string =>
  list(
    names.map(n => quoted(term(n))),
    join,
  )
const actNames = (names: readonly string[]): string => inQuotes(names.map(n => (label(n) === n ? outcomeSaid(n) : label(n))))
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)
const outcomeName = (name: string): string => quoted(outcomeSaid(name))

function moments(clocks: readonly Clock[], place: ClockPlace, about: About): string {
  const said = clocks.map(c =>
    clocks.length > 1 && c.clock === 'as named' && place === 'from'
      ? `${sayClock(c, place, rules, about)} (s’il en est fixé un)`
      : sayClock(c, place, rules, about),
  )
  return said.length === 1 ? (said[0] ?? '') : `${list(said, 'or')}, la plus tardive de ces dates étant retenue`
}

const openers: Readonly<Record<string, string>> = {
  'any party': 'toute partie',
  'any seat': 'tout membre de l’organe',
  'its author': 'l’auteur de ce dont il s’agit',
  'an officer': 'un organe ou un titulaire de fonction',
  'the party concerned': 'la partie concernée',
}

function opening(p: Procedure, { edition, about }: Beside): string {
  const outcomes = edition.procedures.flatMap(outcomesOfProcedure)
  const byAct = p.opensWith.some(o => !outcomes.includes(o))
  const by = p.openedBy.length > 0 ? p.openedBy : byAct ? ['any party', 'an officer', 'the party concerned'] : []
  const who = list(
    by.map(o => openers[o] ?? (about.name(o) === o ? quoted(term(o)) : about.name(o))),
    'or',
  )
  return `S’ouvre par ${actNames(p.opensWith)}${by.length === 0 ? '' : `, de la part ${de(who)}`}.`
}

const asAt = (p: Procedure): string =>
  p.asAt === 'opening' ? ' à l’ouverture' : p.asAt === 'asking' ? ' chaque fois que la question est posée' : ''

function scope(p: Procedure, { about }: Beside): string[] {
  return [
    ...(p.for.length > 0 ? [`Seulement pour ${list(p.for.map(about.name), 'and')}.`] : []),
    ...(p.forEach === null
      ? []
      : [
          `Une procédure distincte est ouverte pour chacune des parties suivantes, prises à l’ouverture\u00a0: ${sayGroup(p.forEach, rules, { ...about, base: null, seats: null })}.`,
        ]),
    ...(p.in.length === 1
      ? [`Organe\u00a0: ${quoted(term(p.in[0] ?? ''))}.`]
      : p.in.length > 1
        ? [`Organe\u00a0: ${inQuotes(p.in)}, selon l’acte d’ouverture.`]
        : []),
    ...(p.among !== null
      ? [`Comptent ${sayGroup(p.among, rules, { ...about, base: null })}${p.asAt === null ? '' : `, dans leur composition${asAt(p)}`}.`]
      : p.asAt !== null
        ? [`Qui compte, et avec quel poids, s’apprécie${asAt(p)}.`]
        : []),
  ]
}

function quorum(p: Procedure, { about }: Beside): string[] {
  if (p.quorum === null) return []
  const when = p.quorumTested === 'opening' ? 'à l’ouverture' : 'à la clôture'
  return [`Quorum, vérifié ${when}\u00a0: ${sayAsk(p.quorum, rules, about)}\u00a0; à défaut, l’issue est ${outcomeName(p.withoutQuorum)}.`]
}

function decision(p: Procedure, { edition, about }: Beside): string[] {
  const close = p.closes.length === 0 ? '' : moments(p.closes, 'closes', about)
  const lead = `Issue ${outcomeName(p.then)}`
  const held = p.when === null ? '' : ` ${when(sayAsk(p.when, rules, about))}`
  const barred =
    p.unless === null ? '' : `, sauf si${close !== '' && p.when === null ? `, avant la clôture,` : ''} ${sayAsk(p.unless, rules, about)}`
  const main = held + barred === '' ? (close === '' ? `${lead} dès l’ouverture.` : `${lead} à la clôture.`) : `${lead}${held}${barred}.`
  const opens = (o: string): string[] => edition.procedures.filter(q => q.opensWith.includes(o)).map(q => q.name)
  const [next, other] = [opens(p.then), opens(p.else)]
  const decides = p.when !== null || p.unless !== null || p.quorum !== null
  return [
    main,
    ...(close === '' ? [] : [`Clôture\u00a0: ${close}.`]),
    ...decided(p, held !== '', close !== ''),
    ...(p.unlessThen === null ? [] : [`Si seul l’empêche ce qui suit «\u00a0sauf si\u00a0», l’issue est ${outcomeName(p.unlessThen)}.`]),
    ...(decides && canFail(p)
      ? [`Sinon, l’issue est ${outcomeName(p.else)}${other.length > 0 ? `, qui ouvre ${inQuotes(other, 'and')}` : ''}.`]
      : []),
    ...(next.length > 0 ? [`${outcomeName(p.then)} ouvre ${inQuotes(next, 'and')}.`] : []),
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
        `Qui peut ${does}\u00a0: ${list(
          who.map(o => openers[o] ?? (about.name(o) === o ? quoted(term(o)) : about.name(o))),
          'or',
        )}, et nul autre.`,
      ]

function running(p: Procedure, { about }: Beside): string[] {
  const c = p.clock
  const parts = [
    ...(c.namedBy.length > 0 ? [`fixé par ${actNames(c.namedBy)}`] : []),
    ...(c.extendedBy.length > 0 ? [`prorogé par ${actNames(c.extendedBy)}`] : []),
    ...(c.stoppedBy.length > 0 ? [`suspendu par ${actNames(c.stoppedBy)}`] : []),
    ...(c.resumedBy.length > 0 ? [`repris par ${actNames(c.resumedBy)}`] : []),
    ...(c.restartedBy.length > 0 ? [`relancé par ${actNames(c.restartedBy)}`] : []),
  ]
  return [
    ...(p.notice === undefined
      ? []
      : [`La réunion commence, comme le dit l’acte d’ouverture, au plus tôt\u00a0: ${moments([p.notice], 'not before', about)}.`]),
    ...only(p.conductedBy ?? [], 'conduire la réunion', about),
    ...(p.notBefore.length > 0 ? [`Rien n’est adopté avant\u00a0: ${moments(p.notBefore, 'not before', about)}.`] : []),
    ...(parts.length > 0 ? [`Le délai est ${list(parts, 'and')}.`] : []),
    ...only(p.closedBy, 'la clore', about),
    ...only(p.clock.by, 'modifier le délai', about),
    ...door(p, parts.length > 0),
    ...(p.positions === 'may change' ? ['Les positions peuvent changer jusqu’à la clôture.'] : []),
    ...proxies(p),
    ...silence(p, about),
    ...(p.onATie === null ? [] : [`En cas d’égalité, ${quoted(term(p.onATie))} tranche.`]),
    ...(p.alerts.length === 0
      ? []
      : [
          `À l’ouverture, les permanents des délégations sont alertés et accusent réception : ${list(
            p.alerts.map(o => openers[o] ?? (about.name(o) === o ? quoted(term(o)) : about.name(o))),
            'and',
          )}.`,
        ]),
  ]
}

function door(p: Procedure, movable: boolean): string[] {
  const c = p.clock
  if (!p.closes.some(x => x.clock !== 'with')) return []
  if (c.shutBy.length === 0) return ['Une porte close pendant le délai n’y change rien.']
  const then = [...c.confirmedBy, ...c.extendedBy, ...c.restartedBy]
  return movable || p.unless !== null
    ? [`Si ${actNames(c.shutBy)} est inscrit pendant le délai, le résultat est indéterminé jusqu’à ${actNames(then)}.`]
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
      : `Qui ne s’est pas exprimé à la clôture compte comme ayant fait ${actNames([s.position])}.`,
  ]
}

/** Without a close and without `unless` a run stays open until it is met. */
const canFail = (p: Procedure): boolean => p.closes.length > 0 || p.unless !== null || p.decided === 'as soon as certain'

function effect(p: Procedure, { about }: Beside): string[] {
  return [
    ...(p.from.length === 0
      ? []
      : [
          p.from.length === 1 && p.from[0]?.clock === 'once'
            ? `Adopté maintenant\u00a0; prend effet ${moments(p.from, 'from', about)}.`
            : `${canFail(p) ? `${outcomeName(p.then)} prend` : 'Prend'} effet ${moments(p.from, 'from', about)}.`,
        ]),
    ...(p.ends.length > 0 ? [`${canFail(p) ? `${outcomeName(p.then)} met` : 'Met'} fin à ${list(p.ends.map(outcomeName), 'and')}.`] : []),
    ...(p.pays === null ? [] : [`Payé à hauteur du poids ${quoted(p.pays)} de ce qui est rempli.`]),
    ...(p.lapsesWhen === null
      ? []
      : [`Prend fin sans décision, ${outcomeName(p.lapsesThen)}, ${when(sayAsk(p.lapsesWhen, rules, about))}.`]),
  ]
}

const lasts: Readonly<Record<ActDefinition['kind'], string>> = {
  position: 'une position\u00a0: elle vaut dans la procédure où elle est prise',
  instrument: 'un instrument\u00a0: il vaut dans toute l’affaire jusqu’à son retrait',
  step: 'une démarche\u00a0: elle vaut dans la procédure ouverte au moment où elle est faite',
  statement: 'une déclaration\u00a0: elle ne lie pas',
}

const whose: Readonly<Record<string, string>> = {
  'its author': 'son auteur',
  'its owner': 'la partie ou l’organe qui en répond',
  'an officer': 'un organe ou un titulaire de fonction',
}

function act(a: ActDefinition, undoneBy: readonly string[]): string {
  const more = [
    ...(a.beside ? ['s’ajoute aux autres positions'] : []),
    ...(a.countsAs.length > 0 ? [`vaut ${inQuotes(a.countsAs, 'and')}`] : []),
    ...(a.undoes.length > 0 ? [`retire ${inQuotes(a.undoes, 'and')}`] : []),
    ...(undoneBy.length > 0 ? [`est retiré par ${inQuotes(undoneBy)}`] : []),
    ...((a.prepares ?? []).length > 0 ? [`prépare ${inQuotes(a.prepares ?? [], 'and')} sans en tenir lieu`] : []),
    ...(a.needs.length > 0 ? [`ne compte pas sans ${inQuotes(a.needs, 'and')}`] : []),
    ...((a.by ?? []).length > 0
      ? [
          `n’est ouvert qu’à ${list(
            (a.by ?? []).map(n => whose[n] ?? openers[n] ?? quoted(term(n))),
            'or',
          )}`,
        ]
      : []),
  ]
  return `${quoted(a.name)} est ${lasts[a.kind]}${more.length > 0 ? `\u00a0; cet acte ${list(more, 'and')}` : ''}.`
}

function body(b: Body, { about }: Beside): string {
  const g = b.seats
  const plain = g.from === 'default' && g.among === null && g.named === null && g.where.length === 0 && g.who === null
  const who = plain ? 'les parties' : sayGroup({ ...g, name: null }, rules, about)
  const span = `${b.from === null ? '' : ` à partir du ${day(b.from)}`}${b.until === null ? '' : ` jusqu’au ${day(b.until)}`}`
  return `Siègent à ${quoted(term(b.name))} ${who}${span}${b.chair === null ? '' : `\u00a0; présidence\u00a0: ${quoted(term(b.chair))}`}.`
}

const everyUnit: Readonly<Record<Rotation['unit'], readonly [string, string]>> = {
  days: ['jour', 'jours'],
  weeks: ['semaine', 'semaines'],
  months: ['mois', 'mois'],
  years: ['an', 'ans'],
}
const speakersSaid: Readonly<Record<Exclude<SpeakerOrder['order'], 'alternating'>, string>> = {
  'points of order first': 'les motions d’ordre d’abord',
  'members before invitees': 'les membres avant les invités',
  'each once before any twice': 'chacun une fois avant que quiconque ne parle deux fois',
  'as asked': 'dans l’ordre des demandes',
}

function seating(b: Body, { about }: Beside): string[] {
  const { order, levels, under, invitees, rotation, speakers, time } = b
  const at = `À ${quoted(term(b.name))}`
  const beside = (g: Group): string => sayGroup({ ...g, name: null }, rules, about)
  return [
    ...(order === undefined
      ? []
      : order.by === 'name'
        ? [`${at}, les sièges suivent l’ordre alphabétique des noms\u00a0; langue\u00a0: ${languageNamed('fr', order.language)}.`]
        : order.by === 'column'
          ? [`${at}, les sièges suivent l’ordre de la colonne ${quoted(order.column)}.`]
          : [`${at}, les sièges suivent l’ordre de la liste.`]),
    ...(levels === undefined ? [] : [`${at}, on se réunit aux niveaux suivants\u00a0: ${list(levels.map(term), 'or')}.`]),
    ...(under === undefined ? [] : [`${quoted(term(b.name))} relève de ${quoted(term(under))}.`]),
    ...(invitees === undefined ? [] : [`${at} siègent sans droit de vote ${sayGroup({ ...invitees, name: null }, rules, about)}.`]),
    ...(rotation === undefined
      ? []
      : [
          `${at}, la présidence passe au siège suivant de cet ordre après chaque période de ${number(rotation.n)} ${
            everyUnit[rotation.unit][rotation.n === 1 ? 0 : 1]
          } à partir du ${day(rotation.from)}\u00a0; ce jour-là la tient ${about.name(rotation.first)}.`,
          ...(rotation.passesOver === undefined
            ? []
            : [`${at}, n’ont pas de tour, si elles en sont le jour où il commencerait\u00a0: ${beside(rotation.passesOver)}.`]),
          ...(rotation.insteadBy === undefined
            ? []
            : [
                `${at}, tiennent la présidence à la place de qui en a le tour\u00a0: ${beside(rotation.insteadBy)}\u00a0; l’ordre se poursuit comme si de rien n’était.`,
              ]),
        ]),
    ...(speakers === undefined
      ? []
      : [
          `${at}, la parole est donnée dans cet ordre\u00a0: ${speakers
            .map(s => (s.order === 'alternating' ? `en alternant selon la colonne ${quoted(s.column)}` : speakersSaid[s.order]))
            .join('\u00a0; ')}.`,
        ]),
    ...(time?.speech ? [`${at}, on parle au plus ${number(time.speech)} min.`] : []),
    ...(time?.point ? [`${at}, on parle sur une motion d’ordre au plus ${number(time.point)} min.`] : []),
  ]
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
    t.for === 'all'
      ? ''
      : t.for === 'those who accepted'
        ? ', pour celles qui l’ont acceptée'
        : `, pour ${'under' in t.for ? `celles pour lesquelles ${list(t.for.under.map(outcomeName), 'or')} produit effet` : list(t.for, 'and')}`
  return [
    ...t.openMatters.map(m => {
      const whose = m.for.length > 0 ? ` (${list(m.for, 'and')})` : ''
      const what = m.what === 'move' ? `continue comme ${quoted(m.moveTo ?? '')}` : becomes[m.what]
      return `${from}${whom}, une procédure ${quoted(term(m.procedure))} ouverte${whose} ${what}\u00a0; les positions prises sont ${m.positionsKept ? 'conservées' : 'abandonnées'}.`
    }),
    t.openMatters.length > 0
      ? `Toute autre affaire ouverte ${becomes[t.others]}.`
      : `${from}${whom}, toute affaire ouverte ${becomes[t.others]}.`,
  ]
}

function parties(edition: Edition): string[] {
  return [
    edition.joinWith.length > 0
      ? `On devient partie par ${actNames(edition.joinWith)}.`
      : edition.partiesFile
        ? `Les parties sont toutes celles énumérées dans ${edition.partiesFile}.`
        : 'Les parties sont celles énumérées ici.',
    ...(edition.leaveWith.length > 0 ? [`On cesse d’être partie par ${actNames(edition.leaveWith)}.`] : []),
  ]
}

function credentials(c: Credentials): string[] {
  return [
    `Les pouvoirs et les pleins pouvoirs sont délivrés par une partie et enregistrés par ${quoted(term(c.registeredBy))}.`,
    ...(c.without.length > 0 ? [`Aucun pouvoir n’est demandé à qui exerce la charge de ${inQuotes(c.without)}.`] : []),
    c.confirmed === null
      ? 'Ce qui est envoyé sans pouvoirs ne compte pas.'
      : `Ce qui est envoyé sans pouvoirs compte à sa propre date si la partie le confirme dans un délai de ${period(c.confirmed.n, c.confirmed.unit)}.`,
    ...(c.fourEyes.length > 0 ? [`Deux personnes répondent de ${actNames(c.fourEyes)}.`] : []),
    `Les issues sont certifiées par ${quoted(term(c.certifiedBy))}.`,
    `Un acte porte le moment de sa réception\u00a0; ${
      c.datedBy.length === 1 ? `seul ${quoted(term(c.datedBy[0] ?? ''))} peut` : `seuls ${inQuotes(c.datedBy, 'and')} peuvent`
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
    `Les autres apprennent la longueur du registre ${n === 1 ? `chaque ${unit}` : `${every} ${number(n)} ${unit}s`}, qu’il se soit passé quelque chose ou non.`,
  ]
}

const series = (s: Series): string =>
  `La série ${quoted(s.name)}${s.body === null ? '' : `, pour l’organe ${quoted(term(s.body))},`} est numérotée ${s.form}${
    s.form.includes('{year}') ? ', à partir de 1 chaque année' : ''
  }, sans lacune, par ${quoted(term(s.by))}.`

/** Where the field's French (UNTERM) differs from Intl's. */
const party = statesIn('fr', {
  BN: 'Brunéi Darussalam',
  BY: 'Bélarus',
  CD: 'République démocratique du Congo',
  CG: 'Congo',
  CV: 'Cabo Verde',
  KN: 'Saint-Kitts-et-Nevis',
  KP: 'République populaire démocratique de Corée',
  KR: 'République de Corée',
  MM: 'Myanmar',
  PS: 'État de Palestine',
  RU: 'Fédération de Russie',
  TL: 'Timor-Leste',
  TR: 'Türkiye',
  VA: 'Saint-Siège',
  VN: 'Viet Nam',
})

const charter: CharterLanguage = {
  rules,
  party,
  edition: date => `Édition du ${day(date)}`,
  heading: (name, line) => `Procédure ${quoted(term(name))} (ligne ${line})`,
  parties,
  body,
  seating,
  officers: names => `Titulaires de charges\u00a0: ${list(names.map(term), 'and')}.`,
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

// The pages.

const verify: VerifyWords = {
  title: 'Vérifiez vous-même',
  lead: 'Votre navigateur va chercher la charte et chaque ligne, calcule leurs empreintes, contrôle le journal et sa signature, et juge à nouveau chaque issue. Rien n’est demandé à personne d’autre.',
  button: 'Vérifier dans ce navigateur',
  plainly: 'Indépendamment de ce site, sur une machine à vous, ce qui contrôle aussi les pouvoirs et les certificats\u00a0:',
  says: {
    again: 'Vérifier encore',
    'doing shown': 'Lecture de ce qui est montré…',
    'doing charter': 'Lecture de la charte…',
    'doing lines': 'Calcul des empreintes des lignes…',
    'doing log': 'Contrôle du journal…',
    'doing judging': 'Nouveau jugement de chaque issue…',
    holds: 'tient',
    'does not hold': 'ne tient pas',
    unchecked: 'non vérifié',
    charter: 'La charte est celle qui est montrée\u00a0; son SHA-256\u00a0: {hash}',
    founded: 'C’est la charte que le registre nomme comme la sienne.',
    hashed: 'Lignes lues et dont l’empreinte est calculée\u00a0: {n}',
    withheld: 'Lignes qui vous sont réservées, dont seule l’empreinte a été vue\u00a0: {n}',
    root: 'Les lignes sont celles que le journal {origin} a signées, toutes et dans cet ordre.',
    signature: 'La signature est bonne d’après cette clé\u00a0; comparez-la à celle que vous connaissez d’ailleurs\u00a0: {key}',
    'no signature': 'Ce navigateur ne peut pas contrôler la signature (Ed25519) de cette clé\u00a0: {key}',
    cosigned: 'Signé aussi par d’autres, dont vous devez connaître les clés d’ailleurs\u00a0: {names}',
    'no log':
      'Aucun journal n’est tenu pour ce registre\u00a0; rien de signé ne garantit donc ses lignes. Leur SHA-256, à comparer avec une copie à vous\u00a0: {hash}',
    judged: 'Issues jugées à nouveau et comparées à celles qui sont montrées\u00a0: {n}\u00a0; état au {asOf}',
    differs: 'Jugé autrement que montré\u00a0: {matters}',
    wrong: 'Ce n’est pas comme cela devrait être\u00a0:',
    fine: 'Tout ce qui peut être vérifié ici tient.',
    amiss: 'Cela ne tient pas. Ne vous fiez pas à ce qui est montré avant que ce soit expliqué.',
    failed: 'La vérification n’a pas pu être achevée ({why}). Il n’en découle rien\u00a0; essayez encore.',
  },
}

const drafting: DraftingWords = {
  title: 'Texte',
  openText: 'Crochets, propositions et notes',
  afterAdoption: (title, outcome, when) =>
    `${quoted(title)} est déjà décidé\u00a0: ${outcome}, ${when}. Ce que vous envoyez vient après, est tardif et ne change rien au texte adopté\u00a0; il faudrait pour cela mettre de nouveau l’affaire à la décision.`,
  isAdopted: title => `${quoted(title)} a déjà été adopté`,
  none: matter => `Aucun acte de ${quoted(matter)} ne désigne encore de texte.`,
  noneHow:
    'Un texte vient avec l’acte qui le soumet aux parties\u00a0: réunissez ses versions linguistiques, puis désignez l’ensemble dans cet acte.',
  held: n => (n === 0 ? 'Aucun crochet n’est maintenu.' : n === 1 ? '1 crochet est maintenu.' : `${n} crochets sont maintenus.`),
  open: n => (n === 0 ? 'Aucune proposition n’est ouverte.' : n === 1 ? '1 proposition est ouverte.' : `${n} propositions sont ouvertes.`),
  adReferendum: who => `Accord donné ad referendum, jusqu’à confirmation\u00a0: ${who}.`,
  draftOf: (no, title) => `${title === null ? 'Projet' : quoted(title)}, soumis par l’acte ${no}`,
  asOf: day => `au ${day}`,
  unread: n =>
    n === 1
      ? 'Un document désigné par un acte n’est pas ici, et ce qui en dépend est omis.'
      : `${n} documents désignés par des actes ne sont pas ici, et ce qui en dépend est omis.`,
  paragraph: id => (/^\d/.test(id) ? `Paragraphe ${id}` : id === 'title' ? 'Titre' : id),
  whole: 'L’ensemble du texte',
  bracketsOf: who => `Crochets\u00a0: ${who}`,
  heldBy: (who, no) => `${who}, acte ${no}`,
  on: words => `sur ${quoted(words)}`,
  wordsGone: 'Les mots sur lesquels ils portaient n’y figurent plus.',
  proposals: 'Proposé',
  openProposals: 'Propositions ouvertes',
  settledProposals: n => (n === 1 ? '1 proposition réglée' : `${n} propositions réglées`),
  proposes: (who, no) => `${who}, acte ${no}`,
  toAct: no => `à l’amendement de l’acte ${no}`,
  strikes: 'Supprime le paragraphe.',
  puts: 'Ajoute un paragraphe.',
  notHere: 'Le document qui contient les mots n’est pas ici.',
  states: { pending: 'ouverte', merged: 'intégrée', declined: 'écartée', withdrawn: 'retirée' },
  byAct: no => `acte ${no}`,
  overtook: 'Le même passage avait changé entre-temps, et les mots proposés ont été repris tels quels.',
  wouldOvertake:
    'Le même passage a changé depuis cette proposition. Intégrée telle quelle, elle prend la place de ce changement\u00a0; pour garder les deux, rédigez les mots vous-même.',
  behind: (language, no) => `${language}\u00a0: inchangé à l’acte ${no}.`,
  missing: 'manquant',
  notIn: 'Pas dans cette langue.',
  footnotes: 'Notes',
  kinds: {
    reservation: 'réserve',
    interpretation: 'déclaration interprétative',
    statement: 'déclaration',
    dissociation: 'dissociation',
    association: 'association',
  },
  authors: 'Qui a apporté les mots',
  authorsNote: 'Chaque suite de mots avec l’acte qui l’a apportée. Ce qui demeure après un changement garde son premier auteur.',
  words: n => `Mots\u00a0: ${n}`,
  act: 'Acte',
  who: 'Qui',
  count: 'Mots',
  views: { text: 'Texte', changes: 'Changements', authors: 'Auteurs', languages: 'Côte à côte' },
  changesNote: no => `Ce qui fut supprimé et ce qui est venu depuis le projet de l’acte ${no}.`,
  noChanges: 'Rien n’a changé depuis le projet.',
  toPrint: 'À imprimer',
  asJson: 'En JSON',
  toMatter: 'Où en est l’affaire',
  numbers: 'Le petit nombre derrière un nom est l’acte.',
  amend: 'Proposer d’autres mots',
  amendThis: 'Amender ceci',
  place: 'Mettre des crochets',
  onlySome: 'sur quelques mots seulement',
  lift: 'Lever vos crochets',
  merge: 'Intégrer',
  decline: 'Écarter',
  withdraw: 'Retirer',
  addParagraph: 'Proposer un nouveau paragraphe',
  amendOf: what => `D’autres mots\u00a0: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  newName: 'Son numéro',
  newNameNote: 'Comme «\u00a03 bis\u00a0»\u00a0: il vient après le paragraphe 3.',
  badName: name => `Un paragraphe ne peut pas s’appeler ${quoted(name)}\u00a0; écrivez son numéro, comme «\u00a03 bis\u00a0».`,
  wordsLabel: 'Les mots',
  wordsNote: 'Le paragraphe entier, tel que vous le voudriez. Laissé vide, il est supprimé.',
  language: 'Langue',
  placeOn: what => `Crochets\u00a0: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  onlyWords: 'Ces mots seulement',
  onlyWordsNote: 'Tels qu’ils figurent dans le paragraphe. Laissé vide, les crochets l’enferment en entier.',
  notInParagraph: words =>
    `${quoted(words)} ne figure pas dans ce paragraphe\u00a0; copiez les mots tels qu’ils y sont, ou laissez le champ vide.`,
  amendsNothing:
    'Un amendement dit quels mots il propose\u00a0: écrivez-les à côté du paragraphe sur la page du texte, ou déposez un texte et revenez avec lui.',
  sameWords: 'Ce sont les mots qui y figurent déjà\u00a0; changez-les, ou revenez en arrière.',
  tooLong: most => `Un paragraphe a au plus ${most} signes ici\u00a0; soumettez un texte plus long dans un fichier.`,
  noParagraph: id => `Le texte n’a pas de paragraphe ${quoted(id)}.`,
  noProposal: no => `L’acte ${no} n’est pas une proposition ouverte sur ce texte.`,
  mergeOf: no => `Intégrer l’amendement de l’acte ${no}`,
  reads: 'Le paragraphe se lirait',
  ownWords: 'Le rédiger vous-même',
  ownWordsNote:
    'Seulement si les mots proposés ne peuvent pas rester tels quels\u00a0: ce que vous écrivez est alors de vous, et le reste garde ses auteurs.',
  next: 'Suite\u00a0: aperçu',
  back: 'Retour au texte',
  kind: 'Texte',
  notAgreed: 'Non convenu\u00a0: ce texte est en négociation.',
  vouched: (no, day) => `Le texte de l’acte ${no} avec ce qui y fut intégré depuis, au ${day}.`,
  sectionOf: language => language,
  equal: languages => `Fait foi en ${languages}, chaque texte avec la même autorité.`,
}

const candidacy: CandidacyWords = {
  ratification: 'Ratification',
  ratificationNote:
    'Seul l’instrument compte. Ce qui s’est fait dans chaque pays le prépare et figure avec sa source. Ce qui n’est pas inscrit a pu se faire quand même, et tous les États ne passent pas par chaque étape.',
  ratificationNone: 'Aucune affaire n’attend ici d’instruments préparés par des étapes nationales.',
  ratificationLead: (n, matters) =>
    `${n} ${n > 1 ? 'instruments sont attendus' : 'instrument est attendu'} dans ${matters} ${matters > 1 ? 'affaires' : 'affaire'}.`,
  ratificationDone: 'Aucun instrument n’est attendu.',
  ratificationSettled: 'Réglé',
  ratificationSettledNote: 'Chacune avec ses parties, leurs étapes et la source de chaque étape.',
  outcome: 'Ce qu’il en est advenu',
  ratified: (acts, done, all) => `${acts}\u00a0: ${done} sur ${all}`,
  stillAwaited: names => `Attendus\u00a0: ${names}.`,
  nobodyAwaited: 'Personne n’est attendu.',
  counts: acts => `Ce qui compte\u00a0: ${acts}.`,
  stepsDeclared: acts => `Étapes nationales que nomme la charte, dans son ordre\u00a0: ${acts}.`,
  party: 'Partie',
  furthest: 'Jusqu’où elle est allée',
  steps: 'Étapes inscrites',
  instrument: 'Ce qui compte',
  noStep: 'aucune étape inscrite',
  apart: 'les sources divergent',
  apartNote: n =>
    n === 1
      ? 'Pour une étape, les sources donnent des jours qui ne peuvent être vrais ensemble\u00a0; ils figurent côte à côte.'
      : `Pour ${n} étapes, les sources donnent des jours qui ne peuvent être vrais ensemble\u00a0; ils figurent côte à côte.`,
  awaited: 'attendue',
  perhaps: 'le jour n’est pas connu',
  source: 'Source',
  entry: no => `ligne ${no}`,
  howLong: 'Combien de temps cela a pris',
  howLongLead: cases => `Compté d’après le registre\u00a0: ${cases} cas allés d’une étape à une autre.`,
  howLongNone: 'Rien ici n’est encore allé d’une étape à une autre.',
  notForecast:
    'C’est ce qui s’est passé, et non une prévision. Chaque cas avait ses raisons, personne n’est lié par eux, et aucune date n’est donnée pour ce qui dépend des personnes.',
  pairTitle: (from, to) => `De ${quoted(from)} à ${quoted(to)}`,
  pairLead: (n, cases, shortest, longest) =>
    n === 1
      ? `Dans le seul cas, cela a pris ${shortest}.`
      : shortest === longest
        ? `Dans ${cases} cas, cela a pris ${shortest}.`
        : `Sur ${cases} cas, le plus court a pris ${shortest} et le plus long ${longest}.`,
  pairMiddle: middle => `Au milieu\u00a0: ${middle}.`,
  noPair: (from, to) => `Aucun cas n’est encore allé de ${quoted(from)} à ${quoted(to)}.`,
  days: (n, said) => `${said} ${n > 1 ? 'jours' : 'jour'}`,
  inDays: says => `${says}, en jours`,
  daysOf: figures => `${figures} jours`,
  daysBetween: (least, most) => `${least} à ${most} jours`,
  soFar: days => `${days} à ce jour`,
  ways: { road: 'Étapes', home: 'Étapes nationales' },
  homeNote: 'D’une étape d’une partie à une autre, vers l’instrument qui compte.',
  roadNote: 'Les étapes d’affaires qui en ont certaines en commun.',
  next: 'D’une étape à la suivante',
  whole: to => `De chacune à ${quoted(to)}`,
  from: 'De',
  to: 'À',
  cases: 'Cas',
  shortest: 'Le plus court',
  middle: 'Au milieu',
  longest: 'Le plus long',
  stillRunning: 'Encore en cours',
  case: 'Cas considéré',
  length: 'Jours',
  picture: 'Chaque cas sur une même échelle',
  pictureNote:
    'Un point est un cas dont les jours sont connus, une barre un cas dont les jours se situent entre ses extrémités, un anneau un cas encore en cours.',
  showPair: 'Afficher',
  anyTwo: 'Deux étapes au choix',
  limits: 'Ce que ces chiffres ne disent pas',
  limitFew: n => `Cas\u00a0: ${n}, trop peu pour une règle.`,
  limitTogether: groups =>
    `Certains sont allés ensemble aux mêmes jours (groupes\u00a0: ${groups}) et ne sont pas indépendants les uns des autres.`,
  limitRange: n => `Cas dont un jour n’est connu qu’entre des bornes, si bien que leur durée est un intervalle\u00a0: ${n}.`,
  limitRunning: n => `Encore en cours\u00a0: ${n}. Aucun ne figure dans les chiffres, et le plus long est peut-être parmi eux.`,
  limitWithout: n => `Non comptés, car ils ont atteint la seconde étape sans la première ou dans un autre ordre\u00a0: ${n}.`,
  changes: 'Ce que change une édition',
  changesFrom: (from, to) => `De l’édition du ${from} à celle du ${to}`,
  changesLead: (n, moved) =>
    moved === 0
      ? n === 0
        ? 'Rien n’était en cours lorsqu’elle est entrée en vigueur.'
        : 'Chaque cas en cours en est là où il en serait sans elle.'
      : `Sur ${n} cas en cours, ${moved} ${moved > 1 ? 'en sont' : 'en est'} autrement à cause d’elle.`,
  changesOf: day => `Jugé à la date du ${day}, avec l’édition et sans elle.`,
  notBroughtIn: 'Aucun acte n’a fait entrer cette édition en vigueur\u00a0; elle est essayée comme si elle y entrait ce jour-là.',
  openCases: 'Cas en cours',
  openCasesNote:
    'Ce qu’un cas attendait et ce qu’il attend désormais. Ce qui a été fait reste au registre\u00a0; ce que cela compte relève du juge.',
  becomes: { moved: 'se poursuit autrement', ended: 'prend fin', kept: 'comme avant' },
  before: 'Sans elle',
  after: 'Avec elle',
  here: 'ici',
  ahead: 'à venir',
  loses: 'N’est plus demandé',
  gains: 'Est désormais demandé',
  nothingOf: 'rien',
  countsNow: 'Actes déjà faits qui comptent dans la nouvelle étape',
  leftActs: 'Actes qui restent au registre et ne comptent dans rien de ce qui se poursuit',
  noneCounts: 'aucun',
  keptCases: 'Comme avant',
  oneEdition: 'Cette charte n’a qu’une édition\u00a0; il n’y a rien à comparer.',
  editionsCompare: 'Comparer deux éditions, et ce que deviennent les cas en cours',
  compare: 'Comparer',
  noEdition: day => `Aucune édition n’est du ${quoted(day)}.`,
  profile: 'À quelle distance',
  profiles: 'Les candidats, partie par partie',
  profilesNone: 'Aucun cas n’est tenu ici à un catalogue de conditions, et d’aucun candidat la charte n’en compte.',
  profileOf: who => `À quelle distance en est ${who}\u00a0?`,
  closerThanEver: 'Plus proche que jamais\u00a0?',
  answer: { yes: 'Oui', no: 'Non', 'not comparable': 'Non comparable' },
  closerWhy: {
    highest: (part, day) =>
      `Dans aucune partie, plus de conditions n’ont été remplies un autre jour, et ${part === '' ? 'plus le sont' : `sous ${quoted(part)} plus le sont`} que jamais, depuis le ${day}.`,
    noneMet: 'Aucune condition n’a été remplie, à aucune date.',
    lower: (part, was, is, day) => `${part === '' ? '' : `Sous ${quoted(part)}, `}${was} l’étaient le ${day}, et ${is} à présent.`,
    asBefore: day => `Il en est comme le ${day}, et pas plus haut.`,
    catalogue: day => `Depuis le ${day}, il est tenu à une autre édition du catalogue.`,
    things: day => `Depuis le ${day}, la charte demande d’autres choses.`,
    method: (day, who) => `Depuis le ${day}, ${who} évalue par une autre méthode.`,
    uncounted: 'Aucune règle ne compte ces conditions, si bien qu’aucune ne peut être dite remplie.',
  },
  within: (day, answer) => `Selon la mesure en usage depuis le ${day}\u00a0: ${answer}`,
  byRules: 'Selon les règles de la charte',
  byAssessor: who => `Selon les constats ${de(who)}`,
  outside: 'inscrit de l’extérieur\u00a0; ne compte nulle part',
  part: 'Volet',
  noPart: 'Sous aucune partie',
  met: 'Remplies',
  metOf: (n, of) => `${n} sur ${of}`,
  since: 'Depuis',
  by: day => `au plus tard le ${day}`,
  conditionsOf: 'Ses conditions',
  notMet: 'non remplie',
  isMet: 'remplie',
  stale: 'repose sur un constat périmé',
  heldTo: title => `Tenu à\u00a0: ${title}.`,
  heldToThings: groups => `Est demandé ce que compte la charte elle-même\u00a0: ${groups}.`,
  heldToNone: 'Ce jour-là, il n’était tenu à aucun catalogue et rien n’était compté de lui.',
  metBy: (outcome, article, who) =>
    `${outcome.startsWith('«') ? outcome : quoted(outcome)} selon ${article}${who === '' ? '' : `\u00a0; ${who}`}`,
  profileNote:
    'Un profil, et non un nombre\u00a0: les parties ne s’additionnent jamais et jamais on ne fait la moyenne des évaluateurs. Ce qu’aucune règle ne compte n’est jamais rempli. Toutes les conditions remplies ne valent pas invitation.',
  hangsOn: 'De quoi cela dépend malgré tout',
  hangsNote:
    'Les conditions sont une chose, ce que décident les personnes en est une autre. Aucune date n’est donnée pour ce qui dépend des personnes.',
  allMet: 'Toutes les conditions que compte une règle sont remplies, et personne n’est invité par là.',
  notAllMet: (n, of) => `${n} des ${of} conditions que compte une règle ${n === '1' ? 'est remplie' : 'sont remplies'}.`,
  notYet: 'pas encore',
  tried: (outcome, day) => `Tenté, et ${outcome} le ${day}.`,
  triedOpen: 'Une décision est en cours.',
  againstIt: who => `Contre\u00a0: ${who}.`,
  objecting: who => `S’y opposait\u00a0: ${who}.`,
  noAgreement: 'Aucune décision à ce sujet n’est inscrite.',
  aside: 'Au registre, et nulle invitation',
  asideNote: 'Chacun y est pour ce qu’il est.',
  asideKind: {
    intention: 'Une intention déclarée\u00a0; elle n’ouvre rien.',
    request: 'Une demande restée sans réponse.',
    conditional: 'Une décision dont personne n’a encore constaté la condition\u00a0; elle est sans effet.',
  },
  noneCounted: 'aucune règle n’en compte',
  compareDays: 'Comparer deux jours',
  compareSince: 'Depuis le',
  beforeDay: 'Alors',
  afterDay: 'À présent',
  gained: 'Désormais remplies',
  lost: 'Ne le sont plus',
  unchanged: 'Rien n’a changé entre ces jours.',
  twoMeasures: 'Les deux jours ne relèvent pas d’une même mesure',
  badDay: text =>
    `${quoted(text)} ne peut servir de comparaison\u00a0; écrivez un jour, comme 2025-12-31, qui ne soit pas après le jour affiché.`,
  noCase: id => `${quoted(id)} n’est tenu à aucun catalogue de conditions, et n’est pas un candidat dont la charte en compte.`,
  homeProfiles: 'À quelle distance en est chaque candidat, partie par partie',
  homeHowLong: 'D’une étape à une autre, cas par cas\u00a0: ce qui s’est passé, et non une prévision',
  homeRatification: 'Qui doit encore ratifier, et jusqu’où chacun est allé dans son pays',
}

const meeting: MeetingWords = {
  bodies: 'Organes',
  toBodies: 'Qui siège dans quel organe, dans quel ordre, et ses réunions',
  meetings: 'Réunions',
  room: 'Salle du conseil',
  seats: 'Sièges',
  nSeats: n => (n > 1 ? 'sièges' : 'siège'),
  calledFor: when => `convoquée pour le ${when}`,
  seatsLead: (n, body) => `${body}\u00a0: ${n} ${n > 1 ? 'sièges' : 'siège'}.`,
  chairLead: chair => `Présidence\u00a0: ${chair}.`,
  chairOpen: 'Qui préside n’est pas dit ici.',
  inOrder: order => `Ordre des sièges\u00a0: ${order}.`,
  order: {
    name: language => `alphabétique, ${language}`,
    column: column => `celui de la colonne ${quoted(column)}`,
    list: 'celui de la liste',
  },
  levels: 'Niveaux',
  under: 'Relève de',
  committees: 'Organes qui en relèvent',
  invitees: 'Sans droit de vote',
  turns: 'La présidence, tour à tour',
  turn: (party, from, until) => `${party}\u00a0: du ${from} au ${until}`,
  otherwise: 'Affaires qui suivent une autre présidence',
  otherwiseIs: (chair, edition) => `${chair}, selon l’édition du ${edition}, sous laquelle elle a été maintenue`,
  meetingsLead: (ahead, over) =>
    `${ahead === 0 ? 'Aucune réunion n’est convoquée pour aujourd’hui ou plus tard' : ahead === 1 ? 'Une réunion est convoquée pour aujourd’hui ou plus tard' : `${number(ahead)} réunions sont convoquées pour aujourd’hui ou plus tard`}\u00a0; passées\u00a0: ${number(over)}.`,
  ahead: 'Aujourd’hui et plus tard',
  noneAhead: 'Aucune réunion n’est convoquée pour aujourd’hui ou plus tard.',
  over: 'Passées',
  noneOver: 'Aucune réunion n’est passée.',
  notHeard: 'rien ne dit qu’elle a eu lieu',
  ofAllBodies: 'Tous les organes',
  allMeetings: 'Toutes les réunions, à venir et passées',
  nextMeeting: 'Votre prochaine réunion',
  ownClock: (time, place) => `${time} aux horloges de la capitale (${place})`,
  noMeeting: 'Aucune réunion de cet organe ne figure au registre.',
  convene: 'Convoquer une réunion',
  noBody: name => `Aucun organe ne s’appelle ${quoted(name)} dans cette charte.`,
  bodiesLead: n => (n > 1 ? `La charte connaît ${n} organes.` : 'La charte connaît un organe.'),
  noBodies: 'Cette charte ne nomme aucun organe.',
  meeting: 'Réunion',
  noMeetingHere: id => `${quoted(id)} n’est pas une réunion\u00a0: aucune de ses procédures ne dit qui la conduit.`,
  lead: {
    open: (body, from) => `Réunion, ${body}, convoquée pour le ${from}.`,
    unheard: (body, from) => `Réunion, ${body}, convoquée pour le ${from}. Rien au registre ne dit qu’elle a eu lieu.`,
    openBare: body => `Réunion, ${body}, ouverte.`,
    settled: (body, outcome, when) => `Réunion, ${body}\u00a0: ${outcome}, ${when}.`,
    failed: body => `Cette réunion, ${body}, ne s’est pas ouverte.`,
  },
  measure: (here, seats) => `Dans la salle en ce moment\u00a0: ${here} sur ${seats}.`,
  recordedAll: (n, seats) => `Présence enregistrée un jour au moins\u00a0: ${n} sièges sur ${seats}.`,
  notRecorded: 'Le registre ne dit pas qui était dans la salle.',
  states: { here: 'dans la salle', speaking: 'a la parole', recorded: 'enregistré un autre jour', silent: 'non enregistré' },
  changedBy: 'changée par',
  facts: {
    convened: 'Convoquée',
    begins: 'Commence',
    ends: 'Se termine',
    place: 'Lieu',
    level: 'Niveau',
    how: 'Forme',
    chair: 'Présidence',
  },
  floor: 'La parole',
  hasFloor: (who, since) => `${who} a la parole depuis le ${since}.`,
  nobodySpeaks: 'Personne n’a la parole.',
  limit: n => `${n} ${n > 1 ? 'minutes' : 'minute'} au plus chacun.`,
  queue: 'Qui l’a demandée, dans l’ordre où elle lui revient',
  queueEmpty: 'Personne n’a demandé la parole.',
  queueClosed: no => `La liste des orateurs est close (acte ${no}).`,
  point: 'motion d’ordre',
  points: 'Motions d’ordre',
  pointOpen: 'pas encore tranchée',
  pointRuled: (outcome, no) => `${outcome} (acte ${no})`,
  spokeFor: minutes => `${minutes}\u00a0min`,
  spoken: 'Qui a parlé',
  agenda: 'Ordre du jour',
  agendaEmpty: 'Rien n’est à l’ordre du jour.',
  item: { ahead: 'à venir', 'taken up': 'en discussion', finished: 'achevé', 'taken off': 'retiré' },
  itemNumber: number => `Point ${number}`,
  unshown: 'Un point qui n’est pas montré est en discussion.',
  decisionNow: 'En discussion',
  noDecisionNow: 'Aucune décision n’est en discussion.',
  toMatter: 'Aller à la décision',
  presence: 'Présence jour par jour',
  presenceNote: 'Enregistrée par des actes. De qui n’a pas été enregistré, on ne sait pas qu’il était absent.',
  presenceEmpty: 'Le registre ne dit rien d’aucun jour de cette réunion.',
  day: 'Jour',
  present: 'Présence enregistrée',
  sessions: 'Séances',
  session: (n, from, until) => `${n}\u00a0: du ${from} au ${until}`,
  sessionOpen: (n, from) => `${n}\u00a0: ouverte depuis le ${from}`,
  noSession: 'aucune séance au registre',
  nobodyRecorded: 'personne',
  credentials: 'Lettres de créance',
  credentialsNote: (n, of) => `Lettres de créance enregistrées pour cet organe\u00a0: ${n} sur ${of}.`,
  credentialsReport: 'Telles qu’elles valaient au moment montré, ou à la clôture.',
  credentialsEmpty: 'Aucun pouvoir pour cette réunion ne figure au registre.',
  withoutCredentials: 'Présents sans pouvoirs enregistrés\u00a0:',
  sits: {
    registered: 'enregistrés',
    office: office => `aucun n’est demandé (${office})`,
    waiting: 'délivrés, pas encore enregistrés',
    none: 'aucun au registre',
  },
  documents: 'Documents distribués',
  documentsEmpty: 'Aucun document n’a été distribué.',
  authentic: 'd’égale autorité',
  translation: 'traduction',
  missing: languages => `pas en ${languages}`,
  decisions: 'Décisions',
  decisionsEmpty: 'Rien n’y a été décidé.',
  association: 'Associés sans droit de vote',
  statements: 'Au registre en outre',
  minutes: 'Procès-verbal',
  toMinutes: 'Le procès-verbal, fait à partir des actes',
  toMeeting: 'La réunion',
  yours: 'De votre siège',
  yoursNote: 'Avant tout envoi, on voit ce que l’acte vaudrait.',
  offers: {
    'set the speaking time': 'Fixer le temps de parole',
    distributed: 'Distribuer un document',
    'recorded present': 'Se faire porter présent',
    'left the room': 'Quitter la salle',
    'asked for the floor': 'Demander la parole',
    'took back its request': 'Retirer votre demande de parole',
    'raised a point of order': 'Présenter une motion d’ordre',
    spoke: 'Vous avez parlé',
    'associated itself': 'Vous associer à un texte',
    'opened the session': 'Ouvrir une séance',
    'closed the session': 'Lever la séance',
    'closed the list of speakers': 'Clore la liste des orateurs',
    'closed the meeting': 'Clore la réunion',
    'put on the agenda': 'Inscrire à l’ordre du jour',
    'circulated the minutes': 'Faire distribuer le procès-verbal',
  },
  ruleOn: who => `Statuer sur la motion d’ordre (${who})`,
  moveItem: item => `Déplacer à l’ordre du jour\u00a0: ${item}`,
  takeOff: item => `Retirer de l’ordre du jour\u00a0: ${item}`,
  seldom: 'Autres actes possibles ici',
  overTime: n => `plus de ${number(n)} min`,
  giveFloor: who => `Donner la parole\u00a0: ${who}`,
  takeUp: item => `Aborder\u00a0: ${item}`,
  finish: item => `Achever\u00a0: ${item}`,
  minutesOf: title => `Procès-verbal\u00a0: ${title}`,
  minutesNote: 'Fait à partir des actes du registre\u00a0; chaque phrase nomme les actes qu’elle dit. Rien n’a été écrit à la main.',
  minutesState: {
    draft: known => `Projet, selon un registre de ${known} actes\u00a0; il change avec le registre.`,
    closed: known =>
      `Projet, selon ce que ${number(known)} actes du registre disent de la réunion à sa clôture\u00a0; ce qui est venu ensuite figure à la fin.`,
    circulated: no => `Distribué pour approbation par l’acte ${no}\u00a0; pas encore approuvé.`,
    approved: (when, no) => `Approuvé, ${when}\u00a0; tel que l’acte ${no} l’a distribué, et arrêté.`,
    refused: no => `Distribué par l’acte ${no} et non approuvé.`,
  },
  hash: 'SHA-256 de ce texte',
  hashSame: 'L’acte qui l’a distribué nomme le même texte.',
  hashOther: 'L’acte qui l’a distribué nomme un autre texte.',
  corrections: 'Rectifications',
  corrected: (paragraph, says, reason, no) => `Paragraphe ${paragraph}\u00a0: ${says} (${reason}\u00a0; acte ${no})`,
  summary: 'Relevé des décisions',
  since: 'Au registre depuis la clôture',
  sinceNote: 'Inscrit, corrigé ou décidé après la clôture de la réunion. Ce qui précède est dit tel qu’on le savait alors.',
  summaryEmpty: 'Rien n’a été décidé.',
  opening: 'Ouverture',
  acts: (nos, n) => (n > 1 ? `actes ${nos}` : `acte ${nos}`),
  says: {
    convened: (by, body, when) => `Réunion convoquée par ${by}\u00a0: ${body}, ${when}.`,
    calledFor: from => `Convoquée pour le ${from}.`,
    calledUntil: (from, until) => `Convoquée pour le ${from}, jusqu’au ${until}.`,
    heldAt: place => `Lieu\u00a0: ${place}.`,
    level: level => `Niveau\u00a0: ${level}.`,
    how: how => `Forme\u00a0: ${how}.`,
    seats: (n, chair) =>
      `${n} ${n > 1 ? 'sièges avaient' : 'siège avait'} le droit de siéger et de voter\u00a0; présidence\u00a0: ${chair}.`,
    invitees: names => `Avaient le droit de siéger sans voter\u00a0: ${names}.`,
    guests: names => `Ont été invités à prendre part\u00a0: ${names}.`,
    present: names => `Présence enregistrée\u00a0: ${names}.`,
    absent: 'Le registre ne dit pas qui était dans la salle ce jour-là.',
    left: names => `Ont quitté la salle\u00a0: ${names}.`,
    sessionOpened: (name, when) => `${name}\u00a0: ouverture, ${when}.`,
    sessionClosed: when => `La séance a été levée, ${when}.`,
    session: 'Séance',
    put: items => `Inscrit à l’ordre du jour\u00a0: ${items}.`,
    moved: (item, number) => `Déplacé à l’ordre du jour, au numéro ${number}\u00a0: ${item}.`,
    off: item => `Retiré de l’ordre du jour\u00a0: ${item}.`,
    took: item => `Abordé\u00a0: ${item}.`,
    finished: item => `Examen achevé\u00a0: ${item}.`,
    spoke: names => `Ont eu la parole, dans cet ordre\u00a0: ${names}.`,
    time: minutes => `Le temps de parole a été fixé à ${minutes} minutes.`,
    list: 'La liste des orateurs a été close.',
    point: who => `Motion d’ordre présentée par ${who}.`,
    ruled: outcome => `Décision de la présidence\u00a0: ${outcome}.`,
    distributed: names => `Distribué\u00a0: ${names}.`,
    associated: (who, text) => `${who}, sans droit de vote, s’est associé à ceci\u00a0: ${text}.`,
    aText: 'ce qui a été décidé',
    statement: (who, act, when) => `${who}\u00a0: ${act}, ${when}.`,
    said: words => `Selon les termes du registre\u00a0: ${words}`,
    closed: (outcome, when) => `La réunion figure au registre comme\u00a0: ${outcome}, ${when}.`,
    open: 'La réunion n’est pas close.',
    notOpened: why => `Elle ne s’est pas ouverte\u00a0: ${why}.`,
    decided: (title, procedure, outcome, when) => `${title} (${procedure})\u00a0: ${outcome}, ${when}.`,
    undecided: (title, procedure) => `${title} (${procedure})\u00a0: pas encore décidé.`,
    credentials: names => `Pouvoirs enregistrés pour cet organe, ou tenus par une charge qui n’en demande pas\u00a0: ${names}.`,
    withoutCredentials: names => `Présents sans pouvoirs enregistrés à la clôture\u00a0: ${names}.`,
    clocks: city => `Les heures sont celles du siège, ${city}.`,
    chairNow: chair => `À partir de ce jour, présidence\u00a0: ${chair}.`,
    gone: no => `L’acte ${no} ne tient plus.`,
    corrected: (no, by, reason) => `L’acte ${no} a été corrigé par l’acte ${by}${reason === null ? '' : `\u00a0: ${reason}`}.`,
    position: (act, names) => `${act}\u00a0: ${names}.`,
  },
}

const catalogue: CatalogueWords = {
  title: 'Normes',
  lead: (stand, day) => `Au catalogue le ${day}\u00a0: ${stand} normes.`,
  measure: (gone, revived) => `Retirées à cette date\u00a0: ${gone}. Retirées puis réinscrites\u00a0: ${revived}.`,
  none: org => `Aucun catalogue de normes n’est tenu à côté de la charte de ${org}.`,
  unread: n =>
    `Le catalogue ne peut pas être lu\u00a0: il contient ${n} ${n > 1 ? 'fautes' : 'faute'}. ${quoted('entente catalogue')} les énumère.`,
  noStandard: id => `Aucune norme ne s’appelle ${quoted(id)} dans ce catalogue.`,
  noBaseline: (day, all) => `Aucune version figée n’est du ${quoted(day)}\u00a0; il y a\u00a0: ${all}.`,
  needTwo: 'Il faut deux versions figées pour comparer\u00a0; ce catalogue en a moins.',
  note: 'Un catalogue est une annexe aux lignes datées, tenue ailleurs\u00a0; rien n’y est un acte. L’adopter, ou adopter l’une de ses normes, est un acte.',
  home: 'Les normes et ce que demandent les profils, à côté de cette charte',
  phase: { stands: 'au catalogue', deleted: 'retirée', ahead: 'pas encore inscrite', revived: 'réinscrite' },
  phases: 'Où elle en est',
  all: 'Toutes',
  words: 'Numéro, titre ou éditeur',
  nothing: 'Aucune norme ne correspond. Demandez moins.',
  clear: 'Toutes les normes',
  found: n => `Normes trouvées\u00a0: ${n}`,
  number: 'Numéro',
  name: 'Titre',
  publisher: 'Éditeur',
  published: 'Publiée',
  edition: 'Édition',
  responsible: 'Responsable',
  since: 'Depuis',
  type: { standard: 'norme', cover: 'accord de couverture' },
  coveredBy: 'Couverte par',
  covers: 'Couvre',
  replaces: 'Remplace',
  replacedUntil: 'L’édition précédente vaut jusqu’au',
  theDay: 'Ce jour-là',
  dayOf: (added, changed, deleted, revived) => `Ajoutées ${added}, modifiées ${changed}, retirées ${deleted}, réinscrites ${revived}.`,
  dayNone: 'Rien n’a été inscrit ce jour-là.',
  history: 'Son histoire',
  historyNote:
    'Une modification inscrite après un retrait signifie que la norme est de nouveau au catalogue\u00a0: ainsi son état s’accorde partout avec la source.',
  happened: { added: 'ajoutée', changed: 'modifiée', deleted: 'retirée' },
  revision: 'Édition du catalogue',
  proposal: 'Proposition de modification',
  requiredBy: 'Profils qui la demandent',
  notRequired: 'Aucun profil ne la demande.',
  requirements: 'Exigences',
  requirementsLead: (n, profiles, day) => `Au ${day}, ${profiles} profils posent ${n} exigences.`,
  requirementsNone: 'Aucun profil n’est tenu ici.',
  requirementsNote:
    'Une exigence est une obligation et une phase de la vie d’une norme. Elles ne sont connues qu’à une date et sont comparées au catalogue de ce jour.',
  flaws: 'Ce qui ne va pas',
  flawsCounted: (deleted, standards, unknown) =>
    `Exigences qui demandent une norme retirée\u00a0: ${deleted}, pour ${standards} normes. Qui demandent une norme que le catalogue n’a pas\u00a0: ${unknown}.`,
  flawsNone: 'Chaque exigence demande une norme du catalogue.',
  withdrawnOn: day => `retirée le ${day}`,
  unknown: 'le catalogue ne l’a pas',
  profile: 'Profil',
  profiles: 'Profils',
  obligation: 'Degré d’obligation',
  lifecycle: 'Étape',
  standard: 'Norme',
  baselines: 'Versions figées',
  baselinesNote:
    'Une version figée l’est à sa date. Sont comparées les normes et non les profils, car chaque version numérote les siens à neuf.',
  baseline: (name, day) => `${name} du ${day}`,
  differLead: (added, dropped) => `${added} normes sont nouvelles, ${dropped} ne sont plus demandées.`,
  differMeasure: (moved, kept) => `Demandées autrement\u00a0: ${moved}. Demandées de même\u00a0: ${kept}.`,
  from: 'De',
  to: 'À',
  compare: 'Comparer',
  added: 'Nouvelles',
  dropped: 'Plus demandées',
  moved: 'Demandées autrement',
  noneOf: 'Aucune.',
  interoperability: 'Interopérabilité',
  sharedLead: (least, most, of) => `Deux parties mettent en œuvre ensemble de ${least} à ${most} des ${of} exigences.`,
  sharedNone: 'Aucune partie n’a dit ici quelles normes elle a adoptées, il n’y a donc rien à comparer.',
  sharedEmpty:
    'Cette liste est vide au départ\u00a0: quelle nation a adopté quoi n’est pas publié. Elle se remplit par les actes des parties.',
  sharedNote:
    'Sont comptées les exigences que les deux disent mettre en œuvre, avec une partie au moins de leurs forces, et dont la norme est au catalogue. Ce qui est seulement promis ou ratifié ne compte pas\u00a0; une ancienne édition compte jusqu’à la date du catalogue. Une partie des forces met en œuvre ce qu’elle-même ou l’ensemble met en œuvre. Le résultat d’un essai commun est indiqué.',
  heat: { all: 'toutes', most: 'la moitié ou plus', some: 'moins de la moitié', none: 'aucune' },
  raises: 'Ce qui l’augmenterait le plus',
  raise: (party, standard, n) => `${party}\u00a0: ${standard}, ${n} de plus`,
  raisesNote:
    'Une partie met en service une norme\u00a0: autant d’exigences communes de plus, comptées sur tous les couples. Personne n’y est invité\u00a0; à égalité, dans l’ordre de la liste.',
  together: (a, b) => `${a} et ${b}`,
  both: 'Les deux',
  only: party => `Seulement ${party}`,
  neither: 'Ni l’une ni l’autre',
  adoption: 'Adoptées',
  step: { subscribed: 'souscrite', ratified: 'ratifiée', implemented: 'mise en œuvre' },
  reservation: text => `réserve\u00a0: ${text}`,
  forces: name => `forces\u00a0: ${name}`,
  untilDay: day => `jusqu’au ${day}`,
  party: 'Partie',
  day: 'Jour',
  sources: 'Origine',
  of: 'Comparer',
  ofParties: 'Les parties',
  ofUnits: 'Les parties et leurs forces',
  with: 'Avec',
  anyOf: 'Toutes',
  sideOf: (party, forces) => `${party}, ${forces}`,
  pairMeasure: (n, of) => `Les deux mettent en œuvre ${n} exigences sur ${of}.`,
  oldEdition: 'Avec une ancienne édition',
  oldSaid: (party, edition, standard, day) => `${party}\u00a0: ${edition} à la place de ${standard}, jusqu’au ${day}`,
  tests: 'Essais communs',
  testsNone: 'Aucun essai de ces deux n’est au registre.',
  testsNote:
    'Un essai dit ce qui a été constaté ce jour-là, dans les mots de ceux qui l’ont fait. Il n’ajoute ni ne retire aucune exigence.',
  tested: grade => `essai\u00a0: ${grade}`,
  result: 'Résultat',
  testedWhat: 'Objet de l’essai',
  wholeTested: 'dans l’ensemble',
  raisesPair: 'Ce qui l’augmenterait le plus, pour ces deux',
  adoptionNone: 'Aucune adoption n’a cours.',
  givenUp: 'Une adoption abandonnée ou une souscription retirée ne figure pas ici\u00a0; les deux actes restent au registre.',
  revisions: 'Éditions du catalogue',
  revisionsLead: (revision, day) => `Dernière approuvée\u00a0: ${revision}, datée du ${day}.`,
  revisionsNone: 'Aucune édition n’est marquée comme approuvée à ce jour.',
  revisionsMeasure: n => `Éditions et projets tenus ici\u00a0: ${n}.`,
  revisionsNote:
    'Selon l’historique des révisions du catalogue, dans ses mots. Adopter une édition est un acte de l’organisation et figure au registre.',
  adopting: {
    title: 'Ce que votre partie en dit',
    note: party => `Vous parlez pour\u00a0: ${party}, et pour nul autre. Vous voyez ce que cela vaudrait avant l’envoi.`,
    whose:
      'Une partie dit elle-même quelles normes elle a adoptées, avec quelles forces, et ce qu’elle remplace\u00a0; sa délégation le fait ici.',
    forces: 'Forces concernées',
    forcesNote: 'La partie des forces, en un mot comme river-guard\u00a0; vide\u00a0: l’ensemble.',
    untilNote: 'Si elle ne sert que jusqu’à un jour.',
    reservation: 'Réserve',
    reservationNote: 'D’une ratification\u00a0; vide\u00a0: aucune.',
    test: 'Un essai avec d’autres',
    with: 'Essayé avec',
    withNote: some =>
      `L’autre partie, ou une part de ses forces comme ABC/coast-guard\u00a0; plusieurs séparées par «\u00a0;\u00a0». Parties\u00a0: ${some} …`,
    grade: 'Résultat',
    gradeNote: 'Dans vos propres mots\u00a0: compris, non compris.',
    replacing: 'Ce que votre partie remplace',
    old: 'Ancien équipement',
    oldNote: 'En un mot, tel qu’il figurera dans les adresses\u00a0: tin-horns.',
    target: 'Ce qui le remplace',
    howMany: 'Combien',
    dueNote: 'D’un plan\u00a0: son dernier jour.',
    adoptedBy: 'Qui l’a adoptée',
    adoptedNone: 'Aucune partie ne l’a dit ici.',
    partiesOnly: by =>
      `Seule une partie dit ce qu’elle adopte ou remplace, et ceci n’en est pas une\u00a0: ${by}\u00a0; demandez à la délégation de l’envoyer.`,
    wrongMatter: form => `Un tel acte se fait dans l’affaire ${form}\u00a0; nommez-y ce dont il s’agit.`,
    noSide: (side, near) =>
      `${quoted(side)} n’est pas une partie ni une part des forces d’une partie\u00a0; ${near === null ? 'écrivez l’identifiant d’une partie, ou ABC/coast-guard' : `vouliez-vous dire ${quoted(near)}\u00a0?`}`,
    twoSides: 'Un essai se fait à deux ou plus\u00a0; nommez dans «\u00a0participants\u00a0» chacun de ceux qui ont essayé.',
    notTaken: party => `N’est pas de ceux qui ont essayé\u00a0: ${party}\u00a0; qui a pris part dit ce qui fut constaté.`,
    noStandard: (id, near) =>
      `Le catalogue n’a pas de norme ${quoted(id)}\u00a0; ${near === null ? 'écrivez un identifiant de la liste des normes' : `vouliez-vous dire ${quoted(near)}\u00a0?`}`,
  },
  bringing: {
    title: 'Introduire une édition d’un catalogue',
    lead: 'Choisissez toutes les tables de l’édition, aussi celles qui n’ont pas changé. Elles sont lues avant que rien ne soit pris\u00a0; un défaut est nommé avec sa ligne.',
    link: 'Introduire une édition',
    whose:
      'Selon les règles de cette organisation, un autre introduit les éditions de catalogues\u00a0; envoyez les tables à qui tient son registre.',
    catalogue: 'Nom du catalogue',
    catalogueNote: 'Son nom dans les adresses, comme signals. Un nom nouveau commence un nouveau catalogue.',
    edition: 'Édition',
    editionNote: 'Son nom, de préférence son jour\u00a0: 2026-03-01. Une édition n’est jamais réécrite.',
    tables: 'Fichiers des tables',
    tablesNote: 'standards.csv, changes.csv, requirements.csv, baselines.csv, revisions.csv\u00a0: celles qui existent.',
    badName: name =>
      `${quoted(name)} ne peut nommer un catalogue ni une édition\u00a0; employez lettres, chiffres, points et traits d’union.`,
    badTables: name =>
      `${name === null ? 'Aucune table n’a été choisie' : `${quoted(name)} n’est pas une table de catalogue`}\u00a0; choisissez standards.csv, changes.csv, requirements.csv, baselines.csv ou revisions.csv.`,
  },
  equipment: {
    title: 'Matériel remplacé',
    lead: (planned, done) => `Remplacements prévus\u00a0: ${planned}. Commencés ou faits\u00a0: ${done}.`,
    none: 'Aucune partie n’a dit ici quel matériel elle remplace.',
    noneNote: `La liste se remplit par les actes des parties\u00a0: ${quoted('prévu le remplacement')} et ${quoted('remplacé le matériel')}.`,
    late: n => `En retard\u00a0: ${n}.`,
    note: 'Ce qui est prévu et ce qui a été fait sont des actes différents et ne s’additionnent jamais. Une année est en retard quand son dernier jour est passé et que moins a été fait que prévu jusque-là.',
    from: 'Ancien',
    target: 'Nouveau',
    forces: 'Forces concernées',
    whole: 'l’ensemble',
    year: 'Année',
    planned: 'Prévu',
    done: 'Fait',
    state: 'État',
    isLate: 'en retard',
    onTime: 'fait comme prévu',
    ahead: 'à venir',
    unplanned: 'non prévu',
    noFigure: 'sans chiffre',
    noYear: 'pas une seule année',
    picture: (party, legacy, target) => `${party}\u00a0: ${legacy} → ${target}`,
    ofUnit: (n, unit) => `${n} ${unit}`,
    all: 'Toutes les parties',
  },
}

const conditions: ConditionsWords = {
  title: 'Conditions',
  home: 'Conditions des candidats, avec les pièces et les constatations',
  listLead: (n, said) => `${said} ${n > 1 ? 'dossiers sont tenus' : 'dossier est tenu'} à un catalogue de conditions.`,
  none: org => `Aucun dossier de ${org} n’est tenu à un catalogue de conditions.`,
  noneHow:
    'Un dossier commence par l’acte «\u00a0set the conditions\u00a0», qui nomme une édition d’un catalogue et l’empreinte de son fichier.',
  noCase: id => `Aucun dossier ne s’appelle ici ${quoted(id)}.`,
  noEdition: path => `Aucune édition d’un catalogue de conditions ne s’appelle ici ${quoted(path)}.`,
  badDay: day => `${quoted(day)} n’est pas un jour auquel comparer\u00a0; écrivez-en un, comme 2025-12-31.`,
  counted: (n, met, of) => `Sur ${of} conditions que les règles comptent, ${met} ${n > 1 ? 'sont remplies' : 'est remplie'}.`,
  uncounted: 'Aucune règle de la charte ne compte ces conditions. Ce qui a été constaté est rapporté ici et ne décide rien.',
  allMet: 'Toutes les conditions remplies n’invitent personne. La suite est décidée par ceux que la charte désigne.',
  pinned: (title, since) => `Tenu à ${quoted(title)} depuis le ${since}.`,
  unpinned: 'Ce jour-là, le dossier n’est tenu à aucune édition d’un catalogue.',
  noFile: path => `L’acte nomme ${path}, et aucun fichier de ce nom n’est à côté de la charte.`,
  otherFile: path => `Le fichier ${path} n’est pas celui dont l’acte donne l’empreinte.`,
  otherEdition: title => `Est montré ${quoted(title)}, auquel le dossier n’est pas tenu ce jour-là.`,
  catalogue: 'Le catalogue',
  editions: 'Éditions du catalogue',
  held: 'le dossier y est tenu',
  heldUntil: (from, until) => `le dossier y fut tenu du ${from} au ${until}`,
  neverRewritten:
    'Une nouvelle édition ne récrit rien\u00a0: ce qui a été constaté sous une autre y reste tel quel, et chaque édition peut être lue.',
  mapping: before => `Ce qu’est devenue l’édition ${quoted(before)}`,
  change: { kept: 'gardée', renamed: 'renommée', split: 'divisée', merged: 'réunie', dropped: 'n’est plus demandée', new: 'nouvelle' },
  before: 'Avant',
  becameOf: 'Ce qu’elle est devenue',
  after: 'Maintenant',
  wasCalled: ids => `Dans l’édition d’avant\u00a0: ${ids}.`,
  condition: 'Condition',
  conclusion: 'Conclusion des règles',
  conclusions: (outcome, day) => `${outcome} depuis le ${day}`,
  conclusionBy: (outcome, day) => `${outcome} au plus tard le ${day}\u00a0; le jour exact n’est pas connu`,
  ended: (outcome, day) => `${outcome} jusqu’au ${day}, puis y a pris fin`,
  running: procedure => `${procedure}\u00a0: ouverte`,
  noConclusion: 'aucune encore',
  notCounted: 'aucune règle ne la compte',
  assessors: 'Les évaluateurs côte à côte',
  sideNote:
    'La dernière constatation de chaque évaluateur, dans ses mots. On n’en fait pas de moyenne\u00a0: les méthodes diffèrent, et l’une n’est pas une part de l’autre.',
  finding: 'Constatation',
  findings: 'Constatations',
  noFinding: 'Personne n’a rien constaté à ce sujet.',
  verdict: { met: 'remplie', 'partly met': 'remplie en partie', 'not met': 'non remplie' },
  since: day => `depuis le ${day}`,
  stale: day => `périmée depuis le ${day}`,
  staleBy: numbers => `repose sur des pièces auxquelles on ne peut plus se fier\u00a0: ${numbers}`,
  staleNote:
    'Une constatation est périmée quand une pièce sur laquelle elle repose a expiré ou a été retirée. Elle n’en devient pas fausse, et aucune conclusion ne prend fin.',
  unseen: 'repose sur des pièces qui ne vous sont pas montrées\u00a0: on ne sait pas ici si elle est périmée',
  freshUntil: day => `on peut se fier à ses pièces jusqu’au ${day}`,
  outside: 'faite ailleurs et consignée\u00a0; elle ne compte pour personne',
  method: method => `méthode\u00a0: ${method}`,
  earlier: 'Constatations antérieures',
  refused: 'Sans valeur',
  asserted: 'Ce que le candidat affirme',
  noneAsserted: 'Le candidat n’affirme rien à ce sujet.',
  more: 'Pièces et détails',
  evidence: 'Pièces justificatives',
  noEvidence: 'Aucune pièce n’est au registre.',
  observed: 'Faits constatés',
  originator: 'établie par',
  collector: 'recueillie par',
  collected: 'recueillie',
  received: 'reçue',
  trueOf: 'vaut pour',
  expires: 'on peut s’y fier jusqu’au',
  language: 'langue',
  marking: 'qui peut la voir',
  hash: 'SHA-256',
  lost: day => `on ne peut plus s’y fier depuis le ${day}`,
  withdrawn: no => `retirée par le numéro ${no}`,
  comments: 'Observations',
  commentsUntil: day => `Observations ouvertes jusqu’au ${day}.`,
  commentsOver: day => `Observations closes avec le ${day}.`,
  noComments: 'Aucune observation n’est venue.',
  waived: day => `dispensée jusqu’au ${day}`,
  waiverOver: day => `fut dispensée jusqu’au ${day}`,
  beside: 'Hors de cette édition',
  besideNote: 'Constaté ou affirmé dans ce dossier, sous des noms que l’édition montrée n’a pas.',
  compare: 'Comparer avec un jour antérieur',
  compareWith: 'Jour antérieur',
  compared: (from, to) => `Ce qui a changé du ${from} au ${to}`,
  nothingChanged: 'Rien n’a changé entre ces jours.',
  incomparable: (before, after) =>
    `Le jour antérieur, le dossier était tenu à ${quoted(before)}, le jour postérieur à ${quoted(after)}. Seules les conditions que les deux ont sont comparées.`,
  becameMet: 'est remplie maintenant',
  becameUnmet: 'n’est plus remplie',
  newFinding: (assessor, now) => `${assessor}\u00a0: ${now}`,
  otherFinding: (assessor, before, now) => `${assessor}\u00a0: ${before}, maintenant ${now}`,
  becameStale: assessor => `${assessor}\u00a0: maintenant périmée`,
  downloads: 'Le même pour d’autres programmes',
  csv: 'Les constatations en tableau (CSV)',
  oscal: 'Les constatations en «\u00a0assessment results\u00a0» d’OSCAL',
  json: 'Tout le dossier en JSON',
  oscalNote:
    'OSCAL contient les constatations qui tranchent, les pièces, les faits constatés et les dispenses. Il n’a pas de mots pour une note seule, une affirmation, une observation ou une conclusion.',
  number: no => `numéro ${no}`,
  read: n => `${n} ${n > 1 ? 'actes lus' : 'acte lu'}\u00a0; rien n’a été inscrit.`,
}

const programme: ProgrammeWords = {
  title: 'Programmes',
  home: 'Programmes pluriannuels, avec leur financement et leurs chiffres',
  none: org => `Aucun programme n’est tenu au registre de ${org}.`,
  noneHow: `Un programme commence par l’acte ${quoted('set up the programme')}, dans une affaire qui lui est propre.`,
  noProgramme: id => `Aucun programme ne s’appelle ${quoted(id)} dans ce registre.`,
  listLead: (n, count) => (n < 2 ? `${n === 1 ? 'Un' : 'Aucun'} programme.` : `${count} programmes.`),
  lead: (reached, all) => `Jalons atteints\u00a0: ${reached} sur ${all}.`,
  leadNone: 'Aucun jalon n’est encore fixé.',
  counted: { late: 'en retard', blocked: 'bloqués', 'at risk': 'menacés' },
  measureFine: 'Aucun n’est en retard, bloqué ni menacé.',
  state: {
    reached: 'atteint',
    late: 'en retard',
    blocked: 'bloqué',
    'at risk': 'menacé',
    undetermined: 'indéterminé',
    'under way': 'en cours',
    ahead: 'à venir',
    dropped: 'abandonné',
  },
  kind: { programme: 'programme', objective: 'objectif', project: 'projet', milestone: 'jalon', indicator: 'indicateur' },
  reason: {
    due: day => `échéance au ${day}`,
    late: what => `dépend de ${what}, en retard`,
    blocked: what => `dépend de ${what}, bloqué`,
    dropped: what => `dépend de ${what}, abandonné`,
    circle: what => `dépend de ${what}, et réciproquement`,
    after: (what, day) => `dépend de ${what}, attendu seulement le ${day}`,
    dating: day => `le jour où il a été atteint n’est connu que comme ${day}`,
    risk: what => `un risque n’est pas clos\u00a0: ${what}`,
    below: what => `ne va pas comme prévu\u00a0: ${what}`,
    unknown: what => `dépend de ${what}, que ce registre ne montre pas`,
  },
  found:
    'En retard, bloqué et menacé résultent des actes et de la date\u00a0; personne ne les saisit. En retard\u00a0: l’échéance est passée et ce n’est pas atteint. Bloqué\u00a0: il dépend de ce qui est en retard, bloqué ou abandonné. Menacé\u00a0: il dépend de ce qui n’est attendu que plus tard, ou un risque n’est pas clos.',
  reachedOn: day => `atteint ${day}`,
  afterDue: 'après l’échéance',
  plan: 'Plan',
  planNote: 'Chaque barre va du jour où cela commence, ou a été fixé, à l’échéance.',
  planPicture: (title, day) => `Le plan de ${title} au ${day}\u00a0; le tableau qui suit dit la même chose.`,
  what: 'Quoi',
  owner: 'Responsable',
  from: 'Début',
  due: 'Échéance',
  stands: 'Situation',
  why: 'Pourquoi',
  depends: 'Dépend de',
  dependsOn: what => `dépend de ${what}`,
  aside: who => `auteur\u00a0: ${who}\u00a0; non compté ici`,
  saidBy: (what, who) => `${what}, selon ${who}`,
  by: 'Par qui',
  movedFrom: days => `échéance antérieure\u00a0: ${days}`,
  burn: 'Progression',
  burnLead: (reached, planned, day) => `Au ${day}\u00a0: ${reached} atteints sur ${planned} prévus.`,
  burnPlanned: 'prévus',
  burnReached: 'atteints',
  day: 'Jour',
  indicators: 'Indicateurs',
  indicatorsNone: 'Aucun indicateur n’est fixé.',
  indicatorsNote:
    'Les chiffres ne sont comparés que si l’unité et la méthode sont les mêmes. Ce qui résulte d’une autre méthode est donné à part.',
  baseline: 'Référence',
  target: 'Cible',
  latest: 'Dernière mesure',
  method: 'Méthode',
  noMethod: 'méthode non indiquée',
  way: percent => `${percent}\u00a0% du chemin`,
  notCompared: method => `non comparable\u00a0: aucune cible n’est fixée selon la méthode ${quoted(method)}`,
  notMeasured: 'pas encore mesuré',
  methodChanged: methods => `La méthode a changé\u00a0: ${methods}.`,
  measured: 'Toutes les mesures',
  figure: (value, unit) => (unit === '' ? value : `${value}\u00a0${unit}`),
  bounded: (qualifier, figure) => `${qualifier} ${figure}`,
  money: 'Financement par stade',
  moneyNone: 'Aucune contribution n’est inscrite.',
  progress: (figure, day) => (figure === '' ? `compte rendu du ${day}` : `${figure} au ${day}`),
  moneyBeside: 'Financement hors programme',
  moneyNote:
    'Une promesse, un engagement, une allocation, un décaissement et une livraison en nature sont des choses différentes et ne sont jamais additionnés. Les sommes sont faites au sein d’un stade et d’une monnaie.',
  stage: {
    request: 'demandé',
    pledge: 'promis',
    commitment: 'engagé',
    allocation: 'alloué',
    disbursement: 'décaissé',
    'delivery in kind': 'livré en nature',
  },
  stageName: 'Stade',
  sum: 'Somme',
  acts: 'Actes',
  boundedOf: n => `dont ${n} bornés par un mot seulement`,
  giver: 'Qui a donné',
  through: 'Par l’intermédiaire de',
  receiver: 'À qui',
  contributions: 'Contributions',
  reported: 'Totaux donnés par d’autres',
  reportedNote: 'Ce sont les affirmations de qui les donne, chacune à sa date. Elles ne sont additionnées à rien.',
  reporter: 'Qui l’affirme',
  budgets: 'Budget',
  year: 'Année',
  period: 'Période',
  amount: 'Montant',
  risks: 'Risques',
  risksNone: 'Aucun risque n’est signalé.',
  risk: { open: 'non clos', closed: 'clos' },
  flaws: 'Chiffres qui ne concordent pas',
  flawsNone: 'Aucun chiffre n’en contredit un autre.',
  figures: 'Chiffres',
  figuresNote: 'Chacun tel qu’il a été donné, avec le mot qui le borne. Aucun n’est additionné à un autre.',
  flawsNote: 'Trouvés d’après les règles qui lient ces chiffres. Lequel est juste n’est pas établi\u00a0; les deux restent.',
  act: no => `acte ${no}`,
  flaw: {
    parts: (total, parts, sum) => `le total donné est ${total}, et ses parties ${parts} font ${sum}`,
    beyond: (total, sum) => `l’ensemble donné est ${total}, et une partie ${sum}`,
    share: (share, part, whole, is) => `la part donnée est ${share}\u00a0%, et ${part} sur ${whole} font ${is}\u00a0%`,
    falls: (now, before, then) => `${now} est inférieur à ${before} (${then}), pour un chiffre qui ne fait que croître`,
    base: (now, before, then) => `${now} n’est pas ${before} (${then}), pour un chiffre qui est toujours le même`,
    plan: (now, before, then, due) => `pour le ${due}, ${now} sont prévus, et ${before} l’étaient (${then})`,
    increase: (increase, low, then, high, at, most) =>
      `une hausse de ${increase} est affirmée, et de ${low} (${then}) à ${high} (${at}) elle est d’au plus ${most}`,
    class: (name, all) =>
      `aucun mode de calcul n’est de la classe ${quoted(name)} avec ces affaires\u00a0; écrivez l’une de celles-ci\u00a0: ${all}`,
    overspent: (disbursed, committed, currency) => `décaissé\u00a0: ${disbursed} ${currency}, engagé\u00a0: ${committed} ${currency}`,
  },
  flawAt: (title, says) => `${quoted(title)}\u00a0: ${says}.`,
  remedy: 'Corrigez le chiffre, ou laissez les deux et dites pourquoi dans une note.',
  iati: 'Au format IATI 2.03',
  first: (shown, all) => `Les ${shown} premiers sur ${all} sont dessinés\u00a0; le tableau les contient tous.`,
}

const statements: StatementsWords = {
  title: 'Déclarations',
  home: 'Qui a dit quoi de ses décisions, et ce que le registre en dit',
  lead: (n, claims) => `Déclarations au registre\u00a0: ${n}\u00a0; affirmations parmi elles\u00a0: ${claims}.`,
  measure: (shows, contradicts, silent) =>
    `Des affirmations, le registre en montre ${shows} et en contredit ${contradicts}. Sur ${silent}, il se tait.`,
  none: 'Aucune déclaration n’est au registre à ce jour.',
  noneSuch: 'Aucune déclaration n’est telle. Demandez moins.',
  note: 'Décidé, déclaré et affirmé sont trois choses. Une décision est une issue constatée selon la charte. Ce qui est déclaré ou affirmé est ce que son auteur a dit, et ne décide rien. Une affirmation est comparée à l’état de son affaire à la fin du jour où elle a été faite\u00a0; personne n’écrit la réponse, et là où rien ne se compare, le registre se tait.',
  kinds: { decided: 'décidé', stated: 'déclaré', claimed: 'affirmé', done: 'fait' },
  verdicts: { shows: 'le registre le montre', contradicts: 'le registre le contredit', silent: 'le registre se tait' },
  reasons: {
    'outcome stands': 'L’issue {outcome} est intervenue {day}.',
    'effect ahead': 'L’issue {outcome} est intervenue {day}\u00a0; elle n’avait pas encore d’effet et en a {effect}.',
    'without effect': 'L’issue {outcome} est intervenue et il y a été mis fin {day}, avant qu’elle n’ait effet.',
    'other outcome': 'L’issue a été {other}, et non {outcome}.',
    'still open': 'L’affaire était ouverte et n’avait pas abouti à {outcome}.',
    'never opened': 'Rien n’avait été ouvert qui pût aboutir à {outcome}.',
    'act was done': 'L’acte {act} est au registre, {day}.',
    'act was not done': 'L’acte {act} n’est pas au registre ici. Ce qui y est\u00a0: {acts}.',
    'done by others': 'L’acte {act} est au registre ici, mais pas de ceux que nomme l’affirmation.',
    'done in vain': 'L’acte {act} est inscrit ici, mais sans qualité, nul ou corrigé.',
    'was decided': 'Cela a été décidé {day}\u00a0: {outcome}.',
    'was not decided': 'Cela n’a pas été décidé. Au registre\u00a0: {acts}.',
    'that day': 'Ce que le registre porte {day} n’est pas une décision\u00a0: {acts}.',
    'other day': 'Le registre porte {outcome} {day}\u00a0; l’affirmation nomme un autre jour.',
    'figure agrees': 'Le registre porte {found}.',
    'figure differs': 'Le registre porte {found}, et l’affirmation {value}.',
    'no form': 'Elle ne nomme rien qui puisse être comparé au registre.',
    'no matter': 'Le registre n’avait alors rien de cette affaire.',
    'not asked for': 'Aucune règle de la charte ne demande l’acte {act}\u00a0; il peut avoir été fait sans être inscrit.',
    'no act of that day': 'Le registre n’a aucun acte de cette affaire {day}.',
    undetermined: 'Le registre n’en décide pas.',
    dating: 'Les jours connus laissent la question ouverte.',
    'no figure': 'Personne n’a constaté de chiffre de cette sorte sur ce registre.',
    'figures differ': 'Ceux qui ont constaté des chiffres diffèrent.',
    assessed: 'Un évaluateur a constaté {found}. Cela se tient à côté de l’affirmation et ne décide rien pour le registre.',
    'not exact': 'Le registre porte {found}, et l’affirmation ne donne pas de chiffre exact.',
  },
  speaker: 'Auteur',
  verdict: 'Ce que dit le registre',
  kind: 'Nature',
  about: 'Sujet',
  any: 'Toutes',
  clear: 'Toutes les déclarations',
  said: 'Ce qui a été dit',
  onRecord: 'Ce qui est au registre',
  nothingDecided: 'Rien n’a été décidé dans cette affaire.',
  compared: 'Comparé',
  figure: (value, unit) => `${value} ${unit}`,
  rests: 'Cela repose sur',
  more: n => `et ${n} autres`,
  by: 'Au nom de',
  role: 'En qualité de',
  occasion: 'À l’occasion de',
  when: 'Dit',
  entry: 'Au registre',
  source: 'Origine',
  hash: 'Empreinte du texte',
  collected: 'Relevé',
  withdrawn: no => `Retirée par son auteur, numéro ${no}.`,
  corrected: no => `Rectifiée par son auteur, numéro ${no}.`,
  matterNote: 'Ce qui a été dit de cette affaire, par qui, et ce que le registre en dit.',
  asData: 'En données de schema.org',
  outcomeNote: `Ce à quoi on aurait abouti\u00a0: une issue ou un acte de cette charte, ou ${quoted('decided')}. Sans cela, ou sans chiffre, le registre se tait.`,
  dayClaimed: 'Le jour nommé',
}

const search: SearchWords = {
  search: 'Rechercher',
  label: 'Mots à chercher',
  lead: 'Affaires, parties, articles et actes, par le début d’un mot, dans toutes les langues parlées ici. Les accents et les majuscules ne comptent pas.',
  everywhere: 'Dans toutes les organisations',
  here: org => `Dans ${org}`,
  found: (n, words) => `Trouvé pour ${quoted(words)}\u00a0: ${n}.`,
  asOf: day => `État au ${day}.`,
  counted: (heading, n) => `${heading} · ${n}`,
  nothing: words => `Rien n’est trouvé pour ${quoted(words)}.`,
  nothingHelp: 'Chaque mot doit être trouvé. Demandez avec moins de mots, avec le début d’un mot, ou avec le nom ou le code d’une partie.',
  meant: 'Vouliez-vous dire',
  cut: n => `Seuls les ${n} premiers mots ont été cherchés.`,
  allOf: n => `Les ${n}`,
  articles: 'Les articles',
  inAll: 'Chercher dans toutes les organisations',
  tryThese: 'Essayez l’un de ceux-ci',
  browse: 'Ou commencez par',
  understoodAs: 'tel que compris',
  only: 'Seulement',
  every: 'Tout',
}

const reading: ReadingWords = {
  whatItIs: 'Ce que c’est',
  decidingNow: 'En cours de décision',
  lately: 'Entré en vigueur récemment',
  latelyNone: 'Rien n’est entré en vigueur jusqu’à ce jour.',
  clocks: 'Les prochaines échéances',
  clocksNote: 'Les délais ont des dates ; les accords n’en ont pas.',
  clocksNone: 'Aucun délai ne court. Ce qui est ouvert attend des personnes.',
  nothingOpen: 'Rien n’est en cours de décision ce jour.',
  moreOf: n => (n === 1 ? 'Une autre' : `${n} autres`),

  whoHas: 'Qui s’est prononcé',
  whoNote: 'Chaque partie occupe une place égale. Dans l’ordre de la liste de la charte.',
  entry: 'Inscription',

  nDays: n => (n < 2 ? `${n} jour` : `${n} jours`),
  power: 'Le poids de chaque partie',
  powerShares:
    'Une part est prise sur ce que tous ceux du groupe ont ensemble, d’après l’annexe de la charte ; elle est tronquée, jamais arrondie vers le haut. La plus grande d’abord.',
  powerCounted: ways =>
    `Décisive : les cas où l’affaire passe avec son oui et non sans lui, sur les ${ways} où les autres encore attendus peuvent dire oui ou non, chacun compté une fois, avec les chiffres publiés. Nul ne sait combien chaque cas est probable. (Penrose 1946 ; Banzhaf 1965.)`,
  powerNotCounted:
    'Dans combien de cas encore ouverts une partie est décisive n’est pas compté ici : la règle n’est pas un nombre de parties, un poids, ou les deux, ou trop de parties sont encore attendues.',
  powerOpened: day => `Telle qu’elle s’est ouverte le ${day}, avant toute prise de position.`,
  powerVeto: 'Qui peut bloquer seul est compté comme bloquant, sauf s’il dit oui.',
  powerNoVeto: 'Personne ne peut bloquer seul.',
  powerColumn: 'Une barre compare les parties dans sa colonne.',
  powerParty: 'Partie',
  powerShareOf: weight => `part : ${weight}`,
  powerBars: 'Peut bloquer seule',
  powerDecisive: 'Décisive dans',
  powerYes: 'Oui',
  powerSpoke: 'n’est pas attendue',
  powerNoFigure: 'aucun chiffre',
  percent: n => `${n} %`,
  curve: (got, total, day) => `${got} sur ${total} au ${day}`,
  days: 'Jour après jour',
  curveNote:
    'Une marche par acte, à son jour. Là où seul un intervalle de jours est connu, la ligne du bas compte ce qui est certain, celle du haut ce qui est possible.',
  needed: n => `${n} nécessaires`,
  allNeeded: n => `Les ${n} sont nécessaires`,

  road: 'Le chemin',
  roadNote: 'Ses étapes dans l’ordre où la charte les ouvre. Ce qui dépend de personnes n’a pas de date.',
  roadAfter: who => `Étapes suivantes telles que les a parcourues le dernier à suivre ce chemin : ${who}.`,
  stageDone: 'atteinte',
  stageHere: 'on en est ici',
  stageAhead: 'à venir',
  stageLeft: 'quittée',
  whenMet: ask => `Quand ${ask}`,

  assessments: 'Conditions',
  assessmentsNote:
    'Ce qui est affirmé et ce que d’autres ont constaté figurent côte à côte. Ni l’un ni l’autre ne décide : si une condition est remplie, c’est à ceux que la charte désigne de le dire.',
  claimed: who => `Selon ${who}`,
  assessed: 'Selon d’autres',
  nothingFound: 'Rien au registre.',

  noMap:
    'Aucune carte ne peut être dessinée ici : ses places ne sont pas des États d’une carte, ou personne n’est sollicité. La page de l’affaire les énumère.',
  mapNote:
    'La surface n’est pas le poids : chaque partie a une voix. Les frontières sont celles de Natural Earth et ne décident de rien ; la Crimée est avec l’Ukraine, comme dans la résolution 68/262 de l’Assemblée générale ; de petits États peuvent être trop petits pour être vus.',
  mapAlt: (done, awaited) => `Une carte des parties : ${done} l’ont fait, ${awaited} sont attendues. La liste à côté dit la même chose.`,

  knownMore: 'Connu à',
  trackLabel: 'Le jour montré, parmi les jours où quelque chose a changé',

  owes: 'Sa parole est attendue',
  owesNote: 'Ce qui dépend de personnes n’a pas de date ; un délai en a une.',
  agreedTo: 'Elle a donné son accord',
  spokeAgainst: 'Elle s’est opposée',
  all: 'Tous ses actes',

  filterParty: 'Partie',
  filterAct: 'Acte',
  filterMatter: 'Affaire',
  anyOfThem: 'Toutes',
  filter: 'Filtrer',
  noneSuch: 'Aucun acte n’est de ce genre. Demandez moins.',
  clearFilter: 'Tous les actes',
  checkpoint: 'Le journal',
  checkpointNote: n => `Ces ${n} lignes sont les feuilles d’un journal signé : rien ne peut y être changé ni retiré sans qu’on le voie.`,
  checkpointNone: 'Ce registre est servi depuis un dossier et n’a pas de journal. Qui a le dossier peut tout recalculer : entente verify.',
  checkpointLink: 'Le point de contrôle signé',
  forWhom: 'Pour qui, et ce que deviennent les affaires ouvertes',
  sources: 'Sources',
  contents: 'Sommaire',
}

const pages: PagesWords = {
  tagline: 'Où en sont les affaires, et pourquoi',
  skip: 'Aller au contenu',
  languages: 'Langue',
  organisations: 'Organisations',
  matters: 'Affaires',
  parties: 'Parties',
  charter: 'Charte',
  record: 'Registre',
  breadcrumb: 'Vous êtes ici',

  footer: 'Établi d’après la charte et le registre. Sans compte ; fonctionne sans JavaScript.',
  json: 'Cette page en JSON',

  home: 'Où en sont les affaires',
  homeLead: n =>
    n === 1
      ? 'Une organisation est présentée ici, avec sa charte et son registre.'
      : `${n} organisations sont présentées ici, chacune avec sa charte et son registre.`,
  homeNone: 'Aucune organisation n’est encore présentée ici. Commencez par un dossier de chartes : entente serve --data <dossier>.',
  homeNote:
    'La charte, ce sont les règles d’une organisation ; le registre, ce que ses parties ont fait. Chaque phrase de ces pages découle des deux, au jour que vous choisissez, avec ses raisons.',
  unread: faults =>
    `Elle ne peut être montrée : ${faults === 1 ? 'une faute a été trouvée' : `${faults} fautes ont été trouvées`} dans son dossier. Corrigez ce que nomme « entente check ».`,

  nParties: (n, said) => (n === 1 ? 'une partie' : `${said} ${plural(n, { one: 'partie', other: 'parties' })}`),
  open: 'En cours',
  settled: 'Réglées',
  nOpen: n => (n === 0 ? 'aucune affaire n’est en cours' : n === 1 ? 'une affaire est en cours' : `${n} affaires sont en cours`),
  nSettled: n => (n === 1 ? 'une est réglée' : `${n} sont réglées`),
  noMatters: 'Rien n’avait été ouvert à ce jour.',
  nextClock: 'Prochaine échéance',
  noClock: 'Aucun délai ne court : ce qui est en cours dépend de personnes, et pour cela il n’y a pas de date.',
  allParties: 'Toutes les parties à ce jour',
  noParties: 'Il n’y a aucune partie à ce jour.',
  seat: 'Siège',
  editionOf: day => `Édition du ${day}`,

  asOfLabel: 'Jour ou instant',
  knownLabel: (n, dated) => `Lignes connues, sur ${n}${dated ? ', ou un jour' : ''}`,
  show: 'Afficher',
  shownAsOf: 'État au',
  today: 'Aujourd’hui',
  knownAt: (n, all) => (n === all ? `avec les ${all} lignes du registre` : `avec les ${n} premières des ${all} lignes du registre`),
  enteredBy: office => `inscrit par ${office}`,
  earlier: 'Changement précédent',
  later: 'Changement suivant',

  whereItStands: 'Où elle en est',
  why: 'Pourquoi',
  opened: 'Ouverte',
  by: 'par',
  concerning: 'Concerne',
  body: 'Organe',
  refers: 'Se réfère à',
  closes: 'Clôture',
  procedure: 'Procédure',
  outcome: 'Issue',
  effect: 'Prend effet',
  until: 'jusqu’au',
  settledByNote: (when, instant) => `au plus tard le ${when} ; ${instant ? 'le moment exact' : 'le jour exact'} n’est pas connu`,
  line: 'ligne',
  noFinding: 'Rien n’est demandé ici.',
  parts: 'Ses éléments',
  otherRuns: 'Dans la même affaire',
  otherRunsNote: n => (n === 1 ? 'Une autre procédure.' : `${n} autres procédures.`),

  whatRemains: 'Ce qui reste',
  marks: {
    done: 'fait',
    perhaps: 'fait, jour exact non connu',
    awaited: 'attendu',
    against: 'contre',
    aside: 'autre position',
    silent: 'rien de tel',
  },
  noDate: 'Ce qui dépend de personnes n’a pas de date.',
  or: 'ou',
  smallest: 'Le plus petit nombre qui la réglerait',
  smallestMany: size => `${size} quelconques de ceux qui sont attendus ; trop de combinaisons pour les énumérer.`,
  vetoes: 'Peuvent encore s’y opposer',
  cannot: 'Cela ne peut plus être rempli.',
  clock: 'Délai',

  acts: 'Actes',
  actsNote: 'Chaque acte de cette affaire, dans l’ordre de réception, avec ce qu’il vaut et pourquoi.',
  noActs: 'Aucun acte n’a été inscrit à ce jour.',
  actsCut: (shown, all) => `Les ${shown} derniers de ${all} actes sont montrés.`,
  allActs: 'Tous dans le registre',
  number: 'Nº',
  day: 'Jour',
  act: 'Acte',
  worth: 'Valeur',
  reason: 'Motif',
  source: 'Source',
  asIn: no => `comme au nº ${no}`,
  corrects: n => `corrige la ligne ${n}`,
  forPrincipal: name => `pour ${name}`,
  toHolder: name => `à ${name}`,

  timeline: 'Le déroulement',
  timelineNote: 'Les jours où quelque chose a changé ; chacun mène à la page telle qu’elle était.',
  verify: 'Vérifier et réutiliser',
  verifyNote: n => `Cette page est établie d’après la charte et les ${n} premières lignes du registre ; rien d’autre n’a été consulté.`,
  cite: 'Adresse à citer ; son contenu ne change jamais',
  charterHash: 'Charte, SHA-256',

  charterLead:
    'À côté du texte, les règles telles qu’elles ont été comprises. Ces phrases n’ont pas de valeur juridique ; l’article en a une.',
  theRule: 'La règle telle qu’elle est écrite',
  understood: 'Comprise ainsi',
  editions: 'Éditions',
  inForceThisDay: 'en vigueur à ce jour',
  whatDiffers: day => `Ce qui diffère de l’édition du ${day}`,
  sameAsBefore: 'Aucune règle n’est comprise autrement.',
  added: 'Nouveau',
  removed: 'Supprimé',
  changed: 'Modifié',
  annexes: 'Annexes',

  partyOf: org => `Partie à « ${org} » à ce jour.`,
  notPartyOf: org => `N’est pas partie à « ${org} » à ce jour.`,
  fromAnnex: 'D’après l’annexe',
  awaitedFrom: 'Attendu d’elle',
  notAwaited: 'Aucun acte n’est attendu d’elle à ce jour.',
  inEffect: 'En effet pour elle',
  itsActs: 'Ses actes',

  recordLead: n => `${n} actes dans l’ordre de réception. Le registre ne fait que croître ; une correction est un acte.`,
  recordOf: 'Seulement l’affaire',
  recordEmpty: 'Rien n’a encore été inscrit.',
  page: (n, of) => `Page ${n} sur ${of}`,
  previous: 'Page précédente',
  next: 'Page suivante',
  download: 'Registre entier',
  matter: 'Affaire',

  notFound: 'Introuvable',
  badRequest: 'Cette adresse demande l’impossible',
  noMethod: 'Lecture seule',
  failed: 'Une erreur est survenue de notre côté',
  didYouMean: 'Vouliez-vous dire',
  noSuchPage: path => `Il n’y a pas de page à l’adresse ${path}. Commencez par les organisations.`,
  noSuchOrg: id => `Aucune organisation ne s’appelle « ${id} ». Choisissez-en une dans la liste.`,
  noSuchMatter: (id, org) => `Le registre de ${org} ne connaît pas d’affaire « ${id} ». Choisissez-en une dans sa liste.`,
  notYet: 'Rien n’était encore ouvert ici à ce jour. Choisissez un jour plus tard.',
  noSuchParty: (id, org) => `Aucune partie de ${org} ne s’appelle « ${id} ». Choisissez-en une dans sa liste.`,
  noSuchEdition: date => `Il n’y a pas d’édition du « ${date} ». Choisissez une de celles-ci.`,
  badAsOf: text =>
    `« ${text} » n’est pas un jour. Écrivez un jour ainsi : 2016-10-05, ou un instant avec son décalage : 2003-02-10T12:00:00+01:00.`,
  badKnown: (text, most) =>
    `« ${text} » n’est pas un nombre de lignes. Écrivez un nombre entier de 0 à ${most}, ou un jour, comme 2016-10-05.`,
  undated: (day, line) =>
    `On ne peut dire ce qui était connu le ${day} : la ligne ${line} ne dit pas quand elle a été reçue. Écrivez plutôt un nombre de lignes.`,
  badLine: (text, most) => `Le registre n’a pas de ligne « ${text} ». Écrivez un nombre entier de 1 à ${most}.`,
  badPage: (text, most) => `Il n’y a pas de page « ${text} ». Écrivez un nombre entier de 1 à ${most}.`,
  badLang: (text, known) => `On ne parle pas « ${text} » ici. Écrivez ${known}.`,
  badMethod: method => `Ces organisations se lisent seulement ; « ${method} » n’y fait rien. Utilisez GET.`,
  broken: 'La page n’a pu être faite ; ceux qui tiennent ce lieu en sont informés. Réessayez, ou revenez aux organisations.',
  back: 'Toutes les organisations',

  states: { met: 'rempli', awaited: 'attendu', barred: 'ne peut plus être rempli', undetermined: 'indéterminé' },
  worths: {
    counts: 'compte',
    opens: 'ouvre',
    superseded: 'remplacé',
    repeated: 'répété',
    early: 'prématuré',
    late: 'tardif',
    'without standing': 'sans qualité',
    exceeds: 'excède',
    void: 'nul',
    moot: 'sans objet',
    ambiguous: 'ambigu',
    withdrawn: 'retiré',
    corrected: 'corrigé',
    noted: 'noté',
    'not opened': 'n’ouvre rien',
  },
  against: { met: 'c’est le cas', awaited: 'pas jusqu’ici', barred: 'ne peut plus être', undetermined: 'indéterminé' },
  onRecord: 'Au registre seulement',
  onRecordNote: 'Des actes sont conservés ici et rien n’a été ouvert : ils ne décident rien.',
  ring: (done, total) => `${done} parties sur ${total}`,
  ofTotal: total => `sur ${total}`,

  days: {
    of: (name, sentence) => `${name} : ${sentence}`,
    opened: (name, whose) => `${name}${whose} : ouverture.`,
    did: (who, act) => `${who} : ${act}.`,
  },

  headline: {
    nothing: 'Rien n’a été ouvert ici.',
    notOpened: 'Non ouverte',
    undetermined: 'Indéterminé',
    since: (outcome, on) => `${outcome} depuis le ${on}.`,
    on: (outcome, on) => `${outcome} ${on}.`,
    ahead: (outcome, decided, from) => `${outcome} à partir du ${from} ; réglé ${decided}.`,
    pending: (outcome, on) => `${outcome} ${on} ; l’effet est encore attendu.`,
    never: (outcome, on, ended) => `${outcome} ${on} ; il y a été mis fin ${ended}, avant tout effet.`,
    ended: (outcome, from, until) => `${outcome} du ${from} au ${until}.`,
    silence: (until, said) => `Sous silence jusqu’au ${until} ; ${said}.`,
    nobody: 'personne ne s’y est opposé',
    against: who => `${who} s’y est opposé`,
    againstMany: who => `${who} s’y sont opposés`,
    awaited: (who, measure) => `Attendu de ${who}${measure && ` ; ${measure}`}.`,
    openUntil: (until, said) => `Ouverte jusqu’au ${until}${said && ` ; ${said}`}.`,
    waits: (ask, measure, until) => `Attendu : ${ask}${measure && ` (${measure})`}${until === null ? '' : ` ; ouverte jusqu’au ${until}`}.`,
    stage: (outcome, by) => `${happened(outcome)}${by === null ? '' : ` (${term(by)})`}`,
    once: stages => `Attendu : ${stages}.`,
    open: (on, said) => `Ouverte depuis le ${on} ; ${said}.`,
    metSoFar: until => `Ce qui est demandé est rempli jusqu’ici ; cela se décide à la clôture${until === null ? '' : `, le ${until}`}.`,
    openBare: on => `Ouverte depuis le ${on}.`,
    barred: outcome => `Cela ne peut plus être ${outcome}.`,
    stoodBy: (outcome, when, instant) =>
      `${outcome}, au plus tard le ${when} ; ${instant ? 'le moment exact' : 'le jour exact'} n’est pas connu.`,
    has: (got, total, most, things) => `${most === null ? got : `entre ${got} et ${most}`} sur ${total}${things ? '' : ' l’ont fait'}`,
  },
}

// What parties do on the platform.

const live: LiveWords = {
  preview: {
    corrects: no => `Si vous envoyez ceci, l’acte ${no} est corrigé par lui.`,
    noMatter: 'Si vous l’envoyez, l’acte entre au registre\u00a0; il ne touche aucune affaire.',
    worth: {
      counts: 'Si vous l’envoyez, l’acte compte.',
      opens: 'Si vous l’envoyez, la procédure est ouverte.',
      superseded: 'Si vous l’envoyez, un autre acte le remplace aussitôt.',
      repeated: 'Si vous l’envoyez, vous redites ce que vous avez déjà dit.',
      early: 'Si vous l’envoyez maintenant, il est trop tôt.',
      late: 'Si vous l’envoyez maintenant, il est trop tard et l’acte ne compte pas.',
      'without standing': 'Si vous l’envoyez, l’acte ne compte pas\u00a0: vous n’avez pas qualité dans cette affaire.',
      exceeds: 'Si vous l’envoyez, l’acte ne compte pas\u00a0: il va au-delà de ce que permet la charte.',
      void: 'Si vous l’envoyez, l’acte reste sans effet.',
      moot: 'Si vous l’envoyez, il ne change plus rien.',
      ambiguous: 'Si vous l’envoyez, son sens n’est pas clair.',
      withdrawn: 'Si vous l’envoyez, l’acte est aussitôt retiré.',
      corrected: 'Si vous l’envoyez, l’acte est aussitôt corrigé.',
      noted: 'Si vous l’envoyez, il en est pris note\u00a0; aucune règle ne le compte.',
      'not opened': 'Si vous l’envoyez, rien n’est ouvert.',
    },
    broken: 'Le silence est rompu et le projet n’est pas adopté.',
    then: stands => `L’affaire en serait alors là\u00a0: ${stands}`,
    unchanged: 'L’état de l’affaire ne change pas.',
    clock: (before, after) =>
      before === null
        ? `Le délai courrait jusqu’au ${after}.`
        : after === null
          ? `Le délai court jusqu’au ${before}\u00a0; il serait suspendu.`
          : `Le délai court jusqu’au ${before}\u00a0; il courrait jusqu’au ${after}.`,
  },
  draft: 'Ce qui est envoyé',
  atReceipt: 'au moment de sa réception',
  correctsNumber: no => `Une correction\u00a0: l’acte ${no} est corrigé par lui.`,
  fields: {
    act: 'Acte',
    by: 'Par',
    as: 'En qualité de',
    for: 'Pour',
    at: 'Daté',
    matter: 'Affaire',
    title: 'Titre',
    procedure: 'Procédure',
    body: 'Organe',
    class: 'Catégorie',
    concerning: 'Concernant',
    participants: 'Participants',
    refers: 'Renvoie à',
    answers: 'Répond au numéro',
    after: 'Après le numéro',
    outcome: 'Issue',
    instrument: 'Instrument',
    from: 'À partir du',
    until: 'Jusqu’au',
    to: 'À',
    kinds: 'Pour les actes',
    office: 'Charge',
    edition: 'Édition',
    hash: 'Empreinte de l’édition',
    text: 'Texte (SHA-256)',
    number: 'Cote',
    value: 'Valeur',
    unit: 'Unité',
    amount: 'Montant',
    currency: 'Monnaie',
    grade: 'Appréciation',
    method: 'Méthode',
    evidence: 'Pièces',
    originator: 'Auteur',
    collector: 'Collecteur',
    collected: 'Recueilli',
    expires: 'Expire',
    language: 'Langue',
    due: 'Échéance',
    owner: 'Responsable',
    depends: 'Dépend de',
    through: 'Par l’intermédiaire de',
    speaker: 'Orateur',
    role: 'Qualité',
    occasion: 'À l’occasion de',
    paragraph: 'Paragraphe',
    confidence: 'Fiabilité',
    channel: 'Canal',
    qualifier: 'Approximation',
    stage: 'Stade',
    marking: 'Diffusion',
    readers: 'Lecteurs',
    corrects: 'Corrige le numéro',
    reason: 'Motif',
    note: 'Note',
    source: 'Source',
    url: 'Adresse',
    place: 'Lieu',
  },
  noneToDo: 'Il n’y a pas d’acte que vous puissiez accomplir ici en ce moment. Ce que d’autres ont encore à faire figure avec l’affaire.',
  heldApart: act => `${act} (mis à part\u00a0: vous n’avez pas les pouvoirs voulus)`,
  again: 'Sans décision\u00a0; le texte peut être amendé et présenté de nouveau',
  putAgain: 'Présenter un texte amendé',
  sealTitle: 'Le titre est gardé à côté du registre, où la loi permet de l’effacer',
  refusals: {
    401: 'Connectez-vous d’abord',
    403: 'Pas pour vous',
    409: 'Déjà envoyé, autrement',
    413: 'Trop long',
    429: 'Trop à la fois',
    503: 'Pas en ce moment',
  },
  tooLong: 'C’est plus que ce qui peut être envoyé d’un coup\u00a0; déposez les longs textes comme documents.',
  notKept: {
    long: 'la ligne de cet acte dépasse 32768 octets\u00a0; gardez le texte long comme document et indiquez son SHA-256 dans «\u00a0text\u00a0»',
    clock:
      'l’horloge de ce serveur et celle de la base de données diffèrent de plus d’une seconde, rien n’est donc accepté ici\u00a0; réglez l’horloge et renvoyez l’acte',
    gone: 'la base de données est injoignable ou ne peut pas écrire, rien n’est donc promis\u00a0; renvoyez l’acte sous la même clé\u00a0: il ne sera pas gardé deux fois',
    unknown: 'il n’y a pas ici d’organisation de ce nom\u00a0; vérifiez-le',
  },
  altered:
    'Ce qui est conservé de cette alliance n’est pas ce que son journal a signé\u00a0; rien n’en est montré ni reçu avant sa restauration à partir d’une sauvegarde. Les responsables de cette plateforme en sont avertis. Vos exportations et vos récépissés prouvent toujours ce que vous avez envoyé.',
  alteredPart:
    'Ce qui est conservé ici n’est pas ce que dit son empreinte, et n’est donc pas montré\u00a0; tout le reste est inchangé. Les responsables de cette plateforme en sont avertis\u00a0: demandez-leur de le restaurer à partir d’une sauvegarde.',
  gone: 'Le registre est inaccessible en ce moment\u00a0; rien n’a changé. Réessayez sous peu.',
  away: since =>
    `Le registre est inaccessible depuis le ${since}. Ce qui figure ici est ce que l’on savait alors\u00a0; rien ne peut être envoyé avant qu’il réponde de nouveau, ce qui est tenté sans cesse.`,
  signedIn: (name, by) => `${name}, pour ${by}`,
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  desk: 'Votre bureau',
  deskOf: by => `Ce qui attend ${by}`,
  nothingAwaits: 'Rien ne vous attend en ce moment. Ce que les autres ont encore à faire figure dans chaque affaire.',
  awaitsYou: 'Attend votre parole',
  runs: 'En cours, sans qu’il faille parler sauf désaccord',
  yourAct: 'Votre acte',
  yourActNote: 'Vous voyez ce qu’il vaudrait avant de l’envoyer.',
  act: 'Acte',
  matter: 'Affaire',
  title: 'Titre',
  reason: 'Motif',
  untilLabel: 'Jusqu’à (un instant avec décalage et fuseau, ou un jour)',
  documentText: 'Texte du document',
  preview_: 'Prévisualiser',
  previewOf: act => `Avant l’envoi\u00a0: ${act}`,
  send: 'Envoyer',
  reviewGone: 'Ce que vous avez écrit est gardé une heure entre le formulaire et l’envoi, et n’est plus là\u00a0; écrivez-le de nouveau.',
  sendAnyway: why => `Envoyer tout de même\u00a0: cela ne comptera pas, car ${why}`,
  change: 'Modifier',
  notSent: 'Rien n’est encore envoyé.',
  sent: (no, at) => `Inscrit sous le numéro ${no}, reçu ${at}.`,
  receipt: 'Reçu',
  keptApart: 'Mis à part',
  keptApartNote: why => `${why} L’acte est mis à part avec son heure\u00a0; votre partie peut le confirmer si la charte le permet.`,
  linkUsed: 'Ce lien a déjà servi, ou a plus d’une semaine. Demandez-en un autre au secrétariat.',
  linkAsk: 'Ce lien vous connecte une seule fois.',
  enter: 'Entrer',
  signInNote:
    'Donnez l’adresse à laquelle vous avez été invité\u00a0; un lien vous sera envoyé. Avec une clé d’accès, aucun courriel n’est nécessaire.',
  mail: 'Adresse électronique',
  linkSent: 'Si cette adresse a été invitée, un lien lui est envoyé.',
  mustSignIn: 'Connectez-vous d’abord.',
  signedOut:
    'Vous n’êtes plus connecté, et rien n’a été envoyé. Ce que vous avez écrit est gardé dans cette fenêtre\u00a0: connectez-vous et rouvrez le même formulaire, vous l’y retrouverez. Si votre navigateur n’exécute pas de scripts, revenez en arrière et copiez-le d’abord.',
  notYours: by => `Ceci est réservé à ${by}.`,
  foreign: 'Cette demande vient d’un autre site et n’a pas été suivie\u00a0; ouvrez la page ici et renvoyez-la.',
  people: 'Personnes',
  invite: 'Inviter',
  inviteNote:
    'La personne invitée reçoit un lien par courriel. La partie délivre ensuite les lettres de créance, que vous examinez et enregistrez.',
  name: 'Nom',
  actsFor: 'Agit pour',
  issuer: 'Peut délivrer des lettres de créance pour la partie',
  credentials: 'Lettres de créance et pleins pouvoirs',
  issued: 'Délivrées, à examiner',
  register: 'Enregistrer',
  refuse: 'Refuser',
  noCredentials: 'Aucune n’a été délivrée.',
  invited: name => `${name} est invité·e.`,
  seatTime: 'Au siège',
  seen: 'Vu',
  served: 'Notifié',
  nobodySeen: 'Aucune délégation n’a encore ouvert cette affaire.',
  seenBy: names => `Ouverte par ${names}.`,
  notSeen: names => `Pas encore ouverte par ${names}.`,
  certify: 'Certifier l’issue',
  certified: 'Certifié',
  decisionSheet: 'Feuille de décision',
  demonstration: 'Démonstration\u00a0: cette fédération est inventée, et rien de ce que vous y faites ne change quoi que ce soit ailleurs.',
  demonstrationAs: 'Se connecter comme',
  passkey: 'Ajouter une clé d’accès à cet appareil',
  passkeyNote: 'Avec une clé d’accès, vous vous connectez sans courriel.',
  passkeyUse: 'Se connecter avec une clé d’accès',
  openMatter: 'Ouvrir une affaire',
  newAct: 'Envoyer un acte',
}

// Coming in, powers, and what two people do together.

const people: PeopleWords = {
  tooOften: minutes =>
    `Trop de tentatives depuis votre réseau\u00a0; réessayez dans ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Un lien déjà reçu et une clé d’accès ouvrent à tout moment.`,
  allWithdrawn: no =>
    `Tous vos pouvoirs ont été retirés (numéro ${no})\u00a0; adressez-vous à la personne qui délivre les pouvoirs de votre partie.`,
  onlyDemonstration: 'On ne se connecte comme n’importe qui que dans une démonstration\u00a0; demandez un lien par courriel.',
  noPasskeys: 'Les clés d’accès demandent une adresse en https et un nom\u00a0; demandez à l’exploitant de définir PUBLIC_URL.',
  noScript: 'Le script n’est pas construit\u00a0; lancez «\u00a0npm run build\u00a0».',
  passkeyAmiss: {
    old: 'Cette demande à votre appareil a déjà reçu réponse, ou a plus de cinq minutes\u00a0; recommencez.',
    unknown: 'Cette clé d’accès n’est pas connue de cette organisation\u00a0; prenez-en une autre, ou demandez un lien par courriel.',
    counter:
      'Cette clé d’accès a servi ailleurs entre-temps et a pu être copiée\u00a0; connectez-vous par courriel, supprimez-la et ajoutez-en une autre.',
    amiss: 'La réponse de votre appareil n’a pas pu être vérifiée\u00a0; recommencez à l’adresse de ce site.',
    many: 'Vous avez vingt clés d’accès\u00a0; supprimez-en d’abord une.',
    twice: 'Cette clé d’accès est déjà conservée.',
  },
  aPasskey: 'Clé d’accès',
  noSuchPasskey: 'Vous n’avez pas cette clé d’accès\u00a0; la page de vos sessions montre les vôtres.',
  noSuchSession: 'Vous n’avez pas cette session\u00a0; elle a peut-être déjà pris fin.',
  sayWhichSession:
    'Dites quelle session doit prendre fin («\u00a0session\u00a0»), ou que toutes les autres le doivent («\u00a0others\u00a0»: true).',
  noProvider: 'Cette organisation n’a pas de fournisseur d’identité à elle\u00a0; demandez un lien par courriel.',
  providerAway: 'Le fournisseur d’identité de cette organisation ne répond pas\u00a0; demandez un lien par courriel.',
  providerAmiss: {
    old: 'Ce retour de votre fournisseur d’identité a déjà servi, vient d’un autre navigateur ou a pris plus de dix minutes\u00a0; recommencez.',
    refused: 'Votre fournisseur d’identité ne vous a pas laissé entrer\u00a0; recommencez, ou demandez un lien par courriel.',
    unverified: 'Votre fournisseur d’identité ne dit pas avoir vérifié votre adresse\u00a0; demandez un lien par courriel.',
  },
  notInvited: mail => `${mail} n’a pas été invité dans cette organisation\u00a0; adressez-vous à son secrétariat.`,
  signInProvider: 'Se connecter chez le fournisseur de votre organisation',
  deviceFailed: 'Votre appareil n’a pas donné de clé d’accès. Réessayez, ou demandez un lien par courriel.',

  sessions: 'Sessions',
  sessionsNote: 'Là où vous êtes connecté. Une session prend fin après un jour sans usage, et au plus tard après une semaine.',
  ways: { link: 'par un lien reçu par courriel', passkey: 'par une clé d’accès', provider: 'par le fournisseur de votre organisation' },
  sessionSays: (since, way, used) => `Depuis ${since}, ${way}\u00a0; dernier usage ${used}`,
  thisOne: 'celle-ci',
  endOne: 'Y mettre fin',
  endOthers: 'Mettre fin à toutes les autres',
  passkeys: 'Clés d’accès',
  passkeysNote:
    'Une clé d’accès reste sur votre appareil ou dans votre gestionnaire de mots de passe. Ajoutez-en une par appareil\u00a0; elle vous connecte sans courriel.',
  noPasskeysYet: 'Vous n’avez pas de clé d’accès.',
  passkeySays: (name, since, used) => `${name}, ajoutée ${since}${used === null ? ', pas encore utilisée' : `, dernier usage ${used}`}`,
  passkeyName: 'Un nom pour elle',
  addPasskey: 'Ajouter une clé d’accès',
  usePasskey: 'Se connecter avec une clé d’accès',
  remove: 'Supprimer',

  notDated: who =>
    who.length === 0
      ? 'Les actes portent la date de leur réception\u00a0; laissez «\u00a0at\u00a0» de côté.'
      : `Seul ${list(who, 'or')} peut dater un acte autrement que par sa réception\u00a0; laissez «\u00a0at\u00a0» de côté.`,
  ours: field => `${quoted(field)} est rempli à la réception de l’acte\u00a0; laissez-le de côté.`,
  notYourAct: (own, other) => `Vous agissez pour ${own}, et cet acte est de ${other}\u00a0; laissez «\u00a0by\u00a0» de côté.`,
  needs: (act, fields) => `${quoted(act)} demande ${list(fields.map(quoted), 'and')}\u00a0; remplissez-le.`,
  noSuchAct: (name, near) =>
    `Aucun acte ne s’appelle ${quoted(name)}${near === null ? '\u00a0; la charte et son guide les énumèrent.' : `\u00a0; vouliez-vous dire ${quoted(near)}\u00a0?`}`,
  badSeal: (fields, other) =>
    `«\u00a0seal\u00a0» nomme les mots gardés à côté de la ligne, ${list(fields.map(quoted), 'or')}${other === null ? '' : `, et non ${quoted(other)}`}\u00a0; corrigez-le.`,
  badKey: 'Une clé compte de 1 à 200 signes visibles, sans espace\u00a0; tirez-en une au hasard pour chaque acte.',
  noSealedPart: no => `Le numéro ${no} n’a pas de partie scellée\u00a0; nommez le numéro d’un acte qui en a une.`,
  previewStruck: powers =>
    `Les pouvoirs numéro ${powers} sont dès lors à examiner de nouveau\u00a0; ce qui a été fait en vertu d’eux demeure, et la partie en est informée par lettre.`,
  standsChange: 'La situation change en ce moment\u00a0; regardez-la, et renvoyez l’acte s’il doit toujours l’être.',
  powersChange: 'Des pouvoirs changent en ce moment\u00a0; renvoyez l’acte.',
  tooManyWait: 'Cinquante de vos envois attendent déjà\u00a0; faites-les d’abord confirmer, signer ou refuser.',
  keyOfAnother: 'Cette clé a servi pour un autre acte\u00a0; tirez-en une nouvelle.',

  inHand: 'La charte veut deux noms sous cet acte\u00a0: il attend le second, et entre au registre avec les deux.',
  previewHand: 'La charte veut deux noms sous cet acte\u00a0; envoyé, il attend le second.',
  handRefused: reason => `Ceci a été refusé et n’entre pas au registre\u00a0: ${reason}`,
  handOver: 'Sept jours ont passé sans second nom\u00a0; ceci n’entre pas au registre. Renvoyez-le.',
  noSuchHand: 'Rien de tel n’attend votre nom\u00a0; votre bureau montre ce qui l’attend.',
  anotherSigns: 'Le second nom est celui d’une autre personne\u00a0; demandez à un collègue qui a des pouvoirs.',
  anotherConfirms:
    'Vous l’avez envoyé vous-même\u00a0; une autre personne de votre partie ou de votre charge, qui a les pouvoirs voulus, le confirme.',
  beingSigned: 'Quelqu’un y met son nom en ce moment\u00a0; revenez dans une minute.',
  firstLost: (name, why) => `Ceci ne peut entrer au registre, car ${name} ne peut plus le faire\u00a0: ${why}`,
  signedAlready: no => `Ceci figure déjà au registre, sous le numéro ${no}.`,
  noSuchApart: 'Rien de tel n’a été mis à part pour vous\u00a0; votre bureau montre ce qui l’a été.',
  neverConfirmed: 'La charte ne laisse pas une partie confirmer ce qui a été envoyé sans pouvoirs\u00a0; renvoyez-le.',
  confirmOver: until => `Le délai pour le confirmer a pris fin le ${until}\u00a0; renvoyez-le.`,

  apart: 'Mis à part',
  apartNote: 'Envoyé sans pouvoirs. Ce n’est pas au registre\u00a0; une fois confirmé, l’acte porte l’heure de son envoi.',
  apartSays: (by, act, at) => `${by}\u00a0: ${act}, envoyé ${at}`,
  apartUntil: until => `À confirmer jusqu’au ${until}.`,
  confirm: 'Confirmer',
  hand: 'Attend un second nom',
  handNote: 'Deux personnes mettent leur nom sous ces actes. La seconde voit ce que la première a écrit, et en répond aussi.',
  handSays: (name, act, at) => `${name}\u00a0: ${act}, envoyé ${at}`,
  handUntil: until => `Jusqu’au ${until}.`,
  sign: 'Y mettre votre nom',
  reason: 'Motif',
  refuseIt: 'Refuser',
  takeBack: 'Le reprendre',
  yours: 'Un collègue y met son nom.',
  handKept: 'Attend un second nom',

  delegation: 'Délégation',

  delegationOf: party => `La délégation de ${party}`,
  delegationNote: registrar =>
    `Votre partie délivre et retire ses pouvoirs elle-même\u00a0; ${registrar} les examine et les enregistre. Les lettres de créance permettent d’agir dans un organe, les pleins pouvoirs lient la partie.`,
  officeNote: registrar => `${registrar} désigne qui exerce cette fonction.`,
  notIssuer: (party, registrar) =>
    `Vous ne pouvez ni délivrer ni retirer des pouvoirs pour ${party}\u00a0; ${registrar} désigne qui le peut.`,
  powers: 'Pouvoirs',
  noPowers: 'Aucun n’a été délivré.',
  whats: {
    credentials: 'lettres de créance',
    'full powers': 'pleins pouvoirs',
    issuer: 'délivre les pouvoirs de la partie',
    office: 'exerce la fonction',
  },
  states: {
    issued: 'délivrés, à examiner',
    registered: 'enregistrés',
    refused: 'refusés',
    struck: 'examen rayé, à examiner de nouveau\u00a0; ce qui a été fait en vertu de ces pouvoirs demeure',
    withdrawn: 'retirés',
    expired: 'échus',
  },
  powersNote:
    'Qui peut délivrer des pouvoirs en son nom, et ce qui a été délivré. Au registre, une personne figure sous un identifiant tiré au sort.',
  issuedOn: (by, on) => `Délivré par ${by} ${on}.`,
  powerSays: (no, name, parts, state) => `${no}. ${name}\u00a0: ${parts} — ${state}`,
  inBody: body => `dans «\u00a0${body}\u00a0»`,
  forMatter: matter => `pour ${matter}`,
  forActs: acts => `pour ${acts}`,
  fromOn: from => `à partir du ${from}`,
  untilEnd: until => `jusqu’au ${until}`,
  asOffice: office => `comme «\u00a0${office}\u00a0», qui n’en a pas besoin`,
  byNumber: no => `(numéro ${no})`,
  unknownPerson: id => `${id} (pas invité ici)`,
  withdraw: 'Retirer',
  inviteDelegate: 'Inviter un délégué',
  inviteDelegateNote: 'La personne reçoit un lien par courriel. Délivrez ensuite ses pouvoirs ci-dessous.',
  alreadyInvited: (mail, name) => `${mail} a déjà été invité, pour ${name}\u00a0; une personne agit pour une partie ou une fonction.`,
  tooManyInvited: 'Trente personnes ont été invitées en une heure\u00a0; continuez plus tard.',
  language: 'Langue des courriels',
  issueCredentials: 'Délivrer des lettres de créance',
  issueFullPowers: 'Délivrer des pleins pouvoirs',
  holder: 'À',
  inWhichBody: 'Dans',
  everyBody: 'tous les organes',
  forWhichActs: 'Pour ces actes seulement (aucun choisi\u00a0: tous)',
  fromDay: 'À partir de (un jour\u00a0; vide\u00a0: aussitôt)',
  untilDay: 'Jusqu’à (un jour\u00a0; vide\u00a0: jusqu’au retrait)',
  whichOffice: 'Fonction qui n’a pas besoin de pouvoirs',
  noOffice: 'aucune',
  whichMatter: 'Dans cette affaire seulement (vide\u00a0: toutes)',
  issue: 'Délivrer',
  noDelegates: 'Personne de votre partie n’a encore été invité.',
  charterSays: 'Ce que dit la charte',
  article: article => `${article}\u00a0:`,
  endSessions: 'Mettre fin à ses sessions',
  signedInTimes: n => (n === 0 ? 'pas connecté' : n === 1 ? 'connecté une fois' : `connecté ${n} fois`),

  letters: {
    link: (name, organisation, link) => ({
      subject: `${organisation}\u00a0: connexion`,
      text: `${name},\n\nce lien vous connecte à ${organisation}, une fois, dans la semaine\u00a0:\n\n${link}\n\nSi vous ne l’attendiez pas, laissez-le inutilisé.\n`,
    }),
    elsewhere: (organisation, of) => ({
      subject: `${organisation}\u00a0: une invitation non envoyée`,
      text: `${of.party} a invité ${of.name} (${of.mail}), qui agit déjà ici pour ${of.other}. Une personne agit pour une seule partie ou fonction\u00a0: rien n’a été envoyé à cette adresse, et ${of.party} n’en connaît pas la raison, car savoir pour qui agit une adresse n’est pas son affaire. Parlez avec les deux.\n`,
    }),
    apart: (organisation, by, act, why, confirm) => ({
      subject: `${organisation}\u00a0: mis à part, ${act}`,
      text: `Un acte a été envoyé pour ${by} sans pouvoirs\u00a0: ${act}.\n\n${why}\n\nIl n’est pas au registre. ${confirm}\n`,
    }),
    mayConfirm: (until, address) =>
      `Une personne munie de pouvoirs pour la partie peut le confirmer jusqu’au ${until}, à ${address}\u00a0; il porte alors l’heure de son envoi.`,
    mayNot: 'La charte ne permet pas de le confirmer\u00a0; une personne munie de pouvoirs doit le renvoyer.',
    confirmed: (organisation, act, no) => ({
      subject: `${organisation}\u00a0: confirmé, ${act}`,
      text: `Ce qui avait été envoyé sans pouvoirs a été confirmé et figure au registre sous le numéro ${no}\u00a0: ${act}.\n`,
    }),
    hand: (organisation, name, act, until, address) => ({
      subject: `${organisation}\u00a0: un second nom est attendu, ${act}`,
      text: `${name} a envoyé un acte sous lequel la charte veut deux noms\u00a0: ${act}.\n\nVoyez-le, et mettez-y votre nom ou refusez-le, jusqu’au ${until}, à ${address}\n`,
    }),
    signed: (organisation, name, act, no) => ({
      subject: `${organisation}\u00a0: signé par deux, ${act}`,
      text: `${name} y a mis le second nom\u00a0; l’acte figure au registre sous le numéro ${no}\u00a0: ${act}.\n`,
    }),
    refused: (organisation, name, act, reason) => ({
      subject: `${organisation}\u00a0: refusé, ${act}`,
      text: `${name} n’a pas laissé ceci entrer au registre\u00a0: ${act}.\n\n${reason}\n`,
    }),
  },
}

// Certificates, sheets, texts and numbers.

const papers: PapersWords = {
  papers: 'Pièces',
  papersNote: 'Ce qui s’imprime et se classe de cette affaire\u00a0: relevés, certificats, textes, récépissés.',
  decisionSheet: 'Relevé de décision',
  notification: 'Notification dépositaire',
  asPdf: 'PDF',
  print: 'À imprimer ou à conserver en fichier.',
  matter: 'Affaire',
  number: 'Numéro',
  noNumber: 'sans numéro',
  procedure: 'Procédure',
  opened: 'Ouverte',
  by: names => `par ${names}`,
  adopted: 'Décidée',
  announced: 'Annoncée',
  numbered: 'Numérotée',
  effect: 'Prend effet',
  effectBy: when => `au plus tard ${when}`,
  withoutEffect: 'aucun\u00a0: la décision prévue n’a pas été prise',
  openEffect: 'cela dépend d’actes encore à venir',
  notYet: 'pas encore',
  body: 'Organe',
  parties: 'Parties ce jour-là',
  outcome: 'Issue',
  certifiedBy: (who, when, no) => `Certifié par ${who} ${when} (acte ${no}).`,
  notCertified: 'Jugé d’après le registre, et non certifié.',
  open: 'Rien n’est encore arrêté\u00a0; cette feuille dit où en est l’affaire.',
  differ:
    'Le certificat et le juge diffèrent\u00a0; les deux figurent ici et aucun ne remplace l’autre. Il appartient aux personnes de décider.',
  field: 'Élément',
  certified: 'Certifié',
  judged: 'Jugé',
  nothing: 'rien',
  took: 'Qui a pris part, et comment',
  position: 'Acte',
  who: 'Par',
  acts: 'Actes',
  silent: 'N’ont rien dit',
  ofSeats: (n, of) => `${n} sur ${of}`,
  nobody: 'Personne n’a pris position.',
  finding: 'Ce qui a été constaté',
  texts: 'Textes',
  language: 'Langue',
  status: 'Qualité',
  hash: 'SHA-256',
  statuses: { authentic: 'fait foi', translation: 'traduction', missing: 'manque' },
  version: n => `Version ${n}`,
  noTexts: 'Aucun texte n’est joint à cette affaire.',
  proof: 'Comment le vérifier',
  certificate: 'Certificat',
  charterHash: 'Charte, SHA-256',
  edition: 'Édition',
  known: 'Actes connus',
  receipts: 'Récépissés',
  receiptsOf: (path, acts) => `${path}{numéro} pour les actes ${acts}`,
  judge: 'Juge',
  checkpoint: 'Point de contrôle',
  lines: n => `${n} ${n < 2 ? 'ligne' : 'lignes'}`,
  readAt: 'Se lit à l’adresse',
  verifyBy: command => `Chacun le vérifie par\u00a0: ${command}`,
  line: 'ligne',
  page: (n, of) => `${n} sur ${of}`,
  notifies: 'Le dépositaire communique ce qui suit.',
  deposited: (names, what) => `${names}\u00a0: ${what}`,
  received: 'Reçu',
  done: 'Date',
  instrument: 'Instrument',
  depositor: 'Par',
  reservation: 'Avec lui',
  worth: 'Ce qu’il vaut',
  effects: 'Effet',
  effectFor: (names, when) => `pour ${names}\u00a0: à compter du ${when}`,
  effectEnded: when => `jusqu’au ${when}`,
  noEffect: 'Il n’a pas encore d’effet par lui-même.',
  standsNow: 'Où en est l’affaire',
  basis: 'Selon',
  actNo: no => `Acte ${no} du registre.`,
  noInstrument: (no, matter) =>
    `L’acte ${no} n’est pas un acte de ${matter}\u00a0; une notification porte sur un acte de l’affaire, nommé par &act=.`,
  whichMatter: 'Une feuille porte sur une affaire\u00a0; nommez-la par ?matter=.',
  noRun: (matter, procedures) => `${matter} ne connaît pas ce cours\u00a0; elle a ${procedures}.`,
  certify: 'Certifier l’issue',
  certifyNote:
    'Voici ce que dira le certificat. Une fois envoyé, il est au registre\u00a0; il n’est jamais changé, et un autre peut le suivre.',
  certifySend: 'Certifier',
  notSettled: (matter, stands) =>
    `${matter} n’est pas arrêtée\u00a0; il n’y a rien à certifier. Où elle en est\u00a0: ${stands.replace(/\.$/, '')}.`,
  undecided: matter =>
    `Le registre ne décide pas encore ${matter}\u00a0; ce qui est indéterminé doit être déterminé avant d’être certifié.`,
  already: no => `Cette issue est déjà certifiée (acte ${no}), et le juge trouve toujours la même\u00a0; il n’y a rien à ajouter.`,
  turned: (was, is) =>
    `Vous avez vu «\u00a0${was}\u00a0», et le juge trouve maintenant «\u00a0${is}\u00a0»\u00a0; regardez encore avant de certifier.`,
  noDocument: hash => `Aucun document de SHA-256 ${hash} n’est conservé ici\u00a0; envoyez-le d’abord (POST /documents), puis nommez-le.`,
  noCertificate: matter => `Ce document n’est pas un certificat de ${matter}\u00a0; POST …/certify en fait un et envoie l’acte.`,
  certificateNeeded: 'Un certificat est un document que la plateforme établit\u00a0; POST …/certify l’établit et envoie l’acte.',
  textMissing: (lang, hash) =>
    `Le texte en ${lang} (${hash}) n’est pas conservé ici\u00a0; envoyez-le d’abord (POST /documents), puis nommez-le.`,
  number_: 'Donner un numéro',
  give: number => `Donner ${number}`,
  numberJust: (number, next) => `${number} vient d’être donné\u00a0; le suivant est ${next}.`,
  numberNothing: 'Nommez la série dont vient le numéro.',
  after: { Corr: 'Rectificatif', Add: 'Additif', Rev: 'Révision' },
  putTexts: 'Réunir les textes d’une affaire',
  putTextsNote:
    'Un fichier par langue\u00a0: texte simple, Markdown ou PDF. L’ensemble reçoit une empreinte, par laquelle le nomme l’acte qui le distribue\u00a0; un texte faisant foi qui change est une nouvelle version, et l’acte qui le distribue fait repartir le délai.',
  file: language => `Texte en ${language}`,
  keep: 'Conserver ces textes',
  kept: 'Les textes sont conservés. Leur ensemble est nommé par cette empreinte\u00a0:',
  sendWith: act => `Envoyer «\u00a0${act}\u00a0» avec ces textes`,
  noFile: 'Aucun texte n’a été envoyé\u00a0; choisissez au moins un fichier.',
  badFile: type => `Un texte est du texte simple, du Markdown ou un PDF, et non ${type}\u00a0; envoyez l’un d’eux.`,
  titleMissing: 'Donnez un titre aux textes.',
  textOf: (version, lang) => `Version ${version}, ${lang}`,
  compared: (a, b) => `La version ${b} à côté de la version ${a}`,
  notCompared: 'Ce n’est pas du texte simple, et ce n’est pas comparé ici\u00a0; ouvrez-les côte à côte.',
  unchanged: 'Le texte est le même.',
  receiptsTitle: 'Récépissés',
  receiptsNote:
    'Chacun prouve que son acte figure au journal. Conservez le fichier\u00a0; «\u00a0entente verify\u00a0» le vérifie sans nous demander rien.',
  receipt: no => `Récépissé de l’acte ${no}`,
  receivedAt: when => `Reçu le ${when}, et gardé.`,
  datedAt: when => `Daté du ${when}\u00a0; inscrit avec le registre tel qu’il a été apporté.`,
  whatIsKept: 'Ce qui est gardé',
  fingerprint: 'Empreinte de sa ligne (SHA-256)',
  inRecord: 'Dans le registre',
  toKeep: 'À garder',
  proofFile: 'Le fichier qui le prouve',
  theLine: 'sa ligne',
  certificates: 'Certificats',
  certificatesNote: 'Ce qui a été certifié figure à côté de ce que trouve le juge.',
  agrees: 'Le juge trouve la même chose.',
  fields: {
    charter: 'Charte',
    matter: 'Affaire',
    procedure: 'Procédure',
    article: 'Article',
    opened: 'Ouverte',
    outcome: 'Issue',
    number: 'Numéro',
    adopted: 'Décidée',
    announced: 'Annoncée',
    numbered: 'Numérotée',
    effectiveFrom: 'Prend effet',
    electorate: 'Corps électoral',
    result: 'Résultat',
    acts: 'Actes',
    texts: 'Textes',
    charterHash: 'Charte, SHA-256',
    edition: 'Édition',
    known: 'Actes connus',
    judge: 'Juge',
  },
  again: 'Jugé autrement qu’auparavant',
  againNote:
    'Cette version du programme trouve ces affaires arrêtées autrement qu’une version antérieure, d’après les mêmes actes. Rien n’a été changé\u00a0; des personnes regardent chacune, et le disent ici.',
  againSays: (was, is) => `c’était «\u00a0${was}\u00a0», et c’est maintenant «\u00a0${is}\u00a0».`,
  noMore: 'aucun cours de cette sorte',
  seenAgain: 'Nous l’avons examiné',
  noneAgain: 'Rien d’arrêté n’est trouvé autrement qu’auparavant.',
}

// What people are told of.

const crisis: CrisisWords = {
  alert: 'Alerte',
  alerts: 'Alertes',
  none: 'Aucune consultation n’a été demandée dans ce registre.',
  alertsNote: 'Chaque consultation demandée, la plus récente d’abord, et qui, parmi les membres alertés, a accusé réception.',
  askedFor: (who, when) => `Consultations demandées par ${who}, le ${when}.`,
  askedOn: (who, when) => `Consultations demandées par ${who}, ${when}.`,
  tested: (who, when) => `Essai de l’alerte par ${who}, le ${when}. Il ne s’est rien passé.`,
  count: (n, of) => `Accusés de réception\u00a0: ${n} sur ${of}.`,
  missing: names => `N’ont pas encore accusé réception\u00a0: ${names}.`,
  notOnRecord: 'Ce registre ne contient aucun accusé de réception à ce sujet.',
  beginsFixed: when => `Elles commencent le ${when}\u00a0; l’heure est fixée.`,
  begins: when => `Elles commencent au plus tard le ${when}, sauf heure plus proche.`,
  began: when => `Elles ont commencé le ${when}.`,
  noHour: 'L’heure n’est pas encore fixée.',
  cancelled: when => `L’alerte a été annulée le ${when}.`,
  converted: 'La réunion devenue cette consultation',
  acknowledge: party => `Accuser réception pour\u00a0: ${party}`,
  acknowledged: (party, when) => `${party}\u00a0: réception accusée le ${when}.`,
  states: {
    asked: 'à l’origine de la demande',
    acknowledged: 'réception accusée',
    seen: 'vu, sans accusé',
    silent: 'sans nouvelles',
    unknown: 'absent du registre',
  },
  column: { member: 'Membre', state: 'État', acknowledged: 'Accusé', there: 'Sur place', seen: 'Vu', told: 'Lettre remise' },
  history: 'Déroulement de l’alerte',
  boardNote:
    'Les heures sont celles du siège\u00a0; à côté, celle de la capitale. «\u00a0Vu\u00a0» et «\u00a0lettre remise\u00a0» sont des faits concernant des pages et des lettres, non des actes.',
  cap: 'En message CAP 1.2',
  roster: 'Tableau de permanence',
  convene: 'Demander des consultations',
  willAlert: names =>
    `Dès réception, les permanents des membres suivants sont alertés aussitôt, par lettre, par appel et sur chaque page ouverte\u00a0: ${names}.`,
  decide: 'En décider',
  decideNote:
    'Chacun ouvre une affaire distincte qui renvoie à celle-ci, dans le même organe ou dans un autre\u00a0; les positions ne suivent pas.',
  testTheAlert: 'Éprouver l’alerte',
  testTitle: 'Essai de l’alerte',
  testNote: 'Tous sont alertés et avertis qu’il s’agit d’un essai\u00a0; une fois par heure.',
  steer: {
    'updated the alert': 'Le redire à tous',
    'cancelled the alert': 'Annuler l’alerte',
    'fixed the time': 'Fixer l’heure',
  },
  convert: meeting => `Poursuivre «\u00a0${meeting}\u00a0» comme cette consultation`,
  unreachable: names => `Nul ne peut y être joint par lettre ni par appel\u00a0; téléphonez-leur\u00a0: ${names}.`,
  directing: 'Conduite de l’exercice',
  directingNote: 'Seul le greffier d’un exercice fait ces actes, et chacun figure à son registre.',
  direct: {
    'began the exercise': 'Commencer l’exercice',
    'stopped the exercise': 'Suspendre l’exercice',
    'resumed the exercise': 'Le reprendre, ses heures décalées de la pause',
    'ended the exercise': 'Terminer l’exercice',
    'gave an inject': 'Donner un événement',
    'moved the clock': 'Avancer l’horloge',
  },
  moveTo: city => `À quel moment, heure du siège (${city})`,
  inject: 'Ce que l’on dit aux participants',
  conveneNote: 'Tout membre peut en demander, et nul acte ne l’empêche. Les permanents de chaque membre sont alertés aussitôt.',
  crisis: 'En cas de crise',
  openAlert: 'Ouvrir l’alerte',
  rosterNote: party =>
    `Qui est alerté pour ${party}, et dans quel ordre. Les permanents sont avertis aussitôt\u00a0; si nul n’accuse réception, les suppléants le sont ensuite. Sans tableau, toute personne aux lettres de créance enregistrées est de permanence.`,
  ranks: ['De permanence', 'Premier suppléant', 'Second suppléant', 'Non alerté'],
  save: 'Conserver le tableau',
  saved: 'Le tableau est conservé. Une alerte en cours garde celui avec lequel elle a commencé.',
  nobodyOnDuty: 'Il faut quelqu’un de permanence\u00a0; choisissez «\u00a0De permanence\u00a0» pour une personne.',
  noSuchPerson:
    'Le tableau nomme quelqu’un qui n’a pas de lettres de créance enregistrées pour votre partie\u00a0; ne nommez que ceux de la page du tableau.',
  instruction: 'Accusez réception pour votre délégation et tenez-vous prêts à la consultation.',
  exerciseMark: name => `EXERCICE ${name} EXERCICE\u00a0:`,
  noInstant: 'Un message CAP porte la seconde de son envoi, et ce registre ne connaît que le jour\u00a0; aucune heure n’est inventée.',
  noAlert: no => `Le numéro ${no} du registre n’a ni déclenché ni modifié d’alerte\u00a0; indiquez-en un qui l’a fait.`,
  situation: 'Situation',
  reports: 'Rapports',
  reportsNote: 'Chacun avec sa source. Un rapport n’est jamais modifié\u00a0: un autre rectifie ce qui était faux, et les deux demeurent.',
  noReports: 'Rien n’a été rapporté dans cette affaire.',
  reportsCount: (n, open) => `Rapports\u00a0: ${n}, dont ${open} non confirmés.`,
  measuresCount: (n, done) => (n === 0 ? 'Aucune mesure au registre.' : `Mesures exécutées\u00a0: ${done} sur ${n}.`),
  reportStates: { 'not confirmed': 'non confirmé', confirmed: 'confirmé', corrected: 'rectifié', withdrawn: 'retiré' },
  confidence: 'Confiance',
  confidences: ['faible', 'moyenne', 'forte'],
  corrects: no => `Rectifie le rapport ${no}.`,
  correctedBy: no => `Rectifié par le rapport ${no}.`,
  confirmedBy: who => `confirmé par ${who}`,
  noSource: 'Aucune source n’est indiquée.',
  confirm: 'Confirmer ce rapport',
  options: 'Options',
  measures: 'Mesures',
  lessons: 'Enseignements',
  course: 'Chronologie',
  courseNote: 'Établie d’après les actes et ce que le juge a constaté\u00a0; elle contient ce qui était connu, tel que daté.',
  nothing: 'Rien n’est encore au registre.',
  owner: 'Qui s’en charge',
  due: 'Jusqu’au',
  done: no => `fait, numéro ${no}`,
  late: 'en retard',
  markDone: 'Marquer comme fait',
  add: 'Ajouter',
  addNote: 'Chacun de ces actes part aussitôt, sans relecture\u00a0; ce qui est parti se corrige par un autre acte.',
  addReport: 'Inscrire un rapport',
  addOption: 'Exposer une option',
  addMeasure: 'Prendre une mesure',
  addLesson: 'Tirer un enseignement',
  correct: 'Rectifier un rapport',
  says: 'Quoi',
  source: 'Source',
  which: 'Quel rapport',
  exercise: name => `Exercice ${name}. Rien sur cette page n’est réel.`,
  exerciseStopped: 'Une demande réelle a suspendu l’exercice\u00a0: des consultations ont été demandées pour de bon.',
  exerciseHalted: 'L’exercice est suspendu.',
  exerciseEnded: 'L’exercice est terminé.',
  exerciseClock: when => `Son horloge indique\u00a0: ${when}.`,
  openReal: 'Aller à ce qui est réel',
  drill: {
    noExercise:
      'Cette organisation n’est pas un exercice\u00a0; commencez-en un avec sa propre charte, dont l’en-tête porte «\u00a0exercise\u00a0».',
    registrar: 'Seul le greffier de l’exercice le commence, le suspend, le reprend, le termine et avance son horloge.',
    stopped: 'L’exercice est suspendu\u00a0; rien n’y est reçu tant que son greffier ne l’a pas repris.',
    stoppedByRequest: 'Une demande réelle a suspendu l’exercice\u00a0; rien n’y est reçu tant que son greffier ne l’a pas repris.',
    ended: 'L’exercice est terminé\u00a0; son registre est clos.',
    notStopped: 'L’exercice n’est pas suspendu et ne peut donc être repris.',
    back: 'L’horloge d’un exercice ne s’avance que vers un moment postérieur\u00a0; indiquez-le dans «\u00a0until\u00a0».',
    far: most =>
      `L’horloge d’un exercice avance de dix ans au plus\u00a0; indiquez dans «\u00a0until\u00a0» un moment antérieur au ${most}.`,
  },
  testsNot: 'L’alerte est éprouvée par une partie de l’alliance ou par son secrétariat\u00a0; demandez-le à l’un d’eux.',
  updatedOften: when =>
    `Vous avez informé tout le monde de cette alerte six fois depuis ${when}\u00a0; recommencez une heure après, ou dites dans l’affaire même ce qui ne peut attendre.`,
  testedLately: when =>
    `Votre partie a éprouvé l’alerte ${when}, et chaque essai alerte tous les autres\u00a0; recommencez une heure après, ou demandez des consultations si vous en avez besoin.`,
  letter: {
    subject: (who, title) => `ALERTE\u00a0: consultations demandées par ${who}\u00a0: ${title}`,
    testSubject: 'Essai de l’alerte',
    guarded: 'ALERTE\u00a0: consultations demandées dans une affaire non publique',
    guardedText: 'Des consultations sont demandées dans une affaire non publique. Connectez-vous pour la lire et accuser réception.',
    asked: (who, when, no) => `Consultations demandées par ${who}, le ${when} (numéro ${no} du registre).`,
    begins: when => `Elles commencent au plus tard le ${when}.`,
    there: times => `Sur d’autres horloges\u00a0: ${times}.`,
    acknowledge: 'Accusez réception ici\u00a0; dès qu’une personne l’a fait pour votre partie, plus aucun rappel ne lui est adressé\u00a0:',
    again: n => `Ceci est le rappel n\u00b0\u00a0${n}\u00a0: nul n’a encore accusé réception pour votre partie.`,
  },
}

const notice: NoticeWords = {
  letter: {
    dear: name => `${name},`,
    acted: (title, did) => `${title}\u00a0: ${did.replace(/\.$/, '')}`,
    received: (when, no) => `Reçu le ${when}, sous le numéro ${no} du registre.`,
    reason: text => `Motif donné\u00a0: ${text}`,
    now: stands => `Où en est l’affaire\u00a0: ${stands}`,
    runsUntil: (when, city) => `Le délai court jusqu’au ${when}, heure du siège à ${city}.`,
    instant: 'Un acte reçu à cet instant ou plus tard est tardif.',
    day: 'Un acte reçu après la fin de ce jour est tardif.',
    soon: (title, when) => `${title}\u00a0: le délai expire le ${when}`,
    ranOut: (title, when) => `${title}\u00a0: le délai a expiré le ${when}`,
    ranOutAt: (when, city) => `Le délai a expiré le ${when}, heure du siège à ${city}. Aucun acte ne peut plus être reçu avant ce moment.`,
    reminds: 'Cette lettre ne fait que rappeler\u00a0; rien ne dépend de sa lecture.',
    guarded: 'Un acte a été accompli dans une affaire qui n’est pas publique. Connectez-vous pour le lire.',
    guardedSubject: 'du nouveau dans une affaire qui n’est pas publique',
    issuer: party => `une personne a été désignée pour délivrer les pouvoirs de ${party}`,
    issuerNamed: (registrar, party, no, when) =>
      `Le ${when}, ${registrar} a désigné une personne qui peut délivrer et retirer des pouvoirs au nom de ${party} (numéro ${no} du registre). Si ${party} ne l’a pas demandé, dites-le aussitôt à ${registrar} et aux autres parties\u00a0: d’ici là, cette personne peut en faire agir d’autres pour ${party}.`,
    struck: party => `les pouvoirs de ${party} sont à examiner de nouveau`,
    struckSays: (registrar, party, powers, no, when) =>
      `Le ${when}, ${registrar} a rayé l’examen des pouvoirs numéro ${powers} de ${party} (numéro ${no} du registre, où se trouve la raison). Ce qui a été fait en vertu de ces pouvoirs jusque-là demeure. Tant qu’ils ne sont pas examinés de nouveau, rien ne peut être fait en leur vertu\u00a0; ${party} peut aussi en délivrer d’autres.`,
    entered: (party, did) => `inscrit au nom de ${party}\u00a0: ${did}`,
    enteredSays: (office, did, no, when) =>
      `Le ${when}, ${office} a inscrit comme reçu par lettre ou par appel\u00a0: ${did} (numéro ${no} du registre).`,
    enteredOtherwise: (party, no, office) =>
      `Si ${party} n’a rien envoyé de tel, retirez-le maintenant\u00a0: envoyez l’acte «\u00a0struck\u00a0» avec «\u00a0corrects\u00a0» ${no} et une raison, et dites-le à ${office} et aux autres parties. Ce qui a été réglé entre-temps, seule une nouvelle décision le change.`,
    why: (by, org) => `Vous recevez cette lettre parce que vous agissez pour ${by} dans ${org}.`,
    stopped: url => `les appels à ${url} sont arrêtés`,
    stoppedBecause: (url, days, says) =>
      `Depuis ${days} jours aucun appel à ${url} n’a été accepté, et il n’en est plus fait. Dernière réponse\u00a0: ${says}\n\nRemédiez-y, puis enregistrez l’adresse à nouveau.`,
  },
  title: 'Notification',
  party: 'Partie',
  note: 'Qui a été averti de cette affaire, et quand. Ce sont des faits sur des lettres et des pages, non des actes.',
  handed: 'Remis',
  handedNote: 'au serveur de courrier',
  delivered: 'Livré',
  deliveredNote: 'par webhook',
  seen: 'Vu',
  acknowledged: 'Accusé réception',
  acknowledge: 'J’ai pris connaissance de cette affaire',
  never: 'pas encore',
  failed: says => `N’a pu être remis\u00a0: ${says}`,
  silent: names => `Rien encore de la part de ${names}.`,
  allHeard: 'Toutes les parties se sont manifestées.',
  notDelegate: party => `Seul qui détient des pouvoirs enregistrés pour ${party} peut accuser réception en son nom.`,
  noSuchMatter: id => `Il n’y a pas d’affaire «\u00a0${id}\u00a0» que vous puissiez voir\u00a0; nommez-en une du registre.`,
  laid: 'Lettres à remettre',
  laidNote:
    'Aucun serveur de courrier n’est nommé (SMTP_URL)\u00a0: ces lettres sont gardées ici une semaine\u00a0; remettez-les vous-même. Leurs liens connectent quiconque les ouvre.',
  notHanded: 'Lettres qui n’ont pu être remises',
  hooks: 'Webhooks',
  hooksNote:
    'Une adresse à vous, appelée à chaque acte que votre partie peut voir. Les appels sont signés (Standard Webhooks) et ne portent que l’organisation, le numéro et l’affaire.',
  hookUrl: 'Adresse (https)',
  hookAdd: 'Enregistrer',
  hookRemove: 'Retirer',
  hookNone: 'Aucune n’est enregistrée.',
  hookSecret: 'Le secret, montré cette seule fois\u00a0; il sert à vérifier la signature de chaque appel\u00a0:',
  hookStopped: 'arrêté',
  hookFailing: (since, says) => `non accepté depuis le ${since}\u00a0: ${says}`,
  hookWorks: 'en service',
  badUrl: 'Ce n’est pas une adresse que l’on puisse appeler\u00a0; écrivez-la https://example.org/hook.',
  fragment: 'Une adresse que l’on appelle n’a pas de partie après «\u00a0#\u00a0»\u00a0; ôtez-la.',
  notHttps: 'Seules les adresses https sont appelées, pour que nul ne lise en chemin.',
  inside: 'Cette adresse est dans un réseau privé et n’est pas appelée\u00a0; donnez-en une que l’on atteigne du dehors.',
  tooMany: most => `Une partie enregistre au plus ${most} adresses\u00a0; retirez-en une d’abord.`,
  noHook: 'Votre partie n’a pas enregistré cette adresse.',
  lang: 'Langue des lettres',
  calendar: 'Calendrier des délais',
  feed: 'Fil du registre',
  closes: (procedure, title) => `${title}\u00a0: ${procedure}, clôture`,
  takesEffect: (outcome, title) => `${title}\u00a0: ${outcome}, à partir de ce jour`,
  atSeat: (when, city) => `Au siège à ${city}\u00a0: ${when}.`,
}

// The door as programs meet it.

const proche = (near: string | null): string => (near === null ? '' : `\u00a0; vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`)

const api: ApiWords = {
  refusals: { 406: 'Pas sous cette forme', 415: 'D’une autre nature' },
  unreadableForm: 'Le formulaire n’a pas pu être lu\u00a0; envoyez-le de nouveau.',
  deepJson: 'Ce qui a été envoyé compte plus de 32 crochets emboîtés\u00a0; écrivez par exemple {"act":"objected","matter":"budget-2027"}.',
  notJson: 'Ce qui a été envoyé n’est pas du JSON\u00a0; écrivez par exemple {"act":"objected","matter":"budget-2027"}.',
  wrongType: type => `Ce qui a été envoyé est «\u00a0${type}\u00a0»\u00a0; envoyez application/json ou un formulaire.`,
  amiss: fields => `Ce qui a été envoyé ne peut être lu\u00a0: ${fields}.`,
  noField: (name, near) => `il n’y a pas de champ «\u00a0${name}\u00a0»${proche(near)}`,
  field: (name, says) => `«\u00a0${name}\u00a0»\u00a0: ${says}`,
  missing: 'à remplir',
  shapes: {
    string: 'écrivez un texte',
    number: 'écrivez un nombre',
    boolean: 'écrivez true ou false',
    object: 'écrivez un objet avec ses champs',
    other: 'écrivez-le comme le montre la page de cette interface',
    mail: 'écrivez une adresse de courriel',
    oddName: 'écrivez-le sur une ligne, sans caractères de commande ni signes invisibles',
    oneOf: values => `écrivez ${values}`,
  },
  tooShort: least => `écrivez au moins ${least} ${least === 1 ? 'signe' : 'signes'}`,
  tooBig: most => `écrivez au plus ${most} signes`,
  noWord: (word, near, known) =>
    `Cette adresse ne connaît pas «\u00a0${word}\u00a0»${near === null ? `\u00a0; elle connaît ${known}.` : proche(near)}`,
  twice: word => `«\u00a0${word}\u00a0» figure deux fois dans cette adresse\u00a0; écrivez-le une fois.`,
  onlyBy: (method, methods) => `«\u00a0${method}\u00a0» n’a pas d’effet à cette adresse\u00a0; utilisez ${methods}.`,
  notAcceptable: (type, json) =>
    `Cette adresse répond par ${type}, que vous n’acceptez pas${json === null ? '\u00a0; laissez de côté l’en-tête Accept.' : `\u00a0; demandez ${json}, la même chose en JSON.`}`,
  tooOften: seconds =>
    `Trop de demandes\u00a0; attendez ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}, puis continuez plus lentement.`,
  muchAsked: seconds =>
    `Tant de choses sont demandées en ce moment que ceci doit attendre ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}\u00a0; une personne connectée n’attend pas.`,
  badLimit: (text, most) => `«\u00a0${text}\u00a0» ne peut servir de limite. Écrivez un nombre entier de 1 à ${most}.`,
  metricsClosed:
    'Ces chiffres sont pour les exploitants\u00a0: demandez-les depuis la machine elle-même, ou avec le jeton de METRICS_TOKEN.',
  notLive:
    'Cette organisation est lue depuis son dossier et ne tient pas de journal\u00a0; son registre se vérifie avec «\u00a0entente verify <dossier>\u00a0».',
  noTile: (path, why) => `Il n’y a pas de tuile «\u00a0${path}\u00a0»\u00a0: ${why}.`,
  shortLog: width => `Le journal n’est pas encore si long\u00a0; cette tuile a une largeur de ${width}.`,
  noSuchAct: 'Le registre n’a pas d’acte de ce numéro.',
  noDocument: 'Aucun document de ce SHA-256 n’est conservé ici.',
  badBefore: 'Écrivez «\u00a0before\u00a0» comme le numéro d’un acte du registre.',
  noStream: 'Seule une organisation vivante a un flux\u00a0; rien n’arrive à celle qui n’est servie que pour la lecture.',
  badFrom: 'Écrivez «\u00a0from\u00a0» comme le numéro du premier acte à annoncer.',
  fullStream: 'Trop de monde écoute en ce moment\u00a0; réessayez sous peu.',
  manyStreams:
    'Vous, ou d’autres derrière votre adresse, écoutez trop de fois à la fois\u00a0; fermez les pages inutiles, ou connectez-vous.',
  noHall: 'Aucune organisation vivante de ce nom n’est servie ici\u00a0; choisissez-la dans la liste des organisations.',
  nobodysPlace: by => `«\u00a0${by}\u00a0» n’est ni une partie ni un agent de cette charte\u00a0; choisissez l’un d’eux.`,
  door: {
    noDocument:
      'Aucun document de ce SHA-256 que vous puissiez nommer n’est conservé ici\u00a0; déposez-le d’abord et nommez l’empreinte de la réponse.',
    noMatter: matter => `Il n’y a pas d’affaire «\u00a0${matter}\u00a0» que vous puissiez lire\u00a0; corrigez son nom.`,
    editionBy: registrar => `Le texte d’une édition est joint à la charte par\u00a0: ${registrar}\u00a0; envoyez-le-lui.`,
    noEdition: (hash, path) =>
      `Aucun document de SHA-256 ${hash} n’est conservé ici\u00a0; déposez d’abord le texte de ${path} et nommez l’empreinte de la réponse.`,
    editionThere: path =>
      `Il y a déjà un ${path}, d’un autre texte\u00a0; une édition n’est jamais réécrite\u00a0: donnez un autre jour à la nouvelle.`,
    editionFaults: faults => `Avec ce texte, la charte a des défauts et rien n’a été introduit\u00a0: ${faults}`,
    noCatalogueName:
      'Une édition d’un catalogue de normes est introduite dans l’affaire de son dossier, avec pour «\u00a0text\u00a0» le SHA-256 de la liste de ses tables\u00a0; écrivez l’affaire ainsi\u00a0: catalogues/<catalogue>/<édition>, par exemple catalogues/signals/2026-03-01.',
    noList:
      'Le document que nomme «\u00a0text\u00a0» n’est pas une liste de tables\u00a0; déposez ce qu’imprime «\u00a0sha256sum *.csv\u00a0» dans le dossier des tables (baselines.csv, changes.csv, requirements.csv, revisions.csv, standards.csv, celles qui existent).',
    notUtf8: path =>
      `${path} n’est pas en UTF-8\u00a0; enregistrez-le en UTF-8 (dans la plupart des éditeurs, sous «\u00a0encodage\u00a0») et déposez-le de nouveau.`,
    catalogueFaults: faults => `Ces tables ont des défauts et rien n’a été introduit\u00a0: ${faults}`,
    noWitness: 'Cette organisation n’est pas témoin.',
    notWitnessKey: why => `Ce n’est pas la clé d’un témoin\u00a0: ${why}.`,
    notLogKey: why => `Ce n’est pas la clé d’un journal\u00a0: ${why}.`,
    manyNamed: n => `Il y en a déjà ${n}\u00a0; on n’en nomme pas davantage.`,
    noLog: 'Cette organisation ne tient pas de journal.',
    notOurs: 'Ce n’est pas un point de contrôle de ce journal que vous puissiez connaître\u00a0; demandez log/checkpoint et signez-le.',
    noUse: why => `Cette contresignature ne sert à rien\u00a0: ${why}.`,
    quicker: 'Un autre a été plus rapide d’un instant\u00a0; renvoyez-le.',
    longRequest: 'La demande est plus longue qu’aucune ne peut l’être.',
    notWeighed: why => `Ce point de contrôle n’est pas contresigné\u00a0: ${why}.`,
  },

  title: 'L’interface pour les programmes',
  link: 'API',
  lead: 'Tout ce que font les pages, un programme le fait aux mêmes adresses. Cette page et le document sont tirés de la table par laquelle on répond.',
  document: 'Le document (OpenAPI 3.1)',
  signing: 'Se connecter',
  signingSays:
    'POST /-/enter utilise un lien reçu et répond par une session\u00a0; envoyez-la comme «\u00a0authorization: Bearer <session>\u00a0». Le formulaire d’un navigateur la porte en cookie.',
  general: 'Ce qui vaut partout',
  generalSays: [
    'Un refus est un problème (RFC 9457) dont «\u00a0detail\u00a0» est une phrase qui dit que faire, dans la langue d’Accept-Language ou de ?lang=.',
    'Les réponses portent un ETag\u00a0; renvoyé dans If-None-Match, il donne 304 si rien n’a changé. Ce que voit une personne connectée n’est jamais gardé.',
    'Une liste à pages porte des en-têtes Link\u00a0: first, prev, next, last.',
    'Un acte envoyé deux fois avec la même clé n’est gardé qu’une fois\u00a0: «\u00a0key\u00a0» dans l’acte, ou l’en-tête Idempotency-Key.',
    'Qui demande trop souvent l’apprend (429), et quand revenir (Retry-After).',
  ],
  who: { anyone: 'tout le monde', 'signed in': 'les personnes connectées', registrar: 'le greffe' },
  parameters: 'Mots de l’adresse',
  body: 'Ce qui est envoyé',
  answers: 'Réponses',
  required: 'nécessaire',
  example: 'Par exemple',
  problems: 'Problèmes',
  tags: {
    standing: [
      'Où en sont les choses',
      'Organisations, affaires, parties, chartes et registres, pour tout jour et tout nombre de lignes connues.',
    ],
    acting: ['Agir', 'Un acte, ce qu’il vaudrait, et son reçu.'],
    log: ['Preuves', 'Le journal dans les formats de c2sp.org, les reçus, et les documents par leur SHA-256.'],
    notice: ['Avis', 'Qui a été averti\u00a0; le flux, le fil, le calendrier et les appels à ses propres adresses.'],
    people: ['Personnes', 'Entrer et sortir, les personnes et les pouvoirs.'],
    platform: ['La plateforme', 'Ce que ce lieu dit de lui-même.'],
  },
  problem: {
    'bad-request': 'Ce qui a été demandé ou envoyé ne peut être\u00a0; la phrase dit quoi écrire.',
    'must-sign-in': 'Réservé aux personnes connectées.',
    forbidden: 'Réservé à d’autres\u00a0: une autre partie, le greffe, ou nos propres pages.',
    'not-found': 'Il n’y a rien ici que vous puissiez lire\u00a0; «\u00a0meant\u00a0» est le plus proche.',
    'wrong-method': 'L’adresse prend d’autres méthodes\u00a0; Allow les nomme.',
    'not-acceptable': 'La réponse a une forme qu’Accept exclut.',
    conflict: 'La clé a servi pour un autre acte, ou la chose est déjà là.',
    'too-long': 'Plus que ce qui se prend en une fois.',
    'wrong-type': 'Ce type de contenu n’est pas pris à cette adresse.',
    'too-many': 'Trop à la fois\u00a0; Retry-After dit quand revenir.',
    broken: 'Quelque chose a échoué de notre côté, et a été noté.',
    unavailable: 'Pas en ce moment\u00a0; rien n’a changé.',
  },
}

// The terminal.

const assistant: AssistantWords = {
  title: 'Essayer un changement de la charte',
  lead: 'Modifiez le texte\u00a0: ses fautes, la façon dont chaque règle est comprise et ce qui serait différent suivent à côté.',
  nothingKept:
    'Rien n’est gardé ici et personne n’est averti. Un texte n’entre que par un acte de ceux que la charte désigne, avec son jour et son SHA-256.',
  link: 'Essayer un changement',
  text: 'Le texte de la charte',
  textHelp:
    'Du Markdown\u00a0; une règle se trouve dans un bloc qui commence par ```yaml rule. Un nouveau jour après «\u00a0edition:\u00a0» en fait une nouvelle édition\u00a0; le jour d’une édition qui existe, une correction de la façon dont elle a été lue.',
  check: 'Contrôler',
  download: 'Télécharger le fichier',
  start: 'Partir de',
  faults: 'Fautes',
  faultsNote: 'Telles que les dit le lecteur de chartes, en anglais.',
  line: 'Ligne',
  understood: 'Comme cela est compris',
  moves: 'Ce qui serait différent',
  bringIn: 'Pour le faire entrer',
  says: {
    loading: 'Chargement du lecteur et du juge…',
    failed: 'Le lecteur n’a pas pu être chargé ({why}). Utilisez le bouton «\u00a0Contrôler\u00a0».',
    'no faults': 'Aucune faute n’est trouvée.',
    'faults found': 'Fautes trouvées\u00a0: {n}',
    warning: 'avertissement',
    'not understood': 'Ce sera redit dès que les fautes seront corrigées.',
    'not judged': 'Ce sera jugé dès que les fautes seront corrigées.',
    same: 'Rien n’a été changé\u00a0: c’est le texte tel qu’il est.',
    undated: 'L’en-tête du texte ne nomme aucun jour\u00a0; écrivez-en un après «\u00a0edition:\u00a0».',
    reading:
      'La charte a déjà une édition du {date}\u00a0; ceci est donc essayé comme une correction de la façon dont elle a été lue\u00a0: elle vaudrait dès le début, et chaque affaire réglée qu’elle touche est nommée. Les certificats restent jusqu’à ce que des personnes les aient revus.',
    edition: 'Ceci est essayé comme une nouvelle édition du {date}, comme si elle était entrée le {asOf}.',
    nothing: 'Aucune affaire ne serait différente au {asOf}.',
    open: 'Affaires ouvertes',
    settled: 'Affaires réglées',
    'open so far': 'ouverte',
    none: 'non ouverte',
    'how reading':
      'Gardez le fichier comme document et envoyez l’acte «\u00a0corrected the reading\u00a0» avec le jour {date}, le SHA-256 {hash} et un motif.',
    'how edition':
      'Gardez le fichier comme document et envoyez l’acte qui fait entrer une édition, avec le jour {date} et le SHA-256 {hash}.',
  },
}

const terminal: TerminalWords = {
  standing: {
    open: 'en cours',
    unopened: 'rien n’a été ouvert',
    unopenedBelow: n => (n === 1 ? 'ni dans une affaire qui en dépend' : `ni dans ${n} affaires qui en dépendent`),
    mayBeOpen: 'peut-être ouverte ; indéterminé',
    pending: 'son effet attend un acte',
    notFinal: 'cela peut encore changer',
    line: 'ligne',
    unless: 'sauf si',
    lapses: 'caduque dès que',
    awaited: 'attendus',
    did: (who, act) => `${who} ${act}`,
    nothing: (name, day) => `${name} : rien n’a été ouvert au ${day}.`,
    openSince: day => `en cours depuis le ${day}`,
    closes: moment => `clôture ${moment}`,
    closed: moment => `clos ${moment}`,
    until: moment => `jusqu’au ${moment}`,
    ended: day => `a pris fin le ${day}`,
    endedFor: (who, day) => `a pris fin pour ${who} le ${day}`,
    from: (outcome, day) => `${outcome} à partir du ${day}`,
    fromBy: (outcome, day) => `${outcome} à partir du ${day} au plus tard`,
    on: (outcome, day) => `${outcome} le ${day}`,
    by: (outcome, day) => `${outcome} au plus tard le ${day}`,
    waiting: (n, more) => `${n} ${more ? 'autres ' : ''}en attente d’effet`,
    over: n => (n === 1 ? '1 a pris fin' : `${n} ont pris fin`),
    more: n => `et ${n} autres`,
    parties: n => `${n} parties`,
  },
  remaining: {
    nothing: 'Il ne reste rien : aucune affaire n’est en cours.',
    awaited: 'attendus',
    enough: 'suffiraient',
    or: 'ou',
    vetoes: 'chacun de ceux-ci peut l’empêcher seul',
    barred: 'cela ne peut plus être atteint',
    next: 'prochaine échéance',
    more: n => `et ${n} autres`,
    many: (size, always) =>
      size === 1
        ? 'une seule partie ; celles qui le pourraient sont trop nombreuses pour être citées'
        : `${size} parties ensemble${always === '' ? '' : `, dont toujours ${always}`} ; trop de combinaisons pour les citer`,
    closing: acts => `l’acte qui la clôt : ${acts}`,
  },
  timeline: {
    nothing: 'Rien n’a encore changé : aucune affaire n’a été ouverte.',
    line: 'ligne',
    lines: 'lignes',
    what: {
      opened: 'ouvert',
      settled: 'réglé',
      'takes effect': 'prend effet',
      ends: 'prend fin',
      undetermined: 'indéterminé',
      counted: 'compté',
    },
    more: n => `${n} autres`,
  },
  turned: {
    none: 'rien',
    turned: (act, day) => `Affaires réglées dont l’état au ${day} diffère depuis que l’acte ${act} est connu :`,
    nothing: (act, day) => `Aucune affaire réglée ne diffère au ${day} depuis que l’acte ${act} est connu.`,
  },
  diff: {
    open: 'en cours',
    none: 'rien',
    notIn: 'Aucun acte ne met cette édition en vigueur ; elle est essayée ici comme si elle l’était aujourd’hui.',
    differ: day => `Affaires en cours dont l’état diffère au ${day} :`,
    nothing: day => `Aucune affaire en cours ne diffère au ${day}.`,
  },
}

// The judge’s reasons.

const why: Speech['why'] = {
  counts: 'il compte',
  opens: 'il ouvre {procedure}',
  'not opened: by': '{procedure} n’est ouverte que par {who}, et non par {by}',
  'not opened: by, chair':
    '{procedure} n’est ouverte que par {who}, et non par {by}\u00a0; {chair} exerce la présidence et agit sous son propre nom',
  'not opened: no party': '{procedure} est ouverte par une partie, et {by} ne l’était pas alors',
  'not opened: no seat': '{procedure} est ouverte par un membre de {body}, et {by} n’y siégeait pas alors',
  'not opened: no such body': '{body} n’existait pas ce jour-là',
  'not opened: past': 'elle aurait été close le {closed}, avant d’être ouverte',
  'not opened: body': '{procedure} relève de {bodies}\u00a0; l’acte nomme {body}',
  'not opened: no moment': 'l’acte ne fixe aucun moment dans «\u00a0until\u00a0», alors que {procedure} se clôt au moment fixé',
  'not opened: too short': 'le moment fixé précède {earliest}, le délai le plus court que {procedure} permette',
  'not opened: no beginning': 'l’acte ne nomme dans « from » aucun moment où la réunion commence, et {procedure} exige un préavis',
  'not opened: short notice': 'la réunion commencerait avant le {earliest}, au terme du plus court préavis que {procedure} admet',
  'not opened: under another edition': 'aucune procédure de ce nom ne figure dans l’édition en vigueur',
  superseded: 'le numéro {no} de la même partie l’a remplacé',
  withdrawn: 'le numéro {no} l’a retiré',
  repeated: 'le numéro {no} de la même partie dit la même chose',
  corrected: 'le numéro {no} le corrige',
  'correction void': 'seul l’auteur de l’inscription, le greffe ou le dépositaire peut corriger un acte, en donnant un motif',
  early: 'rien de ce qui l’appelle n’était encore ouvert',
  late: 'il est venu après la clôture, {closed}',
  settled: 'il est venu après l’issue',
  'not entitled': '{party} n’est pas au nombre de ceux qui comptent ici',
  stranger: '«\u00a0{by}\u00a0» n’est ni une partie ni un titulaire de charge de cette charte',
  'not by': 'seul {by} peut le faire ici',
  'not by, chair': 'seul {by} peut le faire ici\u00a0; {chair} exerce la présidence et agit sous son propre nom',
  'perhaps in the chair':
    'le dossier ne dit pas si {party} exerçait alors la présidence, ni donc si cela a été ouvert\u00a0; une personne doit trancher',
  'not by nor officer': 'seul {by} ou un titulaire de fonction peut le faire ici',
  'officers only': 'seul un titulaire de fonction ou un organe peut le faire ici',
  'no proxies': 'la charte n’admet pas de procuration ici',
  'own act': 'l’acte propre de {party}, numéro {no}, prévaut sur sa procuration',
  'proxy holder': 'une procuration est exercée par une seule partie, qui compte elle-même ici',
  'proxy limit': '{holder} détient déjà autant de procurations que la charte le permet, {limit}',
  final: 'les positions sont ici définitives\u00a0; le numéro {no} demeure',
  needs: 'il ne compte qu’avec le champ «\u00a0{field}\u00a0»',
  'nothing, for':
    'il n’ouvre {procedures} que pour {whom}, dont ceci ne fait pas partie\u00a0; indiquez dans le champ «\u00a0class\u00a0» ou «\u00a0concerning\u00a0» pour quoi ou pour qui il vaut',
  nothing: 'aucune procédure de cette charte ne le demande ici',
  statement: 'une déclaration\u00a0: elle est conservée et ne décide rien',
  ambiguous:
    'deux affaires ouvertes d’une même procédure pouvaient le recevoir\u00a0; nommez dans le champ «\u00a0answers\u00a0» le numéro de l’acte qui a ouvert celle qui est visée',
  dating: 'sa date ne dit pas s’il est venu à temps',
  order:
    'les dates ne disent pas lequel est venu d’abord, lui ou le numéro {no}\u00a0; nommez le premier dans le champ «\u00a0after\u00a0»',
  'nothing to extend': 'ce qu’il changerait est déjà expiré, ou ne court pas',
  past: 'il nomme un moment déjà passé',
  shorter: 'il fixe un moment antérieur à celui qui vaut\u00a0; un délai se proroge, il ne s’abrège pas',
  'too long':
    '{procedure} prend fin le {latest} au plus tard ({article}), et c’est ce terme qui vaut\u00a0; il fixe un moment postérieur, {named}',
  'too soon':
    '{procedure} prend fin le {earliest} au plus tôt ({article}), et c’est ce terme qui vaut\u00a0; il fixe un moment antérieur, {named}',
  'opens: too long':
    'il ouvre {procedure}, qui prend fin le {latest} au plus tard ({article})\u00a0; ce terme vaut à la place du moment qu’il fixe, {named}',
  'opens: too soon':
    'il ouvre {procedure}, qui prend fin le {earliest} au plus tôt ({article})\u00a0; ce terme vaut à la place du moment qu’il fixe, {named}',
  'too short': '{procedure} doit courir au moins jusqu’au {earliest}\u00a0; il fixe un moment antérieur',
  step: 'une étape de la procédure',
  conduct: 'une partie de la réunion',
  'list closed': 'la liste des orateurs a été close par le numéro {no}\u00a0; une motion d’ordre reste possible',
  aside:
    'une déclaration sur ce qu’une autre partie a établi\u00a0: elle est gardée comme la parole de son auteur, et rien de ce qui est constaté ne repose sur elle',
  'called anew': 'il change quand et où la réunion se tient',
  called:
    'la réunion convoquée par le numéro {no} est ouverte dans cette affaire\u00a0: {by} seulement la change, et une autre a sa propre affaire',
  'called, chair':
    'la réunion convoquée par le numéro {no} est ouverte dans cette affaire\u00a0: {by} seulement la change ({chair} préside), et une autre a sa propre affaire',
  'no seat there': '{party} ne siège pas à {body} et n’a pas été invitée à prendre part',
  ends: 'il met fin à {outcome}',
  'takes back nothing': 'il n’y avait rien à retirer',
  undetermined: 'les actes ne permettent pas de trancher\u00a0; une personne doit le faire',
  rounded: 'les chiffres ({weight}) sont arrondis, ce qui pourrait changer le résultat',
  stopped: 'le délai est suspendu depuis {since}',
  'no figure': 'aucun chiffre ({weight}) n’a été trouvé pour {parties}',
  'no figures': 'aucun chiffre ({weight}) n’a été trouvé pour {parties} et {more} autres',
  'clock open': 'la date du numéro {no} ne dit pas si le délai avait expiré avant lui',
  'may have closed': 'la clôture a eu lieu au plus tôt le {since}\u00a0; les dates ne disent pas si elle a eu lieu',
  'may be closed': 'la date du numéro {no} ne dit pas si c’est clos',
  'may be open': 'la date du numéro {no} ne dit pas si l’affaire est déjà ouverte',
  published: 'le numéro {no} l’a fait connaître\u00a0; l’affaire elle-même n’est pas montrée',
  withheld: 'cela dépend d’une affaire qui n’est pas montrée',
  shut: 'la porte était close pendant le silence (numéro {no})\u00a0; la présidence confirme, proroge ou recommence',
  tie: 'les voix sont égales\u00a0; {officer} tranche',
  'before its time': 'la clôture est venue avant le {earliest}, la première date à laquelle elle peut être adoptée',
  beyond: 'il tomberait après l’an 9999, où finit ce calendrier',
  cast: 'les voix étaient à égalité\u00a0; {officer} a tranché, numéro {no}',
  cycle: 'des affaires dépendent l’une de l’autre en cercle\u00a0: {matters}',
  moved: 'l’édition de {edition} l’a transférée à {to}',
  ended: 'l’édition de {edition} y a mis fin',
  'new rule': 'la nouvelle règle de l’édition de {edition} la régit désormais\u00a0; les positions prises sont conservées',
  'new rule, bare': 'la nouvelle règle de l’édition de {edition} la régit désormais\u00a0; les positions prises sont abandonnées',
  'wrong hash': 'l’édition de {edition} n’a pas été introduite\u00a0: son empreinte n’est pas celle qui est nommée, {hash}…',
  revoked: 'le numéro {no} a repris l’instrument avant qu’il n’ait effet',
  anew: 'l’édition de {edition} l’a recommencée',
  ruled: 'tranché par {by}, numéro {no}',
  endless: 'des issues s’ouvrent l’une l’autre sans fin au même instant',
}

// Ce qui ne va pas dans un champ d’un acte; `{field}` est dit comme dans les formulaires, entre guillemets.

const fieldFaults: Speech['fieldFaults'] = {
  'not an act': 'Un acte s’écrit ainsi\u00a0: {example}',
  'not names': '{field} est {value}\u00a0; écrivez un nom, ou une liste de noms, entre guillemets droits.',
  'not a text': '{field} est {value}\u00a0; écrivez-le entre guillemets droits.',
  empty: '{field} est vide\u00a0; remplissez-le.',
  'empty or out': '{field} est vide\u00a0; remplissez-le ou laissez-le de côté.',
  'half a character': '{field} contient un demi-caractère (un substitut isolé)\u00a0; écrivez le caractère en entier.',
  'odd sign': '{field} contient un caractère de commande ou un signe invisible\u00a0; ôtez-le\u00a0: {value}',
  space: '{field} commence ou finit par une espace\u00a0: {value}\u00a0; ôtez-la.',
  when: '{field}\u00a0: {value} n’est pas une date ni un moment\u00a0; écrivez un jour comme 2016-11-04, un mois comme 2016-11, un intervalle comme 2016-11-04/2016-11-30, ou un instant avec son décalage comme 2016-11-04T12:00:00+01:00.',
  'hour twice':
    '{field}\u00a0: {at} arrive deux fois à {zone}, où les horloges ont été retardées\u00a0; écrivez le décalage voulu, {first} pour la première ou {second} pour la seconde.',
  'no such hour':
    '{field}\u00a0: {at} n’existe pas à {zone}, où les horloges ont été avancées\u00a0; écrivez une heure qu’elles ont montrée, comme {second}.',
  'not an instant': '{field} est {value}\u00a0; écrivez un seul instant, comme 2003-02-10T12:00:00+01:00[Europe/Brussels].',
  'semicolon in names': '{field} est {value}\u00a0; écrivez plusieurs noms comme une liste, {names}.',
  'near quality': '{field} est {value}\u00a0; vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?',
  'no quality': '{field} est {value}\u00a0; écrivez {qualities}.',
  'not a day': '{field} est {value}\u00a0; écrivez le jour de l’édition, comme 2023-07-11.',
  'no hash of a part': '{field} est {value}\u00a0; écrivez le SHA-256 de la partie scellée, 64 signes de 0-9 et a-f.',
  'no hash': '{field} est {value}\u00a0; écrivez le SHA-256 du document, 64 signes de 0-9 et a-f.',
  'not a decimal':
    '{field} est {value}\u00a0; écrivez un nombre décimal sans espaces, comme «\u00a04.2\u00a0» ou «\u00a04200000000\u00a0».',
  'not an address': '{field} est {value}\u00a0; écrivez une adresse qui commence par https://',
  'not a number': '{field} est {value}\u00a0; écrivez le numéro d’un acte, sans guillemets.',
  'later number': '{field} nomme l’acte {value}, mais celui-ci est l’acte {no}\u00a0; écrivez le numéro d’un acte antérieur.',
  'not numbers': '{field} est {value}\u00a0; écrivez une liste de numéros d’actes, [12,15].',
  'not a list': '{field} est {value}\u00a0; écrivez une liste, ["FRA","FJI"].',
  'empty list': '{field} est une liste vide\u00a0; nommez au moins un élément, ou laissez ce champ de côté.',
  'named twice': '{field} nomme {value} deux fois\u00a0; nommez-le une fois.',
  'semicolon in a name': '{field} contient {value}\u00a0; un nom n’a pas de point-virgule.',
  'empty part': '{field}\u00a0: {value}\u00a0; aucune partie d’un chemin n’est vide\u00a0: écrivez-le comme UKR/defence.',
  'long path':
    '{field}\u00a0: {value}\u00a0; le nom d’une affaire a au plus {most} signes\u00a0; écrivez-en un plus court, et les mots comme titre.',
  'deep path': '{field}\u00a0: {value}\u00a0; une affaire a au plus {most} niveaux\u00a0; écrivez un chemin plus court.',
  'sign in a path': '{field}\u00a0: {value}\u00a0; le nom d’une affaire ne contient ni ?, ni #, ni %, ni \\.',
  'dots in a path': '{field}\u00a0: {value}\u00a0; aucune partie d’un chemin n’est . ou ..',
  'near field': 'Aucun champ ne s’appelle {value}\u00a0; vouliez-vous dire «\u00a0{near}\u00a0»\u00a0?',
  'no field': 'Aucun champ ne s’appelle {value}\u00a0; un acte a {fields}.',
  'at missing': 'La date («\u00a0at\u00a0») manque\u00a0; écrivez quand l’acte a été accompli, comme "at":"2016-09-03".',
  'by missing': 'L’auteur («\u00a0by\u00a0») manque\u00a0; écrivez qui a agi, comme "by":"USA".',
  'act missing': 'L’acte («\u00a0act\u00a0») manque\u00a0; écrivez ce qui a été fait, comme "act":"deposited".',
  'no reason': 'Une correction demande une raison\u00a0; ajoutez-la («\u00a0reason\u00a0»).',
  'strikes nothing': 'Rayer, c’est rayer un autre acte\u00a0; ajoutez son numéro («\u00a0corrects\u00a0»).',
}

// Why a door does not take an act.

const refusals: Speech['refusals'] = {
  'no credentials':
    'Vous n’avez pas de pouvoirs pour {party} dans {body}\u00a0; demandez à qui délivre les pouvoirs de {party} de vous en délivrer.',
  'no credentials at all':
    'Vous n’avez pas de pouvoirs pour {party}\u00a0; demandez à qui délivre les pouvoirs de {party} de vous en délivrer.',
  'no full powers':
    'Vous n’avez pas de pleins pouvoirs pour {party}, que l’acte «\u00a0{act}\u00a0» engage\u00a0; demandez à qui délivre les pouvoirs de {party} de vous en délivrer.',
  'not registered': 'Vos pouvoirs pour {party} (numéro {no}) ne sont pas encore enregistrés\u00a0; {registrar} les examine.',
  refused: 'Vos pouvoirs pour {party} (numéro {no}) ont été refusés par {registrar} (numéro {by})\u00a0; demandez-en d’autres.',
  withdrawn: 'Vos pouvoirs pour {party} (numéro {no}) ont été retirés (numéro {by})\u00a0; demandez-en d’autres.',
  'not begun': 'Vos pouvoirs pour {party} (numéro {no}) commencent à {from}\u00a0; renvoyez ceci après.',
  ended: 'Vos pouvoirs pour {party} (numéro {no}) ont pris fin à {until}\u00a0; demandez-en d’autres.',
  'other acts': 'Vos pouvoirs pour {party} (numéro {no}) ne couvrent pas «\u00a0{act}\u00a0»\u00a0; ils couvrent {kinds}.',
  'other body': 'Vos pouvoirs pour {party} (numéro {no}) valent pour {body}\u00a0; demandez-en d’autres.',
  'other matter': 'Vos pouvoirs pour {party} (numéro {no}) valent pour {matter}\u00a0; demandez-en d’autres.',
  'no issuer': 'Vous ne pouvez ni délivrer ni retirer des pouvoirs pour {party}\u00a0; {registrar} désigne qui le peut.',
  'no office': 'Vous n’exercez pas la charge de {party}\u00a0; {registrar} désigne qui l’exerce.',
  'not theirs': 'L’acte «\u00a0{act}\u00a0» revient à {officer}, et non à {party}.',
  'own powers':
    'Nul n’enregistre ni ne refuse les pouvoirs qu’il détient ou a délivrés lui-même\u00a0; demandez à une autre personne de {registrar}.',
  'no such powers': 'Le numéro {no} n’a délivré aucun pouvoir en vigueur\u00a0; indiquez le numéro de l’acte qui les a délivrés.',
  'registered already': 'Le numéro {no} est déjà enregistré (numéro {by})\u00a0; c’est désormais à {owner} d’y mettre fin, en le retirant.',
  'not of this party': 'Le numéro {no} a été délivré pour {owner}\u00a0; seuls {owner} et {registrar} peuvent le retirer.',
  'same person': '«\u00a0{act}\u00a0» porte les noms de deux personnes\u00a0; la seconde n’est pas la première.',
  'two parties': 'Les pouvoirs se délivrent pour une partie à la fois\u00a0; envoyez un acte pour chacune.',
  stranger: '«\u00a0{party}\u00a0» n’est ni une partie ni un titulaire de charge de cette charte\u00a0; corrigez le nom.',
  'never sent': '«\u00a0{act}\u00a0» tient la place d’un acte qui n’est pas montré\u00a0; personne ne l’envoie.',
  'platform alone':
    'L’acte «\u00a0{act}\u00a0» est inscrit par la plateforme elle-même\u00a0; personne ne l’inscrit ni ne le corrige\u00a0: envoyez un acte de la procédure, selon son article.',
  'sent by another': 'L’envoi du numéro {no} est de {owner}, qui seul le corrige\u00a0; demandez-le.',
  'request stands': 'Le numéro {no} demande des consultations, et seul {owner} le retire\u00a0; aucun autre acte ne l’arrête.',
  'letter not named':
    'Ce que vous inscrivez au nom de {owner} désigne la lettre ou l’appel reçu\u00a0; écrivez dans «\u00a0note\u00a0» ou «\u00a0source\u00a0» de qui, comment et quand.',
  'in person':
    'L’acte «\u00a0{act}\u00a0» est accompli par {owner} seul, et aucune lettre n’en tient lieu\u00a0; demandez qu’il soit accompli ici.',
  'no proxy':
    'Aucune procuration de {owner} en faveur de {party} ne couvre cet acte\u00a0; {owner} en donne une par un acte, pour cette affaire ou cet organe, ou agit de son propre chef.',
  'other outcome': '{matter} n’a pas abouti à «\u00a0{outcome}\u00a0»\u00a0; publiez l’issue que dit sa page.',
  'settled already':
    'Ainsi corrigé, ou ainsi daté, il changerait ce qui est déjà réglé, et seule une nouvelle décision le change\u00a0: rouvrez l’affaire, ou déclarez à côté ce qui était faux. Seul ce qui est venu avec le registre lors de son apport se corrige malgré cela ({registrar}).',
  'ran out unseen':
    'Ainsi daté, un délai aurait expiré avant que quiconque en ait eu connaissance\u00a0; omettez «\u00a0at\u00a0», pour que le délai coure dès maintenant.',
  'no markings':
    'Cette charte ne connaît pas de marquage et toute affaire est publique\u00a0; omettez le marquage, ou inscrivez «\u00a0markings: …\u00a0» dans la charte.',
  'no such marking': '«\u00a0{marking}\u00a0» n’est pas un marquage\u00a0; écrivez public, parties, body ou named.',
  'public by nature':
    '«\u00a0{procedure}\u00a0» change qui appartient à l’organisation ou comment elle décide, et est publique\u00a0; omettez le marquage.',
  'marked when opened':
    'Une affaire est marquée par l’acte qui l’ouvre\u00a0; ensuite {officer} la marque autrement, par un acte distinct. Omettez le marquage.',
  'readers missing':
    'Une affaire marquée «\u00a0named\u00a0» nomme ses lecteurs\u00a0; ajoutez «\u00a0readers\u00a0», une liste de parties.',
  'readers without named':
    'On ne nomme des lecteurs que pour une affaire marquée «\u00a0named\u00a0»\u00a0; omettez «\u00a0readers\u00a0», ou marquez-la ainsi.',
  'reader unknown': '«\u00a0{reader}\u00a0» n’est pas une partie de cette charte\u00a0; corrigez le nom.',
  'body missing':
    'Une affaire marquée «\u00a0body\u00a0» a un organe, et celle-ci n’en a pas\u00a0; marquez-la «\u00a0parties\u00a0», ou nommez ses lecteurs.',
  'no such number': 'Il n’y a pas de numéro {no} que vous puissiez lire\u00a0; écrivez le numéro d’un acte du registre.',
  'no such matter': 'Il n’y a pas d’affaire «\u00a0{matter}\u00a0» que vous puissiez lire\u00a0; corrigez son nom.',
  'shown to more':
    'Tous ceux qui peuvent lire ceci ne peuvent pas lire «\u00a0{matter}\u00a0» et en apprendraient le nom\u00a0; omettez-le, ou marquez ceci pour les mêmes lecteurs.',
  'looks like':
    '«\u00a0{matter}\u00a0» ressemble à «\u00a0{other}\u00a0», qui est une autre affaire\u00a0; nommez celle-là, ou écrivez un nom que l’on ne puisse confondre.',
  'two scripts':
    '«\u00a0{name}\u00a0» mêle les lettres de plusieurs écritures et peut être pris pour un autre nom\u00a0; écrivez-le dans une seule.',
  'no series':
    'Cette charte ne donne pas de numéros et {number} n’appartient à aucune série\u00a0; inscrivez «\u00a0series: …\u00a0» dans la charte.',
  'not the next number': 'Le prochain numéro de «\u00a0{series}\u00a0» est {next}, et non {number}.',
  'number taken': '{number} a été donné à {matter} (numéro {no}) et ne sera plus jamais donné\u00a0; le prochain est {next}.',
  'number of no series':
    '{number} n’appartient à aucune série de cette charte\u00a0; le prochain numéro de «\u00a0{series}\u00a0» est {next}.',
  'no parent': '{number} suit {parent}, qui n’est pas un numéro de cette affaire\u00a0; corrigez-le.',
  'numbered already':
    '{matter} porte déjà {number}\u00a0; une correction, un additif ou une révision s’écrit {number}/Corr.1, /Add.1 ou /Rev.1.',
  'not numbered by': 'La série «\u00a0{series}\u00a0» est numérotée par {officer}.',
}

// Marks and dates.

const forms: Speech['forms'] = {
  quoted,
  colon: rules.colon,
  semicolon: '\u00a0; ',
  question: '\u00a0?',
  office: title => quoted(term(title)),
  unstopped: sentence => sentence.replace(/\.$/, ''),
  more: n => `${n} autres`,
  first: '1er',
  on: day => `le ${day}`,
  during: month => `en ${month}`,
  by: moment => `au plus tard le ${moment}`,
  between: (from, until) => `entre le ${from} et le ${until}`,
}

// The rooms of those with full powers.

const rooms: RoomsWords = {
  room: 'Salle de décision',
  toRoom: 'Vers la salle de décision',
  forEveryone: 'La page de cette affaire pour tous',
  ifNobody: stands => `Si rien d’autre n’est dit avant\u00a0: ${stands}`,
  untilSilenceEnds: 'avant la fin du silence',
  untilItCloses: 'avant la clôture',
  timeIsUp: 'le délai est écoulé',
  endsAt: when => `Le délai expire le ${when}.`,
  clocks: 'Le même instant ailleurs',
  andMore: (names, n) => `${names} et ${n} autres`,
  whereYouAre: 'Là où vous êtes',
  thatInstant: 'Cet instant, aux horloges de\u00a0:',
  proposed: 'Ce qui est proposé',
  noText: 'Aucun texte n’a été soumis aux parties dans cette affaire.',
  putAs: no => `soumis aux parties par le numéro ${no}`,
  changesSince: version => `Changements depuis la version ${version}`,
  clean: 'Texte au net',
  languages: 'Langues',
  inserted: 'Ce qui a été ajouté est souligné\u00a0; ce qui a été retiré est barré.',
  sameText: 'Dans cette langue, rien n’a changé.',
  notShown: 'Ce texte n’est pas de ceux qu’une page peut montrer.',
  openFile: 'Ouvrir le fichier',
  yourPosition: 'Votre position',
  notSpoken: party => `${party} n’a rien dit jusqu’ici.`,
  hasSaid: (party, act, when) => `${party}\u00a0: ${act}, ${when}.`,
  isOffice: office => `Vous agissez en qualité de ${office}.`,
  stay: 'Garder le silence',
  stayNote: stands => (stands === null ? 'Rien n’est envoyé.' : `Rien n’est envoyé. Si personne d’autre ne parle\u00a0: ${stands}`),
  breaks: act => `Rompre le silence\u00a0: ${act}`,
  nextStep: 'Vous indiquez le moment à l’étape suivante, où vous voyez ce qui s’ensuivrait.',
  spokeAgainst: total => `sur ${total} ont parlé contre`,
  notYet: 'N’ont pas pris la parole\u00a0:',
  present: 'Présents\u00a0:',
  hasNotSpoken: 'ne s’est pas exprimé',
  isNoted: 'C’est noté à côté des prises de position\u00a0; aucune règle ne le compte.',
  isCounted: 'C’est compté\u00a0; où en est l’affaire ne change pas.',
  isSilent: 'silencieux',
  apart: 'Vous n’en avez pas les pouvoirs, et l’acte serait mis à part.',
  reasonLabel: 'Motif, ou les termes de ce que vous dites',
  reasonNote: 'Tous ceux qui peuvent lire cette affaire le lisent. S’il n’y a rien à dire, laissez vide.',
  review: 'Vérifier et confirmer',
  newerText:
    'Un autre texte a été déposé depuis que vous avez commencé à écrire\u00a0: lisez-le, choisissez de nouveau, et voyez si vos mots conviennent encore.',
  withText: 'Un texte de votre part l’accompagne.',
  confirmNote: 'Rien n’est envoyé avant que vous ayez revu ce qui s’ensuivrait.',
  nothingHere: 'Il n’y a rien que vous puissiez faire ici maintenant.',
  stayed: 'Vous gardez le silence. Rien n’a été envoyé.',
  choose: 'Choisissez ce que vous voulez faire.',
  problem: 'Il y a un problème',
  sent: no => `L’acte est envoyé et conservé sous le numéro ${no}.`,
  kept: (no, when) => `L’acte est conservé sous le numéro ${no}, reçu le ${when}.`,
  positions: 'Prises de position',
  nobodyYet: 'Personne n’a encore rien dit.',
  lastSaid: (who, act, when) => `Dernière prise de parole\u00a0: ${who}, ${act}, ${when}.`,
  silent: 'Gardent le silence\u00a0:',
  silentMany: n => `${n} gardent le silence`,
  rounds: 'Tours',
  round: n => `Tour ${n}`,
  onRecord: 'Au registre',
  recordSays: (n, nos, known) =>
    n === 1
      ? `Son seul acte porte le numéro ${nos} d’un registre de ${known}.`
      : `Ses ${n} actes portent les numéros ${nos} d’un registre de ${known}.`,
  signedHead: 'La tête signée',
  proofOf: no => `La preuve que le numéro ${no} y figure`,
  notConnected:
    'Pas de connexion. Ce qui figure ici peut être dépassé, et rien ne peut être envoyé. Ce que vous écrivez reste dans cette fenêtre, et tout reprend dès que la connexion revient.',
  offlineSend:
    'Rien n’a été envoyé\u00a0: il n’y a pas de connexion. Ce que vous avez écrit reste ici\u00a0; envoyez-le quand elle sera revenue.',
  imperatives: {
    'recorded present': 'Se faire porter présent',
    agreed: 'Appuyer',
    objected: 'Faire objection',
    'proposed an amendment': 'Proposer un amendement',
    'attached a statement': 'Joindre une déclaration',
    'placed a reservation': 'Émettre une réserve',
    'lifted its reservation': 'Lever votre réserve',
    'placed brackets': 'Mettre des crochets',
    'lifted its brackets': 'Lever vos crochets',
    'dissociated itself': 'Se dissocier',
    'agreed ad referendum': 'Donner votre accord ad referendum',
    'confirmed its agreement': 'Confirmer votre accord',
    'merged the amendment': 'Intégrer l’amendement',
    'declined the amendment': 'Écarter l’amendement',
    'made an interpretative statement': 'Faire une déclaration interprétative',
    'withdrew its objection': 'Retirer votre objection',
    'withdrew its amendment': 'Retirer votre amendement',
    'withdrew its vote': 'Retirer votre vote',
    'voted in favour': 'Voter pour',
    'voted against': 'Voter contre',
    abstained: 'S’abstenir',
    'asked for a vote': 'Demander un vote',
    approved: 'Approuver',
    disapproved: 'Désapprouver',
    signed: 'Signer',
    ratified: 'Ratifier',
    accepted: 'Accepter',
    acceded: 'Adhérer',
    stated: 'Faire une déclaration',
    tabled: 'Déposer une proposition',
    'requested consultations': 'Demander des consultations',
    acknowledged: 'Accuser réception',
    'fixed the time': 'Fixer l’heure',
    proposed: 'Proposer',
    'placed under silence': 'Soumettre un texte au silence',
    restarted: 'Faire repartir le délai avec un texte amendé',
    extended: 'Prolonger le délai',
    stopped: 'Arrêter le délai',
    resumed: 'Laisser courir le délai',
    'closed the meeting': 'Clore la réunion',
    closed: 'Clore',
    'closed the vote': 'Clore le vote',
    'opened the vote': 'Ouvrir le vote',
    convened: 'Convoquer',
    invited: 'Inviter un candidat',
    announced: 'Annoncer',
    marked: 'Indiquer qui peut lire une affaire',
    struck: 'Rayer un acte par une correction',
    confirmed: 'Confirmer',
    'issued credentials': 'Délivrer des lettres de créance',
    'issued full powers': 'Délivrer des pleins pouvoirs',
    'constructively abstained': 'S’abstenir de façon constructive',
    'cast an invalid vote': 'Émettre un vote nul',
    'assessed as met': 'Juger la condition remplie',
    'assessed as partly met': 'Juger la condition remplie en partie',
    'assessed as not met': 'Juger la condition non remplie',
    assessed: 'Évaluer',
    'left the room': 'Quitter la salle',
    recused: 'Se récuser',
    commented: 'Commenter',
    'withdrew its dissociation': 'Retirer votre dissociation',
    deposited: 'Déposer l’instrument',
    'gave notice of withdrawal': 'Notifier le retrait',
    denounced: 'Dénoncer',
    'became a party': 'Devenir partie',
    'formulated a reservation': 'Formuler une réserve',
    'objected to the reservation': 'Faire objection à la réserve',
    'subscribed to the standard': 'Souscrire à la norme',
    'ratified the standard': 'Ratifier la norme',
    'implemented the standard': 'Mettre la norme en œuvre',
    'withdrew its subscription': 'Retirer votre souscription',
    'gave up the standard': 'Abandonner la norme',
    succeeded: 'Succéder',
    'deposited approval': 'Déposer l’approbation',
    'notified acceptance': 'Notifier l’acceptation',
    'withdrew its instrument': 'Retirer votre instrument',
    'withdrew its notice': 'Retirer votre notification',
    'withdrew its reservation': 'Retirer votre réserve',
    'withdrew its objection to the reservation': 'Retirer votre objection à la réserve',
    'gave a proxy': 'Donner procuration',
    'withdrew its proxy': 'Retirer votre procuration',
    'requested membership': 'Demander l’adhésion',
    applied: 'Poser candidature',
    'invited to accede': 'Inviter à adhérer',
    'adopted by acclamation': 'Adopter par acclamation',
    'converted the meeting': 'Convertir la réunion',
    'door shut': 'Inscrire que la porte était close',
    ruled: 'Statuer',
    overruled: 'Infirmer',
    determined: 'Constater',
    issued: 'Publier',
    certified: 'Certifier',
    circulated: 'Faire circuler',
    'proposed silence': 'Proposer le silence',
    'opened the session': 'Ouvrir la séance',
    'closed the session': 'Lever la séance',
    'put on the agenda': 'Inscrire à l’ordre du jour',
    'set the speaking time': 'Fixer le temps de parole',
    'closed the list of speakers': 'Clore la liste des orateurs',
    'moved on the agenda': 'Déplacer à l’ordre du jour',
    'took off the agenda': 'Retirer de l’ordre du jour',
    'took up': 'Aborder le point',
    'finished the item': 'Clore le point',
    'gave the floor': 'Donner la parole',
    'ruled on the point of order': 'Statuer sur la motion d’ordre',
    'asked for the floor': 'Demander la parole',
    'took back its request': 'Retirer votre demande',
    spoke: 'Inscrire votre intervention',
    'raised a point of order': 'Soulever une motion d’ordre',
    distributed: 'Distribuer',
    'circulated the minutes': 'Faire circuler le procès-verbal',
    'corrected the minutes': 'Corriger le procès-verbal',
    'corrected the reading': 'Corriger la lecture',
    found: 'Conclure',
    'left out': 'Omettre une étape',
    'set the conditions': 'Fixer les conditions',
    'brought in the catalogue': 'Introduire le catalogue',
    'waived the condition': 'Dispenser de la condition',
    'opened for comment': 'Ouvrir aux observations',
    'declared an intention': 'Déclarer une intention',
    reported: 'Rendre compte',
    claimed: 'Affirmer quelque chose',
    noted: 'Prendre note',
    met: 'Inscrire une rencontre',
    'withdrew the statement': 'Retirer la déclaration',
    'corrected the statement': 'Corriger la déclaration',
    'tested together': 'Inscrire un essai commun',
    'planned the replacement': 'Planifier le remplacement',
    'gave up the replacement': 'Abandonner le remplacement',
    'replaced the equipment': 'Inscrire le remplacement',
    'updated the alert': 'Mettre l’alerte à jour',
    'cancelled the alert': 'Annuler l’alerte',
    'tested the alert': 'Essayer l’alerte',
    'set out an option': 'Présenter une option',
    'confirmed the report': 'Confirmer le compte rendu',
    'corrected the report': 'Corriger le compte rendu',
    'withdrew its report': 'Retirer votre compte rendu',
    'took a measure': 'Prendre une mesure',
    'drew a lesson': 'Tirer un enseignement',
    'carried out the measure': 'Inscrire l’exécution de la mesure',
    'acted on the lesson': 'Inscrire la suite donnée à l’enseignement',
    'began the exercise': 'Commencer l’exercice',
    'gave an inject': 'Donner un incident',
    'stopped the exercise': 'Arrêter l’exercice',
    'resumed the exercise': 'Reprendre l’exercice',
    'ended the exercise': 'Terminer l’exercice',
    'moved the clock': 'Avancer l’horloge',
    'set up the programme': 'Créer un programme',
    'set the objective': 'Fixer un objectif',
    'set up the project': 'Créer un projet',
    'set the milestone': 'Fixer un jalon',
    'reached the milestone': 'Inscrire que le jalon est atteint',
    'reported progress': 'Rendre compte de l’avancement',
    dropped: 'Abandonner',
    'set the indicator': 'Fixer un indicateur',
    'set the baseline': 'Fixer la valeur de départ',
    'set the target': 'Fixer la cible',
    measured: 'Inscrire une mesure relevée',
    'named a risk': 'Signaler un risque',
    'closed the risk': 'Clore le risque',
    'set the budget': 'Fixer le budget',
    'asked for funds': 'Demander des fonds',
    pledged: 'Promettre une contribution',
    committed: 'Engager une contribution',
    allocated: 'Affecter des fonds',
    disbursed: 'Verser des fonds',
    'delivered in kind': 'Livrer en nature',
    'reported the total': 'Indiquer un total',
    'set the reckoning': 'Fixer le mode de calcul',
    'associated itself': 'S’associer au texte',
    'submitted evidence': 'Présenter une preuve',
    'withdrew its evidence': 'Retirer votre preuve',
    observed: 'Inscrire une observation',
    'recorded an assessment': 'Enregistrer une évaluation',
    'withdrew its credentials': 'Retirer des lettres de créance',
    'withdrew its full powers': 'Retirer des pleins pouvoirs',
    'registered credentials': 'Enregistrer des lettres de créance',
    'refused credentials': 'Refuser des lettres de créance',
    'published the outcome': 'Publier l’issue',
    numbered: 'Attribuer un numéro',
  },
  enterAct: act => `Inscrire «\u00a0${act}\u00a0»`,
  asks: { doubt: 'C’est à vous d’en décider.', hour: 'C’est à vous de fixer l’heure.' },
  allActs: 'Tous les actes',
  allActsNote: 'Tout ce qui peut être écrit. Ce que l’acte vaut dans cette affaire est dit avant l’envoi.',
  awaitsCount: (n, by) => (n === 1 ? `Une affaire attend la parole ${de(by)}.` : `${n} affaires attendent la parole ${de(by)}.`),
  nextClock: (when, title) => `Le prochain délai expire le ${when}\u00a0: ${title}.`,
  noClock: 'sans délai',
  elsewhere: 'Être averti ailleurs',
  elsewhereNote: 'Mettez les délais dans votre agenda, ou faites appeler vos propres systèmes.',
  emptyRuns: 'Aucune affaire n’est ouverte.',
  whichAct: 'Que voulez-vous faire\u00a0?',
  next: 'Continuer',
  another: 'Faire autre chose',
  inMatter: title => `Dans l’affaire «\u00a0${title}\u00a0»`,
  titleNote: 'Tel qu’il doit se lire au registre.',
  matterName: 'Nom court pour son adresse',
  dayNote: 'Un jour, comme 2026-06-30.',
  pathNote: 'L’affaire comme chemin\u00a0: harbours/pier/built dépend de harbours/pier.',
  matterNameNote: 'Minuscules, chiffres et traits d’union. Laissé vide, il est tiré du titre.',
  until: 'Jusqu’au',
  untilNote: city => `À l’heure du siège, ${city}.`,
  untilAsk: 'Indiquez le moment.',
  reason: 'Motif',
  textNote: 'Réunissez d’abord les textes\u00a0; vous revenez avec leur empreinte.',
  concerning: 'Au sujet de',
  nobody: 'Personne',
  marking: 'Qui peut la lire',
  markings: { public: 'Tout le monde', parties: 'Les parties', body: 'Les membres de l’organe', named: 'Des parties désignées' },
  readersNote: 'Les identifiants des parties, séparés par des points-virgules.',
  numberNote: 'Le numéro de l’acte au registre.',
  fill: field => `Remplissez «\u00a0${field}\u00a0».`,
  checkAnswers: 'Vérifiez ce que vous envoyez',
  follows: 'Ce qui s’ensuivrait',
  secretariat: 'Secrétariat',
  waitsCount: n =>
    n === 0 ? 'Rien n’attend le secrétariat.' : n === 1 ? 'Une chose attend le secrétariat.' : `${n} choses attendent le secrétariat.`,
  waits: 'Vous attend',
  toExamine: n => (n === 1 ? 'Des pouvoirs ont été délivrés et sont à examiner' : `${n} pouvoirs ont été délivrés et sont à examiner`),
  toSign: n => (n === 1 ? 'Un acte attend une seconde signature' : `${n} actes attendent une seconde signature`),
  cameApart: n => (n === 1 ? 'Un acte est venu sans pouvoirs et est mis à part' : `${n} actes sont venus sans pouvoirs et sont mis à part`),
  toLookAt: n =>
    n === 1 ? 'Une affaire réglée est jugée autrement qu’auparavant' : `${n} affaires réglées sont jugées autrement qu’auparavant`,
  toCertify: title => `${title}\u00a0: réglée, non certifiée`,
  toHandOver: n => (n === 1 ? 'Une lettre n’a pu être remise' : `${n} lettres n’ont pu être remises`),
  manyNotOpened: n => `${n} affaires en cours que toutes les délégations n’ont pas encore ouvertes`,
  notOpened: (title, n) =>
    n === 1 ? `${title}\u00a0: une délégation ne l’a pas ouverte` : `${title}\u00a0: ${n} délégations ne l’ont pas ouverte`,
  todo: 'Faire',
  todoNote:
    'Chaque acte montre ce qui s’ensuivrait avant d’être envoyé, et peut être rayé ensuite par un acte de correction\u00a0; rien n’est jamais effacé.',
  openMatter: 'Ouvrir une affaire',
  invitePerson: 'Inviter une personne',
  examine: 'Examiner les pouvoirs',
  putTexts: 'Réunir les textes',
  mark: 'Indiquer qui peut lire une affaire',
  correct: 'Corriger un acte',
  lately: 'Vos derniers actes',
  strike: 'Le rayer',
  running: 'En cours',
  clockOf: 'Délai',
  seenBy: (n, of) => `ouverte par ${n} sur ${of}`,
}

export const french: Speech = {
  tag: 'fr',
  direction: 'ltr',
  rules,
  charter,
  pages,
  reading,
  search,
  candidacy,
  statements,
  drafting,
  catalogue,
  conditions,
  programme,
  meeting,
  rooms,
  verify,
  live,
  people,
  papers,
  notice,
  crisis,
  api,
  terminal,
  assistant,
  why,
  refusals,
  fieldFaults,
  forms,
}
