/**
 * Every page in every language: nothing of English is left in a page that speaks another, beside what the charter and the record themselves say,
 * which is marked as English or stands in quotation marks as a name.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { weave } from '../src/charter/weave.ts'
import { openApp } from '../src/server/app.tsx'
import { openOrganisation, type Organisation } from '../src/server/organisation.ts'
import { foldersIn } from '../src/store/folder.ts'
import { charterLanguages, type Lang, langs, speech } from '../src/words/languages.ts'
import { linksOf, ownText } from './html.ts'
import { openLeague, ORG } from './live.ts'

const folders = foldersIn(fileURLToPath(new URL('../charters', import.meta.url))) as readonly string[]
const organisations = folders.map(openOrganisation).filter((org): org is Organisation => 'charter' in org)
const app = openApp({
  organisations,
  now: () => Date.parse('2026-11-23T12:00:00Z'),
  tell: error => {
    throw error
  },
})
const others = langs.filter(lang => lang !== 'en')

/** The texts of something, however deep they lie; functions say nothing until they are called. */
function* textsOf(of: unknown, depth = 0): Generator<string> {
  if (typeof of === 'string') yield of
  else if (depth < 14 && (Array.isArray(of) || of instanceof Set)) for (const value of of) yield* textsOf(value, depth + 1)
  else if (depth < 14 && typeof of === 'object' && of !== null)
    for (const [key, value] of of instanceof Map ? of : Object.entries(of)) {
      yield key
      yield* textsOf(value, depth + 1)
    }
}

/** English that is a sentence or more than one word, and none of a charter's: found in a page of another language, it was left there. */
const english = new Set(
  [...textsOf(speech.en)].filter(says => / /.test(says) && /[a-z]{2}/.test(says) && !/[{}]/.test(says)).map(says => says.toLowerCase()),
)

/** What stands in English in a page of `lang`: sentences of the dictionary, and where the letters are others, any word that is no name. */
function leftIn(html: string, lang: Lang, names: readonly string[]): readonly string[] {
  const left: string[] = []
  for (const said of ownText(html)) {
    const text = said.replace(/\s+/g, ' ').trim()
    if (english.has(text.toLowerCase()) && !names.includes(text.toLowerCase())) left.push(text)
    if (lang !== 'uk') continue
    const bare = text.replace(/«[^»]*»|SHA-256/g, '').replace(/(?:https?:\/\/|(?<=^|\s)\/)\S+|\S+\.\w{2,5}\b|\b[0-9a-f]{12,}\b/g, '')
    for (const word of bare.match(/[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*(?: [A-Za-zÀ-ÿ'’-]+)*/g) ?? [])
      if (!technical.has(word) && !names.some(name => name.includes(word.toLowerCase()))) left.push(`${word}  in: ${text.slice(0, 120)}`)
  }
  return left
}
const technical = new Set(
  `Entente JavaScript JSON JSONL CSV Atom iCalendar API PDF UTC OpenAPI Markdown RFC Accept-Language ETag If-None-Match Idempotency-Key
  Retry-After Allow cookie lang https`.split(/\s+/),
)
  .add('Natural Earth')
  .add('Standard Webhooks')
  .add('entente verify')

/** What the charter and the record call things, in small letters. */
const namesOf = (org: Organisation): readonly string[] =>
  [...new Set([...textsOf([org.charter, org.acts, org.titles])].filter(name => /[A-Za-z]{2}/.test(name) && name.length < 600))].map(name =>
    name.replaceAll('_', ' ').replace(/\s+/g, ' ').toLowerCase(),
  )

/** Pages of one organisation: each kind, and so many of the matters and parties that the test stays short. */
const pathsOf = (org: Organisation): readonly string[] => {
  // The invented federation holds an example of every word.
  const every = Math.max(1, Math.floor(org.titles.size / (org.id === 'commons' ? 10 : 3)))
  return [
    '',
    '/charter',
    '/record',
    ...[...org.titles.keys()].filter((_, i) => i % every === 0).map(id => `/matters/${id.split('/').map(encodeURIComponent).join('/')}`),
    ...org.charter.parties.slice(0, 2).map(p => `/parties/${encodeURIComponent(p.id)}`),
  ].map(path => `/${encodeURIComponent(org.id)}${path}`)
}

for (const lang of others)
  test(`no English is left in a page: ${lang}`, async () => {
    const left = new Set<string>()
    for (const path of ['/', '/-/api']) {
      const html = await (await app.request(`${path}?lang=${lang}`)).text()
      for (const says of leftIn(html, lang, organisations.flatMap(namesOf))) left.add(`${path}: ${says}`)
    }
    for (const org of organisations) {
      const names = namesOf(org)
      for (const path of pathsOf(org)) {
        const response = await app.request(`${path}?lang=${lang}`)
        assert.equal(response.status, 200, path)
        const html = await response.text()
        assert.ok(html.includes(`<html lang="${lang}"`), path)
        for (const says of leftIn(html, lang, names)) left.add(`${path}: ${says}`)
        for (const says of ownText(html)) if (/р\.\.|\w\.\.(\s|$)|undefined|\[object/.test(says)) left.add(`${path}: ${says}`)
      }
    }
    assert.deepEqual([...left], [])
  })

test('a page links to itself in every language, and says which it speaks', async () => {
  const html = await (await app.request('/paris-agreement?lang=uk')).text()
  for (const lang of langs) {
    assert.ok(html.includes(`hreflang="${lang}"`), lang)
    assert.ok(
      linksOf(html).some(href => href.includes(`lang=${lang}`)),
      lang,
    )
    assert.ok(html.includes(`>${speech[lang].rules.name}</a>`), lang)
  }
  assert.match(html, /<html lang="uk" dir="ltr">/)
})

test('every charter that ships is read back in every language, rule by rule', () => {
  for (const { charter } of organisations) {
    const lines = (lang: Lang): readonly string[] => weave(charter, charterLanguages[lang]).split('\n')
    const blocks = (lang: Lang): number => lines(lang).filter(line => /\(\p{L}+ \d+\)$/u.test(line)).length
    for (const lang of others) {
      const text = lines(lang).join('\n')
      assert.equal(blocks(lang), blocks('en'), `${charter.id}: ${lang}`)
      assert.doesNotMatch(text, /undefined|NaN|\[object| {2}\S.* {2}|\.\.|null/, `${charter.id}: ${lang}`)
      // No sentence of the reader stands as in English; what both share are the titles of articles.
      const titles = new Set(charter.editions.flatMap(e => (e.blocks ?? []).map(b => b.article)))
      const shared = lines('en').filter(line => line.trim() !== '' && line !== charter.name && !titles.has(line) && text.includes(line))
      assert.deepEqual(shared, [], `${charter.id}: ${lang}`)
    }
  }
})

test('no English is left where parties act', async () => {
  const league = await openLeague()
  const officer = league.hall.registrar()
  await league.act('Chair', { act: 'proposed silence', matter: 'ferry', title: 'Ferry timetable', until: '2026-11-30T12:00:00+01:00' })
  const names = [...namesOf(league.hall.live.whole()), ...Object.keys(league.session).map(name => name.toLowerCase())]
  const paths: readonly (readonly [path: string, as: string | undefined])[] = [
    [`/-/sign-in?org=${ORG}`, undefined],
    [`/${ORG}`, undefined],
    ...['', '/desk', '/act?matter=ferry', '/act?act=objected&matter=ferry', '/act?act=agreed&matter=ferry', '/delegation', '/sessions'].map(
      path => [`/${ORG}${path}`, 'AUR'] as const,
    ),
    [`/${ORG}/matters/ferry`, 'AUR'],
    [`/${ORG}/room/ferry`, 'AUR'],
    [`/${ORG}/room/ferry?act=objected`, 'BRI'],
    [`/${ORG}/room/ferry`, officer],
    [`/${ORG}/desk`, officer],
    [`/${ORG}/act?act=placed+under+silence`, officer],
    [`/${ORG}/act?act=struck&corrects=1`, officer],
    [`/${ORG}/sheet?matter=ferry`, 'AUR'],
    [`/${ORG}/webhooks`, 'AUR'],
    [`/${ORG}/people`, officer],
    [`/${ORG}/texts?matter=ferry`, officer],
    [`/${ORG}/certify?matter=ferry`, officer],
    [`/${ORG}/again`, officer],
    [`/${ORG}/act`, officer],
    [`/${ORG}/people`, 'AUR'],
    [`/${ORG}/matters/no-such-thing`, 'AUR'],
    [`/${ORG}?as-of=no-day`, undefined],
  ]
  const left = new Set<string>()
  for (const lang of others)
    for (const [path, as] of paths) {
      const response = await league.get(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, as, { accept: 'text/html' })
      const html = await response.text()
      assert.ok(html.includes(`<html lang="${lang}"`), `${response.status} ${path} ${html.slice(0, 200)}`)
      for (const says of leftIn(html, lang, names)) left.add(`${path}: ${says}`)
    }
  assert.deepEqual([...left], [])
})
