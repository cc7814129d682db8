/** Entrer, les pouvoirs et ce que deux personnes font ensemble, en français. */
import type { PeopleWords } from './people.ts'

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

  delegation: 'Délégation',

  letters: {
    link: (name, organisation, link) => ({
      subject: `${organisation}\u00a0: connexion`,
      text: `${name},\n\nce lien vous connecte à ${organisation}, une fois, dans la semaine\u00a0:\n\n${link}\n\nSi vous ne l’attendiez pas, laissez-le inutilisé.\n`,
    }),
  },
}
