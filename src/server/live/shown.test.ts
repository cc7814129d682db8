/** Documents are somebody else's words: none of them runs as a page of ours, and naming one does not show it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLeague, ORG } from '../../../test/live.ts'

const MORE = '\n## Article 4 — Closed matters\n\n```yaml rule\nmarkings: { heads: every 30 seconds }\n```\n'

test('a script or a page that somebody uploads never runs here', async () => {
  const league = await openLeague()
  for (const type of [
    'text/javascript',
    'text/html',
    'text/css',
    'text/xml',
    'text/HTML',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/plain',
  ]) {
    const kept = await league.app.request(`/${ORG}/documents`, {
      method: 'POST',
      body: `alert("${type}")`,
      headers: { authorization: `Bearer ${league.session.AUR}`, 'content-type': type },
    })
    const { hash } = (await kept.json()) as { hash: string }
    await league.act('AUR', { act: 'stated', matter: 'x', text: hash })
    const response = await league.get(`/${ORG}/documents/${hash}`)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-type') ?? '', type === 'text/plain' ? /^text\/plain;/ : /^application\/octet-stream$/, type)
    assert.match(response.headers.get('content-security-policy') ?? '', /^sandbox/)
    if (type !== 'text/plain') assert.match(response.headers.get('content-disposition') ?? '', /^attachment/)
  }
})

test('whoever may not read a document may not name it elsewhere, and learns nothing by trying', async () => {
  const league = await openLeague({ more: MORE })
  const kept = await league.app.request(`/${ORG}/documents`, {
    method: 'POST',
    body: 'The text of Nightjar',
    headers: { authorization: `Bearer ${league.session.AUR}`, 'content-type': 'text/plain' },
  })
  const { hash } = (await kept.json()) as { hash: string }
  await league.act('AUR', { act: 'tabled', matter: 'nightjar', marking: 'named', readers: ['AUR'], text: hash })
  const tried = async (text: string): Promise<string> => {
    const response = await league.post(`/${ORG}/acts`, { act: 'tabled', matter: 'open', text }, 'BRI')
    assert.equal(response.status, 409)
    return ((await response.json()) as { detail: string }).detail
  }
  assert.equal(await tried(hash), await tried('a'.repeat(64)))
  assert.equal((await league.get(`/${ORG}/documents/${hash}`, 'BRI')).status, 404)
  await league.act('AUR', { act: 'tabled', matter: 'open', text: hash })
})
