/**
 * What OSCAL assessment results hold in version 1.1.2, as a table: the fields of each object, those it must have, and the form of each.
 *
 * Source: oscal_assessment-results_schema.json of release v1.1.2 (usnistgov/OSCAL; $id http://csrc.nist.gov/ns/oscal/1.1.2/oscal-ar-schema.json, draft-07), as held
 * in optimal-cyber/caisson, internal/evidence, commit 6429dd2600bc19372798618f955cee0bb917ac00, where only its references were written otherwise.
 *
 * A line is an object; then its fields: `!` = required, `+` = a list of at least one, `>` = it is read where findings come in, `a|b` = one of these words,
 * `any` = not looked into. No object has fields beside those named.
 */
const TABLE = `
document: $schema uriref; >assessment-results! assessment-results
assessment-results: >uuid! uuid; >metadata! metadata; >import-ap! import-ap; local-definitions any; >results! result+; >back-matter back-matter
import-ap: >href! uriref; remarks text
metadata: >title! text; published instant; >last-modified! instant; >version! string; >oscal-version! string; revisions any+; document-ids document-id+; >props property+; links link+; roles role+; locations any+; >parties party+; responsible-parties responsible-party+; actions any+; >remarks text
role: id! token; title! text; short-name string; description text; props property+; links link+; remarks text
party: >uuid! uuid; >type! person|organization; >name string; >short-name string; external-ids any+; props property+; links link+; email-addresses any+; telephone-numbers any+; addresses any+; location-uuids uuid+; member-of-organizations uuid+; remarks text
responsible-party: role-id! token; party-uuids! uuid+; props property+; links link+; remarks text
document-id: scheme uri; identifier! string
property: >name! token; uuid uuid; >ns uri; >value! string; class token; group token; remarks text
link: href! uriref; rel token; media-type string; resource-fragment string; text text
back-matter: >resources resource+
resource: >uuid! uuid; >title text; description text; props property+; document-ids document-id+; citation any; >rlinks rlink+; base64 any; remarks text
rlink: >href! uriref; media-type string; >hashes hash+
hash: >algorithm! string; >value! string
result: >uuid! uuid; >title! text; >description! text; >start! instant; >end instant; props property+; links link+; local-definitions any; >reviewed-controls! reviewed-controls; attestations any+; assessment-log any; >observations observation+; >risks risk+; >findings finding+; remarks text
reviewed-controls: description text; props property+; links link+; >control-selections! control-selection+; control-objective-selections any+; remarks text
control-selection: description text; props property+; links link+; >include-all nothing; >include-controls control+; exclude-controls control+; remarks text
control: >control-id! token; statement-ids token+
nothing:
observation: >uuid! uuid; >title text; >description! text; >props property+; links link+; >methods! string+; types token+; >origins origin+; subjects any+; >relevant-evidence evidence+; >collected! instant; >expires instant; remarks text
evidence: >href uriref; >description! text; >props property+; links link+; remarks text
origin: >actors! actor+; related-tasks any+
actor: >type! tool|assessment-platform|party; >actor-uuid! uuid; role-id token; props property+; links link+
finding: >uuid! uuid; >title! text; >description! text; >props property+; links link+; >origins origin+; >target! target; implementation-statement-uuid uuid; >related-observations related-observation+; related-risks related-risk+; remarks text
target: >type! statement-id|objective-id; >target-id! token; >title text; description text; props property+; links link+; >status! status; implementation-status any; remarks text
status: >state! satisfied|not-satisfied; >reason token; >remarks text
related-observation: >observation-uuid! uuid
related-risk: risk-uuid! uuid
risk: >uuid! uuid; >title! text; >description! text; >statement! text; >props property+; links link+; >status! token; origins origin+; threat-ids any+; characterizations any+; mitigating-factors any+; >deadline instant; remediations any+; risk-log any; related-observations related-observation+
`

export interface FieldRule {
  readonly name: string
  readonly required: boolean
  readonly list: boolean
  /** A form, the name of an object, `any`, or words parted by `|`. */
  readonly form: string
  /** It is read where findings come in. */
  readonly read: boolean
}

const lines = TABLE.trim().split('\n')
/** The fields of each object by its name; the whole is a `document`. */
export const objects: ReadonlyMap<string, readonly FieldRule[]> = new Map(
  lines.map(line => {
    const [name = '', fields = ''] = line.split(/:(?: |$)/)
    return [name, fields === '' ? [] : fields.split('; ').map(fieldOf)] as const
  }),
)

function fieldOf(text: string): FieldRule {
  const [head = '', form = ''] = text.split(' ')
  return {
    name: head.replace(/^>|!$/g, ''),
    required: head.endsWith('!'),
    list: form.endsWith('+'),
    form: form.replace(/\+$/, ''),
    read: head.startsWith('>'),
  }
}

/** Each form as the schema has it, and how to say what it is. */
export const forms: Readonly<Record<string, readonly [form: RegExp, says: string]>> = {
  text: [/^/, 'a text'],
  string: [/^\S(.*\S)?$/, 'a text on one line, without blanks at its ends'],
  token: [/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u, 'a word of letters, digits, points and hyphens that begins with a letter'],
  uuid: [/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/, 'a UUID of version 4 or 5'],
  instant: [
    /^(((2000|2400|2800|(19|2[0-9](0[48]|[2468][048]|[13579][26])))-02-29)|(((19|2[0-9])[0-9]{2})-02-(0[1-9]|1[0-9]|2[0-8]))|(((19|2[0-9])[0-9]{2})-(0[13578]|10|12)-(0[1-9]|[12][0-9]|3[01]))|(((19|2[0-9])[0-9]{2})-(0[469]|11)-(0[1-9]|[12][0-9]|30)))T(2[0-3]|[01][0-9]):([0-5][0-9]):([0-5][0-9])(\.[0-9]+)?(Z|(-((0[0-9]|1[0-2]):00|0[39]:30)|\+((0[0-9]|1[0-4]):00|(0[34569]|10):30|(0[58]|12):45)))$/,
    'an instant with its offset, as 2025-06-30T00:00:00Z',
  ],
  uri: [/^[a-zA-Z][a-zA-Z0-9+\-.]+:.+$/, 'an address with its scheme'],
  uriref: [/^[^\s<>"{}|\\^`]*$/, 'an address'],
}
