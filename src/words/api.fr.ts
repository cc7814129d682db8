/** La porte telle que la rencontrent programmes et formulaires, en français. */
import type { ApiWords } from './api.ts'

const proche = (near: string | null): string => (near === null ? '' : `\u00a0; vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`)

export const apiFrench: ApiWords = {
  refusals: { 406: 'Pas sous cette forme', 415: 'D’une autre nature' },
  unreadableForm: 'Le formulaire n’a pas pu être lu\u00a0; envoyez-le de nouveau.',
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
  noHall: 'Aucune organisation vivante de ce nom n’est servie ici\u00a0; choisissez-la dans la liste des organisations.',
  nobodysPlace: by => `«\u00a0${by}\u00a0» n’est ni une partie ni un agent de cette charte\u00a0; choisissez l’un d’eux.`,

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
