/** Ukrainian, whole: rules, charters, pages, letters, papers, reasons and refusals, in this order. Names stand in the nominative, after a colon or in brackets, for the program does not decline them. */
import { heldIn } from '../basics/text.ts'
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
import { daysIn, listsIn, pluralsIn } from './intl.ts'
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

const list = listsIn('uk')
const day = daysIn('uk')
const plural = pluralsIn('uk')

/** A noun's forms beside a number: 1 сторона, 2 сторони, 5 сторін; `part` beside a fraction. */
const noun = (one: string, few: string, many: string, part = few): Parameters<typeof plural>[1] => ({ one, few, many, other: part })
const parties = noun('сторона', 'сторони', 'сторін')
const matters = noun('питання', 'питання', 'питань')
const number = (n: number, scale = 1): string => printNumber(n, scale, { thousands: '\u00a0', point: ',' })
const count = (n: number, forms: Parameters<typeof plural>[1]): string => `${number(n)} ${plural(n, forms)}`
const quoted = (name: string): string => `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`
const plainly = (name: string): string => name.replaceAll('_', ' ')
/** A sentence's full stop; an abbreviation that ends it, as `р.`, has its own. */
const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('uk') + text.slice(1)

// What the rules ask and find.

/** The acts: what parties did, in the plural past; and the label of the act by itself, in a form that names nobody. */
const acts: Readonly<Record<string, readonly [many: string, label: string]>> = {
  'opened the condition': ['відкрили розгляд умови', 'відкрито розгляд умови'],
  'voted in favour': ['проголосували «за»', 'проголосовано «за»'],
  'voted against': ['проголосували «проти»', 'проголосовано «проти»'],
  abstained: ['утрималися', 'утримання від голосування'],
  'constructively abstained': ['конструктивно утрималися', 'конструктивне утримання від голосування'],
  'cast an invalid vote': ['подали недійсний голос', 'подано недійсний голос'],
  agreed: ['дали згоду', 'дано згоду'],
  objected: ['заперечили', 'висловлено заперечення'],
  approved: ['схвалили', 'схвалено'],
  disapproved: ['не схвалили', 'висловлено несхвалення'],
  'recorded present': ['були зареєстровані присутніми', 'зареєстровано присутність'],
  recused: ['заявили самовідвід', 'заявлено самовідвід'],
  'proposed an amendment': ['запропонували поправку', 'запропоновано поправку'],
  'asked for a vote': ['попросили про голосування', 'подано прохання про голосування'],
  'placed a reservation': ['зробили попереднє застереження', 'зроблено попереднє застереження'],
  'withdrew its objection': ['відкликали своє заперечення', 'відкликано заперечення'],
  'withdrew its vote': ['відкликали свій голос', 'відкликано голос'],
  'withdrew its amendment': ['відкликали свою поправку', 'відкликано поправку'],
  'lifted its reservation': ['зняли своє попереднє застереження', 'знято попереднє застереження'],
  'placed brackets': ['взяли слова в дужки', 'слова взято в дужки'],
  'lifted its brackets': ['зняли свої дужки', 'дужки знято'],
  'dissociated itself': ['відмежувалися', 'заявлено про відмежування'],
  'withdrew its dissociation': ['відкликали своє відмежування', 'відмежування відкликано'],
  'agreed ad referendum': ['дали згоду ad referendum', 'дано згоду ad referendum'],
  'confirmed its agreement': ['підтвердили свою згоду', 'згоду підтверджено'],
  'merged the amendment': ['внесли поправку до тексту', 'поправку внесено до тексту'],
  'declined the amendment': ['відхилили поправку', 'поправку відхилено'],
  'made an interpretative statement': ['зробили заяву про тлумачення', 'зроблено заяву про тлумачення'],
  signed: ['підписали', 'підписано'],
  deposited: ['здали на зберігання свій документ', 'здано документ на зберігання'],
  'gave notice of withdrawal': ['повідомили про вихід', 'подано повідомлення про вихід'],
  denounced: ['денонсували', 'денонсовано'],
  'became a party': ['стали стороною', 'набуто статусу сторони'],
  'formulated a reservation': ['сформулювали застереження', 'сформульовано застереження'],
  'objected to the reservation': ['заперечили проти застереження', 'висловлено заперечення проти застереження'],
  'subscribed to the standard': ['зобов’язалися перейти на стандарт', 'узято зобов’язання перейти на стандарт'],
  'ratified the standard': ['ратифікували стандарт', 'ратифіковано стандарт'],
  'implemented the standard': ['запровадили стандарт', 'запроваджено стандарт'],
  'withdrew its subscription': ['відкликали своє зобов’язання щодо стандарту', 'відкликано зобов’язання щодо стандарту'],
  'gave up the standard': ['відмовилися від стандарту', 'заявлено відмову від стандарту'],
  'set up the programme': ['започаткували програму', 'започатковано програму'],
  'set the objective': ['визначили ціль', 'визначено ціль'],
  'set up the project': ['започаткували проєкт', 'започатковано проєкт'],
  'set the milestone': ['визначили віху', 'визначено віху'],
  'reached the milestone': ['досягли віхи', 'досягнуто віхи'],
  'reported progress': ['доповіли про перебіг', 'подано звіт про перебіг'],
  dropped: ['відмовилися від', 'припинено'],
  'set the indicator': ['визначили показник', 'визначено показник'],
  'set the baseline': ['визначили початкове значення', 'визначено початкове значення'],
  'set the target': ['визначили цільове значення', 'визначено цільове значення'],
  measured: ['виміряли', 'виміряно'],
  'named a risk': ['назвали ризик', 'названо ризик'],
  'closed the risk': ['закрили ризик', 'закрито ризик'],
  'set the budget': ['визначили бюджет', 'визначено бюджет'],
  'asked for funds': ['попросили про кошти', 'подано запит на кошти'],
  pledged: ['пообіцяли', 'пообіцяно'],
  committed: ['узяли зобов’язання', 'узято зобов’язання'],
  allocated: ['виділили', 'виділено'],
  disbursed: ['виплатили', 'виплачено'],
  'delivered in kind': ['поставили в натурі', 'поставлено в натурі'],
  'reported the total': ['доповіли про загальну суму', 'подано звіт про загальну суму'],
  'set the reckoning': ['визначили спосіб обліку', 'визначено спосіб обліку'],
  ratified: ['ратифікували', 'ратифіковано'],
  accepted: ['прийняли', 'здано документ про прийняття'],
  acceded: ['приєдналися', 'здано документ про приєднання'],
  succeeded: ['повідомили про правонаступництво', 'повідомлено про правонаступництво'],
  'deposited approval': ['здали на зберігання документ про затвердження', 'здано документ про затвердження'],
  'notified acceptance': ['повідомили про прийняття', 'подано повідомлення про прийняття'],
  'withdrew its instrument': ['відкликали свій документ', 'відкликано документ'],
  'withdrew its notice': ['відкликали своє повідомлення', 'відкликано повідомлення'],
  'withdrew its reservation': ['зняли своє застереження', 'знято застереження'],
  'withdrew its objection to the reservation': ['зняли своє заперечення проти застереження', 'знято заперечення проти застереження'],
  'gave a proxy': ['видали довіреність', 'видано довіреність'],
  'withdrew its proxy': ['відкликали свою довіреність', 'відкликано довіреність'],
  proposed: ['внесли пропозицію', 'внесено пропозицію'],
  tabled: ['подали проєкт', 'подано проєкт'],
  'requested consultations': ['попросили про консультації', 'подано запит на консультації'],
  'requested membership': ['попросили про членство', 'подано запит на членство'],
  applied: ['подали заявку', 'подано заявку'],
  invited: ['запросили', 'надіслано запрошення'],
  'invited to accede': ['запросили приєднатися', 'надіслано запрошення приєднатися'],
  'opened the vote': ['відкрили голосування', 'відкрито голосування'],
  closed: ['закрили', 'закрито'],
  'closed the vote': ['закрили голосування', 'закрито голосування'],
  'closed the meeting': ['закрили засідання', 'закрито засідання'],
  convened: ['скликали засідання', 'скликано засідання'],
  'adopted by acclamation': ['ухвалили акламацією', 'ухвалено акламацією'],
  extended: ['продовжили строк', 'продовжено строк'],
  'fixed the time': ['призначили час', 'призначено час'],
  'converted the meeting': ['перетворили засідання', 'перетворено засідання'],
  stopped: ['зупинили строк', 'зупинено строк'],
  resumed: ['поновили строк', 'поновлено строк'],
  restarted: ['розпочали строк заново', 'строк розпочато заново'],
  confirmed: ['підтвердили', 'підтверджено'],
  'door shut': ['засвідчили, що двері були зачинені', 'засвідчено, що двері були зачинені'],
  ruled: ['винесли постанову', 'винесено постанову'],
  overruled: ['скасували постанову голови', 'скасовано постанову голови'],
  determined: ['встановили', 'встановлено'],
  announced: ['оголосили', 'оголошено'],
  issued: ['видали', 'видано'],
  certified: ['засвідчили', 'засвідчено'],
  circulated: ['розіслали', 'розіслано'],
  'proposed silence': ['запропонували процедуру мовчання', 'запропоновано процедуру мовчання'],
  'placed under silence': ['розпочали процедуру мовчання', 'розпочато процедуру мовчання'],
  'brought in': ['ввели в дію', 'введено в дію'],
  'left the room': ['вийшли із зали', 'залишено залу'],
  'opened the session': ['відкрили сесійне засідання', 'відкрито сесійне засідання'],
  'closed the session': ['закрили сесійне засідання', 'закрито сесійне засідання'],
  'put on the agenda': ['внесли до порядку денного', 'внесено до порядку денного'],
  'moved on the agenda': ['перенесли в порядку денному', 'перенесено в порядку денному'],
  'took off the agenda': ['зняли з порядку денного', 'знято з порядку денного'],
  'took up': ['перейшли до пункту', 'розпочато розгляд пункту'],
  'finished the item': ['завершили розгляд пункту', 'завершено розгляд пункту'],
  'set the speaking time': ['установили час для виступу', 'установлено час для виступу'],
  'closed the list of speakers': ['закрили список промовців', 'закрито список промовців'],
  'gave the floor': ['надали слово', 'надано слово'],
  'ruled on the point of order': ['вирішили питання порядку ведення', 'вирішено питання порядку ведення'],
  'asked for the floor': ['попросили слова', 'подано прохання надати слово'],
  'took back its request': ['відкликали прохання про слово', 'відкликано прохання про слово'],
  spoke: ['виступили', 'виголошено виступ'],
  'raised a point of order': ['порушили питання порядку ведення', 'порушено питання порядку ведення'],
  distributed: ['поширили документ', 'поширено документ'],
  'circulated the minutes': ['розіслали протокол', 'розіслано протокол'],
  'corrected the minutes': ['виправили протокол', 'виправлено протокол'],
  'associated itself': ['приєдналися до тексту', 'висловлено приєднання до тексту'],
  'corrected the reading': ['виправили прочитання', 'виправлено прочитання'],
  'assessed as met': ['визнали умову виконаною', 'умову визнано виконаною'],
  'assessed as partly met': ['визнали умову виконаною частково', 'умову визнано виконаною частково'],
  'assessed as not met': ['визнали умову невиконаною', 'умову визнано невиконаною'],
  assessed: ['оцінили', 'надано оцінку'],
  commented: ['подали зауваження', 'подано зауваження'],
  'set the conditions': ['визначили умови', 'визначено умови'],
  'brought in the catalogue': ['внесли каталог', 'внесено каталог'],
  'waived the condition': ['звільнили від умови', 'звільнено від умови'],
  'opened for comment': ['відкрили строк для зауважень', 'відкрито строк для зауважень'],
  'submitted evidence': ['подали доказ', 'подано доказ'],
  'withdrew its evidence': ['відкликали свій доказ', 'відкликано доказ'],
  observed: ['зафіксували спостереження', 'зафіксовано спостереження'],
  'recorded an assessment': ['занесли до реєстру оцінку', 'занесено до реєстру оцінку'],
  found: ['установили', 'установлено'],
  'left out': ['залишили поза розглядом', 'залишено поза розглядом'],
  stated: ['зробили заяву', 'зроблено заяву'],
  'declared an intention': ['заявили про намір', 'заявлено про намір'],
  reported: ['прозвітували', 'подано звіт'],
  claimed: ['висунули твердження', 'висунуто твердження'],
  noted: ['узяли до відома', 'узято до відома'],
  met: ['зустрілися', 'проведено зустріч'],
  'attached a statement': ['долучили заяву', 'долучено заяву'],
  'withdrew the statement': ['відкликали заяву', 'заяву відкликано'],
  'corrected the statement': ['виправили заяву', 'заяву виправлено'],
  'tested together': ['провели спільне випробування', 'проведено спільне випробування'],
  'planned the replacement': ['запланували заміну', 'заплановано заміну'],
  'gave up the replacement': ['відмовилися від заміни', 'заявлено відмову від заміни'],
  'replaced the equipment': ['замінили техніку', 'замінено техніку'],
  acknowledged: ['підтвердили отримання', 'підтверджено отримання'],
  'updated the alert': ['оновили сповіщення', 'оновлено сповіщення'],
  'cancelled the alert': ['скасували сповіщення', 'скасовано сповіщення'],
  'tested the alert': ['випробували сповіщення', 'випробувано сповіщення'],
  'set out an option': ['виклали варіант дій', 'викладено варіант дій'],
  'confirmed the report': ['підтвердили повідомлення', 'підтверджено повідомлення'],
  'corrected the report': ['виправили повідомлення', 'виправлено повідомлення'],
  'withdrew its report': ['відкликали своє повідомлення', 'відкликано повідомлення'],
  'took a measure': ['ужили захід', 'ужито захід'],
  'drew a lesson': ['зробили висновок', 'зроблено висновок'],
  'carried out the measure': ['виконали захід', 'виконано захід'],
  'acted on the lesson': ['урахували висновок', 'ураховано висновок'],
  'began the exercise': ['розпочали навчання', 'розпочато навчання'],
  'gave an inject': ['подали вступну', 'подано вступну'],
  'stopped the exercise': ['призупинили навчання', 'призупинено навчання'],
  'resumed the exercise': ['поновили навчання', 'поновлено навчання'],
  'ended the exercise': ['завершили навчання', 'завершено навчання'],
  'moved the clock': ['перевели годинник', 'переведено годинник'],
  struck: ['викреслили', 'викреслено'],
  'issued credentials': ['видали повноваження представника', 'видано повноваження представника'],
  'issued full powers': ['видали повні повноваження', 'видано повні повноваження'],
  'withdrew its credentials': ['відкликали повноваження свого представника', 'відкликано повноваження представника'],
  'withdrew its full powers': ['відкликали свої повні повноваження', 'відкликано повні повноваження'],
  'registered credentials': ['зареєстрували повноваження представника', 'зареєстровано повноваження представника'],
  'refused credentials': ['відхилили повноваження представника', 'відхилено повноваження представника'],
  marked: ['визначили, хто може читати', 'визначено, хто може читати'],
  'published the outcome': ['оприлюднили результат', 'оприлюднено результат'],
  'erased the sealed part': ['стерли запечатану частину', 'стерто запечатану частину'],
  numbered: ['надали номер', 'надано номер'],
  'rotated the key': ['змінили ключ', 'змінено ключ'],
  founded: ['заснували організацію', 'засновано організацію'],
  withheld: ['вчинили акт, якого тут не показано', 'акт, якого тут не показано'],
}

/** The plural past becomes the feminine singular, whose subject is *сторона*: `здали` → `здала`, `утрималися` → `утрималася`. */
const feminine = (many: string): string =>
  many
    .replace(/^((?:не |конструктивно )?\p{L}+?)ли(ся)?(?!\p{L})/u, '$1ла$2')
    .replace(/^була зареєстровані присутніми/, 'була зареєстрована присутньою')
function one(act: string, many: boolean): string {
  const known = heldIn(acts, act)?.[0] ?? `вчинили акт ${quoted(act)}`
  return many ? known : feminine(known)
}
/** `заперечила або запропонувала поправку`; `не заперечила і не запропонувала поправку`. */
const done = (names: readonly string[], many: boolean, not = false): string =>
  not
    ? list(
        names.map(a => `не ${one(a, many)}`),
        'and',
      )
    : list(
        names.map(a => one(a, many)),
        'or',
      )
const label = (act: string): string => heldIn(acts, act)?.[1] ?? act

const outcomes: Readonly<Record<string, string>> = {
  'condition met': 'умову виконано',
  'not condition met': 'умову не виконано',
  'all conditions met': 'усі умови виконано',
  'text adopted': 'текст ухвалено',
  'not text adopted': 'текст не ухвалено',
  'held to the list': 'розглядають за переліком умов',
  bracketed: 'у дужках',
  adopted: 'прийнято',
  'not adopted': 'не прийнято',
  'adopted not yet effective': 'прийнято, але ще не діє',
  vetoed: 'заблоковано вето',
  'in force': 'набрало чинності',
  'not in force': 'не набрало чинності',
  lapsed: 'втратило силу',
  withdrawn: 'вихід здійснено',
  suspended: 'зупинено',
  'not put to the vote': 'не поставлено на голосування',
  'not opened': 'не відкрито',
  moved: 'передано',
  'no quorum': 'немає кворуму',
  held: 'проведено',
  'not held': 'не проведено',
  'minutes approved': 'протокол схвалено',
  'not minutes approved': 'протокол не схвалено',
  'minutes corrected': 'протокол виправлено',
}
/**
 * The names that charters commonly give to procedures, outcomes, bodies, offices, groups and weights, where they are the field's own words. Any
 * other name stays as the charter writes it, in quotation marks.
 */
const terms: Readonly<Record<string, string>> = {
  Speaker: 'Головуючий',
  'decision by vote': 'рішення голосуванням',
  'adoption of a text': 'ухвалення тексту',
  candidacy: 'кандидатура',
  draft: 'проєкт',
  'entry into force': 'набрання чинності',
  signature: 'підписання',
  ratification: 'ратифікація',
  accession: 'приєднання',
  admission: 'прийняття до складу',
  invitation: 'запрошення',
  'invitation to accede': 'запрошення приєднатися',
  'accession protocol': 'протокол про приєднання',
  'request for membership': 'запит на членство',
  'membership action plan': 'план дій щодо членства',
  'agreement to invite': 'згода запросити',
  denunciation: 'денонсація',
  withdrawal: 'вихід',
  reservation: 'застереження',
  objection: 'заперечення',
  amendment: 'поправка',
  'amendment of the charter': 'зміна статуту',
  'effect for each signatory': 'дія для кожного підписанта',
  'effect for each Party': 'дія для кожної сторони',
  'effect for each State': 'дія для кожної держави',
  consensus: 'консенсус',
  'decision by consensus': 'рішення консенсусом',
  'decision by silence': 'рішення за процедурою мовчання',
  'placing under silence': 'запровадження процедури мовчання',
  silence: 'процедура мовчання',
  'silence procedure': 'процедура мовчання',
  decision: 'рішення',
  'ordinary decision': 'звичайне рішення',
  'conditional decision': 'умовне рішення',
  'simple majority': 'проста більшість',
  'qualified majority': 'кваліфікована більшість',
  'reinforced majority': 'посилена кваліфікована більшість',
  'reverse qualified majority': 'зворотна кваліфікована більшість',
  'qualified majority of those taking part': 'кваліфікована більшість учасників',
  unanimity: 'одностайність',
  'unanimity with constructive abstention': 'одностайність із конструктивним утриманням',
  'important question': 'важливе питання',
  'other question': 'інше питання',
  'procedural decision': 'процедурне рішення',
  'substantive decision': 'рішення по суті',
  'preliminary question': 'попереднє питання',
  negotiations: 'переговори',
  chapter: 'розділ',
  cluster: 'кластер',
  meeting: 'засідання',
  'approval of minutes': 'схвалення протоколу',
  'correction of minutes': 'виправлення протоколу',
  consultation: 'консультація',
  'crisis consultation': 'кризові консультації',
  announcement: 'оголошення',
  ruling: 'постанова голови',
  explanation: 'пояснення',
  'joint meeting': 'спільне засідання',
  readiness: 'готовність',
  leaving: 'вихід зі складу',
  invited: 'запрошено',
  'not invited': 'не запрошено',
  'invited to accede': 'запрошено приєднатися',
  'not invited to accede': 'не запрошено приєднатися',
  'invited to join': 'запрошено до складу',
  'not invited to join': 'не запрошено до складу',
  acceded: 'приєднання відбулося',
  'not acceded': 'приєднання не відбулося',
  admitted: 'прийнято до складу',
  'not admitted': 'не прийнято до складу',
  bound: 'набуто обов’язковості',
  'not bound': 'обов’язковості не набуто',
  ready: 'готово',
  'not ready': 'не готово',
  approved: 'схвалено',
  'not approved': 'не схвалено',
  rejected: 'відхилено',
  consulted: 'консультації проведено',
  satisfied: 'виконано',
  'not satisfied': 'не виконано',
  paid: 'сплачено',
  'nothing paid': 'нічого не сплачено',
  'under silence': 'під процедурою мовчання',
  'not under silence': 'не під процедурою мовчання',
  'adopted by silence': 'прийнято мовчанням',
  'not adopted by silence': 'не прийнято мовчанням',
  'silence broken': 'мовчання порушено',
  'no consensus': 'консенсусу немає',
  'agreed by all': 'погоджено всіма',
  'adopted by vote': 'прийнято голосуванням',
  'not adopted by vote': 'не прийнято голосуванням',
  'deemed adopted': 'вважається прийнятим',
  'conditions met': 'умови виконано',
  'conditions not found to be met': 'виконання умов не встановлено',
  'provisionally closed': 'попередньо закрито',
  'not provisionally closed': 'попередньо не закрито',
  'all chapters closed': 'усі розділи закрито',
  'not all chapters closed': 'не всі розділи закрито',
  'protocol in force': 'протокол набрав чинності',
  'not protocol in force': 'протокол не набрав чинності',
  'agreed to invite': 'погоджено запросити',
  'no agreement to invite': 'не погоджено запросити',
  'open again': 'знову відкрито',
  stays: 'залишається',
  left: 'вибуло',
  overruled: 'постанову скасовано',
  'ruling stands': 'постанову залишено',
  'set aside': 'скасовано',
  'taken back': 'забрано назад',
  'vote suspended': 'право голосу зупинено',
  'vote returned': 'право голосу повернуто',
  procedural: 'процедурне',
  'not procedural': 'не процедурне',
  'free to withdraw': 'може вийти',
  'not free to withdraw': 'не може вийти',
  'not withdrawn': 'виходу не здійснено',
  'charter amended': 'статут змінено',
  'not charter amended': 'статут не змінено',
  'closed for signature': 'закрито для підписання',
  Council: 'Рада',
  'Permanent Council': 'Постійна рада',
  'General Assembly': 'Генеральна Асамблея',
  'Conference of the Parties': 'Конференція Сторін',
  Commission: 'Комісія',
  'Accession Conference': 'Конференція з питань вступу',
  Chair: 'Голова',
  Presidency: 'Головування',
  President: 'Президент',
  Depositary: 'Депозитарій',
  Registrar: 'Реєстратор',
  'Secretary General': 'Генеральний секретар',
  'Secretary-General': 'Генеральний секретар',
  Secretary: 'Секретар',
  Secretariat: 'Секретаріат',
  Auditor: 'Аудитор',
  Ambassadors: 'Посли',
  candidates: 'кандидати',
  Candidates: 'кандидати',
  signatories: 'підписанти',
  founders: 'засновники',
  'permanent members': 'постійні члени',
  'voting members': 'члени з правом голосу',
  'members voting': 'члени, що голосують',
  'members present and voting': 'присутні й такі, що голосують, члени',
  'members taking part': 'члени, що беруть участь',
  'members other than the one concerned': 'члени, крім заінтересованого',
  States: 'держави',
  'States other than the one concerned': 'держави, крім заінтересованої',
  chapters: 'розділи',
  clusters: 'кластери',
  population: 'населення',
  emissions: 'викиди',
}
const term = (name: string): string => terms[name] ?? openers[name] ?? name
const outcomeSaid = (name: string): string => outcomes[name] ?? term(name)
const outcome = (name: string): string => quoted(outcomeSaid(name))
const being = (names: readonly string[], many: boolean): string => `${many ? 'мають' : 'має'} стан ${list(names.map(outcome), 'or')}`

const compares: Readonly<Record<Compare, string>> = {
  'at least': 'щонайменше',
  'more than': 'більше ніж',
  'fewer than': 'менше ніж',
  'at most': 'щонайбільше',
}

const fractions: Readonly<Record<string, string>> = {
  '1/2': 'половина',
  '1/3': 'одна третина',
  '2/3': 'дві третини',
  '1/4': 'одна чверть',
  '3/4': 'три чверті',
  '1/5': 'одна п’ята',
  '2/5': 'дві п’яті',
  '3/5': 'три п’яті',
  '4/5': 'чотири п’яті',
  '1/6': 'одна шоста',
  '5/6': 'п’ять шостих',
  '7/8': 'сім восьмих',
  '1/10': 'одна десята',
}
const share = (q: { part: number; whole: number; written: string }): string =>
  q.written.includes('%')
    ? `${q.written.replace(/ ?%/, '').replace('.', ',')}\u00a0%`
    : (fractions[`${q.part}/${q.whole}`] ?? `${q.part}/${q.whole}`)
const fewest = (q: Extract<Quantity, { kind: 'fewest' }>, whose = ''): string =>
  `найменша кількість${whose}, на яку припадає більше ніж ${share(q)} ваги ${quoted(term(plainly(q.weight)))}${q.plus > 0 ? `, плюс ${q.plus}` : ''}`
const quantity = (q: Quantity): string => (q.kind === 'number' ? number(q.n) : q.kind === 'share' ? share(q) : fewest(q))

/** A group in the genitive plural, as it stands after *із числа*: `сторін`, `членів групи «States»`. */
function group(g: Group | null, about: About): string {
  const meant = g ?? about.base
  if (g === null && about.body) return `членів органу ${quoted(term(about.body))}`
  if (meant === null) return 'сторін'
  if (meant.name !== null) return `${meant.from === 'things' ? 'елементів' : 'членів'} групи ${quoted(term(meant.name))}`
  return described(meant, about)
}
const isOne = (g: Group | null): boolean => g !== null && g.name === null && g.from === 'concerned'
const ofThings = (g: Group | null): boolean => g?.from === 'things'

function described(g: Group, about: About): string {
  const limits = [
    ...g.where.map(w => `у яких ${quoted(term(plainly(w.column)))} ${w.is ? '—' : '— не'} ${quoted(w.value)}`),
    ...(g.who ? [`які ${done(g.who, true)}`] : []),
    ...(g.exceptWho ? [`які ${done(g.exceptWho, true, true)}`] : []),
    ...g.under.map(o => `для яких діє ${quoted(o)}`),
    ...g.exceptUnder.map(o => `для яких не діє ${quoted(o)}`),
  ]
  const start = g.named ? `таких сторін: ${list(g.named.map(about.name), 'and')}` : origin(g, about)
  const within = g.named && g.among ? `${start} (з числа ${group(g.among, about)})` : start
  const who = [within, limits.join(' і ')].filter(s => s !== '').join(', ')
  const more = g.plus.length > 0 ? `${who}, а також ${list(g.plus.map(about.name), 'and')}` : who
  return g.except.length > 0
    ? `${more}, крім ${list(
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
      return about.seats ? `членів органу ${quoted(term(about.seats))}` : 'сторін'
    case 'parties':
      return 'сторін'
    case 'listed':
      return 'сторін, перелічених у додатку'
    case 'concerned':
      return 'заінтересованої сторони'
    case 'openers':
      return 'сторін, що відкрили цю процедуру'
    case 'participants':
      return 'учасників, названих в акті відкриття'
    case 'seats':
      return g.annex ? `членів, перелічених у ${g.annex}` : 'членів, перелічених у додатку'
    case 'things':
      if (g.below) return 'питань на щабель нижче'
      return g.annex ? `елементів, перелічених у ${g.annex}` : `таких елементів: ${list(g.things, 'and')}`
  }
}

const units: Readonly<Record<Unit, readonly [after: ReturnType<typeof noun>, alone: string]>> = {
  minutes: [noun('хвилину', 'хвилини', 'хвилин'), 'хвилина'],
  hours: [noun('годину', 'години', 'годин'), 'година'],
  days: [noun('день', 'дні', 'днів', 'дня'), 'день'],
  'working days': [noun('робочий день', 'робочі дні', 'робочих днів', 'робочого дня'), 'робочий день'],
  weeks: [noun('тиждень', 'тижні', 'тижнів', 'тижня'), 'тиждень'],
  months: [noun('місяць', 'місяці', 'місяців', 'місяця'), 'місяць'],
  years: [noun('рік', 'роки', 'років', 'року'), 'рік'],
}
/** After *через*: `через 21 годину`. */
const period = (n: number, unit: Unit): string => count(n, units[unit][0])
/** By itself: `21 година`. */
const length = (n: number, unit: Unit): string => count(n, { ...units[unit][0], one: units[unit][1] })
/** In the genitive, after *після*. */
const anchors = { opening: 'відкриття', decision: 'ухвалення рішення', quorum: 'досягнення кворуму' } as const

/** `31 грудня`. */
const dayName = (monthDay: string): string => day(`2000-${monthDay}`).split(' ').slice(0, 2).join(' ')

function clock(c: Clock, place: ClockPlace, about: About): string {
  switch (c.clock) {
    case 'at once':
      return 'негайно'
    case 'after':
      return `${span(c, place)}${c.roll ? ', а якщо це неробочий день — наступного робочого дня' : ''}`
    case 'day of year':
      return c.orOn
        ? `${dayName(c.monthDay)}, що першим настає в день ${event(c.after, place, about)} або після нього`
        : `найближчого ${dayName(c.monthDay)} після ${event(c.after, place, about)}`
    case 'earliest of':
      return `${list(
        c.clocks.map(x => clock(x, place, about)),
        'or',
      )}, залежно від того, що настане раніше`
    case 'first of month':
      return `першого дня місяця, що настає після ${event(c.after, place, about)}`
    case 'date':
      return day(c.day)
    case 'as named':
      if (c.atMost && c.atLeast)
        return `у названий момент (щонайменше: ${clock(c.atLeast, 'closes', about)}; не пізніше: ${clock(c.atMost, 'closes', about)}, навіть якщо його не названо)`
      if (c.atMost) return `у названий момент (не пізніше: ${clock(c.atMost, 'closes', about)}, навіть якщо його не названо)`
      return c.atLeast ? `у названий момент (щонайменше: ${clock(c.atLeast, 'closes', about)})` : 'у названий момент'
    case 'once':
      return `щойно настане результат ${standing(c)}`
    case 'with':
      return `разом з актом ${list(
        c.acts.map(a => quoted(label(a))),
        'or',
      )}`
  }
}
function span(c: Extract<Clock, { clock: 'after' }>, place: ClockPlace): string {
  const anchor = anchors[c.anchor]
  if (c.n === 0) return `у момент ${anchor}`
  if (c.expiry) return `після спливу строку (${length(c.n, c.unit)} після ${anchor})`
  if (place === 'from' && c.unit === 'days') return `на ${c.n}-й день після ${anchor}`
  return `через ${period(c.n, c.unit)} після ${anchor}`
}
/** A clock in the genitive. */
function event(c: Clock, place: ClockPlace, about: About): string {
  if (c.clock === 'after') return c.n === 0 ? anchors[c.anchor] : `спливу строку (${length(c.n, c.unit)} після ${anchors[c.anchor]})`
  if (c.clock === 'at once') return 'цього моменту'
  return c.clock === 'date' ? day(c.day) : `такого моменту: ${clock(c, place, about)}`
}
/** What a clock or a condition waits for: an outcome, or an act by its name. */
const happened = (name: string): string => (outcomeSaid(name) === name ? quoted(label(name)) : outcome(name))
const standing = (c: { outcome: string; by: string | null; of: string | null }): string =>
  `${happened(c.outcome)}${c.by ? ` (${term(c.by)})` : ''}${c.of ? ` у питанні ${quoted(c.of)}` : ''}`

function measure(f: Finding): string {
  const { got = 0, atMost, total = 0, scale = 1 } = f.facts
  const range = atMost === undefined ? number(got, scale) : `від ${number(got, scale)} до ${number(atMost, scale)}`
  return `${range} із ${number(total, scale)}`
}
const some = (ids: readonly string[], about: About): string =>
  list(ids.length <= 6 ? ids.map(about.name) : [...ids.slice(0, 4).map(about.name), `ще ${number(ids.length - 4)}`], 'and')
const needed = (c: Heads | Weight, f: Finding): string => {
  const need = number(f.facts.need ?? 0, f.facts.scale)
  return c.compare === 'fewer than' || c.compare === 'at most' ? `не більше ${need}` : `потрібно ${need}`
}
const counted = { found: (c: Heads | Weight, f: Finding) => `${measure(f)}; ${needed(c, f)}` }
const verb = (c: Heads | Weight, many: boolean): string =>
  c.verb === 'are' ? being(c.acts, many) : done(c.acts, many, c.verb === 'have not')

/** A clause opened by a comma is closed by one; commas inside a name open none. */
const closed = (said: string): string => (said.replace(/«[^»]*»/g, '').includes(',') ? `${said},` : said)
/** ` з числа членів групи «States»`; nothing where it is the parties themselves. */
const outOf = (g: Group | null, about: About): string => {
  const said = group(g, about)
  return said === 'сторін' ? '' : ` з числа ${closed(said)}`
}
const heads: RuleWords<Heads> = {
  asks(c, about) {
    const q = c.quantity
    const who = group(c.among, about)
    if (q.kind === 'fewest') return `${compares[c.compare]} ${fewest(q, ` ${who}`)} ${verb(c, true)}`
    if (q.kind === 'share') return `${compares[c.compare]} ${share(q)} ${closed(who)} ${verb(c, true)}`
    const noun_ = ofThings(c.among ?? about.base) ? noun('елемент', 'елементи', 'елементів') : parties
    const single = q.n === 1
    const said = single ? (noun_ === parties ? 'одна сторона' : 'один елемент') : count(q.n, noun_)
    return `${compares[c.compare]} ${said}${outOf(c.among, about)} ${verb(c, !single)}`
  },
  ...counted,
}
const weight: RuleWords<Weight> = {
  asks: (c, about) =>
    `${ofThings(c.among ?? about.base) ? 'елементи' : 'сторони'}${outOf(c.among, about).replace(/,$/, '')}, на які разом припадає ${compares[c.compare]} ${quantity(c.quantity)} ${c.quantity.kind === 'number' ? 'за вагою' : 'ваги'} ${quoted(term(plainly(c.weight)))}, ${verb(c, true)}`,
  ...counted,
}
const missing = (f: Finding, about: About): string => (f.awaiting.length > 0 ? `; очікується: ${some(f.awaiting, about)}` : '')
const everyone = { found: (_: unknown, f: Finding, about: About) => `${measure(f)}${missing(f, about)}` }
const named = (nobody: string) => ({
  found: (_: unknown, f: Finding, about: About) =>
    f.facts.who?.length ? some(f.facts.who, about) : f.facts.maybe?.length ? `можливо, ${some(f.facts.maybe, about)}` : nobody,
})
/** `кожна сторона з числа …`, `кожен елемент з числа …`, `заінтересована сторона`. */
const each = (c: Have | Are, about: About, word: string, ofThing: string): string => {
  const g = c.among ?? about.base
  if (isOne(g)) return 'заінтересована сторона'
  return `${ofThings(g) ? `${ofThing} елемент` : `${word} сторона`}${outOf(c.among, about)}`
}
const nested = (parts: Join['parts'], joiner: string, part: (c: Join['parts'][number]) => string): string =>
  parts.map(p => ('parts' in p && p.parts.length > 1 ? `(${part(p)})` : part(p))).join(joiner)

const headings: Readonly<Record<string, string>> = {
  'all of': 'усі умови',
  'any of': 'одна з умов',
  quorum: 'кворум',
  unless: 'ніщо не стоїть на заваді',
  when: 'що має бути виконано',
  opened: 'відкрито так, як вимагає статут',
  lapses: 'втрата сили',
  closes: 'закриття',
}

const rules: Language = {
  code: 'uk',
  name: 'Українська',
  rules: {
    'all of': { heading: 'усі умови', asks: (c, _, part) => nested(c.parts, ' і ', part), found: () => '' },
    'any of': { heading: 'одна з умов', asks: (c, _, part) => nested(c.parts, ' або ', part), found: () => '' },
    heads,
    weight,
    'all have': { asks: (c, about) => `${each(c, about, 'кожна', 'кожен')} ${done(c.acts, false)}`, ...everyone },
    'any have': { asks: (c, about) => `${each(c, about, 'хоча б одна', 'хоча б один')} ${done(c.acts, false)}`, ...named('ніхто') },
    'none have': { asks: (c, about) => `${each(c, about, 'жодна', 'жоден')} ${done(c.acts, false, true)}`, ...named('ніхто') },
    'all are': { asks: (c, about) => `${each(c, about, 'кожна', 'кожен')} ${being(c.acts, false)}`, ...everyone },
    'any are': { asks: (c, about) => `${each(c, about, 'хоча б одна', 'хоча б один')} ${being(c.acts, false)}`, ...named('жодного') },
    'none are': {
      asks: (c, about) => `${each(c, about, 'жодна', 'жоден')} не ${being(c.acts, false).replace('має стан', 'має стану')}`,
      ...named('жодного'),
    },
    once: {
      asks: c => `настав результат ${standing(c)}`,
      found: (_, f) =>
        f.facts.since ? `з ${f.facts.since}` : f.facts.settled ? 'не настав' : f.state === 'barred' ? 'вже не може настати' : 'ще ні',
    },
  },
  states: { met: 'виконано', awaited: 'очікується', barred: 'вже не може бути виконано', undetermined: 'не визначено' },
  number,
  quantity,
  list,
  act: label,
  term,
  outcome: outcomeSaid,
  colon: ': ',
  group,
  definition: (g, about) => `${quoted(term(g.name ?? 'група'))} — група ${described({ ...g, name: null }, about)}.`,
  clock,
  heading: rule => headings[rule] ?? rule,
}

// What a charter’s blocks say.

const inQuotes = (names: readonly string[], join: 'and' | 'or' = 'or'): string =>
  list(
    names.map(n => quoted(term(n))),
    join,
  )
const actNames = (names: readonly string[], join: 'and' | 'or' = 'or'): string =>
  inQuotes(
    names.map(n => (label(n) === n ? outcomeSaid(n) : label(n))),
    join,
  )
const openers: Readonly<Record<string, string>> = {
  'any party': 'будь-яка сторона',
  'any seat': 'будь-який член органу',
  'its author': 'автор того, про що йдеться',
  'an officer': 'посадова особа або орган',
  'the party concerned': 'заінтересована сторона',
}
const office = (name: string, about: About): string => openers[name] ?? (about.name(name) === name ? quoted(term(name)) : about.name(name))

function moments(clocks: readonly Clock[], place: ClockPlace, about: About): string {
  const said = clocks.map(c =>
    clocks.length > 1 && c.clock === 'as named' && place === 'from'
      ? `${sayClock(c, place, rules, about)} (якщо його названо)`
      : sayClock(c, place, rules, about),
  )
  return said.length === 1 ? (said[0] ?? '') : `${list(said, 'or')}, залежно від того, що настане пізніше`
}

function opening(p: Procedure, { edition, about }: Beside): string[] {
  const settled = edition.procedures.flatMap(outcomesOfProcedure)
  const byAct = p.opensWith.some(o => !settled.includes(o))
  const by = p.openedBy.length > 0 ? p.openedBy : byAct ? ['any party', 'an officer', 'the party concerned'] : []
  const who = list(
    by.map(o => office(o, about)),
    'or',
  )
  return [`Процедуру відкриває ${actNames(p.opensWith)}.`, ...(by.length === 0 ? [] : [`Хто може її відкрити: ${who}.`])]
}

const asAt = (p: Procedure): string =>
  p.asAt === 'opening' ? 'на момент відкриття' : p.asAt === 'asking' ? 'щоразу, коли ставиться запитання' : ''

function scope(p: Procedure, { about }: Beside): string[] {
  return [
    ...(p.for.length > 0
      ? [
          `Лише для: ${list(
            p.for.map(f => office(f, about)),
            'and',
          )}.`,
        ]
      : []),
    ...(p.forEach === null
      ? []
      : [
          `Окреме провадження відкривається для кожної з ${sayGroup(p.forEach, rules, { ...about, base: null, seats: null })} (склад на момент відкриття).`,
        ]),
    ...(p.in.length === 1
      ? [`Орган: ${quoted(term(p.in[0] ?? ''))}.`]
      : p.in.length > 1
        ? [`Орган: ${inQuotes(p.in)}, згідно з актом відкриття.`]
        : []),
    ...(p.among !== null
      ? [
          `${ofThings(p.among) ? 'Береться до уваги стан' : 'Враховуються акти'} ${sayGroup(p.among, rules, { ...about, base: null })}${p.asAt === null ? '' : `; склад визначається ${asAt(p)}`}.`,
        ]
      : p.asAt !== null
        ? [`Хто враховується і з якою вагою, визначається ${asAt(p)}.`]
        : []),
  ]
}

function quorum(p: Procedure, { about }: Beside): string[] {
  if (p.quorum === null) return []
  const when = p.quorumTested === 'opening' ? 'під час відкриття' : 'під час закриття'
  return [`Кворум, що перевіряється ${when}: ${sayAsk(p.quorum, rules, about)}; без нього результат — ${outcome(p.withoutQuorum)}.`]
}

function decision(p: Procedure, { edition, about }: Beside): string[] {
  const close = p.closes.length === 0 ? '' : moments(p.closes, 'closes', about)
  const lead = `Результат — ${outcome(p.then)}`
  const held = p.when === null ? '' : `, якщо ${sayAsk(p.when, rules, about)}`
  const barred =
    p.unless === null
      ? ''
      : `, крім випадку, коли${close !== '' && p.when === null ? ' до закриття' : ''} ${sayAsk(p.unless, rules, about)}`
  const main =
    held + barred === '' ? (close === '' ? `${lead} одразу після відкриття.` : `${lead} під час закриття.`) : `${lead}${held}${barred}.`
  const opens = (o: string): string[] => edition.procedures.filter(q => q.opensWith.includes(o)).map(q => q.name)
  const [next, other] = [opens(p.then), opens(p.else)]
  const decides = p.when !== null || p.unless !== null || p.quorum !== null
  return [
    main,
    ...(close === '' ? [] : [stop(`Закривається ${close}`)]),
    ...decided(p, held !== '', close !== ''),
    ...(p.unlessThen === null ? [] : [`Якщо цьому заважає лише сказане після «крім випадку», результат — ${outcome(p.unlessThen)}.`]),
    ...(decides && canFail(p)
      ? [`Інакше результат — ${outcome(p.else)}${other.length > 0 ? `, після якого відкривається ${inQuotes(other, 'and')}` : ''}.`]
      : []),
    ...(next.length > 0 ? [`Після результату ${outcome(p.then)} відкривається ${inQuotes(next, 'and')}.`] : []),
  ]
}

function decided(p: Procedure, asked: boolean, closes: boolean): string[] {
  if (p.decided === 'as soon as certain') return ['Рішення настає, щойно позиції, які ще можливі, не можуть змінити результату.']
  if (p.decided === 'at the close') return asked ? ['Рішення настає під час закриття.'] : []
  return closes ? ['Рішення настає, щойно умову виконано, але не пізніше закриття.'] : []
}

const only = (who: readonly string[], does: string, about: About): string[] =>
  who.length === 0
    ? []
    : [
        `Хто може ${does}: ${list(
          who.map(o => office(o, about)),
          'or',
        )}, і ніхто інший.`,
      ]

function running(p: Procedure, { about }: Beside): string[] {
  const c = p.clock
  const parts = [
    ...(c.namedBy.length > 0 ? [`визначає ${actNames(c.namedBy)}`] : []),
    ...(c.extendedBy.length > 0 ? [`продовжує ${actNames(c.extendedBy)}`] : []),
    ...(c.stoppedBy.length > 0 ? [`зупиняє ${actNames(c.stoppedBy)}`] : []),
    ...(c.resumedBy.length > 0 ? [`поновлює ${actNames(c.resumedBy)}`] : []),
    ...(c.restartedBy.length > 0 ? [`розпочинає заново ${actNames(c.restartedBy)}`] : []),
  ]
  return [
    ...(p.notice === undefined
      ? []
      : [stop(`Засідання починається, як каже акт відкриття, не раніше ніж ${moments([p.notice], 'not before', about)}`)]),
    ...only(p.conductedBy ?? [], 'вести засідання', about),
    ...(p.notBefore.length > 0 ? [stop(`Рішення настає не раніше ніж ${moments(p.notBefore, 'not before', about)}`)] : []),
    ...(parts.length > 0 ? [`Строк ${list(parts, 'and')}.`] : []),
    ...only(p.closedBy, 'закрити процедуру', about),
    ...only(p.clock.by, 'змінити строк', about),
    ...door(p, parts.length > 0),
    ...(p.positions === 'may change' ? ['До закриття позиції можна змінювати.'] : []),
    ...proxies(p),
    ...silence(p, about),
    ...(p.onATie === null ? [] : [`За рівності голосів вирішує ${quoted(term(p.onATie))}.`]),
    ...(p.alerts.length === 0
      ? []
      : [
          `Після відкриття сповіщають чергових, і ті підтверджують отримання. Кого сповіщають: ${list(
            p.alerts.map(o => office(o, about)),
            'and',
          )}.`,
        ]),
  ]
}

function door(p: Procedure, movable: boolean): string[] {
  const c = p.clock
  if (!p.closes.some(x => x.clock !== 'with')) return []
  if (c.shutBy.length === 0) return ['Зачинені під час строку двері нічого не змінюють.']
  const then = [...c.confirmedBy, ...c.extendedBy, ...c.restartedBy]
  return movable || p.unless !== null
    ? [`Якщо під час строку внесено ${actNames(c.shutBy)}, результат не визначено, доки немає акта ${actNames(then)}.`]
    : []
}

function proxies(p: Procedure): string[] {
  const { how, limit } = p.proxies
  if (how === 'none') return []
  const own = 'власний акт сторони завжди має перевагу'
  return how === 'by name'
    ? [`Сторона може діяти за іншу за довіреністю${limit === null ? '' : `, щонайбільше за ${limit}`}; ${own}.`]
    : [
        `Хто видав довіреність, той слідує за повіреним${limit === null ? '' : `, який має щонайбільше ${count(limit, noun('довіреність', 'довіреності', 'довіреностей'))}`}; ${own}.`,
      ]
}

function silence(p: Procedure, about: About): string[] {
  const s = p.silenceCountsAs
  if (s === null) return []
  return [
    'of' in s
      ? `Хто до закриття не висловився, має ту саму позицію, що й ${about.name(s.of)}.`
      : `Мовчання до закриття вважається актом ${actNames([s.position])}.`,
  ]
}

/** Without a close and without `unless` a run stays open until it is met. */
const canFail = (p: Procedure): boolean => p.closes.length > 0 || p.unless !== null || p.decided === 'as soon as certain'

function effect(p: Procedure, { about }: Beside): string[] {
  const from = p.from.length === 0 ? '' : moments(p.from, 'from', about)
  return [
    ...(from === ''
      ? []
      : [
          stop(
            p.from.length === 1 && p.from[0]?.clock === 'once'
              ? `Рішення ухвалено; воно діє, ${from}`
              : `${canFail(p) ? `Результат ${outcome(p.then)} набирає` : 'Набирає'} чинності${from.startsWith('щойно') ? ',' : ''} ${from}`,
          ),
        ]),
    ...(p.ends.length > 0 ? [`${canFail(p) ? `Результат ${outcome(p.then)}` : 'Це'} припиняє ${list(p.ends.map(outcome), 'and')}.`] : []),
    ...(p.pays === null ? [] : [`Оплачується за вагою ${quoted(p.pays)} виконаного.`]),
    ...(p.lapsesWhen === null
      ? []
      : [`Закінчується без рішення, з результатом ${outcome(p.lapsesThen)}, якщо ${sayAsk(p.lapsesWhen, rules, about)}.`]),
  ]
}

const lasts: Readonly<Record<ActDefinition['kind'], string>> = {
  position: 'позиція: діє в тому провадженні, де її висловлено',
  instrument: 'документ: діє в усьому питанні, доки його не відкликано',
  step: 'крок: діє в тому провадженні, яке тоді відкрите',
  statement: 'заява: нікого не зв’язує',
}

const whose: Readonly<Record<string, string>> = {
  'its author': 'автор',
  'its owner': 'той, хто за це відповідає',
  'an officer': 'посадова особа або орган',
}

function act(a: ActDefinition, undoneBy: readonly string[]): string {
  const more = [
    ...(a.beside ? ['стоїть поруч з іншими позиціями'] : []),
    ...(a.countsAs.length > 0 ? [`вважається також ${actNames(a.countsAs, 'and')}`] : []),
    ...(a.undoes.length > 0 ? [`скасовує ${actNames(a.undoes, 'and')}`] : []),
    ...(undoneBy.length > 0 ? [`скасовується актом ${actNames(undoneBy)}`] : []),
    ...((a.prepares ?? []).length > 0 ? [`готує ${actNames(a.prepares ?? [], 'and')} і не замінює цього`] : []),
    ...(a.needs.length > 0 ? [`не враховується без ${inQuotes(a.needs, 'and')}`] : []),
    ...((a.by ?? []).length > 0
      ? [
          `доступний лише таким: ${list(
            (a.by ?? []).map(n => whose[n] ?? openers[n] ?? quoted(term(n))),
            'or',
          )}`,
        ]
      : []),
  ]
  return `${quoted(label(a.name))} — ${lasts[a.kind]}${more.length > 0 ? `; ${list(more, 'and')}` : ''}.`
}

function body(b: Body, { about }: Beside): string {
  const g = b.seats
  const plain = g.from === 'default' && g.among === null && g.named === null && g.where.length === 0 && g.who === null
  const who = plain ? 'сторін' : sayGroup({ ...g, name: null }, rules, about)
  const span = [...(b.from === null ? [] : [`з ${day(b.from)}`]), ...(b.until === null ? [] : [`до ${day(b.until)}`])].join(' ')
  return `Орган ${quoted(term(b.name))}${span === '' ? '' : ` (${span})`} складається ${who.startsWith('с') ? 'зі' : 'із'} ${who}${b.chair === null ? '' : `; головує ${quoted(term(b.chair))}`}.`
}

const everyUnit: Readonly<Record<Rotation['unit'], Parameters<typeof plural>[1]>> = {
  days: noun('день', 'дні', 'днів', 'дня'),
  weeks: noun('тиждень', 'тижні', 'тижнів', 'тижня'),
  months: noun('місяць', 'місяці', 'місяців', 'місяця'),
  years: noun('рік', 'роки', 'років', 'року'),
}
const speakersSaid: Readonly<Record<Exclude<SpeakerOrder['order'], 'alternating'>, string>> = {
  'points of order first': 'спершу з порядку ведення',
  'members before invitees': 'члени перед запрошеними',
  'each once before any twice': 'кожен раз, перш ніж хтось удруге',
  'as asked': 'у порядку звернень',
}

function seating(b: Body, { about }: Beside): string[] {
  const { order, levels, under, invitees, rotation, speakers, time } = b
  const at = `В органі ${quoted(term(b.name))}`
  const beside = (g: Group): string => sayGroup({ ...g, name: null }, rules, about)
  return [
    ...(order === undefined
      ? []
      : order.by === 'name'
        ? [`${at} місця розташовано за абеткою назв; мова: ${languageNamed('uk', order.language)}.`]
        : order.by === 'column'
          ? [`${at} місця розташовано за стовпцем ${quoted(order.column)}.`]
          : [`${at} місця розташовано так, як їх перелічено.`]),
    ...(levels === undefined ? [] : [`${at} збираються на таких рівнях: ${list(levels.map(term), 'or')}.`]),
    ...(under === undefined ? [] : [`Орган ${quoted(term(b.name))} підпорядковано органу ${quoted(term(under))}.`]),
    ...(invitees === undefined
      ? []
      : [`${at} без права голосу засідають представники ${sayGroup({ ...invitees, name: null }, rules, about)}.`]),
    ...(rotation === undefined
      ? []
      : [
          stop(
            `${at} головування переходить до наступного за цим порядком; строк: ${count(rotation.n, everyUnit[rotation.unit])}; від ${day(rotation.from)} головує ${about.name(rotation.first)}`,
          ),
          ...(rotation.passesOver === undefined
            ? []
            : [stop(`${at} черга минає тих, хто в день її початку належить до ${beside(rotation.passesOver)}`)]),
          ...(rotation.insteadBy === undefined
            ? []
            : [
                stop(
                  `${at} замість того, чия черга, головують представники ${beside(rotation.insteadBy)}; далі порядок триває так, ніби цього не було`,
                ),
              ]),
        ]),
    ...(speakers === undefined
      ? []
      : [
          `${at} слово надають у такому порядку: ${speakers
            .map(s => (s.order === 'alternating' ? `почергово за стовпцем ${quoted(s.column)}` : speakersSaid[s.order]))
            .join('; ')}.`,
        ]),
    ...(time?.speech ? [`${at} виступ триває щонайбільше ${number(time.speech)} хв.`] : []),
    ...(time?.point ? [`${at} виступ із порядку ведення триває щонайбільше ${number(time.point)} хв.`] : []),
  ]
}

const becomes: Readonly<Record<Transition['others'], string>> = {
  keep: 'зберігає своє правило',
  'new rule': 'триває за новим правилом',
  'start anew': 'розпочинається заново',
  end: 'припиняється',
}

function transition(t: Transition): string[] {
  const from = t.from === undefined ? 'Починаючи з цієї редакції' : `Починаючи з ${day(t.from)}`
  const whom =
    t.for === 'all'
      ? ''
      : t.for === 'those who accepted'
        ? ' для тих, хто її прийняв,'
        : 'under' in t.for
          ? ` для тих, для кого діє ${list(t.for.under.map(outcome), 'or')},`
          : ` для таких сторін: ${list(t.for, 'and')} —`
  return [
    ...t.openMatters.map(m => {
      const whose = m.for.length > 0 ? ` (${list(m.for, 'and')})` : ''
      const what = m.what === 'move' ? `триває як ${quoted(m.moveTo ?? '')}` : becomes[m.what]
      return `${from}${whom} відкрита процедура ${quoted(term(m.procedure))}${whose} ${what}; висловлені позиції ${m.positionsKept ? 'зберігаються' : 'відпадають'}.`
    }),
    t.openMatters.length > 0
      ? `Кожне інше відкрите питання ${becomes[t.others]}.`
      : `${from}${whom} кожне відкрите питання ${becomes[t.others]}.`,
  ]
}

function membership(edition: Edition): string[] {
  return [
    edition.joinWith.length > 0
      ? `Стороною стають так: ${actNames(edition.joinWith)}.`
      : edition.partiesFile
        ? `Сторонами є всі, кого перелічено в ${edition.partiesFile}.`
        : 'Сторонами є ті, кого тут перелічено.',
    ...(edition.leaveWith.length > 0 ? [`Стороною перестають бути так: ${actNames(edition.leaveWith)}.`] : []),
  ]
}

function credentials(c: Credentials): string[] {
  return [
    `Повноваження представника і повні повноваження видає сторона, а реєструє ${quoted(term(c.registeredBy))}.`,
    ...(c.without.length > 0 ? [`Без повноважень діє той, хто обіймає посаду: ${inQuotes(c.without)}.`] : []),
    c.confirmed === null
      ? 'Надіслане без повноважень не враховується.'
      : `Надіслане без повноважень враховується від свого моменту, якщо сторона підтвердить його не пізніше ніж через ${period(c.confirmed.n, c.confirmed.unit)}.`,
    ...(c.fourEyes.length > 0 ? [`Дві особи ставлять свої імена під актом ${actNames(c.fourEyes)}.`] : []),
    `Результати засвідчує ${quoted(term(c.certifiedBy))}.`,
    `Акт має час свого надходження; датувати його інакше може лише ${inQuotes(c.datedBy)}.`,
  ]
}

const rhythms = [
  [noun('день', 'дні', 'днів'), 'щодня', 86_400_000],
  [noun('годину', 'години', 'годин'), 'щогодини', 3_600_000],
  [noun('хвилину', 'хвилини', 'хвилин'), 'щохвилини', 60_000],
  [noun('секунду', 'секунди', 'секунд'), 'щосекунди', 1000],
] as const

function markings(m: Markings): string[] {
  const [unit, always, size] = rhythms.find(([, , s]) => m.heads % s === 0) ?? rhythms[3]
  const n = m.heads / size
  return [
    'Питання може бути відкрите лише для сторін, для свого органу або для названих сторін; непозначене є публічним.',
    `Інші дізнаються про довжину реєстру ${n === 1 ? always : `кожні ${count(n, unit)}`}, незалежно від того, чи щось відбулося.`,
  ]
}

const series = (s: Series): string =>
  `Серію ${quoted(s.name)}${s.body === null ? '' : ` органу ${quoted(term(s.body))}`} нумерує ${quoted(term(s.by))} за зразком ${s.form}${
    s.form.includes('{year}') ? ', щороку від 1' : ''
  }, без пропусків.`

/** Where official Ukrainian (the national classification of countries, Derzhstat order 426 of 2013, after DSTU ISO 3166-1) differs from Intl's. */
const party = statesIn('uk', {
  BN: 'Бруней-Даруссалам',
  CD: 'Демократична Республіка Конго',
  CG: 'Конго',
  GB: 'Сполучене Королівство',
  KP: 'Корейська Народно-Демократична Республіка',
  KR: 'Республіка Корея',
  MM: 'М’янма',
  PS: 'Держава Палестина',
  RU: 'Російська Федерація',
  VA: 'Святий Престол',
})

const charter: CharterLanguage = {
  rules,
  party,
  edition: date => `Редакція від ${day(date)}`,
  heading: (name, line) => `Процедура ${quoted(term(name))} (рядок ${line})`,
  parties: membership,
  body,
  seating,
  officers: names => `${names.length === 1 ? 'Посадова особа' : 'Посадові особи'}: ${list(names.map(term), 'and')}.`,
  act,
  procedure: (p, beside) =>
    [
      ...opening(p, beside),
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
  change: { added: 'додано', removed: 'вилучено', changed: 'змінено', before: 'було', after: 'стало', nothing: 'Нічого не змінилося.' },
}

// The pages.

const lines = noun('рядок', 'рядки', 'рядків')

const verify: VerifyWords = {
  title: 'Перевірте самі',
  lead: 'Ваш браузер отримує статут і кожен рядок, обчислює їхні геші, перевіряє журнал і його підпис та заново судить про кожен результат. Більше нікого ні про що не запитують.',
  button: 'Перевірити в цьому браузері',
  plainly: 'Незалежно від цього сайту, на власній машині; так перевіряють і повноваження та посвідчення:',
  says: {
    again: 'Перевірити ще раз',
    'doing shown': 'Читаємо, що показано…',
    'doing charter': 'Отримуємо статут…',
    'doing lines': 'Обчислюємо геші рядків…',
    'doing log': 'Перевіряємо журнал…',
    'doing judging': 'Заново судимо про кожен результат…',
    holds: 'підтверджено',
    'does not hold': 'не підтверджено',
    unchecked: 'не перевірено',
    charter: 'Статут той самий, що показано; його SHA-256: {hash}',
    founded: 'Це той статут, який реєстр називає своїм.',
    hashed: 'Прочитано рядків і обчислено їхні геші: {n}',
    withheld: 'Закритих від вас рядків, у яких видно лише геш: {n}',
    root: 'Рядки ті самі, що їх підписав журнал {origin}: усі та в цьому порядку.',
    signature: 'Підпис правильний за цим ключем; порівняйте його з тим, який ви знаєте з іншого джерела: {key}',
    'no signature': 'Цей браузер не може перевірити підпис (Ed25519) за цим ключем: {key}',
    cosigned: 'Підписали також інші, чиї ключі ви маєте знати з іншого джерела: {names}',
    'no log':
      'Для цього реєстру журналу не ведуть, тож жоден підпис не засвідчує його рядків. Їхній SHA-256, щоб порівняти з вашою копією: {hash}',
    judged: 'Результатів, про які судили заново й порівняли з показаними: {n}; станом на {asOf}',
    differs: 'Визначено інакше, ніж показано: {matters}',
    wrong: 'Щось не так, як має бути:',
    fine: 'Усе, що тут можна перевірити, підтверджено.',
    amiss: 'Не підтверджено. Не покладайтеся на показане, доки цього не пояснено.',
    failed: 'Перевірку не вдалося завершити ({why}). З цього нічого не випливає; спробуйте ще раз.',
  },
}

const drafting: DraftingWords = {
  title: 'Текст',
  openText: 'Дужки, пропозиції та примітки',
  none: matter => `Жоден акт у питанні ${quoted(matter)} ще не називає тексту.`,
  noneHow:
    'Текст з’являється з актом, який виносить його на розгляд сторін: складіть його мовні версії разом і назвіть набір у цьому акті.',
  afterAdoption: (title, outcome, when) =>
    `${quoted(title)} уже вирішено: ${outcome}, ${when}. Те, що ви надсилаєте, приходить після цього, запізно, і нічого не змінює в ухваленому тексті; для цього справу треба знову поставити на рішення.`,
  isAdopted: title => `${quoted(title)} уже ухвалено`,
  held: n => (n === 0 ? 'Жодних дужок не утримують.' : `Утримувані дужки: ${n}.`),
  open: n => (n === 0 ? 'Жодної пропозиції не відкрито.' : `Відкриті пропозиції: ${n}.`),
  adReferendum: who => `Згода ad referendum, доки не підтверджено: ${who}.`,
  draftOf: (no, title) => `${title === null ? 'Проєкт' : quoted(title)}, внесено актом ${no}`,
  asOf: day => `станом на ${day}`,
  unread: n => `Документів, які називають акти і яких тут немає: ${n}; те, що на них спирається, пропущено.`,
  paragraph: id => (/^\d/.test(id) ? `Пункт ${id}` : id === 'title' ? 'Назва' : id),
  whole: 'Текст у цілому',
  bracketsOf: who => `Дужки: ${who}`,
  heldBy: (who, no) => `${who}, акт ${no}`,
  on: words => `на словах ${quoted(words)}`,
  wordsGone: 'Слів, на які їх поставлено, там більше немає.',
  proposals: 'Запропоновано',
  openProposals: 'Відкриті пропозиції',
  settledProposals: n => `Вирішені пропозиції: ${n}`,
  proposes: (who, no) => `${who}, акт ${no}`,
  toAct: no => `до поправки з акта ${no}`,
  strikes: 'Вилучає пункт.',
  puts: 'Додає пункт.',
  notHere: 'Документа зі словами тут немає.',
  states: { pending: 'відкрита', merged: 'внесена', declined: 'відхилена', withdrawn: 'відкликана' },
  byAct: no => `акт ${no}`,
  overtook: 'Те саме місце тим часом змінилося, і запропоновані слова взято такими, як вони є.',
  wouldOvertake:
    'Те саме місце змінилося після цієї пропозиції. Внесена як є, вона замінить ту зміну; щоб зберегти обидві, напишіть слова самі.',
  behind: (language, no) => `${language}: без змін з актом ${no}.`,
  missing: 'немає',
  notIn: 'Цією мовою немає.',
  footnotes: 'Примітки',
  kinds: {
    reservation: 'застереження',
    interpretation: 'заява про тлумачення',
    statement: 'заява',
    dissociation: 'відмежування',
    association: 'приєднання',
  },
  authors: 'Хто вніс слова',
  authorsNote: 'Кожен відрізок слів з актом, який його вніс. Те, що лишається після зміни, зберігає першого автора.',
  words: n => `Слів: ${n}`,
  act: 'Акт',
  who: 'Хто',
  count: 'Слова',
  views: { text: 'Текст', changes: 'Зміни', authors: 'Автори', languages: 'Поруч' },
  changesNote: no => `Що вилучено і що додано від проєкту з акта ${no}.`,
  noChanges: 'Від проєкту нічого не змінилося.',
  toPrint: 'До друку',
  asJson: 'У JSON',
  toMatter: 'Де стоїть питання',
  numbers: 'Мале число за назвою – це акт.',
  amend: 'Запропонувати інші слова',
  amendThis: 'Змінити це',
  place: 'Взяти в дужки',
  onlySome: 'лише на кількох словах',
  lift: 'Зняти свої дужки',
  merge: 'Внести',
  decline: 'Відхилити',
  withdraw: 'Відкликати',
  addParagraph: 'Запропонувати новий пункт',
  amendOf: what => `Інші слова: ${what.charAt(0).toLocaleLowerCase('uk')}${what.slice(1)}`,
  newName: 'Його номер',
  newNameNote: 'Як «3 bis»: він стоїть після пункту 3.',
  badName: name => `Пункт не може називатися ${quoted(name)}; напишіть його номер, як «3 bis».`,
  wordsLabel: 'Слова',
  wordsNote: 'Увесь пункт таким, яким ви його хочете. Якщо залишити порожнім, пункт вилучається.',
  language: 'Мова',
  placeOn: what => `Дужки: ${what.charAt(0).toLocaleLowerCase('uk')}${what.slice(1)}`,
  onlyWords: 'Лише ці слова',
  onlyWordsNote: 'Так, як вони стоять у пункті. Якщо залишити порожнім, дужки охоплять його весь.',
  notInParagraph: words => `Слів ${quoted(words)} у цьому пункті немає; скопіюйте їх так, як вони стоять, або залиште поле порожнім.`,
  amendsNothing:
    'Поправка називає слова, які пропонує: напишіть їх біля абзацу на сторінці тексту або додайте власний текст і поверніться з ним.',
  sameWords: 'Саме ці слова там уже стоять; змініть їх або поверніться.',
  tooLong: most => `Пункт має тут щонайбільше ${most} знаків; довший текст подайте документом.`,
  noParagraph: id => `У тексті немає пункту ${quoted(id)}.`,
  noProposal: no => `Акт ${no} не є відкритою пропозицією щодо цього тексту.`,
  mergeOf: no => `Внести поправку з акта ${no}`,
  reads: 'Пункт звучав би так',
  ownWords: 'Сформулювати самому',
  ownWordsNote: 'Лише якщо запропоновані слова не можуть стояти як є: те, що ви напишете, буде вашим, а решта збереже своїх авторів.',
  next: 'Далі: попередній перегляд',
  back: 'Назад до тексту',
  kind: 'Текст',
  notAgreed: 'Не погоджено: над цим текстом тривають переговори.',
  vouched: (no, day) => `Текст з акта ${no} з усім, що до нього внесено відтоді, станом на ${day}.`,
  sectionOf: language => language,
  equal: languages => `Автентичний такими мовами: ${languages}; кожен текст має однакову силу.`,
}

const candidacy: CandidacyWords = {
  ratification: 'Ратифікація',
  ratificationNote:
    'Враховується лише документ. Зроблене в самій державі готує його і стоїть тут із джерелом. Чого немає в реєстрі, те все одно могло бути зроблене, і не кожна держава проходить кожен крок.',
  ratificationNone: 'Жодна справа тут не чекає на документи, які готують кроки всередині держав.',
  ratificationLead: (n, matters) => `Очікуваних документів: ${n}; справ: ${matters}.`,
  ratificationDone: 'Жодного документа не очікують.',
  ratificationSettled: 'Вирішено',
  ratificationSettledNote: 'Кожна — зі сторонами, їхніми кроками та джерелом кожного кроку.',
  outcome: 'Чим завершилося',
  ratified: (acts, done, all) => `${acts}: ${done} з ${all}`,
  stillAwaited: names => `Очікуються: ${names}.`,
  nobodyAwaited: 'Нікого не очікують.',
  counts: acts => `Враховується: ${acts}.`,
  stepsDeclared: acts => `Кроки всередині держав, які називає статут, у його порядку: ${acts}.`,
  party: 'Сторона',
  furthest: 'Як далеко дійшла',
  steps: 'Кроки в реєстрі',
  instrument: 'Що враховується',
  noStep: 'кроків у реєстрі немає',
  apart: 'джерела розходяться',
  apartNote: n => `Кроків, для яких джерела подають несумісні дні: ${n}; ці дні стоять поруч.`,
  awaited: 'очікується',
  perhaps: 'день невідомий',
  source: 'Джерело',
  entry: no => `рядок ${no}`,
  howLong: 'Скільки це тривало раніше',
  howLongLead: cases => `Пораховано за реєстром. Випадків переходу від одного етапу до іншого: ${cases}.`,
  howLongNone: 'Тут ще ніщо не перейшло від одного етапу до іншого.',
  notForecast:
    'Це те, що сталося, а не прогноз. Кожен випадок мав свої причини, нікого він не зобов’язує, і для того, що залежить від людей, дати не подають.',
  pairTitle: (from, to) => `Від ${quoted(from)} до ${quoted(to)}`,
  pairLead: (n, cases, shortest, longest) =>
    n === 1
      ? `В єдиному випадку: ${shortest}.`
      : shortest === longest
        ? `Випадків: ${cases}; у кожному ${shortest}.`
        : `Випадків: ${cases}; від найкоротшого (${shortest}) до найдовшого (${longest}).`,
  pairMiddle: middle => `Посередині: ${middle}.`,
  noPair: (from, to) => `Ще жоден випадок не перейшов від ${quoted(from)} до ${quoted(to)}.`,
  days: (n, said) => `${said} ${plural(n, noun('день', 'дні', 'днів'))}`,
  inDays: says => `${says}, у днях`,
  daysOf: figures => `${figures} дн.`,
  daysBetween: (least, most) => `від ${least} до ${most} днів`,
  soFar: days => `${days} досі`,
  ways: { road: 'Етапи', home: 'Кроки всередині держав' },
  homeNote: 'Від одного кроку сторони до іншого, на шляху до документа, який враховується.',
  roadNote: 'Етапи справ, у яких деякі з етапів спільні.',
  next: 'Від етапу до наступного',
  whole: to => `Від кожного до ${quoted(to)}`,
  from: 'Від',
  to: 'До',
  cases: 'Випадки',
  shortest: 'Найкоротший',
  middle: 'Посередині',
  longest: 'Найдовший',
  stillRunning: 'Ще тривають',
  case: 'Випадок',
  length: 'Дні',
  picture: 'Кожен випадок на одній шкалі',
  pictureNote:
    'Крапка — випадок, дні якого відомі; смуга — випадок, тривалість якого лежить між її кінцями; порожнє кільце — випадок, який ще триває.',
  showPair: 'Показати',
  anyTwo: 'Будь-які два етапи',
  limits: 'Чого ці числа не кажуть',
  limitFew: n => `Випадків: ${n} — замало для будь-якого правила.`,
  limitTogether: groups => `Деякі йшли разом у ті самі дні (груп: ${groups}) і не є незалежними один від одного.`,
  limitRange: n => `Випадків, у яких день відомий лише в межах, тож тривалість є проміжком: ${n}.`,
  limitRunning: n => `Ще тривають: ${n}. Жодного з них немає в числах, а найдовший може бути саме серед них.`,
  limitWithout: n => `Не пораховано, бо досягли другого етапу без першого чи в іншому порядку: ${n}.`,
  changes: 'Що змінює редакція',
  changesFrom: (from, to) => `Від редакції ${from} до редакції ${to}`,
  changesLead: (n, moved) =>
    moved === 0
      ? n === 0
        ? 'Коли вона набрала чинності, нічого не тривало.'
        : 'Кожна відкрита справа стоїть так, як стояла б і без неї.'
      : `Відкритих справ: ${n}; через неї стоять інакше: ${moved}.`,
  changesOf: day => `Визначено станом на ${day}, із цією редакцією і без неї.`,
  notBroughtIn: 'Жоден акт не ввів цю редакцію в дію; її випробувано так, ніби вона діє з того дня.',
  openCases: 'Відкриті справи',
  openCasesNote: 'На що справа чекала і на що чекає тепер. Зроблене лишається в реєстрі; що воно важить, визначає суддя.',
  becomes: { moved: 'триває інакше', ended: 'закінчується', kept: 'як раніше' },
  before: 'Без неї',
  after: 'Із нею',
  here: 'тут',
  ahead: 'попереду',
  loses: 'Більше не потрібно',
  gains: 'Тепер потрібно',
  nothingOf: 'нічого',
  countsNow: 'Вже вчинені акти, які враховуються на новому етапі',
  leftActs: 'Акти, які лишаються в реєстрі й не враховуються ні в чому, що триває',
  noneCounts: 'жодного',
  keptCases: 'Як раніше',
  oneEdition: 'Цей статут має одну редакцію, порівнювати нічого.',
  editionsCompare: 'Порівняти дві редакції й те, що стає з відкритими справами',
  compare: 'Порівняти',
  noEdition: day => `Редакції за ${quoted(day)} немає.`,
  profile: 'Наскільки близько',
  profiles: 'Кандидати, частина за частиною',
  profilesNone: 'Жодну справу тут не міряють каталогом умов, і в жодного кандидата статут їх не лічить.',
  profileOf: who => `Наскільки близько: ${who}`,
  closerThanEver: 'Ближче, ніж будь-коли?',
  answer: { yes: 'Так', no: 'Ні', 'not comparable': 'Не порівняти' },
  closerWhy: {
    highest: (part, day) =>
      `У жодній частині жодного дня раніше не було виконано більше умов, а ${part === '' ? 'загалом' : `в частині ${quoted(part)}`} їх виконано більше, ніж будь-коли. Так стало ${day.replace(/\.$/, '')}.`,
    noneMet: 'Жодної умови жодного дня не виконано.',
    lower: (part, was, is, day) => `${part === '' ? '' : `У частині ${quoted(part)} `}виконано було ${was} (${day}), а тепер ${is}.`,
    asBefore: day => `Стан такий самий, як був ${day}, не вищий.`,
    catalogue: day => `Інше видання каталогу застосовують, відколи настав день ${day}.`,
    things: day => `Відколи настав день ${day}, статут вимагає іншого.`,
    method: (day, who) => `За іншою методикою оцінює ${who}; перший такий день: ${day}.`,
    uncounted: 'Жодне правило не враховує цих умов, тож про жодну не можна сказати, що її виконано.',
  },
  within: (day, answer) => `За мірою, яка діє, відколи настав день ${day}: ${answer}`,
  byRules: 'За правилами статуту',
  byAssessor: who => `Як установив оцінювач: ${who}`,
  outside: 'внесено ззовні; ніде не враховується',
  part: 'Частина',
  noPart: 'Поза частинами',
  met: 'Виконано',
  metOf: (n, of) => `${n} із ${of}`,
  since: 'Відколи',
  by: day => `не пізніше: ${day}`,
  conditionsOf: 'Умови',
  notMet: 'не виконано',
  isMet: 'виконано',
  stale: 'спирається на застарілий висновок',
  heldTo: title => `Каталог: ${title}.`,
  heldToThings: groups => `Вимагають того, що лічить сам статут: ${groups}.`,
  heldToNone: 'Того дня каталогу умов не було, і нічого не лічили.',
  metBy: (outcome, article, who) => `${outcome.startsWith('«') ? outcome : quoted(outcome)} за: ${article}${who === '' ? '' : `; ${who}`}`,
  profileNote:
    'Це профіль, а не число: частини не додають, а оцінки різних оцінювачів не усереднюють. Чого не враховує жодне правило, те ніколи не є виконаним. Виконання всіх умов — не запрошення.',
  hangsOn: 'Від чого це все одно залежить',
  hangsNote: 'Умови — одне, а рішення людей — інше. Для того, що залежить від людей, дати не подають.',
  allMet: 'Усі умови, які враховує правило, виконано, і цим нікого не запрошено.',
  notAllMet: (n, of) => `Виконано умов, які враховує правило: ${n} із ${of}.`,
  notYet: 'ще ні',
  tried: (outcome, day) => `Спроба була: ${outcome}, ${day}.`,
  triedOpen: 'Рішення ще не ухвалено.',
  againstIt: who => `Проти: ${who}.`,
  objecting: who => `Проти: ${who}.`,
  noAgreement: 'Рішення про це в реєстрі немає.',
  aside: 'У реєстрі, але не запрошення',
  asideNote: 'Кожне стоїть тим, чим воно є.',
  asideKind: {
    intention: 'Заявлений намір; він нічого не відкриває.',
    request: 'Запит без відповіді.',
    conditional: 'Рішення, умови якого ще ніхто не встановив; воно не діє.',
  },
  noneCounted: 'жодне правило їх не враховує',
  compareDays: 'Порівняти два дні',
  compareSince: 'Відтоді',
  beforeDay: 'Тоді',
  afterDay: 'Тепер',
  gained: 'Стало виконаним',
  lost: 'Більше не виконано',
  unchanged: 'Між цими днями нічого не змінилося.',
  twoMeasures: 'Ці два дні міряно різними мірами',
  badDay: text => `Із ${quoted(text)} порівняти не можна; напишіть день, як 2025-12-31, не пізніший за показаний.`,
  noCase: id => `Справу ${quoted(id)} не міряють каталогом умов, і статут не лічить їх у ній.`,
  homeProfiles: 'Наскільки близько кожен кандидат, частина за частиною',
  homeHowLong: 'Від будь-якого етапу до будь-якого іншого, випадок за випадком: те, що сталося, а не прогноз',
  homeRatification: 'Хто ще має ратифікувати і як далеко дійшов кожен',
}

const meeting: MeetingWords = {
  bodies: 'Органи',
  toBodies: 'Хто засідає в якому органі, у якому порядку, і його засідання',
  meetings: 'Засідання',
  room: 'Зала ради',
  seats: 'Місця',
  nSeats: n => plural(n, noun('місце', 'місця', 'місць')),
  calledFor: when => `скликано на ${when}`,
  seatsLead: (n, body) => `${body}: ${count(n, noun('місце', 'місця', 'місць'))}.`,
  chairLead: chair => `Головує: ${chair}.`,
  chairOpen: 'Хто головує, тут не сказано.',
  inOrder: order => `Порядок місць: ${order}.`,
  order: {
    name: language => `за абеткою, мова: ${language}`,
    column: column => `за стовпцем ${quoted(column)}`,
    list: 'так, як їх перелічено',
  },
  levels: 'Рівні',
  under: 'Підпорядковано органу',
  committees: 'Підпорядковані органи',
  invitees: 'Без права голосу',
  turns: 'Головування по черзі',
  turn: (party, from, until) => `${party}: з ${from} до ${until}`,
  otherwise: 'Справи з іншим головуванням',
  otherwiseIs: (chair, edition) => `${chair} — за редакцією від ${edition}, за якою справу залишено`,
  meetingsLead: (ahead, over) => `Засідань на сьогодні чи пізніше: ${ahead}; минулих: ${over}.`,
  ahead: 'Сьогодні й пізніше',
  noneAhead: 'На сьогодні чи пізніше жодного засідання не скликано.',
  over: 'Минулі',
  noneOver: 'Жодного засідання ще не минуло.',
  notHeard: 'ніщо не каже, що воно відбулося',
  ofAllBodies: 'Усі органи',
  allMeetings: 'Усі засідання, майбутні й минулі',
  nextMeeting: 'Ваше наступне засідання',
  ownClock: (time, place) => `${time} за столичним годинником (${place})`,
  noMeeting: 'У реєстрі немає жодного засідання цього органу.',
  convene: 'Скликати засідання',
  noBody: name => `Жоден орган у цій хартії не називається ${quoted(name)}.`,
  bodiesLead: n => `Хартія знає ${count(n, noun('орган', 'органи', 'органів'))}.`,
  noBodies: 'Ця хартія не називає жодного органу.',
  meeting: 'Одне засідання',
  noMeetingHere: id => `${quoted(id)} — не засідання: жодна процедура не каже, хто його веде.`,
  lead: {
    open: (body, from) => `Засідання, ${body}, скликане на ${stop(from)}`,
    unheard: (body, from) => `Засідання, ${body}, скликане на ${stop(from)} У реєстрі ніщо не каже, що воно відбулося.`,
    openBare: body => `Засідання, ${body}, триває.`,
    settled: (body, outcome, when) => stop(`Засідання, ${body}: ${outcome}, ${when}`),
    failed: body => `Це засідання, ${body}, не відкрито.`,
  },
  measure: (here, seats) => `Зараз у залі: ${here} із ${seats}.`,
  recordedAll: (n, seats) => `Присутність зафіксовано принаймні одного дня: ${n} із ${seats} місць.`,
  notRecorded: 'Хто був у залі, у реєстрі не сказано.',
  states: { here: 'у залі', speaking: 'має слово', recorded: 'зафіксовано іншого дня', silent: 'не зафіксовано' },
  changedBy: 'змінено:',
  facts: {
    convened: 'Скликано',
    begins: 'Початок',
    ends: 'Кінець',
    place: 'Місце',
    level: 'Рівень',
    how: 'Форма',
    chair: 'Головує',
  },
  floor: 'Слово',
  hasFloor: (who, since) => stop(`${who}: має слово від ${since}`),
  nobodySpeaks: 'Слова ніхто не має.',
  limit: n => `Щонайбільше ${n} хв кожному.`,
  queue: 'Хто просить слова, у порядку черги',
  queueEmpty: 'Слова ніхто не просить.',
  queueClosed: no => `Список промовців закрито (акт ${no}).`,
  point: 'порядок ведення',
  points: 'Порядок ведення',
  pointOpen: 'ще не вирішено',
  pointRuled: (outcome, no) => `${outcome} (акт ${no})`,
  spokeFor: minutes => `${minutes} хв`,
  spoken: 'Хто виступив',
  agenda: 'Порядок денний',
  agendaEmpty: 'У порядку денному нічого немає.',
  item: { ahead: 'попереду', 'taken up': 'розглядається зараз', finished: 'завершено', 'taken off': 'знято' },
  itemNumber: n => `Пункт ${n}`,
  unshown: 'Розглядається пункт, якого не показано.',
  decisionNow: 'На розгляді засідання',
  noDecisionNow: 'Жодного рішення зараз не розглядають.',
  toMatter: 'До рішення',
  presence: 'Присутність за днями',
  presenceNote: 'Зафіксовано актами. Про тих, кого не зафіксовано, невідомо, що вони були відсутні.',
  presenceEmpty: 'Про жоден день цього засідання в реєстрі нічого немає.',
  day: 'День',
  present: 'Зафіксовано присутність',
  sessions: 'Сесійні засідання',
  session: (n, from, until) => `${n}: з ${from} до ${until}`,
  sessionOpen: (n, from) => `${n}: триває від ${from}`,
  noSession: 'сесійних засідань у реєстрі немає',
  nobodyRecorded: 'нікого',
  credentials: 'Повноваження',
  credentialsNote: (n, of) => `Повноваження для цього органу зареєстровано: ${n} із ${of}.`,
  credentialsReport: 'Станом на показаний момент або на закриття.',
  credentialsEmpty: 'У реєстрі немає повноважень для цього засідання.',
  withoutCredentials: 'Зафіксовано присутніми без зареєстрованих повноважень:',
  sits: {
    registered: 'зареєстровано',
    office: office => `не потрібні (${office})`,
    waiting: 'видано, ще не зареєстровано',
    none: 'у реєстрі немає',
  },
  documents: 'Документи',
  documentsEmpty: 'Документів не поширювали.',
  authentic: 'рівної сили',
  translation: 'переклад',
  missing: languages => `немає мовами: ${languages}`,
  decisions: 'Рішення',
  decisionsEmpty: 'Нічого не вирішено.',
  association: 'Приєдналися без права голосу',
  statements: 'Інше в реєстрі',
  minutes: 'Протокол',
  toMinutes: 'Протокол, складений з актів',
  toMeeting: 'До засідання',
  yours: 'З вашого місця',
  yoursNote: 'Перш ніж щось надіслати, видно, чого варте буде сказане.',
  offers: {
    'set the speaking time': 'Установити час для виступу',
    distributed: 'Розповсюдити документ',
    'recorded present': 'Зафіксувати присутність',
    'left the room': 'Вийти із зали',
    'asked for the floor': 'Попросити слова',
    'took back its request': 'Відкликати прохання про слово',
    'raised a point of order': 'Порушити питання порядку ведення',
    spoke: 'Ви виступили',
    'associated itself': 'Приєднатися до тексту',
    'opened the session': 'Відкрити сесійне засідання',
    'closed the session': 'Закрити сесійне засідання',
    'closed the list of speakers': 'Закрити список промовців',
    'closed the meeting': 'Закрити засідання',
    'put on the agenda': 'Внести до порядку денного',
    'circulated the minutes': 'Розіслати протокол',
  },
  ruleOn: who => `Ухвалити щодо порядку ведення (${who})`,
  moveItem: item => `Пересунути в порядку денному: ${item}`,
  takeOff: item => `Зняти з порядку денного: ${item}`,
  seldom: 'Що ще можна зробити тут',
  overTime: n => `довше ніж ${n} хв`,
  giveFloor: who => `Надати слово: ${who}`,
  takeUp: item => `Перейти до: ${item}`,
  finish: item => `Завершити: ${item}`,
  minutesOf: title => `Протокол: ${title}`,
  minutesNote: 'Складено з актів реєстру; кожне речення називає акти, про які воно каже. Нічого не писано вручну.',
  minutesState: {
    draft: known => `Проєкт за реєстром з ${known} актів; змінюється разом із реєстром.`,
    closed: known => `Проєкт: засідання станом на його закриття за реєстром (актів: ${known}); усе пізніше наведено в кінці.`,
    circulated: no => `Розіслано на схвалення актом ${no}; ще не схвалено.`,
    approved: (when, no) => `Схвалено, ${when}; такий, як розіслано актом ${no}, і незмінний.`,
    refused: no => `Розіслано актом ${no} і не схвалено.`,
  },
  hash: 'SHA-256 цього тексту',
  hashSame: 'Акт, яким його розіслано, називає той самий текст.',
  hashOther: 'Акт, яким його розіслано, називає інший текст.',
  corrections: 'Виправлення',
  corrected: (paragraph, says, reason, no) => `Абзац ${paragraph}: ${says} (${reason}; акт ${no})`,
  summary: 'Перелік рішень',
  since: 'У реєстрі після закриття',
  sinceNote: 'Внесено, виправлено чи вирішено після закриття засідання. Решту викладено так, як було відомо тоді.',
  summaryEmpty: 'Рішень немає.',
  opening: 'Відкриття',
  acts: (nos, n) => (n === 1 ? `акт ${nos}` : `акти ${nos}`),
  says: {
    convened: (by, body, when) => stop(`Засідання скликано: ${body}; хто скликав: ${by}; ${when}`),
    calledFor: from => stop(`Скликано на ${from}`),
    calledUntil: (from, until) => stop(`Скликано на ${from}, до ${until}`),
    heldAt: place => `Місце: ${place}.`,
    level: level => `Рівень: ${level}.`,
    how: how => `Форма: ${how}.`,
    seats: (n, chair) => `Право засідати й голосувати мали ${count(n, noun('місце', 'місця', 'місць'))}; головує: ${chair}.`,
    invitees: names => `Право засідати без голосу мали: ${names}.`,
    guests: names => `Запрошено взяти участь: ${names}.`,
    present: names => `Зафіксовано присутність: ${names}.`,
    absent: 'Хто був у залі того дня, у реєстрі не сказано.',
    left: names => `Вийшли із зали: ${names}.`,
    sessionOpened: (name, when) => stop(`${name}: відкрито, ${when}`),
    sessionClosed: when => stop(`Сесійне засідання закрито, ${when}`),
    session: 'Сесійне засідання',
    put: items => `Внесено до порядку денного: ${items}.`,
    moved: (item, number) => `Перенесено в порядку денному під номер ${number}: ${item}.`,
    off: item => `Знято з порядку денного: ${item}.`,
    took: item => `Розпочато розгляд: ${item}.`,
    finished: item => `Завершено розгляд: ${item}.`,
    spoke: names => `Слово мали, у такому порядку: ${names}.`,
    time: minutes => `Час для виступу встановлено: ${minutes} хв.`,
    list: 'Список промовців закрито.',
    point: who => `Питання порядку ведення порушено: ${who}.`,
    ruled: outcome => `Рішення головування: ${outcome}.`,
    distributed: names => `Поширено: ${names}.`,
    associated: (who, text) => `Без права голосу приєднання висловлено, ${who}: ${text}.`,
    aText: 'те, що вирішено',
    statement: (who, act, when) => stop(`${who}: ${act}, ${when}`),
    said: words => `Словами реєстру: ${words}`,
    closed: (outcome, when) => stop(`Засідання в реєстрі: ${outcome}, ${when}`),
    open: 'Засідання не закрито.',
    notOpened: why => `Засідання не відкрито: ${why}.`,
    decided: (title, procedure, outcome, when) => stop(`${title} (${procedure}): ${outcome}, ${when}`),
    undecided: (title, procedure) => `${title} (${procedure}): ще не вирішено.`,
    credentials: names => `Повноваження для цього органу зареєстровано, або їх дає посада без реєстрації: ${names}.`,
    withoutCredentials: names => `Зафіксовано присутніми без зареєстрованих на час закриття повноважень: ${names}.`,
    clocks: city => `Час зазначено за годинником осідку: ${city}.`,
    chairNow: chair => `Відтоді головує: ${chair}.`,
    gone: no => `Акт ${no} більше не чинний.`,
    corrected: (no, by, reason) => `Акт ${no} виправлено актом ${by}${reason === null ? '' : `: ${reason}`}.`,
    position: (act, names) => `${act}: ${names}.`,
  },
}

const catalogue: CatalogueWords = {
  title: 'Стандарти',
  lead: (stand, day) => `У каталозі станом на ${day}: стандартів ${stand}.`,
  measure: (gone, revived) => `Вилучено на той час: ${gone}. Вилучено й внесено знову: ${revived}.`,
  none: org => `Поруч зі статутом організації ${quoted(org)} каталогу стандартів немає.`,
  unread: n => `Каталог не вдалося прочитати, помилок у ньому: ${n}. Їх перелічує команда ${quoted('entente catalogue')}.`,
  noStandard: id => `Стандарту ${quoted(id)} в цьому каталозі немає.`,
  noBaseline: (day, all) => `Зафіксованої версії за ${quoted(day)} немає; є такі: ${all}.`,
  needTwo: 'Для порівняння потрібні дві зафіксовані версії; у цьому каталозі їх менше.',
  note: 'Каталог — це додаток із датованими рядками, який ведуть деінде; жоден його рядок не є актом. Ухвалити його чи один із його стандартів — це акт.',
  home: 'Стандарти й вимоги профілів поруч із цим статутом',
  phase: { stands: 'у каталозі', deleted: 'вилучено', ahead: 'ще не внесено', revived: 'внесено знову' },
  phases: 'Стан',
  all: 'Усі',
  words: 'Номер, назва або видавець',
  nothing: 'Такого стандарту немає. Зменште кількість умов.',
  clear: 'Усі стандарти',
  found: n => `Знайдено стандартів: ${n}`,
  number: 'Номер',
  name: 'Назва',
  publisher: 'Видавець',
  published: 'Видано',
  edition: 'Видання',
  responsible: 'Відповідальний',
  since: 'Відколи',
  type: { standard: 'стандарт', cover: 'угода про запровадження' },
  coveredBy: 'Запроваджено документом',
  covers: 'Запроваджує',
  replaces: 'Замінює',
  replacedUntil: 'Попередня редакція чинна до',
  theDay: 'Того дня',
  dayOf: (added, changed, deleted, revived) => `Додано ${added}, змінено ${changed}, вилучено ${deleted}, внесено знову ${revived}.`,
  dayNone: 'Того дня нічого не внесено.',
  history: 'Його історія',
  historyNote: 'Зміна, внесена після вилучення, означає, що стандарт знову в каталозі: так його стан усюди узгоджується з джерелом.',
  happened: { added: 'додано', changed: 'змінено', deleted: 'вилучено' },
  revision: 'Видання каталогу',
  proposal: 'Пропозиція зміни',
  requiredBy: 'Профілі, що його вимагають',
  notRequired: 'Жоден профіль його не вимагає.',
  requirements: 'Вимоги',
  requirementsLead: (n, profiles, day) => `Станом на ${day}: профілів ${profiles}, вимог у них ${n}.`,
  requirementsNone: 'Профілів тут немає.',
  requirementsNote:
    'Вимога — це обов’язковість і етап життя стандарту. Вимоги відомі лише станом на один день і звірені з каталогом того дня.',
  flaws: 'Що не гаразд',
  flawsCounted: (deleted, standards, unknown) =>
    `Вимог до вилучених стандартів: ${deleted}, самих таких стандартів ${standards}. Вимог до стандартів, яких у каталозі немає: ${unknown}.`,
  flawsNone: 'Кожна вимога стосується стандарту з каталогу.',
  withdrawnOn: day => `вилучено ${day}`,
  unknown: 'у каталозі його немає',
  profile: 'Профіль',
  profiles: 'Профілі',
  obligation: 'Обов’язковість',
  lifecycle: 'Етап',
  standard: 'Стандарт',
  baselines: 'Зафіксовані версії',
  baselinesNote: 'Версію зафіксовано на її день. Порівнюються стандарти, а не профілі, бо кожна версія нумерує свої профілі наново.',
  baseline: (name, day) => `${name} за ${day}`,
  differLead: (added, dropped) => `Нових стандартів: ${added}; більше не потрібно: ${dropped}.`,
  differMeasure: (moved, kept) => `Вимагають інакше: ${moved}. Вимагають так само: ${kept}.`,
  from: 'Від',
  to: 'До',
  compare: 'Порівняти',
  added: 'Нові',
  dropped: 'Більше не потрібні',
  moved: 'Вимагають інакше',
  noneOf: 'Немає.',
  interoperability: 'Взаємосумісність',
  sharedLead: (least, most, of) => `Будь-які дві сторони разом виконують від ${least} до ${most} вимог із ${of}.`,
  sharedNone: 'Жодна сторона не сказала тут, які стандарти вона запровадила, тож порівнювати нічого.',
  sharedEmpty: 'Спочатку цей перелік порожній: хто з держав який стандарт запровадив, не оприлюднюють. Його наповнюють акти сторін.',
  sharedNote:
    'Враховано вимоги, про які обидві сторони кажуть, що виконують їх хоча б частиною сил, і стандарт яких є в каталозі. Лише обіцяне чи ратифіковане не враховано; стара редакція враховується до дати в каталозі. Частина сил виконує те, що виконує вона сама або ціле. Результат спільного випробування показано поруч.',
  heat: { all: 'усі', most: 'половина або більше', some: 'менше половини', none: 'жодної' },
  raises: 'Що підвищило б це найбільше',
  raise: (party, standard, n) => `${party}: ${standard}, на ${n} більше`,
  raisesNote:
    'Одна сторона запроваджує один стандарт: на стільки більше спільних вимог в усіх парах разом. Нікого до цього не закликано; однакові стоять у порядку переліку.',
  together: (a, b) => `${a} і ${b}`,
  both: 'Обидві',
  only: party => `Лише ${party}`,
  neither: 'Жодна',
  adoption: 'Запроваджено',
  step: { subscribed: 'зобов’язання', ratified: 'ратифіковано', implemented: 'у вжитку' },
  reservation: text => `застереження: ${text}`,
  forces: name => `сили: ${name}`,
  untilDay: day => `до ${day}`,
  party: 'Сторона',
  day: 'День',
  sources: 'Джерело',
  of: 'Порівняти',
  ofParties: 'Сторони',
  ofUnits: 'Сторони та їхні сили',
  with: 'З ким',
  anyOf: 'Усі',
  sideOf: (party, forces) => `${party}, ${forces}`,
  pairMeasure: (n, of) => `Обидві виконують вимоги: ${n} з ${of}.`,
  oldEdition: 'За старою редакцією',
  oldSaid: (party, edition, standard, day) => `${party}: ${edition} замість ${standard}, до ${day}`,
  tests: 'Спільні випробування',
  testsNone: 'У реєстрі немає випробувань цих двох.',
  testsNote: 'Випробування каже, що встановлено того дня, словами тих, хто його провів. Воно не додає вимог і не відбирає їх.',
  tested: grade => `випробування: ${grade}`,
  result: 'Результат',
  testedWhat: 'Що випробувано',
  wholeTested: 'у цілому',
  raisesPair: 'Що підвищило б це найбільше для цих двох',
  adoptionNone: 'Жодне запровадження не чинне.',
  givenUp: 'Запровадження, від якого відмовилися, або відкликане зобов’язання тут не показано; обидва акти залишаються в реєстрі.',
  revisions: 'Редакції каталогу',
  revisionsLead: (revision, day) => `Останню схвалено: ${revision}, від ${day}.`,
  revisionsNone: 'Жодної редакції не позначено схваленою до цього дня.',
  revisionsMeasure: n => `Редакцій і проєктів тут: ${n}.`,
  revisionsNote: 'За власною історією редакцій каталогу, його словами. Ухвалення редакції є актом організації і стоїть у реєстрі.',
  adopting: {
    title: 'Що каже про нього ваша сторона',
    note: party => `Ви говорите за сторону ${quoted(party)} і ні за кого іншого. Перед надсиланням видно, чого це було б варте.`,
    whose: 'Сторона сама каже, які стандарти вона прийняла, з якими силами і що вона замінює; тут це робить її делегація.',
    forces: 'Сили',
    forcesNote: 'Частина сил одним словом, як river-guard; порожньо — усі.',
    untilNote: 'Якщо його вживають лише до певного дня.',
    reservation: 'Застереження',
    reservationNote: 'До ратифікації; порожньо — немає.',
    test: 'Випробування з іншими',
    with: 'Випробувано з',
    withNote: some => `Інша сторона або частина її сил, як ABC/coast-guard; кілька — через «;». Сторони: ${some} …`,
    grade: 'Результат',
    gradeNote: 'Вашими словами: зрозуміло, незрозуміло.',
    replacing: 'Що замінює ваша сторона',
    old: 'Старе обладнання',
    oldNote: 'Одним словом, як воно стоятиме в адресах: tin-horns.',
    target: 'Що приходить на заміну',
    howMany: 'Скільки',
    dueNote: 'Для плану: останній день.',
    adoptedBy: 'Хто його прийняв',
    adoptedNone: 'Жодна сторона тут цього не сказала.',
    partiesOnly: by => `Лише сторона каже, що вона приймає чи замінює, а ${quoted(by)} нею не є; попросіть делегацію надіслати це.`,
    wrongMatter: form => `Такий акт учиняють у справі ${form}; назвіть там, чого він стосується.`,
    noSide: (side, near) =>
      `${quoted(side)} не є тут ні стороною, ні частиною сил сторони; ${near === null ? 'напишіть ідентифікатор сторони або ABC/coast-guard' : `чи мали ви на увазі ${quoted(near)}?`}`,
    twoSides: 'Випробовують двоє або більше; назвіть у «participants» кожного, хто випробовував.',
    notTaken: party => `${quoted(party)} не випробовувала; що виявлено, каже той, хто брав участь.`,
    noStandard: (id, near) =>
      `У каталозі немає стандарту ${quoted(id)}; ${near === null ? 'напишіть ідентифікатор зі списку стандартів' : `чи мали ви на увазі ${quoted(near)}?`}`,
  },
  bringing: {
    title: 'Внести видання каталогу',
    lead: 'Оберіть усі таблиці видання, також ті, що не змінилися. Їх читають, перш ніж щось прийняти; ваду називають із її рядком.',
    link: 'Внести видання',
    whose: 'За правилами цієї організації видання каталогів вносить хтось інший; надішліть таблиці тому, хто веде її реєстр.',
    catalogue: 'Каталог',
    catalogueNote: 'Його назва в адресах, як signals. Нова назва починає новий каталог.',
    edition: 'Видання',
    editionNote: 'Його назва, найкраще день: 2026-03-01. Видання ніколи не переписують.',
    tables: 'Таблиці',
    tablesNote: 'standards.csv, changes.csv, requirements.csv, baselines.csv, revisions.csv: ті, що є.',
    badName: name => `${quoted(name)} не може називати каталог чи видання; вживайте літери, цифри, крапки й дефіси.`,
    badTables: name =>
      `${name === null ? 'Жодної таблиці не обрано' : `${quoted(name)} не є таблицею каталогу`}; оберіть standards.csv, changes.csv, requirements.csv, baselines.csv або revisions.csv.`,
  },
  equipment: {
    title: 'Заміна техніки',
    lead: (planned, done) => `Замін заплановано: ${planned}. Розпочато або зроблено: ${done}.`,
    none: 'Жодна сторона не сказала тут, яку техніку вона замінює.',
    noneNote: `Перелік наповнюють акти сторін: ${quoted('заплановано заміну')} і ${quoted('замінено техніку')}.`,
    late: n => `Із запізненням: ${n}.`,
    note: 'Заплановане і зроблене — різні акти, їх ніколи не додають. Рік запізнюється, якщо його останній день минув, а зроблено на той час менше, ніж заплановано.',
    from: 'Старе',
    target: 'Нове',
    forces: 'Сили',
    whole: 'усі',
    year: 'Рік',
    planned: 'Заплановано',
    done: 'Зроблено',
    state: 'Стан',
    isLate: 'із запізненням',
    onTime: 'зроблено за планом',
    ahead: 'попереду',
    unplanned: 'не заплановано',
    noFigure: 'без числа',
    noYear: 'не один рік',
    picture: (party, legacy, target) => `${party}: ${legacy} → ${target}`,
    ofUnit: (n, unit) => `${n} ${unit}`,
    all: 'Усі сторони',
  },
}

const conditions: ConditionsWords = {
  title: 'Умови',
  home: 'Умови для кандидатів, з доказами й висновками',
  listLead: (n, said) => `За каталогом умов розглядають ${said} ${plural(n, noun('справу', 'справи', 'справ'))}.`,
  none: org => `Жодної справи організації ${quoted(org)} не розглядають за каталогом умов.`,
  noneHow: 'Справа починається актом «set the conditions», який називає видання каталогу та хеш його файлу.',
  noCase: id => `Тут немає справи ${quoted(id)}.`,
  noEdition: path => `Тут немає видання каталогу умов ${quoted(path)}.`,
  badDay: day => `${quoted(day)} не є днем, з яким можна порівняти; напишіть день, як 2025-12-31.`,
  counted: (_n, met, of) => `З ${of} умов, які рахують правила, виконано ${met}.`,
  uncounted: 'Жодне правило статуту цих умов не рахує. Тут викладено, що було встановлено, і це нічого не вирішує.',
  allMet: 'Виконання всіх умов нікого не запрошує. Далі вирішують ті, кого називає статут.',
  pinned: (title, since) => `Розглядають за виданням ${quoted(title)} з ${since.replace(/\.$/, '')}.`,
  unpinned: 'Цього дня справу не розглядають за жодним виданням каталогу.',
  noFile: path => `Акт називає ${path}, а файлу з такою назвою поруч зі статутом немає.`,
  otherFile: path => `Файл ${path} — не той, хеш якого називає акт.`,
  otherEdition: title => `Показано видання ${quoted(title)}, за яким справу цього дня не розглядають.`,
  catalogue: 'Каталог',
  editions: 'Видання каталогу',
  held: 'за ним розглядають справу',
  heldUntil: (from, until) => `за ним розглядали справу з ${from} до ${until}`,
  neverRewritten: 'Нове видання нічого не переписує: що встановлено за іншим, лишається, як було, і кожне видання можна прочитати.',
  mapping: before => `Що сталося з виданням ${quoted(before)}`,
  change: {
    kept: 'збережено',
    renamed: 'перейменовано',
    split: 'поділено',
    merged: 'об’єднано',
    dropped: 'більше не вимагають',
    new: 'нова',
  },
  before: 'Раніше',
  becameOf: 'Що з нею сталося',
  after: 'Тепер',
  wasCalled: ids => `У попередньому виданні: ${ids}.`,
  condition: 'Умова',
  conclusion: 'Підсумок за правилами',
  conclusions: (outcome, day) => `${outcome} з ${day}`,
  conclusionBy: (outcome, day) => `${outcome} не пізніше ${day}; точний день невідомий`,
  ended: (outcome, day) => `${outcome} до ${day}, потім припинено`,
  running: procedure => `${procedure}: відкрито`,
  noConclusion: 'поки немає',
  notCounted: 'жодне правило не рахує',
  assessors: 'Оцінювачі поруч',
  sideNote: 'Останній висновок кожного оцінювача його словами. Середнього не виводять: методи різні, і один не є частиною іншого.',
  finding: 'Висновок',
  findings: 'Висновки',
  noFinding: 'Щодо цього ніхто нічого не встановив.',
  verdict: { met: 'виконано', 'partly met': 'виконано частково', 'not met': 'не виконано' },
  since: day => `з ${day}`,
  stale: day => `застарів з ${day}`,
  staleBy: numbers => `спирається на докази, на які більше не можна покладатися: ${numbers}`,
  staleNote:
    'Висновок застарів, коли строк доказу, на який він спирається, минув або доказ відкликано. Хибним він від того не стає, і жоден підсумок не припиняється.',
  unseen: 'спирається на докази, яких вам не показують, тож тут невідомо, чи він застарів',
  freshUntil: day => `на його докази можна покладатися до ${day}`,
  outside: 'зроблено деінде й занесено до реєстру; ні за ким не рахується',
  method: method => `метод: ${method}`,
  earlier: 'Попередні висновки',
  refused: 'Без значення',
  asserted: 'Що стверджує кандидат',
  noneAsserted: 'Щодо цього кандидат нічого не стверджує.',
  more: 'Докази й подробиці',
  evidence: 'Докази',
  noEvidence: 'Доказів у реєстрі немає.',
  observed: 'Спостереження',
  originator: 'створено',
  collector: 'зібрано',
  collected: 'коли зібрано',
  received: 'отримано',
  trueOf: 'стосується часу',
  expires: 'можна покладатися до',
  language: 'мова',
  marking: 'хто може бачити',
  hash: 'SHA-256',
  lost: day => `більше не можна покладатися з ${day}`,
  withdrawn: no => `відкликано номером ${no}`,
  comments: 'Зауваження',
  commentsUntil: day => `Зауваження приймають до ${day}.`,
  commentsOver: day => `Строк для зауважень закінчився ${day}.`,
  noComments: 'Зауважень не надійшло.',
  waived: day => `звільнено до ${day}`,
  waiverOver: day => `було звільнено до ${day}`,
  beside: 'Поза цим виданням',
  besideNote: 'Встановлено або заявлено в цій справі під назвами, яких показане видання не має.',
  compare: 'Порівняти з попереднім днем',
  compareWith: 'Попередній день',
  compared: (from, to) => `Що змінилося з ${from} до ${to}`,
  nothingChanged: 'Між цими днями нічого не змінилося.',
  incomparable: (before, after) =>
    `Попереднього дня справу розглядали за виданням ${quoted(before)}, пізнішого — за ${quoted(after)}. Порівняно лише умови, які є в обох.`,
  becameMet: 'тепер виконано',
  becameUnmet: 'більше не виконано',
  newFinding: (assessor, now) => `${assessor}: ${now}`,
  otherFinding: (assessor, before, now) => `${assessor}: ${before}, тепер ${now}`,
  becameStale: assessor => `${assessor}: тепер застарів`,
  downloads: 'Те саме для інших програм',
  csv: 'Висновки таблицею (CSV)',
  oscal: 'Висновки як «assessment results» OSCAL',
  json: 'Уся справа як JSON',
  oscalNote:
    'OSCAL містить висновки, що дають відповідь, докази, спостереження й звільнення. Для самої лише оцінки, твердження, зауваження чи підсумку в ньому немає слів.',
  number: no => `номер ${no}`,
  read: n => `Прочитано ${n} ${plural(n, noun('акт', 'акти', 'актів'))}; нічого не внесено.`,
}

const programme: ProgrammeWords = {
  title: 'Програми',
  home: 'Багаторічні програми, їхні кошти та показники',
  none: org => `У реєстрі організації «${org}» немає жодної програми.`,
  noneHow: `Програма починається з акту ${quoted('set up the programme')} в окремій справі.`,
  noProgramme: id => `У цьому реєстрі немає програми ${quoted(id)}.`,
  listLead: (_, count) => `Програм: ${count}.`,
  lead: (reached, all) => `Досягнуто віх: ${reached} з ${all}.`,
  leadNone: 'Жодної віхи ще не визначено.',
  counted: { late: 'прострочено', blocked: 'заблоковано', 'at risk': 'під загрозою' },
  measureFine: 'Жодну не прострочено й не заблоковано, жодна не під загрозою.',
  state: {
    reached: 'досягнуто',
    late: 'прострочено',
    blocked: 'заблоковано',
    'at risk': 'під загрозою',
    undetermined: 'не визначено',
    'under way': 'триває',
    ahead: 'попереду',
    dropped: 'припинено',
  },
  kind: { programme: 'програма', objective: 'ціль', project: 'проєкт', milestone: 'віха', indicator: 'показник' },
  reason: {
    due: day => `строк був ${day}`,
    late: what => `залежить від простроченого: ${what}`,
    blocked: what => `залежить від заблокованого: ${what}`,
    dropped: what => `залежить від припиненого: ${what}`,
    circle: what => `взаємна залежність: ${what}`,
    after: (what, day) => `залежить від того, строк чого лише ${day}: ${what}`,
    dating: day => `коли досягнуто, відомо лише так: ${day}`,
    risk: what => `ризик не закрито: ${what}`,
    below: what => `не за планом: ${what}`,
    unknown: what => `залежить від того, чого цей реєстр не показує: ${what}`,
  },
  found:
    'Прострочення, блокування й загрозу виведено з актів і дати, їх ніхто не вписує. Прострочено: строк минув, а не досягнуто. Заблоковано: залежить від простроченого, заблокованого чи припиненого. Під загрозою: залежить від того, строк чого пізніший, або ризик не закрито.',
  reachedOn: day => `досягнуто ${day}`,
  afterDue: 'після строку',
  plan: 'План',
  planNote: 'Кожна смуга йде від дня початку або визначення до дня строку.',
  planPicture: (title, day) => `План «${title}» станом на ${day}; таблиця нижче каже те саме.`,
  what: 'Що',
  owner: 'Відповідальний',
  from: 'Початок',
  due: 'Строк',
  stands: 'Стан',
  why: 'Чому',
  depends: 'Залежить від',
  dependsOn: what => `залежить від такого: ${what}`,
  aside: who => `автор: ${who}; тут не враховано`,
  saidBy: (what, who) => `${what}, за словами: ${who}`,
  by: 'Хто',
  movedFrom: days => `раніший строк: ${days}`,
  burn: 'Перебіг',
  burnLead: (reached, planned, day) => `Станом на ${day}: досягнуто ${reached} із запланованих ${planned}.`,
  burnPlanned: 'заплановано',
  burnReached: 'досягнуто',
  day: 'День',
  indicators: 'Показники',
  indicatorsNone: 'Жодного показника не визначено.',
  indicatorsNote: 'Значення порівнюють лише за однакових одиниці й методу. Виміряне іншим методом стоїть окремо.',
  baseline: 'Початкове',
  target: 'Цільове',
  latest: 'Останнє',
  method: 'Метод',
  noMethod: 'метод не названо',
  way: percent => `пройдено ${percent}\u00a0% шляху`,
  notCompared: method => `не порівнюється: немає цільового значення за методом ${quoted(method)}`,
  notMeasured: 'ще не виміряно',
  methodChanged: methods => `Метод змінився: ${methods}.`,
  measured: 'Усі вимірювання',
  figure: (value, unit) => (unit === '' ? value : `${value} ${unit}`),
  bounded: (qualifier, figure) => `${qualifier} ${figure}`,
  money: 'Кошти за стадіями',
  moneyNone: 'Жодного внеску не записано.',
  progress: (figure, day) => (figure === '' ? `звіт від ${day}` : `${figure} станом на ${day}`),
  moneyBeside: 'Кошти поза програмами',
  moneyNote:
    'Обіцянка, зобов’язання, виділення, виплата й поставка в натурі — різні речі, їх ніколи не додають. Суми обчислено в межах однієї стадії й однієї валюти.',
  stage: {
    request: 'запитано',
    pledge: 'обіцяно',
    commitment: 'зобов’язання',
    allocation: 'виділено',
    disbursement: 'виплачено',
    'delivery in kind': 'поставлено в натурі',
  },
  stageName: 'Стадія',
  sum: 'Сума',
  acts: 'Акти',
  boundedOf: n => `з них лише приблизно: ${n}`,
  giver: 'Хто дав',
  through: 'Через кого',
  receiver: 'Кому',
  contributions: 'Внески',
  reported: 'Загальні суми за повідомленнями інших',
  reportedNote: 'Це твердження тих, хто повідомляє, кожне на свій день. Їх ні до чого не додають.',
  reporter: 'Хто повідомляє',
  budgets: 'Бюджет',
  year: 'Рік',
  period: 'Період',
  amount: 'Сума',
  risks: 'Ризики',
  risksNone: 'Жодного ризику не названо.',
  risk: { open: 'не закрито', closed: 'закрито' },
  flaws: 'Числа, що не сходяться',
  flawsNone: 'Не знайдено числа, яке суперечило б іншому.',
  figures: 'Числа',
  figuresNote: 'Кожне так, як його названо, зі словом, що його обмежує. Жодне не додано до іншого.',
  flawsNote: 'Знайдено за правилами, що пов’язують ці числа. Яке з двох правильне, не встановлено; лишаються обидва.',
  act: no => `акт ${no}`,
  flaw: {
    parts: (total, parts, sum) => `названо загалом ${total}, а частини ${parts} дають ${sum}`,
    beyond: (total, sum) => `ціле названо як ${total}, а частину — як ${sum}`,
    share: (share, part, whole, is) => `частку названо як ${share}\u00a0%, а ${part} з ${whole} — це ${is}\u00a0%`,
    falls: (now, before, then) => `${now} менше за ${before} (${then}), хоча це число лише зростає`,
    base: (now, before, then) => `${now} — не ${before} (${then}), хоча це число завжди те саме`,
    plan: (now, before, then, due) => `на ${due} заплановано ${now}, а раніше (${then}) — ${before}`,
    increase: (increase, low, then, high, at, most) =>
      `стверджують приріст ${increase}, а від ${low} (${then}) до ${high} (${at}) він щонайбільше ${most}`,
    class: (name, all) => `немає способу обліку класу ${quoted(name)} з такими справами; напишіть один із цих: ${all}`,
    overspent: (disbursed, committed, currency) => `виплачено ${disbursed} ${currency}, а зобов’язань узято на ${committed} ${currency}`,
  },
  flawAt: (title, says) => `«${title}»: ${says}.`,
  remedy: 'Виправте число або лишіть обидва й поясніть у примітці.',
  iati: 'У форматі IATI 2.03',
  first: (shown, all) => `Показано перші ${shown} з ${all}; у таблиці є всі.`,
}

const statements: StatementsWords = {
  title: 'Заяви',
  home: 'Хто що сказав про її рішення і що каже про це реєстр',
  lead: (n, claims) => `Заяв у реєстрі: ${n}; із них тверджень: ${claims}.`,
  measure: (shows, contradicts, silent) =>
    `Тверджень, які реєстр підтверджує: ${shows}; яким суперечить: ${contradicts}; про які мовчить: ${silent}.`,
  none: 'До цього дня в реєстрі немає заяв.',
  noneSuch: 'Такої заяви немає. Запитайте менше.',
  note: 'Вирішене, заявлене і стверджуване — три різні речі. Рішення — це підсумок, установлений за статутом. Заявлене чи стверджуване — це слова того, хто говорив, і вони нічого не вирішують. Твердження порівняно з тим, де була справа наприкінці дня, коли його висловлено; відповіді ніхто не пише сам, а де порівняти нічого, реєстр мовчить.',
  kinds: { decided: 'вирішено', stated: 'заявлено', claimed: 'стверджувано', done: 'зроблено' },
  verdicts: { shows: 'реєстр це підтверджує', contradicts: 'реєстр цьому суперечить', silent: 'реєстр мовчить' },
  reasons: {
    'outcome stands': 'Підсумок {outcome} настав {day}.',
    'effect ahead': 'Підсумок {outcome} настав {day}; тоді він ще не мав дії, і має її {effect}.',
    'without effect': 'Підсумок {outcome} настав, і його припинено {day}, перш ніж він набрав дії.',
    'other outcome': 'Підсумок був {other}, а не {outcome}.',
    'still open': 'Справа була відкрита і не дійшла до підсумку {outcome}.',
    'never opened': 'Нічого не було відкрито, що могло б дійти до підсумку {outcome}.',
    'act was done': 'Акт {act} є в реєстрі, {day}.',
    'act was not done': 'Акту {act} тут у реєстрі немає. Є: {acts}.',
    'done by others': 'Акт {act} тут у реєстрі є, але не від тих, кого називає твердження.',
    'done in vain': 'Акт {act} тут внесено, але він без підстави, недійсний або виправлений.',
    'was decided': 'Це вирішено {day}: {outcome}.',
    'was not decided': 'Це не вирішено. У реєстрі: {acts}.',
    'that day': 'Те, що реєстр має {day}, не є рішенням: {acts}.',
    'other day': 'У реєстрі {outcome} {day}; твердження називає інший день.',
    'figure agrees': 'У реєстрі {found}.',
    'figure differs': 'У реєстрі {found}, а стверджувано {value}.',
    'no form': 'Воно не називає нічого, що можна порівняти з реєстром.',
    'no matter': 'На той час у реєстрі нічого не було про цю справу.',
    'not asked for': 'Жодне правило статуту не потребує акту {act}, тож його могли вчинити й не внести.',
    'no act of that day': 'У реєстрі немає акту цієї справи {day}.',
    undetermined: 'Реєстр цього не вирішує.',
    dating: 'Відомі дні залишають це відкритим.',
    'no figure': 'Ніхто не встановив у цьому реєстрі такого числа.',
    'figures differ': 'Ті, хто встановлював числа, розходяться.',
    assessed: 'Оцінювач установив {found}. Це стоїть поруч із твердженням і нічого не вирішує за реєстр.',
    'not exact': 'У реєстрі {found}, а твердження не дає точного числа.',
  },
  speaker: 'Хто сказав',
  verdict: 'Що каже реєстр',
  kind: 'Вид',
  about: 'Про що',
  any: 'Усі',
  clear: 'Усі заяви',
  said: 'Що сказано',
  onRecord: 'Що є в реєстрі',
  nothingDecided: 'У цій справі нічого не вирішено.',
  compared: 'Порівняно',
  figure: (value, unit) => `${value} ${unit}`,
  rests: 'Спирається на',
  more: n => `і ще ${n}`,
  by: 'Від імені',
  role: 'У якій ролі',
  occasion: 'З якої нагоди',
  when: 'Сказано',
  entry: 'У реєстрі',
  source: 'Джерело',
  hash: 'Хеш тексту',
  collected: 'Знято',
  withdrawn: no => `Відкликано тим, хто це сказав, номер ${no}.`,
  corrected: no => `Виправлено тим, хто це сказав, номер ${no}.`,
  matterNote: 'Що сказано про цю справу, ким, і що каже про це реєстр.',
  asData: 'Дані schema.org',
  outcomeNote: `До чого це, за твердженням, дійшло: підсумок чи акт цього статуту або ${quoted('decided')}. Без цього чи числа реєстр мовчить.`,
  dayClaimed: 'Названий день',
}

const search: SearchWords = {
  search: 'Пошук',
  label: 'Слова, які шукати',
  lead: 'Питання, сторони, статті й акти — за початком слова, будь-якою з мов, якими тут говорять. Великі літери й надрядкові знаки не мають значення.',
  everywhere: 'В усіх організаціях',
  here: org => `В організації: ${org}`,
  found: (n, words) => `Знайдено за запитом ${quoted(words)}: ${n}.`,
  asOf: day => `Станом на ${day}.`,
  counted: (heading, n) => `${heading} · ${n}`,
  nothing: words => `За запитом ${quoted(words)} нічого не знайдено.`,
  nothingHelp: 'Має знайтися кожне слово. Напишіть менше слів, початок слова, назву сторони або її код.',
  meant: 'Можливо, ви мали на увазі',
  cut: n => `Шукали лише за першими ${n} словами.`,
  allOf: n => `Усі ${n}`,
  articles: 'Статті',
  inAll: 'Шукати в усіх організаціях',
  tryThese: 'Спробуйте одне з цих слів',
  browse: 'Або почніть із',
  understoodAs: 'як зрозуміло',
  only: 'Лише',
  every: 'Усе',
}

const reading: ReadingWords = {
  whatItIs: 'Що це',
  decidingNow: 'Вирішується зараз',
  lately: 'Нещодавно набуло чинності',
  latelyNone: 'До цього дня ніщо не набуло чинності.',
  clocks: 'Найближчі строки',
  clocksNote: 'Строки мають дати; згода дат не має.',
  clocksNone: 'Жоден строк не спливає. Те, що на розгляді, чекає на людей.',
  nothingOpen: 'Цього дня нічого не вирішується.',
  moreOf: n => `Ще ${number(n)}`,

  whoHas: 'Хто висловився',
  whoNote: 'Кожна сторона має одне рівне місце. У порядку переліку статуту.',
  entry: 'Запис у реєстрі',

  nDays: n => `днів: ${n}`,
  power: 'Вага кожної сторони',
  powerShares:
    'Частку взято від того, що мають разом усі в групі, за додатком до статуту; її відтято, ніколи не заокруглено догори. Найбільша перша.',
  powerCounted: ways =>
    `Вирішальна: випадки, у яких справа проходить з її «так» і не проходить без нього, із ${ways}, у яких інші, кого ще чекають, можуть сказати «так» чи ні; кожен пораховано раз, за оприлюдненими цифрами. Ніхто не знає, наскільки ймовірний кожен. (Пенроуз, 1946; Банцаф, 1965.)`,
  powerNotCounted:
    'У скількох ще відкритих випадках сторона вирішальна, тут не пораховано: правило — не одне число сторін, не одна вага й не обоє, або чекають ще надто багатьох.',
  powerOpened: day => `Як було на відкритті, ${day}, перш ніж хтось висловився.`,
  powerVeto: 'Хто може зупинити сам, того пораховано як такого, що зупиняє, якщо не каже «так».',
  powerNoVeto: 'Ніхто не може зупинити сам.',
  powerColumn: 'Смуга порівнює сторони в її стовпці.',
  powerParty: 'Сторона',
  powerShareOf: weight => `частка: ${weight}`,
  powerBars: 'Може зупинити сама',
  powerDecisive: 'Вирішальна у',
  powerYes: 'Так',
  powerSpoke: 'її не чекають',
  powerNoFigure: 'немає цифри',
  percent: n => `${n} %`,
  curve: (got, total, day) => `${got} із ${total} на ${day}`,
  days: 'День за днем',
  curveNote: 'Сходинка на кожен акт у його день. Де відомий лише проміжок днів, нижня лінія рахує певне, верхня — можливе.',
  needed: n => `потрібно ${n}`,
  allNeeded: n => `Потрібні всі ${n}`,

  road: 'Шлях',
  roadNote: 'Його етапи в порядку, у якому їх відкриває статут. Те, що залежить від людей, дати не має.',
  roadAfter: who => `Подальші етапи так, як їх пройшов останній на цьому шляху: ${who}.`,
  stageDone: 'пройдено',
  stageHere: 'нині тут',
  stageAhead: 'попереду',
  stageLeft: 'залишено',
  whenMet: ask => `Коли ${ask}`,

  assessments: 'Умови',
  assessmentsNote:
    'Те, що заявлено, і те, що встановили інші, стоять поруч. Ні те, ні інше не вирішує: чи виконано умову, кажуть ті, кого називає статут.',
  claimed: who => `Заявляє ${who}`,
  assessed: 'Встановили інші',
  nothingFound: 'У реєстрі немає нічого.',

  noMap: 'Тут не можна накреслити мапу: її місця не є державами на мапі або нікого не запитано. Сторінка питання їх перелічує.',
  mapNote:
    'Площа — не вага: кожна сторона має один голос. Кордони — з Natural Earth, вони нічого не вирішують; Крим — з Україною, як у резолюції 68/262 Генеральної Асамблеї; малі держави можуть бути замалими, щоб їх побачити.',
  mapAlt: (done, awaited) => `Мапа сторін: ${done} це зробили, на ${awaited} чекають. Перелік поруч каже те саме.`,

  knownMore: 'Відоме на',
  trackLabel: 'Показаний день серед днів, коли щось змінилося',

  owes: 'Чекають на її слово',
  owesNote: 'Те, що залежить від людей, дати не має; строк — має.',
  agreedTo: 'Погодилася',
  spokeAgainst: 'Висловилася проти',
  all: 'Усі її акти',

  filterParty: 'Сторона',
  filterAct: 'Акт',
  filterMatter: 'Питання',
  anyOfThem: 'Усі',
  filter: 'Відібрати',
  noneSuch: 'Актів такого роду немає. Запитайте менше.',
  clearFilter: 'Усі акти',
  checkpoint: 'Журнал',
  checkpointNote: n => `Ці рядки (${n}) — листки підписаного журналу: нічого в ньому не можна змінити чи вилучити непомітно.`,
  checkpointNone: 'Цей реєстр подано з теки, власного журналу він не має. Хто має теку, може все перерахувати: entente verify.',
  checkpointLink: 'Підписана контрольна точка',
  forWhom: 'Для кого, і що стається з відкритими питаннями',
  sources: 'Джерела',
  contents: 'Зміст',
}

const pages: PagesWords = {
  tagline: 'Який стан справ і чому',
  skip: 'Перейти до змісту',
  languages: 'Мова',
  organisations: 'Організації',
  matters: 'Питання',
  parties: 'Сторони',
  charter: 'Статут',
  record: 'Реєстр',
  breadcrumb: 'Ви тут',

  footer: 'Виведено зі статуту й реєстру. Без облікового запису; працює без JavaScript.',
  json: 'Ця сторінка як JSON',

  home: 'Який стан справ',
  homeLead: n =>
    n === 1
      ? 'Тут подано одну організацію з її статутом і реєстром.'
      : `Тут подано ${count(n, noun('організацію', 'організації', 'організацій'))}, кожну з її статутом і реєстром.`,
  homeNone: 'Тут ще не подано жодної організації. Почніть із теки зі статутами: entente serve --data <folder>.',
  homeNote:
    'Статут — це правила організації, подані як дані; реєстр — те, що вчинили її сторони. Кожне речення на цих сторінках випливає з них обох, на будь-який обраний вами день, з обґрунтуванням.',
  unread: faults =>
    `Її не можна показати: у її теці знайдено ${count(faults, noun('помилку', 'помилки', 'помилок'))}. Виправте те, що називає «entente check».`,

  nParties: (n, said) => `${said} ${plural(n, parties)}`,
  open: 'На розгляді',
  settled: 'Вирішено',
  nOpen: n => (n === 0 ? 'жодного питання не відкрито' : `на розгляді ${count(n, matters)}`),
  nSettled: n => `вирішено ${count(n, matters)}`,
  noMatters: 'До цього дня нічого не було відкрито.',
  nextClock: 'Найближчий строк',
  noClock: 'Жоден строк не спливає: те, що на розгляді, залежить від людей, а для цього дати немає.',
  allParties: 'Усі сторони на цей день',
  noParties: 'На цей день сторін немає.',
  seat: 'Місце перебування',
  editionOf: on => `Редакція від ${on}`,

  asOfLabel: 'День або момент',
  knownLabel: (n, dated) => `Відомі рядки, усього ${n}${dated ? ', або день' : ''}`,
  show: 'Показати',
  shownAsOf: 'Стан на',
  today: 'Сьогодні',
  knownAt: (n, all) => (n === all ? `відомо всі рядки реєстру: ${all}` : `відомо рядків реєстру: ${n} із ${all}`),
  enteredBy: office => `внесено: ${office}`,
  earlier: 'Попередня зміна',
  later: 'Наступна зміна',

  whereItStands: 'У якому воно стані',
  why: 'Чому',
  opened: 'Відкрито',
  by: '—',
  concerning: 'Стосується',
  body: 'Орган',
  refers: 'Посилається на',
  closes: 'Закриття',
  procedure: 'Процедура',
  outcome: 'Результат',
  effect: 'Діє з',
  until: 'до',
  settledByNote: (when, instant) => `не пізніше ${when}; ${instant ? 'точний момент' : 'точний день'} невідомий`,
  line: 'рядок',
  noFinding: 'Тут нічого не запитується.',
  parts: 'Складові',
  otherRuns: 'У тому самому питанні',
  otherRunsNote: n => `Ще ${count(n, noun('провадження', 'провадження', 'проваджень'))}.`,

  whatRemains: 'Що залишилося',
  marks: {
    done: 'зроблено',
    perhaps: 'зроблено, точний день невідомий',
    awaited: 'очікується',
    against: 'проти',
    aside: 'інша позиція',
    silent: 'нічого такого',
  },
  noDate: 'Що залежить від людей, те не має дати.',
  or: 'або',
  smallest: 'Найменша кількість, якої вистачить для рішення',
  smallestMany: size => `Будь-які ${size} з тих, на кого чекають; сполучень забагато, щоб їх перелічити.`,
  vetoes: 'Ще можуть стати на заваді',
  cannot: 'Цього вже не можна виконати.',
  clock: 'Строк',

  acts: 'Акти',
  actsNote: 'Кожен акт у цьому питанні, у порядку надходження, з тим, чого він вартий і чому.',
  noActs: 'До цього дня не внесено жодного акта.',
  actsCut: (shown, all) => `Показано останні акти: ${shown} із ${all}.`,
  allActs: 'Усі вони — в реєстрі',
  number: '№',
  day: 'День',
  act: 'Акт',
  worth: 'Значення',
  reason: 'Підстава',
  source: 'Джерело',
  asIn: no => `як у №\u00a0${no}`,
  corrects: n => `виправляє рядок ${n}`,
  forPrincipal: name => `за довірителя: ${name}`,
  toHolder: name => `повірений: ${name}`,

  timeline: 'Як це відбувалося',
  timelineNote: 'Дні, коли щось змінилося; кожен веде до сторінки, якою вона тоді була.',
  verify: 'Перевірити й використати',
  verifyNote: n => `Цю сторінку виведено зі статуту й перших рядків реєстру (їх ${n}); більше нічого не запитувано.`,
  cite: 'Адреса для посилань; її зміст ніколи не зміниться',
  charterHash: 'Статут, SHA-256',

  charterLead: 'Поруч із текстом — правила так, як їх зрозуміла програма. Ці речення не мають юридичної сили; її має стаття.',
  theRule: 'Правило, як його записано',
  understood: 'Як його зрозуміло програмою',
  editions: 'Редакції',
  inForceThisDay: 'чинна на цей день',
  whatDiffers: on => `Чим відрізняється від редакції від ${on}`,
  sameAsBefore: 'Жодного правила не зрозуміло інакше.',
  added: 'Нове',
  removed: 'Вилучено',
  changed: 'Змінено',
  annexes: 'Додатки',

  partyOf: org => `На цей день є стороною: ${quoted(org)}.`,
  notPartyOf: org => `На цей день не є стороною: ${quoted(org)}.`,
  fromAnnex: 'З додатка',
  awaitedFrom: 'Від неї очікується',
  notAwaited: 'На цей день від неї не очікується жодного акта.',
  inEffect: 'Діє для неї',
  itsActs: 'Її акти',

  recordLead: n => `Актів у порядку надходження: ${n}. Реєстр лише зростає; виправлення — це теж акт.`,
  recordOf: 'Лише питання',
  recordEmpty: 'Ще нічого не внесено.',
  page: (n, of) => `Сторінка ${n} з ${of}`,
  previous: 'Попередня сторінка',
  next: 'Наступна сторінка',
  download: 'Увесь реєстр',
  matter: 'Питання',

  notFound: 'Не знайдено',
  badRequest: 'Ця адреса просить того, чого не може бути',
  noMethod: 'Лише для читання',
  failed: 'Сталася помилка на нашому боці',
  didYouMean: 'Можливо, ви мали на увазі',
  noSuchPage: path => `За адресою ${path} немає сторінки. Почніть зі списку організацій.`,
  noSuchOrg: id => `Жодна організація не має назви ${quoted(id)}. Оберіть одну зі списку.`,
  noSuchMatter: (id, org) => `У реєстрі (${org}) немає питання ${quoted(id)}. Оберіть одне з його списку.`,
  notYet: 'До цього дня тут нічого не було відкрито. Оберіть пізніший день.',
  noSuchParty: (id, org) => `Серед сторін (${org}) немає ${quoted(id)}. Оберіть одну зі списку.`,
  noSuchEdition: date => `Немає редакції від ${quoted(date)}. Оберіть одну з цих редакцій.`,
  badAsOf: text => `${quoted(text)} — це не день. Запишіть день так: 2016-10-05, або момент із зсувом часу: 2003-02-10T12:00:00+01:00.`,
  badKnown: (text, most) => `${quoted(text)} — це не кількість рядків. Запишіть ціле число від 0 до ${most} або день, як 2016-10-05.`,
  undated: (on, line) =>
    `Не можна сказати, що було відомо ${on}: рядок ${line} не каже, коли його отримано. Запишіть натомість кількість рядків.`,
  badLine: (text, most) => `У реєстрі немає рядка ${quoted(text)}. Запишіть ціле число від 1 до ${most}.`,
  badPage: (text, most) => `Немає сторінки ${quoted(text)}. Запишіть ціле число від 1 до ${most}.`,
  badLang: (text, known) => `Мовою ${quoted(text)} тут не розмовляють. Запишіть ${known}.`,
  badMethod: method => `Ці організації подано лише для читання, тому ${quoted(method)} тут нічого не дає. Скористайтеся GET.`,
  broken: 'Сторінку не вдалося створити; тих, хто тримає цей сервер, повідомлено. Спробуйте ще раз або поверніться до організацій.',
  back: 'Усі організації',

  states: { met: 'виконано', awaited: 'очікується', barred: 'вже не може бути виконано', undetermined: 'не визначено' },
  worths: {
    counts: 'враховано',
    opens: 'відкриває',
    superseded: 'замінено',
    repeated: 'повтор',
    early: 'передчасно',
    late: 'запізно',
    'without standing': 'без права',
    exceeds: 'понад дозволене',
    void: 'недійсно',
    moot: 'безпредметно',
    ambiguous: 'неоднозначно',
    withdrawn: 'відкликано',
    corrected: 'виправлено',
    noted: 'узято до відома',
    'not opened': 'нічого не відкрито',
  },
  against: { met: 'так і є', awaited: 'поки що ні', barred: 'вже не може бути', undetermined: 'не визначено' },
  onRecord: 'Лише в реєстрі',
  onRecordNote: 'Тут зберігаються акти, але нічого не відкрито: вони нічого не вирішують.',
  ring: (done, total) => `${done} із ${number(total)} ${plural(total, noun('сторони', 'сторін', 'сторін'))}`,
  ofTotal: total => `із ${total}`,

  days: {
    of: (name, sentence) => `${name}: ${sentence}`,
    opened: (name, whose) => `${name}${whose}: відкрито.`,
    did: (who, what) => `${who}: ${what}.`,
  },

  headline: {
    nothing: 'Тут нічого не відкрито.',
    notOpened: 'Не відкрито',
    undetermined: 'Не визначено',
    since: (what, on) => stop(`${what} з ${on}`),
    on: (what, on) => stop(`${what} ${on}`),
    ahead: (what, on, from) => stop(`${what} з ${from}; вирішено ${on}`),
    pending: (what, on) => `${what} ${on}; набрання чинності ще очікується.`,
    never: (what, on, ended) => stop(`${what} ${on}; припинено ${ended}, до набрання чинності`),
    ended: (what, from, until) => stop(`${what} з ${from} до ${until}`),
    silence: (until, said) => stop(`Процедура мовчання до ${until}; ${said}`),
    nobody: 'ніхто не заперечив',
    against: who => `проти висловилася сторона: ${who}`,
    againstMany: who => `проти висловилися: ${who}`,
    awaited: (who, measured) => stop(`Очікується: ${who}${measured && `; ${measured}`}`),
    openUntil: (until, said) => stop(`Відкрито до ${until}${said && `; ${said}`}`),
    waits: (ask, measured, until) =>
      stop(`Очікується: ${ask}${measured && ` (${measured})`}${until === null ? '' : `; відкрито до ${until}`}`),
    stage: (what, by) => `${happened(what)}${by === null ? '' : ` (${term(by)})`}`,
    once: stages => `Очікується: ${stages}.`,
    open: (on, said) => stop(`Відкрито з ${on}; ${said}`),
    metSoFar: until => stop(`Потрібне поки що виконано; рішення настане під час закриття${until === null ? '' : `, ${until}`}`),
    openBare: on => stop(`Відкрито з ${on}`),
    barred: what => `Результату ${quoted(what.replace(/^«|»$/g, ''))} вже не може бути.`,
    stoodBy: (what, when, instant) => `${what}, не пізніше ${when}; ${instant ? 'точний момент' : 'точний день'} невідомий.`,
    has: (got, total, most, things) => `${most === null ? got : `від ${got} до ${most}`} із ${total}${things ? '' : ' це зробили'}`,
  },
}

// What parties do on the platform.

const live: LiveWords = {
  preview: {
    corrects: no => `Якщо ви це надішлете, акт ${no} буде ним виправлено.`,
    noMatter: 'Якщо ви це надішлете, акт буде внесено до реєстру; він не стосується жодного питання.',
    worth: {
      counts: 'Якщо ви це надішлете, акт буде враховано.',
      opens: 'Якщо ви це надішлете, акт відкриє процедуру.',
      superseded: 'Якщо ви це надішлете, інший акт одразу замінить його.',
      repeated: 'Якщо ви це надішлете, ви повторите вже сказане.',
      early: 'Якщо ви надішлете це зараз, буде зарано.',
      late: 'Якщо ви надішлете це зараз, буде запізно, і акт не буде враховано.',
      'without standing': 'Якщо ви це надішлете, акт не буде враховано: ви не маєте права голосу в цьому питанні.',
      exceeds: 'Якщо ви це надішлете, акт не буде враховано: він виходить за межі дозволеного статутом.',
      void: 'Якщо ви це надішлете, акт не матиме жодних наслідків.',
      moot: 'Якщо ви це надішлете, це вже нічого не змінить.',
      ambiguous: 'Якщо ви це надішлете, не буде ясно, що це означає.',
      withdrawn: 'Якщо ви це надішлете, акт одразу буде відкликано.',
      corrected: 'Якщо ви це надішлете, акт одразу буде виправлено.',
      noted: 'Якщо ви це надішлете, це буде взято до відома; жодне правило цього не враховує.',
      'not opened': 'Якщо ви це надішлете, нічого не буде відкрито.',
    },
    broken: 'Мовчання порушено, і проєкт не прийнято.',
    then: stands => `Тоді стан буде таким: ${stands}`,
    unchanged: 'Стан питання не змінюється.',
    clock: (before, after) =>
      before === null
        ? stop(`Строк тривав би до ${after}`)
        : after === null
          ? `Строк триває до ${before}; його було б зупинено.`
          : stop(`Строк триває до ${before}; він тривав би до ${after}`),
  },
  draft: 'Що надсилається',
  atReceipt: 'у момент надходження',
  correctsNumber: no => `Виправлення: ним виправлено акт ${no}.`,
  fields: {
    act: 'Акт',
    by: 'Хто',
    as: 'У якості',
    for: 'За кого',
    at: 'Дата',
    matter: 'Питання',
    title: 'Назва',
    procedure: 'Процедура',
    body: 'Орган',
    class: 'Категорія',
    concerning: 'Стосується',
    participants: 'Учасники',
    refers: 'Посилається на',
    answers: 'Відповідь на номер',
    after: 'Після номера',
    outcome: 'Результат',
    instrument: 'Документ',
    from: 'З',
    until: 'До',
    to: 'Кому',
    kinds: 'Для актів',
    office: 'Посада',
    edition: 'Редакція',
    hash: 'Геш редакції',
    text: 'Текст (SHA-256)',
    number: 'Номер',
    value: 'Значення',
    unit: 'Одиниця',
    amount: 'Сума',
    currency: 'Валюта',
    grade: 'Оцінка',
    method: 'Методика',
    evidence: 'Докази',
    originator: 'Автор',
    collector: 'Збирач',
    collected: 'Зібрано',
    expires: 'Чинне до',
    language: 'Мова',
    due: 'Строк',
    owner: 'Відповідальний',
    depends: 'Залежить від',
    through: 'Через',
    speaker: 'Промовець',
    role: 'Роль',
    occasion: 'Нагода',
    paragraph: 'Пункт',
    confidence: 'Достовірність',
    channel: 'Канал',
    qualifier: 'Наближення',
    stage: 'Стадія',
    marking: 'Позначка',
    readers: 'Читачі',
    corrects: 'Виправляє номер',
    reason: 'Підстава',
    note: 'Примітка',
    source: 'Джерело',
    url: 'Адреса',
    place: 'Місце',
  },
  noneToDo: 'Зараз немає акта, який ви могли б тут учинити. Що ще мають зробити інші, подано в самому питанні.',
  heldApart: what => `${what} (відкладається окремо: ви не маєте для цього повноважень)`,
  again: 'Не вирішено; текст можна змінити й подати знову',
  putAgain: 'Подати змінений текст',
  sealTitle: 'Назва зберігається поруч із реєстром, де її можна вилучити за законом',
  refusals: {
    401: 'Спершу увійдіть',
    403: 'Не для вас',
    409: 'Уже надіслано, але інакше',
    413: 'Задовге',
    429: 'Забагато одразу',
    503: 'Зараз неможливо',
  },
  tooLong: 'Це більше, ніж можна надіслати за один раз; довгі тексти зберігайте як документи.',
  notKept: {
    long: 'рядок цього акта довший за 32768 байтів; збережіть довгий текст як документ і вкажіть його SHA-256 у полі «text»',
    clock:
      'годинник цього сервера й годинник бази даних розходяться більш ніж на секунду, тому тут нічого не приймають; установіть годинник і надішліть акт ще раз',
    gone: 'база даних недоступна або не може записувати, тому нічого не обіцяно; надішліть акт ще раз під тим самим ключем: двічі його не збережуть',
    unknown: 'тут немає такої організації; перевірте назву',
  },
  altered:
    'Те, що зберігається про цей союз, не збігається з тим, що підписав його журнал; нічого з нього не показується й не приймається, доки його не відновлено з резервної копії. Тих, хто веде цю платформу, повідомлено. Ваші експорти й розписки й далі доводять, що ви надіслали.',
  alteredPart:
    'Те, що тут зберігається, не відповідає своєму хешу, тому не показується; усе інше незмінне. Тих, хто веде цю платформу, повідомлено: попросіть їх відновити це з резервної копії.',
  gone: 'Реєстр зараз недоступний; нічого не змінено. Спробуйте трохи згодом.',
  away: since =>
    `Реєстр недоступний: ${since}. Тут показано те, що було відомо тоді; нічого не можна надіслати, доки зв’язок не відновиться, а спроби тривають постійно.`,
  signedIn: (name, by) => `${name}, від: ${by}`,
  signIn: 'Увійти',
  signOut: 'Вийти',
  desk: 'Ваш робочий стіл',
  deskOf: by => `Що чекає: ${by}`,
  nothingAwaits: 'Зараз на вас нічого не чекає. Те, що мають зробити інші, подано в кожному питанні.',
  awaitsYou: 'Чекає на ваше слово',
  runs: 'Триває й не потребує слова, якщо ви згодні',
  yourAct: 'Ваш акт',
  yourActNote: 'Перш ніж надіслати, ви побачите, чого він буде вартий.',
  act: 'Акт',
  matter: 'Питання',
  title: 'Назва',
  reason: 'Підстава',
  untilLabel: 'До (момент із зсувом часу та поясом або день)',
  documentText: 'Текст документа',
  preview_: 'Попередній перегляд',
  previewOf: what => `Перед надсиланням: ${what}`,
  send: 'Надіслати',
  reviewGone: 'Написане зберігається годину між формою та надсиланням, і тут його вже немає; напишіть його ще раз.',
  sendAnyway: why => `Усе одно надіслати: це не матиме сили, бо ${why}`,
  change: 'Змінити',
  notSent: 'Ще нічого не надіслано.',
  sent: (no, at) => `Внесено за номером ${no}, отримано ${stop(at)}`,
  receipt: 'Розписка',
  keptApart: 'Відкладено окремо',
  keptApartNote: why => `${why} Акт відкладено окремо разом із його часом; ваша сторона може його підтвердити, якщо статут це дозволяє.`,
  linkUsed: 'Це посилання вже використано або йому понад тиждень. Попросіть у секретаріату нове.',
  linkAsk: 'За цим посиланням можна увійти один раз.',
  enter: 'Увійти',
  signInNote: 'Введіть адресу, на яку вас запросили; вам надішлють посилання. З ключем доступу лист не потрібен.',
  mail: 'Електронна адреса',
  linkSent: 'Якщо цю адресу було запрошено, посилання вже надіслано.',
  mustSignIn: 'Спершу увійдіть.',
  signedOut:
    'Ви вже не ввійшли, і нічого не надіслано. Написане збережено в цьому вікні: увійдіть, відкрийте ту саму форму, і воно там буде. Якщо ваш браузер не виконує скриптів, поверніться назад і спершу скопіюйте його.',
  notYours: by => `Це призначено для: ${by}.`,
  foreign: 'Цей запит надійшов з іншого сайту і не був виконаний; відкрийте сторінку тут і надішліть його знову.',
  people: 'Люди',
  invite: 'Запросити',
  inviteNote: 'Запрошена особа отримає посилання поштою. Потім сторона видає повноваження, а ви їх перевіряєте й реєструєте.',
  name: 'Ім’я',
  actsFor: 'Діє від',
  issuer: 'Може видавати повноваження від сторони',
  credentials: 'Повноваження представників і повні повноваження',
  issued: 'Видано, слід перевірити',
  register: 'Зареєструвати',
  refuse: 'Відхилити',
  noCredentials: 'Нічого не видано.',
  invited: name => `Запрошено: ${name}.`,
  seatTime: 'За часом місця перебування',
  seen: 'Переглянуто',
  served: 'Вручено',
  nobodySeen: 'Жодна делегація ще не відкривала цього питання.',
  seenBy: names => `Відкрили: ${names}.`,
  notSeen: names => `Ще не відкрили: ${names}.`,
  certify: 'Засвідчити результат',
  certified: 'Засвідчено',
  decisionSheet: 'Аркуш рішення',
  demonstration: 'Демонстрація: цю федерацію вигадано, і ваші дії тут нічого не змінюють поза нею.',
  demonstrationAs: 'Увійти як',
  passkey: 'Додати ключ доступу на цей пристрій',
  passkeyNote: 'З ключем доступу ви входите без листа.',
  passkeyUse: 'Увійти з ключем доступу',
  openMatter: 'Відкрити питання',
  newAct: 'Надіслати акт',
}

// Coming in, powers, and what two people do together.

const people: PeopleWords = {
  tooOften: minutes =>
    `Забагато спроб із вашої мережі; спробуйте знову через ${count(minutes, noun('хвилину', 'хвилини', 'хвилин'))}. Вже надіслане посилання і ключ доступу діють завжди.`,
  allWithdrawn: no => `Усі ваші повноваження відкликано (номер ${no}); зверніться до того, хто видає повноваження від вашої сторони.`,
  onlyDemonstration: 'Увійти як будь-хто можна лише в демонстрації; попросіть посилання поштою.',
  noPasskeys: 'Ключі доступу потребують адреси з https та імені; попросіть того, хто тримає цей сервер, задати PUBLIC_URL.',
  noScript: 'Сценарій не зібрано; виконайте «npm run build».',
  passkeyAmiss: {
    old: 'На це запитання до вашого пристрою вже є відповідь, або йому понад п’ять хвилин; почніть знову.',
    unknown: 'Цей ключ доступу не відомий у цій організації; скористайтеся іншим або попросіть посилання поштою.',
    counter: 'Відтоді цей ключ доступу використано деінде, тож його могли скопіювати; увійдіть за листом, вилучіть його й додайте інший.',
    amiss: 'Відповідь вашого пристрою не вдалося перевірити; почніть знову за адресою цього сайту.',
    many: 'У вас двадцять ключів доступу; спершу вилучіть один.',
    twice: 'Цей ключ доступу вже збережено.',
  },
  aPasskey: 'Ключ доступу',
  noSuchPasskey: 'У вас немає такого ключа доступу; ваші ключі перелічено на сторінці сеансів.',
  noSuchSession: 'У вас немає такого сеансу; можливо, він уже закінчився.',
  sayWhichSession: 'Вкажіть, який сеанс слід закінчити («session»), або що всі інші («others»: true).',
  noProvider: 'Ця організація не має власного постачальника ідентифікації; попросіть посилання поштою.',
  providerAway: 'Постачальник ідентифікації цієї організації недоступний; попросіть посилання поштою.',
  providerAmiss: {
    old: 'Цей вхід від вашого постачальника вже використано, його розпочато в іншому браузері, або він тривав понад десять хвилин; почніть знову.',
    refused: 'Ваш постачальник вас не впустив; почніть знову або попросіть посилання поштою.',
    unverified: 'Ваш постачальник не підтверджує, що перевірив вашу адресу; попросіть посилання поштою.',
  },
  notInvited: mail => `Адресу ${mail} не запрошено до цієї організації; зверніться до її секретаріату.`,
  signInProvider: 'Увійти через постачальника вашої організації',
  deviceFailed: 'Ваш пристрій не надав ключа доступу. Спробуйте ще раз або попросіть посилання поштою.',

  sessions: 'Сеанси',
  sessionsNote: 'Де ви увійшли. Сеанс закінчується після доби без користування, щонайпізніше через тиждень.',
  ways: { link: 'за посиланням із листа', passkey: 'за ключем доступу', provider: 'через постачальника вашої організації' },
  sessionSays: (since, way, used) => `Початок: ${since}, ${way}; останнє користування: ${used}`,
  thisOne: 'цей',
  endOne: 'Закінчити його',
  endOthers: 'Закінчити всі інші',
  passkeys: 'Ключі доступу',
  passkeysNote:
    'Ключ доступу залишається на вашому пристрої або у сховищі паролів. Додайте по одному для кожного пристрою; з ним ви входите без листа.',
  noPasskeysYet: 'У вас немає ключа доступу.',
  passkeySays: (name, since, used) =>
    `${name}, додано ${since}${used === null ? ', ще не використано' : `, останнє користування: ${used}`}`,
  passkeyName: 'Назва для нього',
  addPasskey: 'Додати ключ доступу',
  usePasskey: 'Увійти з ключем доступу',
  remove: 'Вилучити',

  notDated: who =>
    who.length === 0
      ? 'Акти датуються моментом надходження; не вказуйте «at».'
      : `Датувати акт інакше, ніж моментом надходження, може лише ${list(who, 'or')}; не вказуйте «at».`,
  ours: field => `Поле ${quoted(field)} заповнюється під час надходження акта; не вказуйте його.`,
  notYourAct: (own, other) => `Ви дієте від однієї сторони чи посади (${own}), а цей акт — від іншої (${other}); не вказуйте «by».`,
  needs: (what, fields) => `Для акта ${quoted(what)} потрібно: ${list(fields.map(quoted), 'and')}; заповніть це.`,
  noSuchAct: (name, near) =>
    `Акта ${quoted(name)} немає${near === null ? '; акти перелічено в статуті та його посібнику.' : `; можливо, ви мали на увазі ${quoted(near)}?`}`,
  badSeal: (fields, other) =>
    `«seal» називає слова, що зберігаються поруч із рядком: ${list(fields.map(quoted), 'or')}${other === null ? '' : `, а не ${quoted(other)}`}; виправте це.`,
  badKey: 'Ключ має від 1 до 200 видимих знаків без пропусків; для кожного акта візьміть випадковий.',
  noSealedPart: no => `Номер ${no} не має запечатаної частини; назвіть номер акта, який її має.`,
  previewStruck: powers =>
    `Повноваження номер ${powers} від цього моменту слід перевірити знову; зроблене за ними досі зберігає силу, а стороні про це повідомлять листом.`,
  standsChange: 'Саме зараз стан справ змінюється; перегляньте його й надішліть акт знову, якщо він досі потрібний.',
  powersChange: 'Саме зараз повноваження змінюються; надішліть це знову.',
  tooManyWait: 'П’ятдесят ваших подань уже чекають; спершу нехай їх підтвердять, підпишуть або відхилять.',
  keyOfAnother: 'Цей ключ використано для іншого акта; візьміть новий.',

  inHand: 'Статут вимагає, щоб під цим актом поставили імена дві особи: він чекає на другу й увійде до реєстру з обома.',
  previewHand: 'Статут вимагає, щоб під цим актом поставили імена дві особи; надісланий, він чекатиме на другу.',
  handRefused: reason => `Це відхилено й до реєстру не вноситься: ${reason}`,
  handOver: 'Минуло сім днів без другого імені, тому це до реєстру не вноситься; надішліть знову.',
  noSuchHand: 'Ніщо таке не чекає на ваше друге ім’я; на вашому робочому столі перелічено те, що чекає.',
  anotherSigns: 'Друге ім’я має належати іншій особі; попросіть колегу з повноваженнями.',
  anotherConfirms: 'Ви надіслали це самі; підтверджує інша особа вашої сторони чи посади, яка має повноваження.',
  powersNote: 'Хто може видавати повноваження від її імені і що було видано. У реєстрі особа стоїть під випадковим позначенням.',
  issuedOn: (by, on) => `Видано: ${by}, ${on}.`,
  beingSigned: 'Саме зараз хтось ставить під цим своє ім’я; перегляньте ще раз за хвилину.',
  firstLost: (name, why) => `Це не може увійти до реєстру, бо ${name} вже не має на це права: ${why}`,
  signedAlready: no => `Це вже внесено до реєстру за номером ${no}.`,
  noSuchApart: 'Для вас нічого такого не відкладено; на вашому робочому столі перелічено відкладене.',
  neverConfirmed: 'Статут не дозволяє стороні підтверджувати надіслане без повноважень; надішліть знову.',
  confirmOver: until => `Строк для підтвердження сплив: ${until}; надішліть знову.`,

  apart: 'Відкладено окремо',
  apartNote: 'Надіслано без повноважень. Цього немає в реєстрі; після підтвердження акт матиме дату свого надсилання.',
  apartSays: (by, what, at) => `${by}: ${what}, надіслано ${at}`,
  apartUntil: until => stop(`Слід підтвердити до ${until}`),
  confirm: 'Підтвердити',
  hand: 'Чекає на друге ім’я',
  handNote: 'Під цими актами ставлять імена дві особи. Друга бачить написане першою і теж за це відповідає.',
  handSays: (name, what, at) => `${name}: ${what}, надіслано ${at}`,
  handUntil: until => stop(`До ${until}`),
  sign: 'Поставити своє ім’я',
  reason: 'Підстава',
  refuseIt: 'Відхилити',
  takeBack: 'Забрати назад',
  yours: 'Своє ім’я під цим ставить колега.',
  handKept: 'Чекає на друге ім’я',

  delegation: 'Делегація',

  delegationOf: party => `Делегація: ${party}`,
  delegationNote: registrar =>
    `Ваша сторона сама видає і відкликає свої повноваження; перевіряє і реєструє їх ${registrar}. Повноваження представника дають змогу діяти в органі, повні повноваження зобов’язують сторону.`,
  officeNote: registrar => `Хто обіймає цю посаду, визначає ${registrar}.`,
  notIssuer: (party, registrar) =>
    `Ви не можете видавати чи відкликати повноваження від цієї сторони (${party}); хто це може, визначає ${registrar}.`,
  powers: 'Повноваження',
  noPowers: 'Нічого не видано.',
  whats: {
    credentials: 'повноваження представника',
    'full powers': 'повні повноваження',
    issuer: 'видає повноваження від сторони',
    office: 'обіймає посаду',
  },
  states: {
    issued: 'видано, слід перевірити',
    registered: 'зареєстровано',
    refused: 'відхилено',
    struck: 'перевірку викреслено, слід перевірити знову; зроблене за ними зберігає силу',
    withdrawn: 'відкликано',
    expired: 'строк сплив',
  },
  powerSays: (no, name, parts, state) => `${no}. ${name}: ${parts}\u00a0— ${state}`,
  inBody: body_ => `орган: ${quoted(body_)}`,
  forMatter: matter => `питання: ${matter}`,
  forActs: what => `акти: ${what}`,
  fromOn: from => `з ${from}`,
  untilEnd: until => `до ${until}`,
  asOffice: office_ => `за посадою ${quoted(office_)}, якій повноважень не потрібно`,
  byNumber: no => `(номер ${no})`,
  unknownPerson: id => `${id} (сюди не запрошено)`,
  withdraw: 'Відкликати',
  inviteDelegate: 'Запросити представника',
  inviteDelegateNote: 'Особа отримає посилання поштою. Потім видайте їй повноваження нижче.',
  alreadyInvited: (mail, name) => `Адресу ${mail} вже запрошено (${name}); одна особа діє від однієї сторони або посади.`,
  tooManyInvited: 'За годину запрошено тридцять осіб; продовжте пізніше.',
  language: 'Мова листів',
  issueCredentials: 'Видати повноваження представника',
  issueFullPowers: 'Видати повні повноваження',
  holder: 'Кому',
  inWhichBody: 'Орган',
  everyBody: 'усі органи',
  forWhichActs: 'Лише для цих актів (не обрано жодного: усі)',
  fromDay: 'З (день; порожньо: одразу)',
  untilDay: 'До (день; порожньо: до відкликання)',
  whichOffice: 'Посада, якій повноважень не потрібно',
  noOffice: 'жодна',
  whichMatter: 'Лише в цьому питанні (порожньо: у всіх)',
  issue: 'Видати',
  noDelegates: 'З вашої сторони ще нікого не запрошено.',
  charterSays: 'Що каже статут',
  article: article => `${article}:`,
  endSessions: 'Закінчити сеанси цієї особи',
  signedInTimes: n => (n === 0 ? 'не увійшла' : `відкритих сеансів: ${n}`),

  letters: {
    link: (name, organisation, link) => ({
      subject: `${organisation}: вхід`,
      text: `${name},\n\nза цим посиланням можна один раз протягом тижня увійти (${organisation}):\n\n${link}\n\nЯкщо ви на нього не чекали, не користуйтеся ним.\n`,
    }),
    elsewhere: (organisation, of) => ({
      subject: `${organisation}: запрошення, якого не надіслано`,
      text: `Сторона чи посада (${of.party}) запросила особу ${of.name} (${of.mail}), яка тут уже діє від імені: ${of.other}. Одна особа діє від однієї сторони чи посади: на цю адресу нічого не надіслано, а тому, хто запросив, причини не названо, бо від кого діє адреса — не їхня справа. Поговоріть з обома.\n`,
    }),
    apart: (organisation, by, what, why, confirm) => ({
      subject: `${organisation}: відкладено окремо, ${what}`,
      text: `Без повноважень надіслано акт (${by}): ${what}.\n\n${why}\n\nЙого немає в реєстрі. ${confirm}\n`,
    }),
    mayConfirm: (until, address) =>
      `Особа з повноваженнями від цієї сторони може підтвердити його до ${until} за адресою ${address}; тоді він матиме дату свого надсилання.`,
    mayNot: 'Статут не дозволяє його підтвердити; його має надіслати знову особа з повноваженнями.',
    confirmed: (organisation, what, no) => ({
      subject: `${organisation}: підтверджено, ${what}`,
      text: `Надіслане без повноважень підтверджено і внесено до реєстру за номером ${no}: ${what}.\n`,
    }),
    hand: (organisation, name, what, until, address) => ({
      subject: `${organisation}: потрібне друге ім’я, ${what}`,
      text: `Надіслано акт, під яким за статутом ставлять імена дві особи (${name}): ${what}.\n\nПерегляньте його й поставте своє ім’я або відхиліть, до ${until}, за адресою ${address}\n`,
    }),
    signed: (organisation, name, what, no) => ({
      subject: `${organisation}: підписано двома, ${what}`,
      text: `Друге ім’я поставлено (${name}); акт внесено до реєстру за номером ${no}: ${what}.\n`,
    }),
    refused: (organisation, name, what, reason) => ({
      subject: `${organisation}: відхилено, ${what}`,
      text: `Цей акт до реєстру не допущено (${name}): ${what}.\n\n${reason}\n`,
    }),
  },
}

// Certificates, sheets, texts and numbers.

const papers: PapersWords = {
  papers: 'Документи',
  papersNote: 'Що друкують і підшивають у цьому питанні: аркуші, свідоцтва, тексти, розписки.',
  decisionSheet: 'Аркуш рішення',
  notification: 'Депозитарне повідомлення',
  asPdf: 'PDF',
  print: 'Для друку або зберігання у файлі.',
  matter: 'Питання',
  number: 'Номер',
  noNumber: 'без номера',
  procedure: 'Процедура',
  opened: 'Відкрито',
  by: names => `(${names})`,
  adopted: 'Вирішено',
  announced: 'Оголошено',
  numbered: 'Пронумеровано',
  effect: 'Діє з',
  effectBy: when => `не пізніше ${when}`,
  withoutEffect: 'не набирає: передбаченого рішення не ухвалено',
  openEffect: 'це залежить від актів, які ще попереду',
  notYet: 'ще ні',
  body: 'Орган',
  parties: 'Сторони на той день',
  outcome: 'Результат',
  certifiedBy: (who, when, no) => `Засвідчив ${quoted(who)} ${when} (акт ${no}).`,
  notCertified: 'Виведено з реєстру й не засвідчено.',
  open: 'Ще нічого не вирішено; цей аркуш каже, у якому стані питання.',
  differ: 'Свідоцтво і суддя розходяться; тут подано обох, і жоден не замінює іншого. Що правильно, вирішують люди.',
  field: 'Що',
  certified: 'Засвідчено',
  judged: 'Виведено',
  nothing: 'нічого',
  took: 'Хто брав участь і як',
  position: 'Акт',
  who: 'Хто',
  acts: 'Акти',
  silent: 'Не висловилися',
  ofSeats: (n, of) => `${n} із ${of}`,
  nobody: 'Ніхто не висловив позиції.',
  finding: 'Що встановлено',
  texts: 'Тексти',
  language: 'Мова',
  status: 'Статус',
  hash: 'SHA-256',
  statuses: { authentic: 'автентичний', translation: 'переклад', missing: 'відсутній' },
  version: n => `Версія ${n}`,
  noTexts: 'До цього питання не додано жодного тексту.',
  proof: 'Як це перевірити',
  certificate: 'Свідоцтво',
  charterHash: 'Статут, SHA-256',
  edition: 'Редакція',
  known: 'Відомі акти',
  receipts: 'Розписки',
  receiptsOf: (path, what) => `${path}{номер} для актів ${what}`,
  judge: 'Суддя',
  checkpoint: 'Контрольна точка',
  lines: n => count(n, lines),
  readAt: 'Читати за адресою',
  verifyBy: command => `Кожен може перевірити це так: ${command}`,
  line: 'рядок',
  page: (n, of) => `${n} із ${of}`,
  notifies: 'Депозитарій повідомляє про таке.',
  deposited: (names, what) => `${names}: ${what}`,
  received: 'Отримано',
  done: 'День',
  instrument: 'Документ',
  depositor: 'Хто',
  reservation: 'Разом із ним',
  worth: 'Чого він вартий',
  effects: 'Наслідки',
  effectFor: (names, when) => `${names}: з ${when}`,
  effectEnded: when => `до ${when}`,
  noEffect: 'Сам по собі він ще не має наслідків.',
  standsNow: 'У якому стані питання',
  basis: 'Згідно з',
  actNo: no => `Акт ${no} реєстру.`,
  noInstrument: (no, matter) =>
    `Акт ${no} не належить до питання ${quoted(matter)}; повідомлення стосується акта цього питання, названого через &act=.`,
  whichMatter: 'Аркуш стосується питання; назвіть його через ?matter=.',
  noRun: (matter, procedures) => `У питанні ${quoted(matter)} немає такого провадження; є такі: ${procedures}.`,
  certify: 'Засвідчити результат',
  certifyNote: 'Ось що казатиме свідоцтво. Надіслане, воно залишається в реєстрі; його ніколи не змінюють, але за ним може прийти інше.',
  certifySend: 'Засвідчити',
  notSettled: (matter, stands) =>
    `Питання ${quoted(matter)} не вирішено, тож засвідчувати нічого. Його стан: ${stands.replace(/\.$/, '')}.`,
  undecided: matter => `Реєстр ще не дає відповіді в питанні ${quoted(matter)}; невизначене слід визначити, перш ніж його засвідчувати.`,
  already: no => `Цей результат уже засвідчено (акт ${no}), і суддя досі виводить той самий; додати нічого.`,
  turned: (was, is) => `Ви бачили ${quoted(was)}, а суддя тепер виводить ${quoted(is)}; перегляньте ще раз, перш ніж засвідчувати.`,
  noDocument: hash => `Документ SHA-256 ${hash} тут не зберігається; спершу надішліть його (POST /documents), а тоді назвіть.`,
  noCertificate: matter => `Цей документ не є свідоцтвом у питанні ${quoted(matter)}; POST …/certify складає його й надсилає акт.`,
  certificateNeeded: 'Свідоцтво — це документ, який складає платформа; POST …/certify складає його й надсилає акт.',
  textMissing: (lang, hash) => `Текст (${lang}, ${hash}) тут не зберігається; спершу надішліть його (POST /documents), а тоді назвіть.`,
  number_: 'Надати номер',
  give: number_ => `Надати ${number_}`,
  numberJust: (number_, next) => `${number_} щойно надано; наступний — ${next}.`,
  numberNothing: 'Назвіть серію, з якої надається номер.',
  after: { Corr: 'Виправлення', Add: 'Додаток', Rev: 'Переглянутий текст' },
  putTexts: 'Зібрати тексти питання',
  putTextsNote:
    'По одному файлу на мову: звичайний текст, Markdown або PDF. Добірка отримує геш, за яким її називає акт розсилання; змінений автентичний текст — це нова версія, і акт її розсилання розпочинає строк заново.',
  file: language => `Текст, мова: ${language}`,
  keep: 'Зберегти ці тексти',
  kept: 'Тексти збережено. Їхню добірку названо цим гешем:',
  sendWith: what => `Надіслати ${quoted(what)} з цими текстами`,
  noFile: 'Не надіслано жодного тексту; оберіть принаймні один файл.',
  badFile: type => `Текст — це звичайний текст, Markdown або PDF, а не ${type}; надішліть один із них.`,
  titleMissing: 'Дайте текстам назву.',
  textOf: (version, lang) => `Версія ${version}, ${lang}`,
  compared: (a, b) => `Версія ${b} поруч із версією ${a}`,
  notCompared: 'Це не звичайні тексти, і тут їх не порівнюють; відкрийте їх поруч.',
  unchanged: 'Текст той самий.',
  receiptsTitle: 'Розписки',
  receiptsNote: 'Кожна доводить, що її акт є в журналі. Збережіть файл; «entente verify» перевіряє його, не звертаючись до нас.',
  receipt: no => `Розписка про акт ${no}`,
  receivedAt: when => `Отримано ${when} і збережено.`,
  datedAt: when => `Датовано: ${when}; внесено разом із реєстром, як його принесли.`,
  whatIsKept: 'Що збережено',
  fingerprint: 'Відбиток його рядка (SHA-256)',
  inRecord: 'У реєстрі',
  toKeep: 'Зберегти в себе',
  proofFile: 'Файл, який це доводить',
  theLine: 'його рядок',
  certificates: 'Свідоцтва',
  certificatesNote: 'Засвідчене подано поруч із тим, що виводить суддя.',
  agrees: 'Суддя виводить те саме.',
  fields: {
    charter: 'Статут',
    matter: 'Питання',
    procedure: 'Процедура',
    article: 'Стаття',
    opened: 'Відкрито',
    outcome: 'Результат',
    number: 'Номер',
    adopted: 'Вирішено',
    announced: 'Оголошено',
    numbered: 'Пронумеровано',
    effectiveFrom: 'Діє з',
    electorate: 'Хто голосує',
    result: 'Підсумок',
    acts: 'Акти',
    texts: 'Тексти',
    charterHash: 'Статут, SHA-256',
    edition: 'Редакція',
    known: 'Відомі акти',
    judge: 'Суддя',
  },
  again: 'Виведено інакше, ніж раніше',
  againNote:
    'Ця версія програми виводить ці вирішені питання інакше, ніж попередня, з тих самих актів. Нічого не змінено; люди переглядають кожне й позначають це тут.',
  againSays: (was, is) => `було ${quoted(was)}, а тепер виведено ${quoted(is)}.`,
  noMore: 'такого провадження немає',
  seenAgain: 'Ми це переглянули',
  noneAgain: 'Жодного вирішеного питання не виведено інакше, ніж раніше.',
}

// What people are told of.

const crisis: CrisisWords = {
  alert: 'Сповіщення',
  alerts: 'Сповіщення',
  none: 'У цьому реєстрі немає запиту на консультації.',
  alertsNote: 'Кожен запит на консультації, найновіший перший, і хто зі сповіщених підтвердив отримання.',
  askedFor: (who, when) => `Запит на консультації: ${who}, ${when}.`,
  askedOn: (who, when) => `Запит на консультації: ${who}, ${when}.`,
  tested: (who, when) => `Випробування сповіщення: ${who}, ${when}. Нічого не сталося.`,
  count: (n, of) => `Підтвердили отримання: ${n} з ${of}.`,
  missing: names => `Ще не підтвердили: ${names}.`,
  notOnRecord: 'У цьому реєстрі немає жодного підтвердження щодо нього.',
  beginsFixed: when => `Початок: ${when}; годину призначено.`,
  begins: when => `Початок: не пізніше ${when}, якщо не призначено ближчої години.`,
  began: when => `Початок: ${when}.`,
  noHour: 'Годину ще не призначено.',
  cancelled: when => `Сповіщення скасовано: ${when}.`,
  converted: 'Засідання, що стало цими консультаціями',
  acknowledge: party => `Підтвердити отримання: ${party}`,
  acknowledged: (party, when) => `${party}: отримання підтверджено ${when}.`,
  states: {
    asked: 'подала запит',
    acknowledged: 'підтверджено',
    seen: 'переглянуто, не підтверджено',
    silent: 'мовчить',
    unknown: 'немає в реєстрі',
  },
  column: { member: 'Член', state: 'Стан', acknowledged: 'Підтверджено', there: 'Там', seen: 'Переглянуто', told: 'Лист передано' },
  history: 'Перебіг сповіщення',
  boardNote: 'Час — за місцем осідку; поруч — час у столиці. «Переглянуто» і «лист передано» — це факти про сторінки й листи, а не акти.',
  cap: 'Як повідомлення CAP 1.2',
  roster: 'Графік чергувань',
  convene: 'Попросити про консультації',
  willAlert: names =>
    `Щойно це буде отримано, чергових таких членів сповістять негайно: листом, викликом і на кожній відкритій сторінці: ${names}.`,
  decide: 'Ухвалити рішення',
  decideNote: 'Кожне відкриває окрему справу, що посилається на цю, у тому самому органі чи в іншому; позиції не переходять.',
  testTheAlert: 'Перевірити оповіщення',
  testTitle: 'Перевірка оповіщення',
  testNote: 'Усіх сповіщають і кажуть, що це перевірка; раз на годину.',
  steer: {
    'updated the alert': 'Сповістити всіх ще раз',
    'cancelled the alert': 'Скасувати оповіщення',
    'fixed the time': 'Призначити час',
  },
  convert: meeting => `Продовжити «${meeting}» як цю консультацію`,
  unreachable: names => `Нікого з них не можна сповістити ні листом, ні викликом; зателефонуйте їм: ${names}.`,
  directing: 'Керування навчанням',
  directingNote: 'Це робить лише реєстратор навчання, і кожна дія є актом у його реєстрі.',
  direct: {
    'began the exercise': 'Розпочати навчання',
    'stopped the exercise': 'Призупинити навчання',
    'resumed the exercise': 'Поновити його зі зсувом часу на тривалість паузи',
    'ended the exercise': 'Завершити навчання',
    'gave an inject': 'Подати ввідну',
    'moved the clock': 'Перевести годинник',
  },
  moveTo: city => `На який момент, за часом осідку (${city})`,
  inject: 'Що повідомляють учасникам',
  conveneNote: 'Попросити може будь-який член, і жоден акт цього не зупинить. Чергових кожного члена сповіщають негайно.',
  crisis: 'У разі кризи',
  openAlert: 'Відкрити сповіщення',
  rosterNote: party =>
    `Кого й у якій черговості сповіщають. Сторона: ${party}. Чергових сповіщають негайно; якщо ніхто не підтверджує, далі сповіщають заступників. Без графіка чергує кожен, чиї повноваження представника зареєстровано.`,
  ranks: ['Чергує', 'Перший заступник', 'Другий заступник', 'Не сповіщати'],
  save: 'Зберегти графік',
  saved: 'Графік збережено. Сповіщення, що вже триває, зберігає графік, з яким почалося.',
  nobodyOnDuty: 'Хтось має чергувати; оберіть для когось «Чергує».',
  noSuchPerson: 'Графік називає особу без зареєстрованих повноважень від вашої сторони; називайте лише тих, хто є на сторінці графіка.',
  instruction: 'Підтвердьте отримання від своєї делегації та будьте готові до консультацій.',
  exerciseMark: name => `НАВЧАННЯ ${name} НАВЧАННЯ:`,
  noInstant: 'Повідомлення CAP містить секунду надсилання, а в цьому реєстрі відомий лише день; годину не вигадано.',
  noAlert: no => `Акт номер ${no} не подавав і не змінював сповіщення; назвіть той, що це зробив.`,
  situation: 'Обстановка',
  reports: 'Повідомлення',
  reportsNote: 'Кожне зі своїм джерелом. Повідомлення не змінюють: хибне виправляє інше, і обидва лишаються.',
  noReports: 'У цій справі ще нічого не повідомлено.',
  reportsCount: (n, open) => `Повідомлень: ${n}, з них не підтверджено: ${open}.`,
  measuresCount: (n, done) => (n === 0 ? 'У реєстрі немає заходів.' : `Виконано заходів: ${done} з ${n}.`),
  reportStates: { 'not confirmed': 'не підтверджено', confirmed: 'підтверджено', corrected: 'виправлено', withdrawn: 'відкликано' },
  confidence: 'Певність',
  confidences: ['низька', 'середня', 'висока'],
  corrects: no => `Виправляє повідомлення ${no}.`,
  correctedBy: no => `Виправлено повідомленням ${no}.`,
  confirmedBy: who => `підтвердили: ${who}`,
  noSource: 'Джерела не вказано.',
  confirm: 'Підтвердити це повідомлення',
  options: 'Варіанти дій',
  measures: 'Заходи',
  lessons: 'Висновки',
  course: 'Перебіг подій',
  courseNote: 'Складено з актів і того, що встановив суддя; тут є те, що було відомо, з такими датами, як записано.',
  nothing: 'У реєстрі ще нічого немає.',
  owner: 'Хто відповідає',
  due: 'До',
  done: no => `виконано, номер ${no}`,
  late: 'прострочено',
  markDone: 'Позначити виконаним',
  add: 'Додати',
  addNote: 'Кожен із цих актів надсилається одразу, без перегляду; надіслане виправляє інший акт.',
  addReport: 'Внести повідомлення',
  addOption: 'Викласти варіант дій',
  addMeasure: 'Ужити захід',
  addLesson: 'Зробити висновок',
  correct: 'Виправити повідомлення',
  says: 'Що',
  source: 'Джерело',
  which: 'Яке повідомлення',
  exercise: name => `Навчання ${name}. Ніщо на цій сторінці не є справжнім.`,
  exerciseStopped: 'Навчання призупинено справжнім запитом: хтось справді просить про консультації.',
  exerciseHalted: 'Навчання призупинено.',
  exerciseEnded: 'Навчання завершено.',
  exerciseClock: when => `Його годинник показує: ${when}.`,
  openReal: 'Перейти до справжнього',
  drill: {
    noExercise: 'Ця організація не є навчанням; почніть його з власною хартією, у заголовку якої є «exercise».',
    registrar: 'Лише реєстратор навчання розпочинає, призупиняє, поновлює й завершує його та переводить його годинник.',
    stopped: 'Навчання призупинено; нічого не приймається, доки реєстратор його не поновить.',
    stoppedByRequest: 'Навчання призупинено справжнім запитом; нічого не приймається, доки реєстратор його не поновить.',
    ended: 'Навчання завершено; його реєстр закрито.',
    notStopped: 'Навчання не призупинено, тож його не можна поновити.',
    back: 'Годинник навчання переводять лише вперед; назвіть пізніший момент у «until».',
    far: most => `Годинник навчання переводять щонайбільше на десять років уперед; назвіть у «until» момент до ${most}.`,
  },
  testsNot: 'Оповіщення перевіряє сторона альянсу або його секретаріат; попросіть когось із них.',
  updatedOften: when =>
    `Ви вже шість разів повідомили всіх про це оповіщення, уперше ${when}; зробіть це знову через годину після того або скажіть невідкладне в самій справі.`,
  testedLately: when =>
    `Ваша сторона вже перевіряла оповіщення ${when}, а кожна перевірка сповіщає всіх інших; повторіть через годину або подайте запит на консультації, якщо вони потрібні.`,
  letter: {
    subject: (who, title) => `СПОВІЩЕННЯ: запит на консультації (${who}): ${title}`,
    testSubject: 'Випробування сповіщення',
    guarded: 'СПОВІЩЕННЯ: запит на консультації у непублічній справі',
    guardedText: 'Подано запит на консультації у непублічній справі. Увійдіть, щоб прочитати й підтвердити отримання.',
    asked: (who, when, no) => `Запит на консультації: ${who}, ${when} (номер ${no} у реєстрі).`,
    begins: when => `Початок: не пізніше ${when}.`,
    there: times => `На інших годинниках: ${times}.`,
    acknowledge: 'Підтвердьте отримання тут; щойно одна особа підтвердить від вашої сторони, нікому з неї більше не нагадуватимуть:',
    again: n => `Це нагадування ${n}: від вашої сторони ще ніхто не підтвердив.`,
  },
}

const notice: NoticeWords = {
  letter: {
    dear: name => `${name},`,
    acted: (title, did) => `${title}: ${forms.unstopped(did)}`,
    received: (when, no) => `Отримано: ${when}, за номером ${no} реєстру.`,
    reason: text => `Наведена підстава: ${text}`,
    now: stands => `Теперішній стан: ${stands}`,
    runsUntil: (when, city) => `Строк триває до: ${when}, час місця перебування: ${city}.`,
    instant: 'Акт, отриманий у цей момент або пізніше, запізно надійшов.',
    day: 'Акт, отриманий після кінця цього дня, запізно надійшов.',
    soon: (title, when) => `${title}: строк спливає ${when}`,
    ranOut: (title, when) => `${title}: строк сплив ${when}`,
    ranOutAt: (when, city) => `Строк сплив: ${when}, час місця перебування: ${city}. До цього моменту вже не можна отримати жодного акта.`,
    reminds: 'Цей лист лише нагадує; від його прочитання нічого не залежить.',
    guarded: 'Щось сталося в питанні, яке не є публічним. Увійдіть, щоб прочитати.',
    guardedSubject: 'новина в питанні, яке не є публічним',
    issuer: party => `названо особу, яка видає повноваження (${party})`,
    issuerNamed: (registrar, party, no, when) =>
      `${when}, ${registrar}: названо особу, яка може видавати і відкликати повноваження від імені сторони (${party}), номер ${no} реєстру. Якщо сторона про це не просила, негайно повідомте секретаріат та інші сторони: доти ця особа може дозволяти іншим діяти від імені сторони.`,
    struck: party => `повноваження (${party}) слід перевірити знову`,
    struckSays: (registrar, party, powers, no, when) =>
      `${when}, ${registrar}: викреслено перевірку повноважень номер ${powers} (${party}), номер ${no} реєстру; причина стоїть там. Зроблене за ними досі зберігає силу. Доки їх не перевірено знову, за ними нічого не можна зробити; сторона може й видати нові.`,
    entered: (party, did) => `внесено від імені сторони (${party}): ${did}`,
    enteredSays: (office, did, no, when) => `${when}, ${office}: внесено як отримане листом чи дзвінком — ${did} (номер ${no} реєстру).`,
    enteredOtherwise: (party, no, office) =>
      `Якщо сторона (${party}) нічого такого не надсилала, відкличте це зараз: надішліть акт «struck» із полем «corrects» ${no} і причиною та повідомте (${office}) й інші сторони. Те, що тим часом вирішено, змінює лише нове рішення.`,
    why: (by, org) => `Ви отримали цей лист, бо дієте від сторони чи посади (${by}) в організації ${quoted(org)}.`,
    stopped: url => `виклики ${url} припинено`,
    stoppedBecause: (url, days, says) =>
      `Протягом ${number(days)} ${plural(days, noun('дня', 'днів', 'днів'))} жодного виклику ${url} не прийнято, і їх більше не роблять. Остання відповідь: ${says}\n\nУсуньте причину й зареєструйте адресу знову.`,
  },
  title: 'Сповіщення',
  party: 'Сторона',
  note: 'Кого сповіщено про це питання і коли. Це факти про листи й сторінки, а не акти.',
  handed: 'Передано',
  handedNote: 'поштовому серверу',
  delivered: 'Доставлено',
  deliveredNote: 'вебхуком',
  seen: 'Переглянуто',
  acknowledged: 'Підтверджено',
  acknowledge: 'Я ознайомлений (ознайомлена) з цим питанням',
  never: 'ще ні',
  failed: says => `Не вдалося передати: ${says}`,
  silent: names => `Ще нічого не чути від: ${names}.`,
  allHeard: 'Озвалися всі сторони.',
  notDelegate: party => `Підтвердити від імені сторони (${party}) може лише той, хто має зареєстровані повноваження.`,
  noSuchMatter: id => `Немає питання ${quoted(id)}, яке ви можете бачити; назвіть питання з реєстру.`,
  laid: 'Листи для передання',
  laidNote:
    'Поштового сервера не названо (SMTP_URL), тому ці листи зберігаються тут тиждень; передайте їх самі. За їхніми посиланнями увійде кожен, хто їх відкриє.',
  notHanded: 'Листи, які не вдалося передати',
  hooks: 'Вебхуки',
  hooksNote:
    'Ваша адреса, яку викликають за кожного акта, видимого вашій стороні. Виклики підписано (Standard Webhooks); у них є лише організація, номер і питання.',
  hookUrl: 'Адреса (https)',
  hookAdd: 'Зареєструвати',
  hookRemove: 'Вилучити',
  hookNone: 'Жодної не зареєстровано.',
  hookSecret: 'Секрет, який показують лише раз; ним перевіряють підпис кожного виклику:',
  hookStopped: 'припинено',
  hookFailing: (since, says) => `не приймається, з: ${since}; ${says}`,
  hookWorks: 'у користуванні',
  badUrl: 'Цю адресу не можна викликати; запишіть її так: https://example.org/hook.',
  fragment: 'Адреса, яку викликають, не має частини після «#»; вилучіть її.',
  notHttps: 'Виклики надсилають лише на адреси https, щоб ніхто не читав їх дорогою.',
  inside: 'Ця адреса належить до приватної мережі, і її не викликають; назвіть ту, яка доступна ззовні.',
  tooMany: most => `Сторона реєструє щонайбільше ${count(most, noun('адресу', 'адреси', 'адрес'))}; спершу вилучіть одну.`,
  noHook: 'Ваша сторона не реєструвала такої адреси.',
  lang: 'Мова листів',
  calendar: 'Календар строків',
  feed: 'Стрічка реєстру',
  closes: (procedure, title) => `${title}: ${procedure}, закриття`,
  takesEffect: (what, title) => `${title}: ${what}, починаючи з цього дня`,
  atSeat: (when, city) => stop(`Місце перебування (${city}): ${when}`),
}

// The door as programs meet it.

const near_ = (near: string | null): string => (near === null ? '' : `; можливо, ви мали на увазі ${quoted(near)}?`)
const signs = noun('знак', 'знаки', 'знаків')

const api: ApiWords = {
  refusals: { 406: 'Не в цьому вигляді', 415: 'Іншого роду' },
  unreadableForm: 'Форму не вдалося прочитати; надішліть її знову.',
  deepJson: 'У надісланому понад 32 вкладені дужки; запишіть його так: {"act":"objected","matter":"budget-2027"}.',
  notJson: 'Надіслане — не JSON; запишіть його так: {"act":"objected","matter":"budget-2027"}.',
  wrongType: type => `Надіслане має тип ${quoted(type)}; надішліть application/json або форму.`,
  amiss: fields => `Надіслане не можна прочитати: ${fields}.`,
  noField: (name, near) => `поля ${quoted(name)} немає${near_(near)}`,
  field: (name, says) => `${quoted(name)}: ${says}`,
  missing: 'заповніть його',
  shapes: {
    string: 'запишіть текст',
    number: 'запишіть число',
    boolean: 'запишіть true або false',
    object: 'запишіть об’єкт із його полями',
    other: 'запишіть так, як показано на сторінці цього інтерфейсу',
    mail: 'запишіть електронну адресу',
    oddName: 'запишіть одним рядком, без керівних і невидимих знаків',
    oneOf: values => `запишіть ${values}`,
  },
  tooShort: least => `запишіть щонайменше ${count(least, signs)}`,
  tooBig: most => `запишіть щонайбільше ${count(most, signs)}`,
  noWord: (word, near, known) => `Ця адреса не знає слова ${quoted(word)}${near === null ? `; вона знає ${known}.` : near_(near)}`,
  twice: word => `${quoted(word)} стоїть у цій адресі двічі; запишіть його один раз.`,
  onlyBy: (method, methods) => `${quoted(method)} за цією адресою нічого не дає; скористайтеся ${methods}.`,
  notAcceptable: (type, json) =>
    `Ця адреса відповідає у вигляді ${type}, якого ви не приймаєте${json === null ? '; приберіть заголовок Accept.' : `; попросіть ${json}, це те саме у вигляді JSON.`}`,
  tooOften: seconds =>
    `Забагато запитів; зачекайте ${count(seconds, noun('секунду', 'секунди', 'секунд'))}, а тоді продовжуйте повільніше.`,
  muchAsked: seconds =>
    `Зараз запитують так багато, що слід зачекати ${count(seconds, noun('секунду', 'секунди', 'секунд'))}; хто увійшов, не чекає.`,
  badLimit: (text, most) => `${quoted(text)} не може бути межею. Запишіть ціле число від 1 до ${most}.`,
  metricsClosed: 'Ці показники — для тих, хто тримає сервер: запитуйте з самої машини або з токеном METRICS_TOKEN.',
  notLive: 'Цю організацію читають з її теки, і журналу вона не веде; її реєстр перевіряють так: «entente verify <folder>».',
  noTile: (path, why) => `Плитки ${quoted(path)} немає: ${why}.`,
  shortLog: width => `Журнал ще не такий довгий; ширина цієї плитки — ${width}.`,
  noSuchAct: 'У реєстрі немає акта з таким номером.',
  noDocument: 'Документ із таким SHA-256 тут не зберігається.',
  badBefore: 'Запишіть «before» як номер акта з реєстру.',
  noStream: 'Потік має лише організація, яка тут живе; до тієї, що подана для читання, нічого не надходить.',
  badFrom: 'Запишіть «from» як номер першого акта, про який слід сповістити.',
  fullStream: 'Зараз слухає забагато; спробуйте трохи згодом.',
  manyStreams: 'Ви або інші за вашою адресою слухаєте забагато разів водночас; закрийте непотрібні сторінки або увійдіть.',
  noHall: 'Жодної живої організації з такою назвою тут немає; оберіть її зі списку організацій.',
  nobodysPlace: by => `${quoted(by)} не є ні стороною, ні посадовою особою цього статуту; оберіть одну з них.`,
  door: {
    noDocument: 'Документа з таким SHA-256, який ви можете назвати, тут немає; спершу завантажте його й назвіть геш із відповіді.',
    noMatter: matter => `Немає питання «${matter}», яке ви можете прочитати; виправте його назву.`,
    editionBy: registrar => `Текст редакції додає до статуту ${registrar}; надішліть його туди.`,
    noEdition: (hash, path) => `Документа з SHA-256 ${hash} тут немає; спершу завантажте текст ${path} і назвіть геш із відповіді.`,
    editionThere: path => `${path} вже є, з іншим текстом; редакцію ніколи не переписують: дайте новій інший день.`,
    editionFaults: faults => `З цим текстом статут має вади, і нічого не внесено: ${faults}`,
    noCatalogueName:
      'Видання каталогу стандартів вносять у питанні його папки, а «text» називає SHA-256 переліку його таблиць; пишіть питання так: catalogues/<каталог>/<видання>, наприклад catalogues/signals/2026-03-01.',
    noList:
      'Документ, який називає «text», не є переліком таблиць; завантажте те, що друкує «sha256sum *.csv» у папці таблиць (baselines.csv, changes.csv, requirements.csv, revisions.csv, standards.csv — ті, що є).',
    notUtf8: path => `${path} не в UTF-8; збережіть його як UTF-8 (у більшості редакторів — «кодування») і завантажте знову.`,
    catalogueFaults: faults => `Ці таблиці мають вади, і нічого не внесено: ${faults}`,
    noWitness: 'Ця організація не є свідком.',
    notWitnessKey: why => `Це не ключ свідка: ${why}.`,
    notLogKey: why => `Це не ключ журналу: ${why}.`,
    manyNamed: n => `Названо вже ${n}; більше не називають.`,
    noLog: 'Ця організація не веде журналу.',
    notOurs: 'Це не контрольна точка цього журналу, яку ви можете знати; візьміть log/checkpoint і підпишіть її.',
    noUse: why => `Цей співпідпис ні на що не придатний: ${why}.`,
    quicker: 'Хтось випередив на мить; надішліть ще раз.',
    longRequest: 'Запит довший, ніж може бути.',
    notWeighed: why => `Цю контрольну точку не співпідписано: ${why}.`,
  },

  title: 'Інтерфейс для програм',
  link: 'API',
  lead: 'Усе, що роблять сторінки, програма робить за тими самими адресами. Цю сторінку й документ складено з тієї таблиці, за якою відповідають на запити.',
  document: 'Документ (OpenAPI 3.1)',
  signing: 'Вхід',
  signingSays:
    'POST /-/enter використовує посилання з листа й відповідає сеансом; надсилайте його як «authorization: Bearer <session>». Форма в браузері несе його в cookie.',
  general: 'Що діє всюди',
  generalSays: [
    'Відмова — це проблема (RFC 9457), у якій «detail» — речення про те, що робити, мовою з Accept-Language або ?lang=.',
    'Відповіді мають ETag; якщо надіслати його в If-None-Match, незмінена відповідь — 304. Те, що бачить особа, яка увійшла, ніколи не зберігається.',
    'Список, поділений на сторінки, має заголовки Link: first, prev, next, last.',
    'Акт, надісланий двічі з тим самим ключем, зберігається один раз: «key» в акті або заголовок Idempotency-Key.',
    'Хто запитує зачасто, про це дізнається (429), а також коли прийти знову (Retry-After).',
  ],
  who: { anyone: 'будь-хто', 'signed in': 'ті, хто увійшов', registrar: 'реєстратор' },
  parameters: 'Слова адреси',
  body: 'Що надсилають',
  answers: 'Відповіді',
  required: 'потрібне',
  example: 'Наприклад',
  problems: 'Проблеми',
  tags: {
    standing: [
      'Який стан справ',
      'Організації, питання, сторони, статути й реєстри, на будь-який день і будь-яку кількість відомих рядків.',
    ],
    acting: ['Дії', 'Акт, чого він буде вартий, і розписка про нього.'],
    log: ['Докази', 'Журнал у форматах c2sp.org, розписки та документи за їхнім SHA-256.'],
    notice: ['Сповіщення', 'Кого сповіщено; потік, стрічка, календар і виклики на власні адреси.'],
    people: ['Люди', 'Вхід і вихід, люди та повноваження.'],
    platform: ['Платформа', 'Що цей сервер каже про себе.'],
  },
  problem: {
    'bad-request': 'Запитане або надіслане неможливе; речення каже, що записати натомість.',
    'must-sign-in': 'Це для тих, хто увійшов.',
    forbidden: 'Це для інших: для іншої сторони, реєстратора або наших власних сторінок.',
    'not-found': 'Тут немає нічого, що ви можете прочитати; «meant» — найближче з наявного.',
    'wrong-method': 'Адреса приймає інші методи; їх перелічує Allow.',
    'not-acceptable': 'Відповідь має вигляд, який Accept виключає.',
    conflict: 'Ключ використано для іншого акта, або це вже внесено.',
    'too-long': 'Надіслано більше, ніж приймають за один раз.',
    'wrong-type': 'Такого типу вмісту ця адреса не приймає.',
    'too-many': 'Забагато одразу; Retry-After каже, коли прийти знову.',
    broken: 'Щось не вдалося на нашому боці, і це занотовано.',
    unavailable: 'Зараз неможливо; нічого не змінено.',
  },
}

// The terminal.

const assistant: AssistantWords = {
  title: 'Спробувати зміну статуту',
  lead: 'Змініть текст: поруч з’являться його помилки, як зрозуміло кожне правило і що стояло б інакше.',
  nothingKept:
    'Тут нічого не зберігають і нікого не повідомляють. Текст набуває сили лише актом тих, кого називає статут, із його днем і SHA-256.',
  link: 'Спробувати зміну',
  text: 'Текст статуту',
  textHelp:
    'Markdown; правило стоїть у блоці, що починається з ```yaml rule. Новий день після «edition:» робить його новою редакцією; день наявної редакції — виправленням того, як її прочитано.',
  check: 'Перевірити',
  download: 'Завантажити файл',
  start: 'Почати з',
  faults: 'Помилки',
  faultsNote: 'Так, як їх називає читач статутів, англійською.',
  line: 'Рядок',
  understood: 'Як зрозуміло',
  moves: 'Що стояло б інакше',
  bringIn: 'Щоб це набуло сили',
  says: {
    loading: 'Завантажуємо читача й суддю…',
    failed: 'Читача не вдалося завантажити ({why}). Скористайтеся кнопкою «Перевірити».',
    'no faults': 'Помилок не знайдено.',
    'faults found': 'Знайдено помилок: {n}',
    warning: 'застереження',
    'not understood': 'Буде сказано знову, щойно помилки виправлять.',
    'not judged': 'Буде визначено, щойно помилки виправлять.',
    same: 'Нічого не змінено: це текст, який він є.',
    undated: 'Заголовок тексту не називає дня; напишіть його після «edition:».',
    reading:
      'Статут уже має редакцію від {date}, тож це випробовують як виправлення того, як її прочитано: воно діяло б від самого початку, і тут названо кожне вирішене питання, якого воно торкається. Посвідчення лишаються, доки їх не переглянуть люди.',
    edition: 'Це випробовують як нову редакцію від {date}, ніби її впроваджено {asOf}.',
    nothing: 'Жодне питання не стояло б інакше станом на {asOf}.',
    open: 'Відкриті питання',
    settled: 'Вирішені питання',
    'open so far': 'відкрито',
    none: 'не відкрито',
    'how reading': 'Збережіть файл як документ і надішліть акт «corrected the reading» із днем {date}, SHA-256 {hash} і причиною.',
    'how edition': 'Збережіть файл як документ і надішліть акт, що впроваджує редакцію, із днем {date} і SHA-256 {hash}.',
  },
}

const terminal: TerminalWords = {
  standing: {
    open: 'на розгляді',
    unopened: 'нічого не відкрито',
    unopenedBelow: n => `ні в підпорядкованих справах (${n})`,
    mayBeOpen: 'можливо, відкрито; не визначено',
    pending: 'набрання чинності чекає на акт',
    notFinal: 'це ще може змінитися',
    line: 'рядок',
    unless: 'крім випадку, коли',
    lapses: 'втрачає силу, якщо',
    awaited: 'очікується',
    did: (who, what) => `${who}: ${what}`,
    nothing: (name, on) => `${name}: до ${on} нічого не відкрито.`,
    openSince: on => `на розгляді з ${on}`,
    closes: moment => `закриття ${moment}`,
    closed: moment => `закрито ${moment}`,
    until: moment => `до ${moment}`,
    ended: on => `припинено ${on}`,
    endedFor: (who, on) => `припинено для ${who} ${on}`,
    from: (what, on) => `${what} з ${on}`,
    fromBy: (what, on) => `${what} з ${on}, не пізніше`,
    on: (what, on) => `${what} ${on}`,
    by: (what, on) => `${what} не пізніше ${on}`,
    waiting: (n, more) => `${more ? 'ще ' : ''}${n} — набрання чинності очікується`,
    over: n => `${n} — припинено`,
    more: n => `і ще ${n}`,
    parties: n => count(n, parties),
  },
  remaining: {
    nothing: 'Нічого не залишилося: жодного питання не відкрито.',
    awaited: 'очікується',
    enough: 'цього вистачило б',
    or: 'або',
    vetoes: 'кожна з них може сама стати на заваді',
    barred: 'цього вже не можна виконати',
    next: 'найближчий строк',
    more: n => `і ще ${n}`,
    many: (size, always) =>
      size === 1
        ? 'однієї сторони самої; тих, що могли б, забагато, щоб їх перелічити'
        : `разом ${count(size, parties)}${always === '' ? '' : `, серед них завжди ${always}`}; сполучень забагато, щоб їх перелічити`,
    closing: acts => `акт, що його закриває: ${acts}`,
  },
  timeline: {
    nothing: 'Ще нічого не змінилося: жодного питання не відкрито.',
    line: 'рядок',
    lines: 'рядки',
    what: {
      opened: 'відкрито',
      settled: 'вирішено',
      'takes effect': 'набирає чинності',
      ends: 'припиняється',
      undetermined: 'не визначено',
      counted: 'пораховано',
    },
    more: n => `ще ${n}`,
  },
  turned: {
    none: 'нічого',
    turned: (what, on) => `Вирішені питання, стан яких ${on} інший відтоді, як відомо акт ${what}:`,
    nothing: (what, on) => `Стан жодного вирішеного питання ${on} не змінився відтоді, як відомо акт ${what}.`,
  },
  diff: {
    open: 'на розгляді',
    none: 'нічого',
    notIn: 'Жоден акт не вводить цієї редакції в дію; тут її випробувано так, ніби її введено сьогодні.',
    differ: on => `Відкриті питання, стан яких ${on} інший:`,
    nothing: on => `Стан жодного відкритого питання ${on} не інший.`,
  },
}

// The judge’s reasons.

const why: Speech['why'] = {
  counts: 'його враховано',
  opens: 'він відкриває {procedure}',
  'not opened: by': '{procedure} відкривають лише: {who}; {by} не має на це права',
  'not opened: by, chair': '{procedure} відкривають лише: {who}; {by} не має на це права; головує {chair} і діє під власною назвою',
  'not opened: no party': '{procedure} відкриває сторона, а {by} тоді стороною не була',
  'not opened: no seat': '{procedure} відкриває той, хто засідає в органі {body}, а {by} тоді місця в ньому не мала',
  'not opened: body': 'для {procedure} передбачено: {bodies}; акт називає {body}',
  'not opened: no such body': 'цього органу ({body}) того дня не існувало',
  'not opened: past': 'закриття ({closed}) настало б раніше за відкриття',
  'not opened: no moment': 'акт не називає моменту в полі «until», а {procedure} закривається в названий момент',
  'not opened: too short': 'названий момент раніший за {earliest}: коротшого строку {procedure} не допускає',
  'not opened: no beginning': 'акт не називає в полі «from», коли починається засідання, а {procedure} вимагає завчасного повідомлення',
  'not opened: short notice':
    'засідання почалося б раніше ніж {earliest}, тобто до найкоротшого строку повідомлення, який дозволяє {procedure}',
  'not opened: under another edition': 'у чинній редакції немає процедури з такою назвою',
  superseded: 'його замінив номер {no} тієї самої сторони',
  withdrawn: 'його відкликав номер {no}',
  repeated: 'номер {no} тієї самої сторони каже те саме',
  corrected: 'його виправляє номер {no}',
  'correction void': 'виправити акт може лише той, хто його вніс, реєстратор або депозитарій, із зазначенням підстави',
  early: 'ще не було відкрито нічого, що його потребує',
  late: 'він надійшов після закриття, {closed}',
  settled: 'він надійшов після того, як настав результат',
  'not entitled': '{party} не належить до тих, кого тут враховують',
  stranger: '«{by}» не є ні стороною, ні посадовою особою цього статуту',
  'not by': 'тут це може зробити лише {by}',
  'not by, chair': 'тут це може зробити лише {by}; головує {chair} і діє під власною назвою',
  'perhaps in the chair': 'із запису не видно, чи {party} тоді головувала, а отже, чи це було відкрито; вирішує людина',
  'not by nor officer': 'тут це може зробити лише {by} або посадова особа',
  'officers only': 'тут це може зробити лише посадова особа або орган',
  'no proxies': 'тут статут не допускає довіреностей',
  'own act': 'власний акт сторони ({party}), номер {no}, має перевагу над її довіреністю',
  'proxy holder': 'довіреністю користується одна сторона, яка тут сама враховується',
  'proxy limit': '{holder} вже має стільки довіреностей, скільки дозволяє статут: {limit}',
  final: 'позиції тут остаточні; залишається номер {no}',
  needs: 'його враховують лише з полем «{field}»',
  'nothing, for':
    'він відкриває {procedures} лише для такого: {whom}, а це питання до нього не належить; назвіть у полі «class» або «concerning», для чого чи для кого він',
  nothing: 'жодна процедура цього статуту тут його не потребує',
  statement: 'це заява: її зберігають, і вона нічого не вирішує',
  ambiguous: 'два відкриті провадження однієї процедури могли його прийняти; назвіть у полі «answers» номер акта, який відкрив потрібне',
  dating: 'за його датою не можна сказати, чи він надійшов вчасно',
  order: 'за датами не можна сказати, що було раніше, він чи номер {no}; назвіть раніший у полі «after»',
  'nothing to extend': 'те, що він мав би змінити, вже спливло або не триває',
  past: 'він називає момент, який уже минув',
  shorter: 'він називає момент, раніший за встановлений; строк продовжують, а не скорочують',
  'too long': '{procedure} завершується щонайпізніше {latest} ({article}), і цей строк чинний; названо пізніший момент, {named}',
  'too soon': '{procedure} завершується щонайраніше {earliest} ({article}), і цей строк чинний; названо раніший момент, {named}',
  'opens: too long':
    'відкриває {procedure}, що завершується щонайпізніше {latest} ({article}); цей строк чинний замість названого моменту, {named}',
  'opens: too soon':
    'відкриває {procedure}, що завершується щонайраніше {earliest} ({article}); цей строк чинний замість названого моменту, {named}',
  'too short': '{procedure} має тривати щонайменше до {earliest}; він називає раніший момент',
  step: 'крок процедури',
  conduct: 'частина засідання',
  'list closed': 'список промовців закрито записом № {no}; питання порядку ще можна порушити',
  aside: 'заява про те, що створив хтось інший: її збережено як слово того, хто її зробив, і висновки про чуже на неї не спираються',
  'called anew': 'він змінює, коли і де відбудеться засідання',
  called: 'засідання, скликане записом № {no}, у цій справі відкрите: змінити його може лише {by}, а для іншого потрібна окрема справа',
  'called, chair':
    'засідання, скликане записом № {no}, у цій справі відкрите: змінити його може лише {by} (головує {chair}), а для іншого потрібна окрема справа',
  'no seat there': '{party} не засідає в органі {body} і не запрошувалася брати участь',
  ends: 'він припиняє {outcome}',
  'takes back nothing': 'не було чого відкликати',
  undetermined: 'реєстр цього не вирішує; це має зробити людина',
  rounded: 'показники {weight} заокруглено, і це могло б змінити результат',
  stopped: 'перебіг строку зупинено з {since}',
  'no figure': 'для {parties} немає показника {weight}',
  'no figures': 'показника {weight} немає для {parties} і ще {more}',
  'clock open': 'за датою номера {no} не можна сказати, чи строк сплив раніше',
  'may have closed': 'закриття настало не раніше ніж {since}; за датами не можна сказати, чи воно настало',
  'may be closed': 'за датою номера {no} не можна сказати, чи це закрито',
  'may be open': 'за датою номера {no} не можна сказати, чи це вже відкрито',
  published: 'це оприлюднив номер {no}; саме питання не показано',
  withheld: 'це залежить від питання, якого не показано',
  shut: 'під час мовчання двері були зачинені (номер {no}); головування підтверджує, продовжує або починає заново',
  tie: 'голоси рівні; вирішує {officer}',
  'before its time': 'завершено до {earliest}, найранішого моменту, коли може бути ухвалено',
  beyond: 'це настало б після 9999 року, яким закінчується цей календар',
  cast: 'голоси розділилися порівну; вирішив {officer}, номер {no}',
  cycle: 'питання залежать одне від одного по колу: {matters}',
  moved: 'редакція від {edition} передала це: {to}',
  ended: 'редакція від {edition} припинила це',
  'new rule': 'відтоді діє нове правило редакції від {edition}; висловлені позиції зберігаються',
  'new rule, bare': 'відтоді діє нове правило редакції від {edition}; висловлені позиції відпадають',
  'wrong hash': 'редакцію від {edition} не введено в дію: її геш не той, який названо, {hash}…',
  revoked: 'номер {no} відкликав документ, перш ніж той набрав чинності',
  anew: 'за редакцією від {edition} це розпочато заново',
  ruled: 'постанову виніс {by}, номер {no}',
  endless: 'результати без кінця відкривають один одного в ту саму мить',
}

// Що не так із полем акта; `{field}` названо, як у формах, у лапках.

const fieldFaults: Speech['fieldFaults'] = {
  'not an act': 'Акт записують так: {example}',
  'not names': '{field} — це {value}; запишіть назву або список назв у прямих лапках.',
  'not a text': '{field} — це {value}; запишіть це в прямих лапках.',
  empty: 'Поле {field} порожнє; заповніть його.',
  'empty or out': 'Поле {field} порожнє; заповніть його або пропустіть.',
  'half a character': 'Поле {field} містить пів знака (окремий сурогат); запишіть знак цілим.',
  'odd sign': 'Поле {field} містить керівний або невидимий знак; приберіть його: {value}',
  space: 'Поле {field} починається або закінчується пробілом: {value}; приберіть пробіл.',
  when: '{field}: {value} — не дата й не момент; запишіть день як 2016-11-04, місяць як 2016-11, проміжок як 2016-11-04/2016-11-30 або мить зі зсувом як 2016-11-04T12:00:00+01:00.',
  'hour twice':
    '{field}: {at} у зоні {zone} буває двічі, бо годинники там перевели назад; запишіть потрібний зсув: {first} для першого разу або {second} для другого.',
  'no such hour':
    '{field}: {at} у зоні {zone} не існує, бо годинники там перевели вперед; запишіть час, який вони показували, наприклад {second}.',
  'not an instant': '{field} — це {value}; запишіть одну мить, наприклад 2003-02-10T12:00:00+01:00[Europe/Brussels].',
  'semicolon in names': '{field} — це {value}; запишіть кілька назв списком: {names}.',
  'near quality': '{field} — це {value}; чи ви мали на увазі «{near}»?',
  'no quality': '{field} — це {value}; запишіть {qualities}.',
  'not a day': '{field} — це {value}; запишіть день редакції, наприклад 2023-07-11.',
  'no hash of a part': '{field} — це {value}; запишіть SHA-256 запечатаної частини, 64 знаки 0-9 і a-f.',
  'no hash': '{field} — це {value}; запишіть SHA-256 документа, 64 знаки 0-9 і a-f.',
  'not a decimal': '{field} — це {value}; запишіть десяткове число без пробілів, наприклад «4.2» або «4200000000».',
  'not an address': '{field} — це {value}; запишіть адресу, що починається з https://',
  'not a number': '{field} — це {value}; запишіть номер акта без лапок.',
  'later number': '{field} називає акт {value}, а цей акт має номер {no}; запишіть номер ранішого акта.',
  'not numbers': '{field} — це {value}; запишіть список номерів актів: [12,15].',
  'not a list': '{field} — це {value}; запишіть список: ["FRA","FJI"].',
  'empty list': 'Поле {field} — порожній список; назвіть принаймні одне або пропустіть його.',
  'named twice': '{field} двічі називає {value}; назвіть один раз.',
  'semicolon in a name': '{field} містить {value}; у назві немає крапки з комою.',
  'empty part': '{field}: {value}; жодна частина шляху не порожня: запишіть його як UKR/defence.',
  'long path': '{field}: {value}; назва питання має щонайбільше {most} знаків; запишіть коротшу, а слова — як заголовок.',
  'deep path': '{field}: {value}; питання лежить щонайбільше на глибині {most}; запишіть коротший шлях.',
  'sign in a path': '{field}: {value}; у назві питання немає знаків ?, #, % і \\.',
  'dots in a path': '{field}: {value}; жодна частина шляху не є . чи ..',
  'near field': 'Поля {value} немає; чи ви мали на увазі «{near}»?',
  'no field': 'Поля {value} немає; акт має {fields}.',
  'at missing': 'Бракує дати («at»); запишіть, коли це зроблено: "at":"2016-09-03".',
  'by missing': 'Бракує автора («by»); запишіть, хто це зробив: "by":"USA".',
  'act missing': 'Бракує акта («act»); запишіть, що зроблено: "act":"deposited".',
  'no reason': 'Виправлення потребує причини; додайте її («reason»).',
  'strikes nothing': 'Викреслюють інший акт; додайте його номер («corrects»).',
}

// Why a door does not take an act.

const refusals: Speech['refusals'] = {
  'no credentials': 'Ви не маєте повноважень представника ({party}, {body}); попросіть їх у того, хто видає повноваження від цієї сторони.',
  'no credentials at all': 'Ви не маєте повноважень представника ({party}); попросіть їх у того, хто видає повноваження від цієї сторони.',
  'no full powers':
    'Ви не маєте повних повноважень ({party}), а акт «{act}» зобов’язує сторону; попросіть їх у того, хто видає повноваження від цієї сторони.',
  'not registered': 'Ваші повноваження ({party}, номер {no}) ще не зареєстровано; їх перевіряє {registrar}.',
  refused: 'Ваші повноваження ({party}, номер {no}) відхилено: {registrar}, номер {by}; попросіть видати інші.',
  withdrawn: 'Ваші повноваження ({party}, номер {no}) відкликано (номер {by}); попросіть видати інші.',
  'not begun': 'Ваші повноваження ({party}, номер {no}) починають діяти {from}; надішліть це знову після того.',
  ended: 'Ваші повноваження ({party}, номер {no}) закінчилися {until}; попросіть видати інші.',
  'other acts': 'Ваші повноваження ({party}, номер {no}) не охоплюють акта «{act}»; вони охоплюють {kinds}.',
  'other body': 'Ваші повноваження ({party}, номер {no}) видано для іншого органу: {body}; попросіть видати інші.',
  'other matter': 'Ваші повноваження ({party}, номер {no}) видано для іншого питання: {matter}; попросіть видати інші.',
  'no issuer': 'Ви не можете видавати чи відкликати повноваження від цієї сторони ({party}); хто це може, визначає {registrar}.',
  'no office': 'Ви не обіймаєте цієї посади ({party}); хто її обіймає, визначає {registrar}.',
  'not theirs': 'Акт «{act}» має вчинити {officer}, а не {party}.',
  'own powers':
    'Ніхто не реєструє і не відхиляє повноважень, які сам має або видав; попросіть іншу особу, яка діє від того ж реєстратора: {registrar}.',
  'no such powers': 'Номер {no} не видав жодних чинних повноважень; назвіть номер акта, який їх видав.',
  'registered already': 'Номер {no} вже зареєстровано (номер {by}); відтепер припинити його може лише {owner}, відкликавши.',
  'not of this party': 'Номер {no} видано для: {owner}; відкликати його може лише {owner} або {registrar}.',
  'same person': 'Під актом «{act}» ставлять імена дві особи; друга має бути не та, що перша.',
  'two parties': 'Повноваження видають для однієї сторони за раз; надішліть окремий акт для кожної.',
  stranger: '«{party}» не є ні стороною, ні посадовою особою цього статуту; виправте назву.',
  'never sent': 'Акт «{act}» лише заступає акт, якого не показано; його ніхто не надсилає.',
  'platform alone':
    'Акт «{act}» вносить сама платформа; жодна особа його не вносить і не виправляє: надішліть акт процедури, як каже її стаття.',
  'sent by another': 'Номер {no} надіслано не вами, і виправляє його лише {owner}; попросіть про це.',
  'request stands': 'Номер {no} просить про консультації, і відкликає його лише {owner}; жоден інший акт його не зупиняє.',
  'letter not named':
    'Внесене за {owner} називає лист або дзвінок, яким воно надійшло; напишіть у полі «note» або «source», від кого, як і коли.',
  'in person': 'Акт «{act}» здійснює лише {owner}, і лист його не заміняє; попросіть зробити це тут.',
  'no proxy':
    'Жодна довіреність цього не охоплює ({owner} — {party}); її видає {owner} окремим актом, для цього питання або органу, або діє без неї.',
  'other outcome': 'Результат ({matter}) не такий: «{outcome}»; оприлюдніть той, який каже його сторінка.',
  'settled already':
    'Так виправлене або так датоване, це змінило б уже вирішене, а його змінює лише нове рішення: відкрийте справу знову або заявіть поруч, що було не так. Попри це виправляють ({registrar}) лише те, що прийшло разом із записом.',
  'ran out unseen': 'З такою датою строк сплив би раніше, ніж хтось про нього дізнався; приберіть «at», щоб строк почався тепер.',
  'no markings': 'Цей статут не знає позначок, тож кожне питання публічне; приберіть позначку або запишіть у статуті «markings: …».',
  'no such marking': '«{marking}» — не позначка; запишіть public, parties, body або named.',
  'public by nature': '{procedure} змінює те, хто належить до організації або як вона вирішує, тому це публічне; приберіть позначку.',
  'marked when opened': 'Питання позначає акт, який його відкриває; згодом інакше позначає {officer}, окремим актом. Приберіть позначку.',
  'readers missing': 'Питання з позначкою «named» називає своїх читачів; додайте «readers», список сторін.',
  'readers without named': 'Читачів називають лише для питання з позначкою «named»; приберіть «readers» або позначте його так.',
  'reader unknown': '«{reader}» не є стороною цього статуту; виправте назву.',
  'body missing': 'Питання з позначкою «body» має орган, а це його не має; позначте його «parties» або назвіть його читачів.',
  'no such number': 'Немає номера {no}, який ви можете прочитати; напишіть номер акта реєстру.',
  'no such matter': 'Немає питання «{matter}», яке ви можете прочитати; виправте його назву.',
  'shown to more':
    'Не всі, хто може прочитати це, можуть прочитати «{matter}», і тут вони дізналися б його назву; вилучіть його або позначте це для тих самих читачів.',
  'looks like': '«{matter}» виглядає як «{other}», а це інше питання; назвіть те або запишіть назву, яку не можна з ним сплутати.',
  'two scripts': '«{name}» змішує літери кількох писемностей, і його можна сплутати з іншою назвою; запишіть його однією.',
  'no series': 'Цей статут не надає номерів, тож {number} не належить до жодної серії; запишіть у статуті «series: …».',
  'not the next number': 'Наступний номер серії «{series}» — {next}, а не {number}.',
  'number taken': '{number} вже надано: {matter} (номер {no}), і більше його не нададуть; наступний — {next}.',
  'number of no series': '{number} не належить до жодної серії цього статуту; наступний номер серії «{series}» — {next}.',
  'no parent': '{number} іде за {parent}, а це не номер цього питання; виправте його.',
  'numbered already':
    '{matter} вже має {number}; виправлення, додаток або переглянутий текст пишуть так: {number}/Corr.1, /Add.1 або /Rev.1.',
  'not numbered by': 'Серію «{series}» нумерує {officer}.',
}

// Marks and dates.

/** Intl names a month alone in the nominative; after a preposition it is declined. */
const inMonth: Readonly<Record<string, string>> = {
  січень: 'січні',
  лютий: 'лютому',
  березень: 'березні',
  квітень: 'квітні',
  травень: 'травні',
  червень: 'червні',
  липень: 'липні',
  серпень: 'серпні',
  вересень: 'вересні',
  жовтень: 'жовтні',
  листопад: 'листопаді',
  грудень: 'грудні',
}
const ofMonth = (name: string): string =>
  name === 'лютий' ? 'лютого' : name === 'листопад' ? 'листопада' : (inMonth[name] ?? name).replace(/ні$/, 'ня')
const declined = (said: string, form: (month: string) => string): string => said.replace(/^\p{Ll}+/u, form)

const forms: Speech['forms'] = {
  quoted,
  colon: ': ',
  semicolon: '; ',
  question: '?',
  office: title => quoted(term(title)),
  // The stop of `р.` belongs to the word.
  unstopped: sentence => (/[\s\u00a0]р\.$/.test(sentence) ? sentence : sentence.replace(/\.$/, '')),
  more: n => `ще ${n}`,
  first: null,
  on: on => on,
  during: month => (/^\d+$/.test(month) ? `у ${month}\u00a0р.` : `у ${declined(month, m => inMonth[m] ?? m)}`),
  by: moment => `не пізніше ${declined(moment, ofMonth)}`,
  between: (from, until) => `не раніше ${declined(from, ofMonth)} і не пізніше ${declined(until, ofMonth)}`,
}

// Зали тих, хто має повноваження.

const rooms: RoomsWords = {
  room: 'Зала рішень',
  toRoom: 'До зали рішень',
  forEveryone: 'Сторінка цього питання для всіх',
  ifNobody: stands => `Якщо до того часу більше нічого не буде сказано: ${stands}`,
  untilSilenceEnds: 'до кінця мовчання',
  untilItCloses: 'до закриття',
  timeIsUp: 'час вийшов',
  endsAt: when => stop(`Строк спливає: ${when}`),
  clocks: 'Та сама мить в інших місцях',
  andMore: (names, n) => `${names} і ще ${n}`,
  whereYouAre: 'Там, де ви',
  thatInstant: 'Ця мить за годинниками:',
  proposed: 'Що пропонується',
  noText: 'У цьому питанні сторонам не подано жодного тексту.',
  putAs: no => `подано сторонам актом номер ${no}`,
  changesSince: version => `Зміни від версії ${version}`,
  clean: 'Чистий текст',
  languages: 'Мови',
  inserted: 'Додане підкреслено, вилучене закреслено.',
  sameText: 'Цією мовою нічого не змінено.',
  notShown: 'Такого тексту сторінка показати не може.',
  openFile: 'Відкрити файл',
  yourPosition: 'Ваша позиція',
  notSpoken: party => `${party}: досі нічого не сказано.`,
  hasSaid: (party, act, when) => stop(`${party}: ${act}, ${when}`),
  isOffice: office => `Ви дієте як ${office}.`,
  stay: 'Мовчати',
  stayNote: stands => (stands === null ? 'Нічого не надсилається.' : `Нічого не надсилається. Якщо ніхто інший не висловиться: ${stands}`),
  breaks: act => `Порушити мовчання: ${act}`,
  nextStep: 'Момент ви назвете на наступному кроці й побачите там, що з цього випливе.',
  spokeAgainst: total => `із ${total} висловилися проти`,
  notYet: 'Ще не висловилися:',
  present: 'Присутні:',
  hasNotSpoken: 'ще не висловилися',
  isNoted: 'Це буде взято до відома поруч із позиціями; жодне правило цього не враховує.',
  isCounted: 'Це буде враховано; стан питання не змінюється.',
  isSilent: 'мовчить',
  apart: 'Ви не маєте для цього повноважень, і акт буде відкладено окремо.',
  reasonLabel: 'Підстава або слова того, що ви кажете',
  reasonNote: 'Це прочитають усі, хто може читати це питання. Якщо казати нічого, залиште порожнім.',
  review: 'Перевірити й підтвердити',
  newerText: 'Відколи ви почали писати, подано інший текст: прочитайте його, оберіть знову й перевірте, чи ваші слова ще пасують.',
  withText: 'Разом іде ваш текст.',
  confirmNote: 'Нічого не буде надіслано, доки ви ще раз не побачите, що з цього випливе.',
  nothingHere: 'Зараз ви нічого не можете тут зробити.',
  stayed: 'Ви мовчите. Нічого не надіслано.',
  choose: 'Оберіть, що ви хочете зробити.',
  problem: 'Є помилка',
  sent: no => `Надіслано; внесено за номером ${no}.`,
  kept: (no, when) => stop(`Внесено за номером ${no}, отримано ${when}`),
  positions: 'Позиції',
  nobodyYet: 'Ще ніхто нічого не сказав.',
  lastSaid: (who, act, when) => stop(`Останнє слово: ${who}, ${act}, ${when}`),
  silent: 'Мовчать:',
  silentMany: n => `Мовчать: ${number(n)}`,
  rounds: 'Кола',
  round: n => `Коло ${n}`,
  onRecord: 'У реєстрі',
  recordSays: (n, nos, known) =>
    n === 1 ? `Єдиний акт має номер ${nos} у реєстрі з ${known}.` : `Номери актів, яких ${number(n)}: ${nos}; усього в реєстрі ${known}.`,
  signedHead: 'Підписаний підсумок реєстру',
  proofOf: no => `Доказ, що номер ${no} у ньому є`,
  notConnected:
    'Немає зв’язку. Те, що тут показано, могло застаріти, і нічого не можна надіслати. Написане вами залишається в цьому вікні, і все продовжиться само, коли зв’язок відновиться.',
  offlineSend: 'Нічого не надіслано: немає зв’язку. Написане вами залишається тут; надішліть, коли зв’язок відновиться.',
  imperatives: {
    'recorded present': 'Зафіксувати присутність',
    agreed: 'Підтримати',
    objected: 'Заперечити',
    'proposed an amendment': 'Запропонувати поправку',
    'attached a statement': 'Додати заяву',
    'placed a reservation': 'Зробити застереження',
    'lifted its reservation': 'Зняти застереження',
    'placed brackets': 'Взяти слова в дужки',
    'lifted its brackets': 'Зняти свої дужки',
    'dissociated itself': 'Відмежуватися',
    'agreed ad referendum': 'Дати згоду ad referendum',
    'confirmed its agreement': 'Підтвердити свою згоду',
    'merged the amendment': 'Внести поправку до тексту',
    'declined the amendment': 'Відхилити поправку',
    'made an interpretative statement': 'Зробити заяву про тлумачення',
    'withdrew its objection': 'Відкликати заперечення',
    'withdrew its amendment': 'Відкликати поправку',
    'withdrew its vote': 'Відкликати голос',
    'voted in favour': 'Голосувати за',
    'voted against': 'Голосувати проти',
    abstained: 'Утриматися',
    'asked for a vote': 'Попросити голосування',
    approved: 'Схвалити',
    disapproved: 'Не схвалити',
    signed: 'Підписати',
    ratified: 'Ратифікувати',
    accepted: 'Прийняти',
    acceded: 'Приєднатися',
    stated: 'Зробити заяву',
    tabled: 'Внести пропозицію',
    'requested consultations': 'Попросити про консультації',
    acknowledged: 'Підтвердити отримання',
    'fixed the time': 'Призначити час',
    proposed: 'Запропонувати',
    'placed under silence': 'Винести текст на мовчазну згоду',
    restarted: 'Почати строк наново зі зміненим текстом',
    extended: 'Продовжити строк',
    stopped: 'Зупинити строк',
    resumed: 'Відновити строк',
    'closed the meeting': 'Закрити засідання',
    closed: 'Закрити',
    'closed the vote': 'Закрити голосування',
    'opened the vote': 'Відкрити голосування',
    convened: 'Скликати',
    invited: 'Запросити кандидата',
    announced: 'Оголосити',
    marked: 'Позначити, хто може читати питання',
    struck: 'Викреслити акт виправленням',
    confirmed: 'Підтвердити',
    'issued credentials': 'Видати повноваження представника',
    'issued full powers': 'Видати повні повноваження',
    'constructively abstained': 'Конструктивно утриматися',
    'cast an invalid vote': 'Подати недійсний голос',
    'assessed as met': 'Оцінити як виконане',
    'assessed as partly met': 'Оцінити як частково виконане',
    'assessed as not met': 'Оцінити як невиконане',
    assessed: 'Оцінити',
    'left the room': 'Залишити залу',
    recused: 'Заявити самовідвід',
    commented: 'Прокоментувати',
    'withdrew its dissociation': 'Відкликати відмежування',
    deposited: 'Здати документ на зберігання',
    'gave notice of withdrawal': 'Повідомити про вихід',
    denounced: 'Денонсувати',
    'became a party': 'Стати стороною',
    'formulated a reservation': 'Сформулювати застереження',
    'objected to the reservation': 'Заперечити проти застереження',
    'subscribed to the standard': 'Підписатися на стандарт',
    'ratified the standard': 'Ратифікувати стандарт',
    'implemented the standard': 'Впровадити стандарт',
    'withdrew its subscription': 'Відкликати підписку',
    'gave up the standard': 'Відмовитися від стандарту',
    succeeded: 'Правонаступити',
    'deposited approval': 'Здати документ про затвердження',
    'notified acceptance': 'Повідомити про прийняття',
    'withdrew its instrument': 'Відкликати документ',
    'withdrew its notice': 'Відкликати повідомлення',
    'withdrew its reservation': 'Зняти застереження',
    'withdrew its objection to the reservation': 'Відкликати заперечення проти застереження',
    'gave a proxy': 'Надати довіреність',
    'withdrew its proxy': 'Відкликати довіреність',
    'requested membership': 'Попросити про членство',
    applied: 'Подати заявку',
    'invited to accede': 'Запросити приєднатися',
    'adopted by acclamation': 'Ухвалити оплесками',
    'converted the meeting': 'Перетворити засідання',
    'door shut': 'Внести, що двері були зачинені',
    ruled: 'Ухвалити постанову',
    overruled: 'Скасувати постанову',
    determined: 'Установити',
    issued: 'Видати',
    certified: 'Засвідчити',
    circulated: 'Розіслати',
    'proposed silence': 'Запропонувати мовчазну згоду',
    'opened the session': 'Відкрити засідання',
    'closed the session': 'Закрити засідання',
    'put on the agenda': 'Внести до порядку денного',
    'set the speaking time': 'Установити час для виступів',
    'closed the list of speakers': 'Закрити список виступаючих',
    'moved on the agenda': 'Пересунути в порядку денному',
    'took off the agenda': 'Зняти з порядку денного',
    'took up': 'Перейти до пункту',
    'finished the item': 'Завершити пункт',
    'gave the floor': 'Надати слово',
    'ruled on the point of order': 'Ухвалити постанову щодо порядку ведення',
    'asked for the floor': 'Попросити слова',
    'took back its request': 'Відкликати запит',
    spoke: 'Внести виступ',
    'raised a point of order': 'Порушити питання порядку ведення',
    distributed: 'Поширити документ',
    'circulated the minutes': 'Розіслати протокол',
    'corrected the minutes': 'Виправити протокол',
    'corrected the reading': 'Виправити прочитання',
    found: 'Дійти висновку',
    'left out': 'Пропустити крок',
    'set the conditions': 'Установити умови',
    'brought in the catalogue': 'Увести каталог',
    'waived the condition': 'Звільнити від умови',
    'opened for comment': 'Відкрити для зауважень',
    'declared an intention': 'Заявити про намір',
    reported: 'Повідомити',
    claimed: 'Висловити твердження',
    noted: 'Узяти до відома',
    met: 'Внести зустріч',
    'withdrew the statement': 'Відкликати заяву',
    'corrected the statement': 'Виправити заяву',
    'tested together': 'Внести спільне випробування',
    'planned the replacement': 'Запланувати заміну',
    'gave up the replacement': 'Відмовитися від заміни',
    'replaced the equipment': 'Внести заміну обладнання',
    'updated the alert': 'Оновити тривогу',
    'cancelled the alert': 'Скасувати тривогу',
    'tested the alert': 'Випробувати тривогу',
    'set out an option': 'Викласти варіант',
    'confirmed the report': 'Підтвердити повідомлення',
    'corrected the report': 'Виправити повідомлення',
    'withdrew its report': 'Відкликати повідомлення',
    'took a measure': 'Ужити заходу',
    'drew a lesson': 'Зробити висновок на майбутнє',
    'carried out the measure': 'Внести виконання заходу',
    'acted on the lesson': 'Внести виконання висновку',
    'began the exercise': 'Почати навчання',
    'gave an inject': 'Подати ввідну',
    'stopped the exercise': 'Зупинити навчання',
    'resumed the exercise': 'Відновити навчання',
    'ended the exercise': 'Завершити навчання',
    'moved the clock': 'Пересунути годинник',
    'set up the programme': 'Започаткувати програму',
    'set the objective': 'Установити ціль',
    'set up the project': 'Започаткувати проєкт',
    'set the milestone': 'Установити віху',
    'reached the milestone': 'Внести досягнення віхи',
    'reported progress': 'Повідомити про поступ',
    dropped: 'Відмовитися',
    'set the indicator': 'Установити показник',
    'set the baseline': 'Установити початкове значення',
    'set the target': 'Установити цільове значення',
    measured: 'Внести вимірювання',
    'named a risk': 'Назвати ризик',
    'closed the risk': 'Закрити ризик',
    'set the budget': 'Установити бюджет',
    'asked for funds': 'Попросити коштів',
    pledged: 'Обіцяти внесок',
    committed: 'Узяти зобов’язання',
    allocated: 'Виділити кошти',
    disbursed: 'Виплатити кошти',
    'delivered in kind': 'Поставити натурою',
    'reported the total': 'Повідомити підсумок',
    'set the reckoning': 'Установити спосіб обчислення',
    'associated itself': 'Приєднатися до тексту',
    'submitted evidence': 'Подати доказ',
    'withdrew its evidence': 'Відкликати доказ',
    observed: 'Внести спостереження',
    'recorded an assessment': 'Записати оцінку',
    'withdrew its credentials': 'Відкликати вірчі грамоти',
    'withdrew its full powers': 'Відкликати повноваження',
    'registered credentials': 'Зареєструвати вірчі грамоти',
    'refused credentials': 'Відхилити вірчі грамоти',
    'published the outcome': 'Оприлюднити результат',
    numbered: 'Надати номер',
  },
  enterAct: act => `Внести «${act}»`,
  asks: { doubt: 'Вирішувати вам.', hour: 'Годину призначаєте ви.' },
  allActs: 'Усі дії',
  allActsNote: 'Усе, що можна написати. Чого дія варта в цьому питанні, сказано перед надсиланням.',
  awaitsCount: (n, by) =>
    `${count(n, noun('питання', 'питання', 'питань'))} ${plural(n, noun('чекає', 'чекають', 'чекають'))} на слово: ${by}.`,
  nextClock: (when, title) => stop(`Найближчий строк: ${when}. ${title}`),
  noClock: 'без строку',
  elsewhere: 'Дізнаватися деінде',
  elsewhereNote: 'Додайте строки до свого календаря або налаштуйте виклик власних систем.',
  emptyRuns: 'Жодного питання не відкрито.',
  whichAct: 'Що ви хочете зробити?',
  next: 'Далі',
  another: 'Зробити щось інше',
  inMatter: title => `У питанні «${title}»`,
  titleNote: 'Так, як її слід читати в реєстрі.',
  matterName: 'Коротке ім’я для адреси',
  dayNote: 'День, як 2026-06-30.',
  pathNote: 'Справа як шлях: harbours/pier/built лежить під harbours/pier.',
  matterNameNote: 'Малі латинські літери, цифри й дефіси. Якщо залишити порожнім, його буде складено з назви.',
  until: 'До якого моменту',
  untilNote: city => `За часом місця перебування: ${city}.`,
  untilAsk: 'Назвіть момент.',
  reason: 'Підстава',
  textNote: 'Спершу зберіть тексти разом; ви повернетеся з їхнім гешем.',
  concerning: 'Стосується',
  nobody: 'Нікого',
  marking: 'Хто може читати',
  markings: { public: 'Усі', parties: 'Сторони', body: 'Члени органу', named: 'Названі сторони' },
  readersNote: 'Ідентифікатори сторін через крапку з комою.',
  numberNote: 'Номер акта в реєстрі.',
  fill: field => `Заповніть «${field}».`,
  checkAnswers: 'Перевірте те, що надсилаєте',
  follows: 'Що з цього випливе',
  secretariat: 'Секретаріат',
  waitsCount: n =>
    n === 0
      ? 'На секретаріат нічого не чекає.'
      : `На секретаріат ${plural(n, noun('чекає', 'чекають', 'чекає'))} ${count(n, noun('справа', 'справи', 'справ'))}.`,
  waits: 'Чекає на вас',
  toExamine: n => `Видано повноваження, слід перевірити: ${number(n)}`,
  toSign: n => `Чекають на другий підпис: ${number(n)}`,
  cameApart: n => `Надійшли без повноважень і лежать окремо: ${number(n)}`,
  toLookAt: n => `Вирішені питання, оцінені інакше, ніж раніше: ${number(n)}`,
  toCertify: title => `${title}: вирішено, не засвідчено`,
  toHandOver: n => `Листи, яких не вдалося передати: ${number(n)}`,
  manyNotOpened: n => `Справи, які відкрили ще не всі делегації: ${number(n)}`,
  notOpened: (title, n) => `${title}: ще не відкрили ${count(n, noun('делегація', 'делегації', 'делегацій'))}`,
  todo: 'Зробити',
  todoNote:
    'Кожен акт показує, що з нього випливе, перш ніж його надіслати, і його можна потім викреслити виправним актом; нічого ніколи не видаляється.',
  openMatter: 'Відкрити питання',
  invitePerson: 'Запросити особу',
  examine: 'Перевірити повноваження',
  putTexts: 'Зібрати тексти',
  mark: 'Позначити, хто може читати питання',
  correct: 'Виправити акт',
  lately: 'Ваші останні акти',
  strike: 'Викреслити',
  running: 'Триває',
  clockOf: 'Строк',
  seenBy: (n, of) => `відкрили ${n} із ${of}`,
}

export const ukrainian: Speech = {
  tag: 'uk',
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
