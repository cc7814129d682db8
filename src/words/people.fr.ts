/** Entrer, les pouvoirs et ce que deux personnes font ensemble, en français. */
import { languageOf } from './languages.ts'
import type { PeopleWords } from './people.ts'

const listOf = (words: readonly string[], joint: 'and' | 'or'): string => languageOf('fr').list(words, joint)

export const peopleFrench: PeopleWords = {
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
      : `Seul ${listOf(who, 'or')} peut dater un acte autrement que par sa réception\u00a0; laissez «\u00a0at\u00a0» de côté.`,
  tooManyWait: 'Cinquante de vos envois attendent déjà\u00a0; faites-les d’abord confirmer, signer ou refuser.',
  keyOfAnother: 'Cette clé a servi pour un autre acte\u00a0; tirez-en une nouvelle.',

  inHand: 'La charte veut deux noms sous cet acte\u00a0: il attend le second, et entre au registre avec les deux.',
  previewHand: 'La charte veut deux noms sous cet acte\u00a0; envoyé, il attend le second.',
  handRefused: reason => `Ceci a été refusé et n’entre pas au registre\u00a0: ${reason}`,
  handOver: 'Sept jours ont passé sans second nom\u00a0; ceci n’entre pas au registre. Renvoyez-le.',
  noSuchHand: 'Rien de tel n’attend votre nom\u00a0; votre bureau montre ce qui l’attend.',
  anotherSigns: 'Le second nom est celui d’une autre personne\u00a0; demandez à un collègue qui a des pouvoirs.',
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
    withdrawn: 'retirés',
    expired: 'échus',
  },
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
