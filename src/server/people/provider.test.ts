/** Signing in at a provider of one's own, against a real one (oidc-provider) that asks for PKCE; its people, its forms, its cookies. */
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Provider } from 'oidc-provider'
import { type Lakes, openLakes, ORG } from '../../../test/lakes.ts'
import { providerIn } from './provider.ts'

const SECRET = 'a-secret-that-nobody-is-told'
const people: Record<string, { email?: string; email_verified?: unknown }> = {
  aur: { email: 'AUR-0@example.org', email_verified: true },
  careless: { email: 'aur-0@example.org', email_verified: false },
  silent: { email: 'aur-0@example.org' },
  worded: { email: 'aur-0@example.org', email_verified: 'true' },
  nameless: {},
  stranger: { email: 'stranger@example.org', email_verified: true },
}

let server: Server
let issuer = ''
let lakes: Lakes
before(async () => {
  server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'entente', client_secret: SECRET, redirect_uris: ['http://localhost:4949/-/provider/back'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...people[id] }) }),
  })
  // Its warnings on trial settings are not ours.
  server.on('request', provider.callback())
  lakes = await openLakes({
    env: { ENTENTE_OIDC_ISSUER: issuer, ENTENTE_OIDC_CLIENT_ID: 'entente', ENTENTE_OIDC_CLIENT_SECRET: SECRET },
  })
  await lakes.invite(await lakes.secretary(), 'AUR')
  assert.equal(lakes.letters[0]?.to.mail, 'aur-0@example.org')
})
after(async () => {
  await lakes.close()
  server.closeAllConnections()
  server.close()
})

interface Begun {
  readonly location: string
  readonly cookie: string
}
const begin = async (): Promise<Begun> => {
  const response = await lakes.app.request(`/-/provider?org=${ORG}`)
  assert.equal(response.status, 303, await response.clone().text())
  const set = response.headers.get('set-cookie') ?? ''
  assert.match(set, /HttpOnly/)
  return { location: response.headers.get('location') ?? '', cookie: set.split(';')[0] ?? '' }
}

/** Goes through the provider's own pages as a browser does; the address to which it sends back. */
async function through(location: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = new URL(location)
  let form: URLSearchParams | null = null
  for (let i = 0; i < 12; i++) {
    if (url.origin !== issuer) return url.href
    const response: Response = await fetch(url, {
      redirect: 'manual',
      ...(form ? { method: 'POST', body: form } : {}),
      headers: { cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    })
    form = null
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    const onward = response.headers.get('location')
    const page = await response.text()
    if (onward !== null) {
      url = new URL(onward, url)
      continue
    }
    assert.equal(response.status, 200, page)
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? assert.fail(page)
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login, password: 'any' } : {}) })
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url)
  }
  return assert.fail('the provider sent us round and round')
}

const back = (href: string, cookie: string): Promise<Response> => {
  const { pathname, search } = new URL(href)
  return Promise.resolve(lakes.app.request(`${pathname}${search}`, { headers: { accept: 'application/json', cookie } }))
}
const comes = async (login: string): Promise<Response> => {
  const { location, cookie } = await begin()
  return back(await through(location, login), cookie)
}

test('an invited person signs in, matched by the address that the provider vouches for', async () => {
  const { location } = await begin()
  const asked = new URL(location).searchParams
  assert.equal(asked.get('code_challenge_method'), 'S256')
  assert.ok(asked.get('nonce') && asked.get('state') && !location.includes(SECRET))
  const { session } = await lakes.done(comes('aur'), 200)
  const { sessions } = await lakes.done(lakes.get(`/${ORG}/sessions`, session), 200)
  assert.ok(sessions.some((s: { here: boolean; way: string }) => s.here && s.way === 'provider'))
})

test('an address that nobody made sure of, or that was not invited, stays outside', async () => {
  for (const login of ['careless', 'silent', 'worded', 'nameless'])
    assert.match(await lakes.says(comes(login), 403), /does not say that it made sure/, login)
  assert.match(await lakes.says(comes('stranger'), 403), /stranger@example.org was not invited/)
})

test('a way back is good once, in the browser in which it began, for ten minutes', async () => {
  const { location, cookie } = await begin()
  const href = await through(location, 'aur')
  assert.match(await lakes.says(back(href, ''), 403), /began in another browser/)
  assert.match(await lakes.says(back(href, cookie), 403), /used already/)
  const other = await begin()
  const came = await through(other.location, 'aur')
  assert.match(await lakes.says(back(came, cookie), 403), /another browser/)
  const late = await begin()
  const slow = await through(late.location, 'aur')
  lakes.move(lakes.now() + 601_000)
  assert.match(await lakes.says(back(slow, late.cookie), 403), /longer than ten minutes/)
})

test('a code of another journey, a made-up code, an error of the provider: refused, and no secret is told', async () => {
  const one = await begin()
  const two = await begin()
  const came = new URL(await through(one.location, 'aur'))
  const state = new URL(two.location).searchParams.get('state') ?? ''
  came.searchParams.set('state', state)
  assert.match(await lakes.says(back(came.href, two.cookie), 403), /did not let you in/)
  for (const query of ['code=made-up', 'error=access_denied&error_description=x', 'code=a&iss=https://elsewhere.example']) {
    const three = await begin()
    const own = new URL(three.location).searchParams.get('state') ?? ''
    const href = `http://localhost:4949/-/provider/back?${query}&state=${encodeURIComponent(own)}`
    assert.match(await lakes.says(back(href, three.cookie), 403), /did not let you in/)
  }
  assert.ok(lakes.told.length > 0)
  assert.ok(!lakes.told.join('\n').includes(SECRET))
})

test('without a provider, or with one that is away, a sentence says so', async () => {
  const without = await openLakes()
  assert.match(await without.says(without.get(`/-/provider?org=${ORG}`), 404), /names no provider/)
  await without.close()
  const away = await openLakes({
    env: { ENTENTE_OIDC_ISSUER: 'http://127.0.0.1:9', ENTENTE_OIDC_CLIENT_ID: 'entente', ENTENTE_OIDC_CLIENT_SECRET: SECRET },
  })
  assert.match(await away.says(away.get(`/-/provider?org=${ORG}`), 503), /cannot be reached/)
  assert.ok(!away.told.join('\n').includes(SECRET))
  await away.close()
})

test('an organisation’s own provider comes before the one for all; without https only this machine', () => {
  const of = (tail: string, issuer: string) => ({
    [`ENTENTE_OIDC_ISSUER${tail}`]: issuer,
    [`ENTENTE_OIDC_CLIENT_ID${tail}`]: 'entente',
    [`ENTENTE_OIDC_CLIENT_SECRET${tail}`]: SECRET,
  })
  const env = { ...of('', 'https://all.example'), ...of('_LAKES_LEAGUE', 'https://lakes.example') }
  assert.equal(providerIn(env, 'lakes-league')?.issuer.href, 'https://lakes.example/')
  assert.equal(providerIn(env, 'hills')?.issuer.href, 'https://all.example/')
  assert.equal(providerIn(of('', 'http://plain.example'), 'hills'), null)
  assert.equal(providerIn({ ENTENTE_OIDC_ISSUER: 'https://all.example' }, 'hills'), null)
})
