/** Why a door does not take an act or show a matter, in French; a code without its sentence does not compile. */
import type { RefusalCode } from './refusals.ts'

export const frenchRefusals: Readonly<Record<RefusalCode, string>> = {
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
  'no such matter': 'Il n’y a pas d’affaire «\u00a0{matter}\u00a0» que vous puissiez lire\u00a0; corrigez son nom.',
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
